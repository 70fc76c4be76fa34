import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import { BigNumber } from './big-number.tsx'
import type { StateProps } from './state-props.ts'
import { numberActions, useNumberAction } from './queries.ts'

/** In quarantine: it still receives, and its release can be undone. */
export function ReleasingNumber({ account, number }: StateProps): ReactElement {
  const keep = useNumberAction(account.id, numberActions.keep)
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
      <p className="soft">Until then it receives messages as before. After that, it is somebody else’s.</p>
      <Fault error={keep.error} />
      {account.access === 'owner' && number.deadline !== null && (
        <Button wide isPending={keep.isPending} onPress={() => keep.mutate()}>
          Keep the number
        </Button>
      )}
    </>
  )
}
