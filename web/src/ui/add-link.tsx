import type { ReactElement } from 'react'
import { ButtonLink } from './button.tsx'
import { Icon } from './icons.tsx'

/** Beside the title of a list: leads to where one more is added. */
export function AddLink({ to }: { to: string }): ReactElement {
  return (
    <ButtonLink to={to} variant="quiet">
      <Icon name="plus" />
      Add
    </ButtonLink>
  )
}
