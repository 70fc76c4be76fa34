import type { ReactElement } from 'react'
import { useRouteError } from 'react-router'
import { asProblem } from '../api/problem.ts'
import { FaultFace } from '../ui/face.tsx'

/** A page that broke, or could not be loaded (offline, or after an update). */
export function Crash(): ReactElement {
  const error = useRouteError()
  return (
    <main>
      <FaultFace error={asProblem(error)} onRetry={() => location.reload()} />
    </main>
  )
}
