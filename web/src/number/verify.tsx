import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import type { StateProps } from './state-props.ts'
import { numberActions, useNumberAction } from './queries.ts'
import { useSetupMessage } from './setup-message.ts'
import { SetupCode } from './setup-code.tsx'
import { SetupLine } from './setup-line.tsx'

/** The provider sends a code; the Owner enters it there. */
export function Verify({ account, app, number }: StateProps): ReactElement {
  const verified = useNumberAction(account.id, numberActions.verified)
  const messageId = useSetupMessage(account, number)
  return (
    <SetupLine app={app} number={number}>
      <Notice tone="busy">
        {messageId === null ? (
          <>
            <StatusLine tone="busy">
              Waiting for the verification SMS
              {number.deadline !== null && (
                <>
                  {' · '}
                  <TimeLeft until={number.deadline} /> left
                </>
              )}
            </StatusLine>
            <p className="soft">
              {account.access === 'admin'
                ? 'Whoever uses the account sees the code here.'
                : `The code appears here by itself. If ${app.name} sends none, have it sent again there.`}
            </p>
          </>
        ) : (
          <SetupCode messageId={messageId} appName={app.name} />
        )}
      </Notice>
      <Fault error={verified.error} />
      {account.access === 'owner' && (
        <Button wide isPending={verified.isPending} onPress={() => verified.mutate()}>
          {app.name} accepted the code
        </Button>
      )}
    </SetupLine>
  )
}
