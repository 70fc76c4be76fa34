import type { ReactElement } from 'react'
import { StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import { BigNumber } from './offered-number.tsx'
import type { StateProps } from './phone-field.tsx'

export function ReleasingNumber({ number }: StateProps): ReactElement {
  return (
    <>
      <BigNumber number={number} />
      <StatusLine tone="warn">
        Being released
        {number.deadline !== null && (
          <>
            {' · '}
            <TimeLeft until={number.deadline} /> left
          </>
        )}
      </StatusLine>
    </>
  )
}
