import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { When } from '../ui/time.tsx'
import type { Activity } from './queries.ts'
import { inWords, whoDid } from './words.ts'

interface ActivityRowProps {
  entry: Activity
  /** Where the list is about one account, its name says nothing new. */
  hideAccount?: boolean
}

export function ActivityRow({ entry, hideAccount = false }: ActivityRowProps): ReactElement {
  const { accountId, accountLabel, apiKeyId } = entry
  return (
    <div className="rows-item">
      <span className="rows-main stack-tight">
        <span className="wrap">
          <strong>
            <bdi>{whoDid(entry)}</bdi>
          </strong>{' '}
          {inWords(entry)}
          {apiKeyId !== null && <span className="soft"> with an API key</span>}
        </span>
        {!hideAccount && accountId !== null && (
          <span className="small wrap">
            {accountLabel === null ? (
              <span className="soft">An account that was deleted</span>
            ) : (
              <Link to={`/accounts/${accountId}`}>
                <bdi>{accountLabel}</bdi>
              </Link>
            )}
          </span>
        )}
      </span>
      <span className="small soft">
        <When at={entry.at} />
      </span>
    </div>
  )
}
