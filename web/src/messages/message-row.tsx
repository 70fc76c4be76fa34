import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { AppIcon } from '../ui/card.tsx'
import { StatusLine } from '../ui/status.tsx'
import { Ago } from '../ui/time.tsx'
import type { ListedMessage } from './queries.ts'
import { attribution } from './words.ts'
import './messages.css'

interface MessageRowProps {
  message: ListedMessage
  to: string
  /** Where the list is about one account, its name says nothing new. */
  hideAccount?: boolean
}

/** A message in a list: who sent it, its text with the digits masked, whose it is. */
export function MessageRow({ message, to, hideAccount = false }: MessageRowProps): ReactElement {
  const { tone, text } = attribution(message)
  return (
    <Link to={to} className="rows-item message-row">
      {!hideAccount && <AppIcon name={message.appName} />}
      <span className="rows-main stack-tight">
        <span className="row message-row-head">
          <strong className="clip">
            <bdi>{message.sender}</bdi>
          </strong>
          {!hideAccount && <bdi className="small soft clip">{message.accountLabel}</bdi>}
          <span className="small soft push">
            <Ago at={message.receivedAt} />
          </span>
        </span>
        <span className="message-text" dir="auto">
          {message.text}
        </span>
        <span className="small">
          <StatusLine tone={tone}>{text}</StatusLine>
        </span>
      </span>
    </Link>
  )
}
