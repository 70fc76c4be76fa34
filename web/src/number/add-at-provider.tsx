import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { OutsideLink } from '../ui/outside-link.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import type { StateProps } from './state-props.ts'
import { numberActions, useNumberAction } from './queries.ts'
import { SetupLine } from './setup-line.tsx'

/** The Owner's turn: the number has to be entered at the provider. */
export function AddAtProvider({ account, app, number }: StateProps): ReactElement {
  const associated = useNumberAction(account.id, numberActions.associated)
  return (
    <SetupLine app={app} number={number}>
      <Notice tone="warn">
        <StatusLine tone="warn">Waiting for you to add it at {app.name}</StatusLine>
        <ol className="todo">
          <li>
            <span>
              Open the security settings of <OutsideLink to={app.securityUrl ?? app.loginUrl}>{app.name}</OutsideLink>
            </span>
          </li>
          <li>Paste the number as the phone for codes.</li>
          <li>Come back: the verification code appears here.</li>
        </ol>
        {number.deadline !== null && (
          <p className="small soft">
            <TimeLeft until={number.deadline} /> left. Then the number is given back, unless you try again.
          </p>
        )}
      </Notice>
      <Fault error={associated.error} />
      {account.access === 'owner' && (
        <Button variant="primary" wide isPending={associated.isPending} onPress={() => associated.mutate()}>
          I have added it
        </Button>
      )}
    </SetupLine>
  )
}
