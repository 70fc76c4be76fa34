import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { GetCode } from '../logins/get-code.tsx'
import { LoginHistory } from '../logins/login-history.tsx'
import { LoginNow } from '../logins/login-now.tsx'
import { Schedule } from '../logins/schedule.tsx'
import { PhoneField } from '../number/phone-field.tsx'
import { AppIcon } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AccountActivity } from './account-activity.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Attention } from './attention.tsx'
import { LastMessages } from './last-messages.tsx'
import { PeopleCard } from './people-card.tsx'
import { SessionCard } from './session-card.tsx'
import { accountQuery, type Account } from './queries.ts'

/** Account details. */
export function Component(): ReactElement {
  const { accountId = '' } = useParams()
  const account = useQuery(accountQuery(accountId))
  return (
    <Page
      title={account.data?.label ?? 'Account'}
      back="/accounts"
      {...(account.data?.access === 'owner' && { actions: <AccountMenu account={account.data} /> })}
    >
      <Loaded query={account} lines={8}>
        {(found) => <Details key={accountId} account={found} />}
      </Loaded>
    </Page>
  )
}

const ACCESS: Record<Account['access'], string> = {
  owner: 'You own this account',
  collaborator: 'Shared with you: you see codes and run logins',
  admin: 'You see its status as an administrator, not its codes',
}

function Details({ account }: { account: Account }): ReactElement {
  const mayUse = account.access !== 'admin'
  return (
    <>
      <div className="account-head">
        <AppIcon name={account.appName} large />
        <div className="stack-tight rows-main">
          <span className="wrap">
            <bdi>{account.username}</bdi> <span className="soft">at {account.appName}</span>
          </span>
          <span className="small soft">{ACCESS[account.access]}</span>
        </div>
      </div>
      <Attention account={account} />
      {mayUse && (
        <div className="account-actions">
          <LoginNow account={account} />
          {account.phoneNumber?.receivesCodes === true && <GetCode account={account} />}
        </div>
      )}
      <PhoneField account={account} />
      <LoginHistory accountId={account.id} />
      <Schedule account={account} />
      <SessionCard account={account} />
      {mayUse && <LastMessages accountId={account.id} />}
      {account.access !== 'collaborator' && <PeopleCard account={account} />}
      <AccountActivity accountId={account.id} />
    </>
  )
}
