import type { ReactElement } from 'react'
import { Card } from '../ui/card.tsx'
import { StatusLine } from '../ui/status.tsx'
import { TimeLeft, useNow, When } from '../ui/time.tsx'
import type { Account } from './queries.ts'

/** What the last login left behind: while it holds, a login needs no code at all. */
export function SessionCard({ account: { session, appName } }: { account: Account }): ReactElement {
  const now = useNow()
  if (session === null) {
    return (
      <Card title="Session">
        <p className="soft">None saved yet. After a login, Keyline stays signed in at {appName} for the next one.</p>
      </Card>
    )
  }
  const isOver = session.expiresAt !== null && Date.parse(session.expiresAt) <= now
  return (
    <Card title="Session">
      <StatusLine tone={isOver ? 'idle' : 'good'}>
        {isOver ? 'Over: the next login asks for a code' : `Signed in at ${appName}`}
      </StatusLine>
      <p className="small soft">
        Saved <When at={session.savedAt} />
        {session.expiresAt !== null && !isOver && (
          <>
            {' · '}
            <TimeLeft until={session.expiresAt} /> left
          </>
        )}
      </p>
    </Card>
  )
}
