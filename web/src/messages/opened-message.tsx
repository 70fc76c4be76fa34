import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { useMe } from '../api/me.ts'
import { AppIcon, Card } from '../ui/card.tsx'
import { CodeDisplay } from '../ui/code.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StatusLine } from '../ui/status.tsx'
import { When } from '../ui/time.tsx'
import { Alarm } from './alarm.tsx'
import { Correction } from './correction.tsx'
import { messageQuery, type Message } from './queries.ts'
import { attribution, standingOf } from './words.ts'
import './messages.css'

/** A message with its text and code in clear; that it was opened goes on record. */
export function OpenedMessage({ id }: { id: string }): ReactElement {
  return (
    <Loaded query={useQuery(messageQuery(id))} lines={6}>
      {(message) => <Opened key={id} message={message} />}
    </Loaded>
  )
}

function Opened({ message }: { message: Message }): ReactElement {
  const { tone, text } = attribution(message, useMe().id)
  return (
    <div className="stack">
      {message.alarm !== null && <Alarm message={message} alarm={message.alarm} />}
      <Card>
        <Link to={`/accounts/${message.accountId}`} className="message-of">
          <AppIcon name={message.appName} />
          <span className="rows-main stack-tight">
            <strong className="wrap">
              <bdi>{message.accountLabel}</bdi>
            </strong>
            <bdi className="small soft wrap">{message.appName}</bdi>
          </span>
        </Link>
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
          />
        )}
        {standingOf(message) === 'fresh' && (
          <StatusLine tone={tone}>
            <bdi>{text}</bdi>
          </StatusLine>
        )}
        <p className="message-whole" dir="auto">
          {message.text}
        </p>
        <div className="row">
          <Correction message={message} />
          {message.corrected && <span className="small soft">Corrected by a person</span>}
        </div>
      </Card>
      <p className="small soft">That you have opened this message is in the account’s activity.</p>
    </div>
  )
}
