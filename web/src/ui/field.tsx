import type { ReactElement, ReactNode, SyntheticEvent } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components'
import { Icon } from './icons.tsx'

interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  hint?: ReactNode
  placeholder?: string
  /** Of a document; without, it is one line. */
  lines?: number
}

/** What is typed, with its name above, and what is wrong with it below. */
export function Field({ label, hint, placeholder, lines, ...props }: FieldProps): ReactElement {
  return (
    <TextField {...props} className="field">
      {({ isInvalid }) => (
        <>
          <Label className="field-label">{label}</Label>
          {lines === undefined ? (
            <Input
              className="input"
              dir="auto"
              {...(placeholder !== undefined && { placeholder })}
              {...(isInvalid && { onInput: judgeAgain })}
            />
          ) : (
            <TextArea className="input" rows={lines} {...(isInvalid && { onInput: judgeAgain })} />
          )}
          {hint !== undefined && (
            <Text slot="description" className="field-hint">
              {hint}
            </Text>
          )}
          <FieldError className="field-error" />
        </>
      )}
    </TextField>
  )
}

/**
 * An error goes as one types what is right. Were it to go when the field is left, a button below would move away from
 * under the finger that left the field for it.
 */
function judgeAgain({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  currentTarget.dispatchEvent(new Event('change'))
}

interface SearchProps {
  label: string
  value: string
  onChange: (value: string) => void
}

export function Search({ label, value, onChange }: SearchProps): ReactElement {
  return (
    <TextField aria-label={label} type="search" value={value} onChange={onChange} className="search">
      <Icon name="search" />
      <Input className="input input-search" placeholder={label} dir="auto" />
    </TextField>
  )
}
