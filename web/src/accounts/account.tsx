import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { FaultFace } from '../ui/face.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { AppIcon } from '../ui/card.tsx'
import { PhoneField } from '../number/phone-field.tsx'
import { AccountMessages } from './latest-messages.tsx'
import { accountQuery, type Account } from './queries.ts'

/** Account details. */
export function Component(): ReactElement {
  const { accountId = '' } = useParams()
  const account = useQuery(accountQuery(accountId))
  return (
    <Page title={account.data?.label ?? 'Account'} back="/accounts">
      {account.data !== undefined ? (
        <Details key={accountId} account={account.data} />
      ) : account.error !== null ? (
        <FaultFace error={account.error} onRetry={() => void account.refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  )
}

const ACCESS: Record<Account['access'], string> = {
  owner: 'You own this account',
  collaborator: 'Shared with you: you see codes and run logins',
  admin: 'You see its status as an administrator, not its codes',
}

function Details({ account }: { account: Account }): ReactElement {
  return (
    <>
      <div className="account-head">
        <AppIcon name={account.appName} large />
        <div className="stack-tight rows-main">
          <span className="clip">
            <bdi>{account.username}</bdi> <span className="soft">at {account.appName}</span>
          </span>
          <span className="small soft">{ACCESS[account.access]}</span>
        </div>
      </div>
      <PhoneField account={account} />
      {account.access !== 'admin' && <AccountMessages accountId={account.id} />}
    </>
  )
}
