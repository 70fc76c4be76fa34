import type { ReactElement, ReactNode } from 'react'
import { explain } from '../api/problem-words.ts'
import { asProblem } from '../api/problem.ts'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icons.tsx'

interface FaceProps {
  icon: IconName
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** A whole area that says one thing: that it is empty, or what keeps it from showing anything. */
export function Face({ icon, title, children, actions }: FaceProps): ReactElement {
  return (
    <div className="face">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children !== undefined && <div className="soft">{children}</div>}
      {actions !== undefined && <div className="face-actions">{actions}</div>}
    </div>
  )
}

/** In place of what could not be read. */
export function FaultFace({ error, onRetry }: { error: unknown; onRetry: () => void }): ReactElement {
  const { icon, title, meaning, action, canRetry } = explain(asProblem(error))
  return (
    <div role="alert">
      <Face icon={icon} title={title} actions={canRetry && <Button onPress={onRetry}>Try again</Button>}>
        <p>{meaning}</p>
        <p>{action}</p>
      </Face>
    </div>
  )
}

interface FaultProps {
  /** Null where nothing was refused. */
  error: Error | null
  /** What is said where the sign-in, or a form, would not have what was typed. */
  refused?: string | undefined
}

/** Beside the button whose work was refused. */
export function Fault({ error, refused }: FaultProps): ReactElement | null {
  if (error === null) return null
  const problem = asProblem(error)
  if (refused !== undefined && (problem.code === 'signInRefused' || problem.code === 'invalidRequest')) {
    return (
      <p className="field-error" role="alert">
        {refused}
      </p>
    )
  }
  const { title, meaning, action } = explain(problem)
  return (
    <div className="fault" role="alert">
      <p className="fault-title">{title}</p>
      <p>
        {meaning} {action}
      </p>
    </div>
  )
}
