import type { ReactElement } from 'react'
import { Copy } from '../ui/copy.tsx'
import type { PhoneNumber } from './queries.ts'

interface NumberProps {
  number: Pick<PhoneNumber, 'phoneNumber' | 'nationalFormat'>
}

/** As people of its country write it, with the country's code where the reader may be elsewhere. */
export function BigNumber({ number }: NumberProps): ReactElement {
  return (
    <div className="stack-tight">
      <p className="big-number" dir="ltr">
        {number.nationalFormat}
      </p>
      <p className="small soft figures" dir="ltr">
        {number.phoneNumber}
      </p>
    </div>
  )
}

/** The number, to be carried elsewhere. */
export function NumberToCopy({ number }: NumberProps): ReactElement {
  return (
    <div className="number-line">
      <BigNumber number={number} />
      <Copy text={number.phoneNumber} what="the number" />
    </div>
  )
}
