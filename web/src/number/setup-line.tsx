import type { ReactElement, ReactNode } from 'react'
import { Copy } from '../ui/copy.tsx'
import { Steps } from '../ui/steps.tsx'
import type { StateProps } from './state-props.ts'
import { BigNumber } from './big-number.tsx'
import { stepInWords } from './words.ts'

interface SetupProps extends Pick<StateProps, 'app' | 'number'> {
  children: ReactNode
}

/** A number on its way: the number, what has to happen now, and the line of steps. */
export function SetupLine({ app, number, children }: SetupProps): ReactElement {
  return (
    <>
      <div className="number-line">
        <BigNumber number={number} />
        <Copy text={number.phoneNumber} what="the number" />
      </div>
      {children}
      <Steps
        label="Setup of the number"
        steps={number.steps.map(({ name, state, at }) => ({ key: name, name: stepInWords(name, app.name), state, at }))}
      />
    </>
  )
}
