import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { ActivityRow } from '../activity/activity-row.tsx'
import { activityQuery } from '../activity/queries.ts'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'

const SHOWN = 5

/** Who did or saw what on the account, as far as the reader may know. */
export function AccountActivity({ accountId }: { accountId: string }): ReactElement {
  const activity = useInfiniteQuery(activityQuery({ account: accountId }))
  return (
    <Card title="Activity" aside={<Link to={`/activity?account=${accountId}`}>All activity</Link>}>
      <Loaded query={activity}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="soft">Nothing yet.</p>
          ) : (
            <ul className="rows" aria-label="Last activity">
              {entries.slice(0, SHOWN).map((entry) => (
                <li key={entry.id}>
                  <ActivityRow entry={entry} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
