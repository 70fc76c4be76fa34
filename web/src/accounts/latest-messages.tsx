import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { MessageRow } from '../messages/message-row.tsx'
import { accountMessagesQuery } from '../messages/queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'

const SHOWN = 3

/** The newest messages of the account, and the way to the others. */
export function AccountMessages({ accountId }: { accountId: string }): ReactElement {
  const path = `/accounts/${accountId}/messages`
  return (
    <Card title="Messages">
      <Loaded query={useInfiniteQuery(accountMessagesQuery(accountId))}>
        {(messages) =>
          messages.length === 0 ? (
            <p className="soft">What is sent to the number is shown here as it arrives.</p>
          ) : (
            <>
              <ul className="rows" aria-label="Newest messages">
                {messages.slice(0, SHOWN).map((message) => (
                  <li key={message.id}>
                    <MessageRow message={message} to={`${path}/${message.id}`} hideAccount />
                  </li>
                ))}
              </ul>
              {messages.length > SHOWN && (
                <ButtonLink to={path} variant="quiet">
                  All messages
                </ButtonLink>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
