import type { ReactElement } from 'react'
import { useMe } from '../api/me.ts'
import { Notice } from '../ui/status.tsx'
import { Ago } from '../ui/time.tsx'
import type { Waiting } from './queries.ts'

/** Who expects a code of the account at this moment, so that nobody takes another's. */
export function WhoWaits({ waiting }: { waiting: readonly Waiting[] }): ReactElement | null {
  const me = useMe()
  if (waiting.length === 0) return null
  return (
    <Notice tone="busy">
      <ul className="stack-tight">
        {waiting.map((request) => (
          <li key={request.id}>
            <bdi>{waiter(request, me.id)}</bdi> for a code, since <Ago at={request.openedAt} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function waiter({ requester, requestedBy }: Waiting, readerId: string): string {
  switch (requester) {
    case 'setup':
      return 'The setup of the number waits'
    case 'login':
      return 'Keyline is logging in and waits'
    case 'person':
      return requestedBy?.id === readerId ? 'You wait' : `${requestedBy?.name ?? 'Somebody'} waits`
  }
}
