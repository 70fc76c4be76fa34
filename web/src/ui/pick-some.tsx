import type { ReactElement } from 'react'
import type { Choice } from '../api/choices.ts'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import { ChoiceName, Pick } from './pick.tsx'

interface PickSomeProps {
  label: string
  choices: readonly Choice[]
  /** Empty: all of them. */
  value: readonly string[]
  /** What no choice means. */
  all: string
  onChange: (ids: string[]) => void
}

/** Some of many, each found by typing a part of its name. */
export function PickSome({ label, choices, value, all, onChange }: PickSomeProps): ReactElement {
  const chosen = choices.filter(({ id }) => value.includes(id))
  return (
    <div className="field">
      <Pick
        label={label}
        all={value.length === 0 ? all : 'Add another'}
        choices={choices.filter(({ id }) => !value.includes(id))}
        value=""
        onChange={(id) => {
          if (id !== '') onChange([...value, id])
        }}
      />
      {chosen.length > 0 && (
        <ul className="chips" aria-label={label}>
          {chosen.map((choice) => (
            <li key={choice.id}>
              <Button
                aria-label={`Leave out ${choice.name} ${choice.about ?? ''}`}
                onPress={() => onChange(value.filter((other) => other !== choice.id))}
              >
                <ChoiceName {...choice} />
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
