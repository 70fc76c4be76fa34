import type { ReactElement } from 'react'
import { asProblem } from '../api/problem.ts'
import { Fault } from '../ui/face.tsx'

/** Why something that asks for the password again was refused. */
export function PasswordFault({ error }: { error: unknown }): ReactElement {
  const { code } = asProblem(error)
  if (code !== 'invalidRequest' && code !== 'signInRefused') return <Fault error={error} />
  return (
    <p className="field-error" role="alert">
      That is not your password. Check it and try again.
    </p>
  )
}
