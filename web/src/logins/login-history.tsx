import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Card } from '../ui/card.tsx'
import { FirstRows } from '../ui/first-rows.tsx'
import { LoginRow } from './login-row.tsx'
import { loginsQuery } from './queries.ts'

const SHOWN = 4

/** The last logins of an account. */
export function LoginHistory({ accountId }: { accountId: string }): ReactElement {
  const logins = useInfiniteQuery(loginsQuery(accountId))
  const hasMore = (logins.data?.length ?? 0) > SHOWN
  return (
    <Card title="Logins" {...(hasMore && { aside: <Link to={`/accounts/${accountId}/logins`}>All logins</Link> })}>
      <FirstRows
        label="Last logins"
        query={logins}
        most={SHOWN}
        empty="None yet. Log in now shows here how it went, step by step."
      >
        {(login) => <LoginRow login={login} />}
      </FirstRows>
    </Card>
  )
}
