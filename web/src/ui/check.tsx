import type { ReactElement, ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import { Icon } from './icons.tsx'

interface CheckProps {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
}

export function Check({ children, ...props }: CheckProps): ReactElement {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className="check">
        <span className="check-box">
          <Icon name="check" />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}
