import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { appQuery } from '../apps/queries.ts'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StatusLine } from '../ui/status.tsx'
import { ActiveNumber } from './active-number.tsx'
import { AddAtProvider } from './add-at-provider.tsx'
import { NoNumber } from './no-number.tsx'
import { BigNumber } from './big-number.tsx'
import { OfferedNumber } from './offered-number.tsx'
import { numberQuery } from './queries.ts'
import { ReleaseMenu } from './release-menu.tsx'
import { ReleasingNumber } from './releasing-number.tsx'
import type { StateProps } from './state-props.ts'
import { TimedOut } from './timed-out.tsx'
import { Verify } from './verify.tsx'
import './number.css'

/** The Phone field of an account: from no number to one that receives codes. */
export function PhoneField({ account }: { account: Account }): ReactElement {
  const number = useQuery(numberQuery(account.id))
  const app = useQuery(appQuery(account.appId))
  // In quarantine it is released already, and still receives.
  const isReleasable = number.data?.receivesCodes === true && number.data.status !== 'releasing'
  return (
    <Card
      title="Phone"
      {...(account.access === 'owner' && isReleasable && { aside: <ReleaseMenu account={account} /> })}
    >
      <Loaded query={number} lines={2}>
        {(found) => (
          <Loaded query={app} lines={2}>
            {(ofApp) =>
              found === null ? (
                <NoNumber account={account} app={ofApp} former={null} />
              ) : (
                <State account={account} app={ofApp} number={found} />
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Card>
  )
}

function State(props: StateProps): ReactElement {
  const { account, app, number } = props
  switch (number.status) {
    case 'expired':
    case 'failed':
    case 'released':
      return <NoNumber account={account} app={app} former={number} />
    case 'offered':
      return <OfferedNumber {...props} />
    case 'provisioning':
      return (
        <>
          <BigNumber number={number} />
          <StatusLine tone="busy">Preparing</StatusLine>
          <p className="soft">The carrier is setting the number up. It usually takes a few seconds.</p>
        </>
      )
    case 'awaitingAssociation':
      return <AddAtProvider {...props} />
    case 'awaitingVerification':
      return <Verify {...props} />
    case 'associationTimedOut':
    case 'verificationTimedOut':
      return <TimedOut {...props} />
    case 'active':
      return <ActiveNumber {...props} />
    case 'releasing':
      return <ReleasingNumber {...props} />
  }
}
