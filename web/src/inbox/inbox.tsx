import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Page } from '../app/page.tsx'
import { MessageRow } from '../messages/message-row.tsx'
import { inboxQuery } from '../messages/queries.ts'
import { Face } from '../ui/face.tsx'
import { PagedList } from '../ui/paged-list.tsx'

export function Component(): ReactElement {
  return (
    <Page title="Inbox">
      <PagedList
        label="Messages"
        query={useInfiniteQuery(inboxQuery())}
        empty={
          <Face icon="inbox" title="No message yet">
            Codes that are sent to your accounts’ numbers are shown here as they arrive.
          </Face>
        }
      >
        {(message) => <MessageRow message={message} to={`/inbox/${message.id}`} />}
      </PagedList>
    </Page>
  )
}
