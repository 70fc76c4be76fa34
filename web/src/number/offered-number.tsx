import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { TimeLeft } from '../ui/time.tsx'
import type { StateProps } from './state-props.ts'
import { NumberToCopy } from './big-number.tsx'
import { rent, useNumberAction } from './queries.ts'
import { price } from './words.ts'

/** The generated number, before it is rented. */
export function OfferedNumber({ account, app, number }: StateProps): ReactElement {
  const create = useNumberAction(account.id, rent(number.phoneNumber))
  return (
    <>
      <NumberToCopy number={number} />
      {account.access === 'owner' && (
        <>
          <p className="soft">
            {price(number.monthlyPrice)} a month. Next, you add it at {app.name}.
            {number.deadline !== null && (
              <>
                {' '}
                Held for you for <TimeLeft until={number.deadline} />.
              </>
            )}
          </p>
          <Fault error={create.error} />
          <Button variant="primary" wide isPending={create.isPending} onPress={() => create.mutate()}>
            {create.isPending ? 'Creating …' : 'Create Phone Number'}
          </Button>
        </>
      )}
    </>
  )
}
