import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useMayUse } from '../accounts/queries.ts'
import { useMe } from '../api/me.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Fault } from '../ui/face.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StatusLine } from '../ui/status.tsx'
import { useNow } from '../ui/time.tsx'
import { cancelLogin } from './calls.ts'
import { CodeByHand } from './code-by-hand.tsx'
import { LoginSteps } from './login-steps.tsx'
import { Pictures, picturesOf } from './pictures.tsx'
import { loginQuery } from './queries.ts'
import { duration, startedBy, VERDICTS, type Login } from './words.ts'

/** A login as it goes on, and how it ended. */
export function LoginProgress({ id, onClose }: { id: string; onClose: () => void }): ReactElement {
  const query = useQuery(loginQuery(id))
  return (
    <Loaded query={query} lines={4}>
      {(login) => (login.outcome === null ? <Running login={login} /> : <Ended login={login} onClose={onClose} />)}
    </Loaded>
  )
}

function Running({ login }: { login: Login }): ReactElement {
  const cancel = useMutation({ mutationFn: () => cancelLogin(login.id) })
  const now = useNow()
  const me = useMe()
  const mayUse = useMayUse(login.accountId)
  return (
    <div className="stack">
      <p className="row small soft">
        <StatusLine tone="busy">{login.status === 'queued' ? 'Waiting for a browser' : 'Logging in'}</StatusLine>
        <span>
          {startedBy(login, me.id)} · <span className="figures">{duration(login, now)}</span>
        </span>
      </p>
      <LoginSteps login={login} />
      {mayUse && (
        <>
          {picturesOf(login).length > 0 && (
            <Disclosure title="See the page">
              <Pictures login={login} which="last" />
            </Disclosure>
          )}
          {login.status === 'waitingForCode' && <CodeByHand login={login} />}
          <Fault error={cancel.error} />
          <div className="row">
            <Button isPending={cancel.isPending || cancel.isSuccess} onPress={() => cancel.mutate()}>
              Cancel the login
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function Ended({ login, onClose }: { login: Login; onClose: () => void }): ReactElement {
  return (
    <div className="stack">
      <LoginVerdict login={login} />
      <Pictures login={login} which="last" />
      <div className="row">
        <ButtonLink to={`/accounts/${login.accountId}/logins/${login.id}`}>See each step</ButtonLink>
        <Button variant="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
    </div>
  )
}

export function LoginVerdict({ login }: { login: Login }): ReactElement {
  const me = useMe()
  const now = useNow()
  const { tone, title, advice } = VERDICTS[login.outcome ?? 'failed']
  return (
    <div className="stack-tight" role="status">
      <h3>
        <StatusLine tone={tone}>{title}</StatusLine>
      </h3>
      {advice !== '' && <p>{advice}</p>}
      {login.detail !== null && <p className="soft">{login.detail}</p>}
      <p className="small soft">
        {startedBy(login, me.id)} · took <span className="figures">{duration(login, now)}</span>
      </p>
    </div>
  )
}
