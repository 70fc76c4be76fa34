import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { MessageRow } from '../messages/message-row.tsx'
import { accountMessagesQuery } from '../messages/queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Loaded } from '../ui/loaded.tsx'

/** The last messages of one account, on its page; the others are a link away. */
export function MessageList({ accountId, most = 3 }: { accountId: string; most?: number }): ReactElement {
  const messages = useInfiniteQuery(accountMessagesQuery(accountId))
  const path = `/accounts/${accountId}/messages`
  return (
    <Loaded query={messages} lines={4}>
      {(all) =>
        all.length === 0 ? (
          <p className="soft">What is sent to this account’s number is shown here as it arrives.</p>
        ) : (
          <>
            <ul className="rows" aria-label="Last messages">
              {all.slice(0, most).map((message) => (
                <li key={message.id}>
                  <MessageRow message={message} to={`${path}/${message.id}`} hideAccount />
                </li>
              ))}
            </ul>
            {all.length > most && (
              <div>
                <ButtonLink variant="quiet" to={path}>
                  All messages
                </ButtonLink>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  )
}
