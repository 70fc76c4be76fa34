import type { ReactElement } from 'react'
import { Steps, type Step } from '../ui/steps.tsx'
import { STEP_WORDS, VERDICTS, type Login } from './words.ts'

/** What a login did, one line after the other. */
export function LoginSteps({ login }: { login: Login }): ReactElement {
  const last = login.steps.at(-1)
  const steps = login.steps.map((step): Step => ({
    key: String(step.seq),
    name: STEP_WORDS[step.name],
    state: step === last ? stateOfLast(login) : 'done',
    at: step.at,
    ...(step.detail !== null && { detail: step.detail }),
  }))
  return <Steps label="Steps of the login" steps={steps} />
}

function stateOfLast({ outcome }: Login): Step['state'] {
  if (outcome === null) return 'current'
  return VERDICTS[outcome].tone === 'good' ? 'done' : 'stopped'
}
