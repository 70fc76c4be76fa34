import type { ReactElement } from 'react'
import { StatusLine } from '../ui/status.tsx'
import { day, exact } from '../ui/time-words.ts'
import { NumberToCopy } from './big-number.tsx'
import type { StateProps } from './state-props.ts'
import { price } from './words.ts'

export function ActiveNumber({ number }: StateProps): ReactElement {
  const since = number.steps.find(({ name }) => name === 'verify')?.at ?? null
  return (
    <>
      <NumberToCopy number={number} />
      <div className="row">
        <StatusLine tone="good">
          Active
          {since !== null && (
            <>
              {' since '}
              <time dateTime={since} title={exact(since)}>
                {day(since)}
              </time>
            </>
          )}
        </StatusLine>
        <span className="small soft push">{price(number.monthlyPrice)} a month</span>
      </div>
    </>
  )
}
