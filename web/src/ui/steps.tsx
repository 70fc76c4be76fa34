import type { ReactElement, ReactNode } from 'react'
import { Icon } from './icons.tsx'
import { Ago } from './time.tsx'

export interface Step {
  key: string
  name: ReactNode
  state: 'done' | 'current' | 'ahead' | 'stopped'
  detail?: ReactNode
  /** When it was done. */
  at?: string | null
}

const SAID = { done: 'Done: ', current: 'Now: ', ahead: 'Then: ', stopped: 'Stopped: ' }

/** Long work, as a line of steps. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }): ReactElement {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ key, name, state, detail, at }) => (
        <li key={key} className={`step step-${state}`} {...(state === 'current' && { 'aria-current': 'step' })}>
          <span className="step-mark">
            <Icon name={state === 'stopped' ? 'close' : 'check'} />
          </span>
          <span>
            <span className="visually-hidden">{SAID[state]}</span>
            {name}
            {detail !== undefined && <div className="step-detail">{detail}</div>}
          </span>
          <span className="step-at">{at !== undefined && at !== null && <Ago at={at} />}</span>
        </li>
      ))}
    </ol>
  )
}
