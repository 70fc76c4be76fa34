import type { ReactElement, ReactNode } from 'react'
import { Form as AriaForm } from 'react-aria-components'
import { asProblem } from '../api/problem.ts'

/** What a form or a button has set going; a mutation is one. */
export interface Work {
  isPending: boolean
  error: Error | null
}

interface FormProps {
  /** Why it was refused; each fault that has the name of a field stands there. */
  error: Error | null
  onSubmit: (typed: FormData) => void
  children: ReactNode
}

const NO_FAULTS = {}

export function Form({ error, onSubmit, children }: FormProps): ReactElement {
  return (
    <AriaForm
      className="stack"
      validationErrors={error === null ? NO_FAULTS : asProblem(error).fields}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(new FormData(event.currentTarget))
      }}
    >
      {children}
    </AriaForm>
  )
}
