import type { ReactElement } from 'react'
import { NavLink, type To } from 'react-router'
import { useMe } from '../api/me.ts'
import { AppIcon } from '../ui/card.tsx'
import { StatusLine } from '../ui/status.tsx'
import { Ago } from '../ui/time.tsx'
import type { ListedMessage } from './queries.ts'
import { attribution } from './words.ts'
import './messages.css'

interface MessageRowProps {
  message: ListedMessage
  to: To
  /** Where the list is about one account, its name says nothing new. */
  hideAccount?: boolean
}

/** A message in a list: who sent it, its text with the digits masked, whose it is. */
export function MessageRow({ message, to, hideAccount = false }: MessageRowProps): ReactElement {
  const { tone, text } = attribution(message, useMe().id)
  return (
    <NavLink to={to} className="rows-item message-row">
      {!hideAccount && <AppIcon name={message.appName} />}
      <span className="rows-main stack-tight">
        <span className="message-row-head">
          <strong className="clip">
            <bdi>{hideAccount ? message.sender : message.accountLabel}</bdi>
          </strong>
          <span className="small soft">
            <Ago at={message.receivedAt} />
          </span>
        </span>
        <span className="message-text small" dir="auto">
          {message.text}
        </span>
        <span className="small">
          <StatusLine tone={tone}>
            <bdi>{text}</bdi>
          </StatusLine>
        </span>
      </span>
    </NavLink>
  )
}
