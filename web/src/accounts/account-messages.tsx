import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { MessageRow } from '../messages/message-row.tsx'
import { accountMessagesQuery } from '../messages/queries.ts'
import { Face } from '../ui/face.tsx'
import { PagedList } from '../ui/paged-list.tsx'

export function Component(): ReactElement {
  const { accountId = '' } = useParams()
  return (
    <Page title="Messages" back={`/accounts/${accountId}`}>
      <PagedList label="Messages" query={useInfiniteQuery(accountMessagesQuery(accountId))} empty={<NoMessages />}>
        {(message) => <MessageRow message={message} to={`/accounts/${accountId}/messages/${message.id}`} hideAccount />}
      </PagedList>
    </Page>
  )
}

function NoMessages(): ReactElement {
  return (
    <Face icon="inbox" title="No message yet">
      What is sent to this account’s number is shown here as it arrives.
    </Face>
  )
}
