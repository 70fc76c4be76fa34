import type { ReactElement } from 'react'
import type { PhoneNumber } from './queries.ts'

/** As people of its country write it, with the country's code where the reader may be elsewhere. */
export function BigNumber({ number }: { number: Pick<PhoneNumber, 'phoneNumber' | 'nationalFormat'> }): ReactElement {
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
