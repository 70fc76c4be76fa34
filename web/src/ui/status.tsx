import type { ReactElement, ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'busy' | 'idle'

/** How something stands, in one line. */
export function StatusLine({ tone, children }: { tone: Tone; children: ReactNode }): ReactElement {
  return (
    <span className={`status status-${tone}`}>
      <span className="status-text">{children}</span>
    </span>
  )
}

interface NoticeProps {
  tone?: Exclude<Tone, 'good'>
  children: ReactNode
}

/** Something worth a box of its own. */
export function Notice({ tone = 'idle', children }: NoticeProps): ReactElement {
  return <div className={`notice notice-${tone}`}>{children}</div>
}
