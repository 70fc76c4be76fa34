import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { ActivityRow } from '../activity/activity-row.tsx'
import { activityQuery } from '../activity/queries.ts'
import { Card } from '../ui/card.tsx'
import { FirstRows } from '../ui/first-rows.tsx'

/** Who did or saw what on the account, as far as the reader may know. */
export function AccountActivity({ accountId }: { accountId: string }): ReactElement {
  const activity = useInfiniteQuery(activityQuery({ account: accountId }))
  return (
    <Card title="Activity" aside={<Link to={`/activity?account=${accountId}`}>All activity</Link>}>
      <FirstRows label="Last activity" query={activity} most={5} empty="Nothing yet.">
        {(entry) => <ActivityRow entry={entry} hideAccount />}
      </FirstRows>
    </Card>
  )
}
