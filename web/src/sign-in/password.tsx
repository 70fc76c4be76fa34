import type { ReactElement } from 'react'
import { Field } from '../ui/field.tsx'

export const NOT_YOUR_PASSWORD = 'That is not your password. Check it and try again.'

interface NewPasswordProps {
  label: string
  /** What comes of it, after how long it has to be. */
  meaning?: string
  value: string
  onChange: (password: string) => void
}

export function NewPassword({ label, meaning = '', value, onChange }: NewPasswordProps): ReactElement {
  return (
    <Field
      label={label}
      type="password"
      autoComplete="new-password"
      minLength={10}
      value={value}
      onChange={onChange}
      isRequired
      hint={`Ten characters or more. ${meaning}`}
    />
  )
}
