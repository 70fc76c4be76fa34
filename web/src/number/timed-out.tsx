import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import type { StateProps } from './state-props.ts'
import { numberActions, useNumberAction } from './queries.ts'
import { SetupCode } from './setup-code.tsx'
import { SetupLine } from './setup-line.tsx'
import { useSetupMessage } from './setup-message.ts'
import { statusInWords } from './words.ts'

/** A wait that has run out. Nothing is lost by it, and it can be begun anew. */
export function TimedOut({ account, app, number }: StateProps): ReactElement {
  const retry = useNumberAction(account.id, numberActions.retry)
  const verified = useNumberAction(account.id, numberActions.verified)
  const messageId = useSetupMessage(account, number)
  const isVerification = number.status === 'verificationTimedOut'
  const error = retry.error ?? verified.error
  return (
    <SetupLine app={app} number={number}>
      <Notice tone="bad">
        <StatusLine tone="bad">{statusInWords(number.status, app.name).text}</StatusLine>
        {isVerification ? (
          <p>
            Your number is safe, and kept until you decide. If {app.name} accepted the code, say so; otherwise try again
            and have it send another one.
          </p>
        ) : (
          <p>
            Your number is still yours.
            {number.deadline !== null && (
              <>
                {' '}
                In <TimeLeft until={number.deadline} /> it is given back, unless you try again.
              </>
            )}
          </p>
        )}
        {messageId !== null && <SetupCode messageId={messageId} appName={app.name} />}
      </Notice>
      <Fault error={error} />
      {account.access === 'owner' && (
        <div className="row">
          <Button variant="primary" isPending={retry.isPending} onPress={() => retry.mutate()}>
            Try again
          </Button>
          {isVerification && (
            <Button isPending={verified.isPending} onPress={() => verified.mutate()}>
              {app.name} accepted the code
            </Button>
          )}
        </div>
      )}
    </SetupLine>
  )
}
