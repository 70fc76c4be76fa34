import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import type { Account } from '../accounts/queries.ts'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { LoginRow } from './login-row.tsx'
import { loginsQuery } from './queries.ts'

const SHOWN = 4

/** The last logins of an account. */
export function LoginHistory({ account: { id } }: { account: Account }): ReactElement {
  const query = useInfiniteQuery(loginsQuery(id))
  return (
    <Card
      title="Logins"
      {...((query.data?.length ?? 0) > SHOWN && { aside: <Link to={`/accounts/${id}/logins`}>All logins</Link> })}
    >
      <Loaded query={query}>
        {(logins) =>
          logins.length === 0 ? (
            <p className="soft">None yet. Log in now shows here how it went, step by step.</p>
          ) : (
            <ul className="rows">
              {logins.slice(0, SHOWN).map((login) => (
                <li key={login.id}>
                  <LoginRow login={login} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
