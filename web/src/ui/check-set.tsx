import type { ReactElement } from 'react'
import { Check } from './check.tsx'

interface CheckSetProps<Value extends string> {
  label: string
  /** Of each that can be chosen, in this order. */
  names: Record<Value, string>
  value: readonly Value[]
  onChange: (value: Value[]) => void
}

/** Some of a few, all of them in sight. */
export function CheckSet<Value extends string>({ label, names, value, onChange }: CheckSetProps<Value>): ReactElement {
  const all = Object.entries<string>(names) as [Value, string][]
  return (
    <fieldset className="check-set">
      <legend className="field-label">{label}</legend>
      {all.map(([one, name]) => (
        <Check
          key={one}
          isSelected={value.includes(one)}
          onChange={(isSelected) =>
            onChange(
              all.map(([other]) => other).filter((other) => (other === one ? isSelected : value.includes(other))),
            )
          }
        >
          {name}
        </Check>
      ))}
    </fieldset>
  )
}
