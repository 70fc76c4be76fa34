import type { ReactElement, ReactNode } from 'react'
import { Steps } from '../ui/steps.tsx'
import type { StateProps } from './state-props.ts'
import { NumberToCopy } from './big-number.tsx'
import { stepInWords } from './words.ts'

interface SetupProps extends Pick<StateProps, 'app' | 'number'> {
  children: ReactNode
}

/** A number on its way: the number, what has to happen now, and the line of steps. */
export function SetupLine({ app, number, children }: SetupProps): ReactElement {
  return (
    <>
      <NumberToCopy number={number} />
      {children}
      <Steps
        label="Setup of the number"
        steps={number.steps.map(({ name, state, at }) => ({ key: name, name: stepInWords(name, app.name), state, at }))}
      />
    </>
  )
}
