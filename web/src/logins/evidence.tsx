import type { ReactElement } from 'react'
import { useMayUse } from '../accounts/queries.ts'
import { Card } from '../ui/card.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { LoginLog } from './login-log.tsx'
import { Pictures, picturesOf } from './pictures.tsx'
import type { Login } from './words.ts'

/** What a login that is over saw: its last picture, and the others and the log for whoever asks. */
export function Evidence({ login }: { login: Login }): ReactElement | null {
  if (!useMayUse(login.accountId)) return null
  const taken = picturesOf(login)
  return (
    <Card title="What it saw">
      {taken.length === 0 ? (
        <p className="soft">There is no picture: those of the latest logins are kept.</p>
      ) : (
        <Pictures login={login} which="last" />
      )}
      <div>
        {taken.length > 1 && (
          <Disclosure
            title={taken.length === 2 ? 'One picture before it' : `${String(taken.length - 1)} pictures before it`}
          >
            <Pictures login={login} which="earlier" />
          </Disclosure>
        )}
        <Disclosure title="What Keyline saw and did">
          <LoginLog login={login} />
        </Disclosure>
      </div>
    </Card>
  )
}
