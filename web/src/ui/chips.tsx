import type { ReactElement } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

interface ChipsProps<Value extends string> {
  label: string
  hideLabel?: boolean
  value: Value
  choices: readonly { value: Value; name: string }[]
  onChange: (value: Value) => void
}

/** One of a few, all of them in sight. */
export function Chips<Value extends string>(props: ChipsProps<Value>): ReactElement {
  const { label, hideLabel = false, value, choices, onChange } = props
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
