import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { When } from '../ui/time.tsx'
import { Evidence } from './evidence.tsx'
import { LoginProgress, LoginVerdict } from './login-progress.tsx'
import { LoginSteps } from './login-steps.tsx'
import { loginQuery } from './queries.ts'
import type { Login } from './words.ts'

/** One login: how it ended, and each step. */
export function Component(): ReactElement {
  const { accountId = '', loginId = '' } = useParams()
  const navigate = useNavigate()
  const query = useQuery(loginQuery(loginId))
  const back = `/accounts/${accountId}`
  return (
    <Page title="Login" back={back}>
      <Loaded query={query}>
        {(login) =>
          login.outcome === null ? (
            <Card>
              <LoginProgress id={login.id} onClose={() => void navigate(back)} />
            </Card>
          ) : (
            <EndedLogin login={login} />
          )
        }
      </Loaded>
    </Page>
  )
}

function EndedLogin({ login }: { login: Login }): ReactElement {
  return (
    <>
      <Card title="How it ended">
        <LoginVerdict login={login} />
        <p className="small soft">
          Started <When at={login.queuedAt} />
        </p>
      </Card>
      <Card title="Steps">
        <LoginSteps login={login} />
      </Card>
      <Evidence login={login} />
    </>
  )
}
