import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { CodeDisplay } from '../ui/code.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StatusLine } from '../ui/status.tsx'
import { When } from '../ui/time.tsx'
import { messageQuery } from './queries.ts'
import { attribution, forWhom, standingOf } from './words.ts'
import './messages.css'

/** A message with its text and code in clear; that it was opened goes on record. */
export function OpenedMessage({ id }: { id: string }): ReactElement {
  return (
    <Loaded query={useQuery(messageQuery(id))} lines={5}>
      {(message) => {
        const { tone, text } = attribution(message)
        return (
          <div className="stack">
            {message.code === null ? (
              <p className="soft">
                From <bdi>{message.sender}</bdi>, <When at={message.receivedAt} />
              </p>
            ) : (
              <CodeDisplay
                code={message.code}
                sender={message.sender}
                receivedAt={message.receivedAt}
                standing={standingOf(message)}
                {...(message.attribution === 'requested' && { forWhom: forWhom(message.requestedBy) })}
              />
            )}
            <p className="message-whole" dir="auto">
              {message.text}
            </p>
            <StatusLine tone={tone}>{text}</StatusLine>
          </div>
        )
      }}
    </Loaded>
  )
}
