import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { MessageRow } from '../messages/message-row.tsx'
import { accountMessagesQuery } from '../messages/queries.ts'
import { Card } from '../ui/card.tsx'
import { FirstRows } from '../ui/first-rows.tsx'

const SHOWN = 3

export function LastMessages({ accountId }: { accountId: string }): ReactElement {
  const messages = useInfiniteQuery(accountMessagesQuery(accountId))
  const path = `/accounts/${accountId}/messages`
  const hasMore = (messages.data?.length ?? 0) > SHOWN
  return (
    <Card title="Messages" {...(hasMore && { aside: <Link to={path}>All messages</Link> })}>
      <FirstRows
        label="Last messages"
        query={messages}
        most={SHOWN}
        empty="What is sent to this account’s number is shown here as it arrives."
      >
        {(message) => <MessageRow message={message} to={`${path}/${message.id}`} hideAccount />}
      </FirstRows>
    </Card>
  )
}
