import type { ReactElement, ReactNode } from 'react'
import {
  Button as AriaButton,
  CheckboxButton,
  CheckboxField,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  RadioButton,
  RadioField,
  RadioGroup,
  Select as AriaSelect,
  SelectValue,
  Text,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import { Icon } from './icons.tsx'

interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  label: string
  hint?: ReactNode
  placeholder?: string
}

/** A line to type, with its name above, and what is wrong with it below. */
export function Field({ label, hint, placeholder, ...props }: FieldProps): ReactElement {
  return (
    <TextField {...props} className="field">
      <Label className="field-label">{label}</Label>
      <Input className="input" dir="auto" {...(placeholder !== undefined && { placeholder })} />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error" />
    </TextField>
  )
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

interface Choice<Value extends string> {
  value: Value
  name: string
}

interface ChoicesProps<Value extends string> {
  label: string
  value: Value
  choices: readonly Choice<Value>[]
  onChange: (value: Value) => void
  hideLabel?: boolean
}

/** One of a few, all of them in sight. */
export function Chips<Value extends string>(props: ChoicesProps<Value>): ReactElement {
  const { label, value, choices, onChange, hideLabel = false } = props
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const found = choices.find((choice) => choice.value === chosen)
        if (found) onChange(found.value)
      }}
      className="field"
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="chips">
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value}>
            <RadioButton className="chip">{choice.name}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}

/** One of many. */
export function Select<Value extends string>(props: ChoicesProps<Value>): ReactElement {
  const { label, value, choices, onChange, hideLabel = false } = props
  return (
    <AriaSelect
      value={value}
      onChange={(chosen) => {
        const found = choices.find((choice) => choice.value === chosen)
        if (found) onChange(found.value)
      }}
      className="field"
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <AriaButton className="input select-button">
        <SelectValue className="clip" />
        <Icon name="down" />
      </AriaButton>
      <Popover className="popover">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.name} className="menu-item">
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

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
