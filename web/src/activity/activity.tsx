import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Page } from '../app/page.tsx'
import { Face } from '../ui/face.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { ActivityRow } from './activity-row.tsx'
import { activityQuery } from './queries.ts'

export function Component(): ReactElement {
  return (
    <Page title="Activity">
      <PagedList
        label="Activity"
        query={useInfiniteQuery(activityQuery())}
        empty={<Face icon="activity" title="Nothing has happened yet" />}
      >
        {(entry) => <ActivityRow entry={entry} />}
      </PagedList>
    </Page>
  )
}
