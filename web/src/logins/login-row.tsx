import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useMe } from '../api/me.ts'
import { Icon } from '../ui/icons.tsx'
import { StatusLine } from '../ui/status.tsx'
import { Ago, useNow } from '../ui/time.tsx'
import { duration, startedBy, VERDICTS, type Login } from './words.ts'

/** One login in a list: how it ended, who or what started it, how long it took. */
export function LoginRow({ login }: { login: Login }): ReactElement {
  const me = useMe()
  const now = useNow()
  const { outcome } = login
  return (
    <Link to={`/accounts/${login.accountId}/logins/${login.id}`} className="rows-item">
      <span className="rows-main stack-tight">
        <span className="clip">
          {outcome === null ? (
            <StatusLine tone="busy">Logging in now</StatusLine>
          ) : (
            <StatusLine tone={VERDICTS[outcome].tone}>{VERDICTS[outcome].title}</StatusLine>
          )}
        </span>
        <span className="small soft clip">
          <bdi>{startedBy(login, me.id)}</bdi> · <Ago at={login.queuedAt} /> ·{' '}
          <span className="figures">{duration(login, now)}</span>
        </span>
      </span>
      <Icon name="forward" />
    </Link>
  )
}
