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

/** Something worth a box of its own. */
export function Notice({ tone = 'idle', children }: { tone?: Tone; children: ReactNode }): ReactElement {
  return <div className={`notice notice-${tone}`}>{children}</div>
}
