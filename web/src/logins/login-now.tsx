import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { keys } from '../api/keys.ts'
import { queryClient } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { startLogin } from './calls.ts'
import { LoginProgress } from './login-progress.tsx'

/** Has Keyline sign in, and follows the login that runs, whoever started it. */
export function LoginNow({ account: { id, lastLogin, automation } }: { account: Account }): ReactElement {
  const [startedId, setStartedId] = useState<string | null>(null)
  const start = useMutation({
    mutationFn: () => startLogin(id),
    onSuccess: (login) => {
      setStartedId(login.id)
      queryClient.setQueryData(keys.login(login.id), login)
    },
  })
  const runningId = lastLogin !== null && lastLogin.status !== 'ended' ? lastLogin.id : null
  const followedId = runningId ?? startedId
  if (followedId === null) {
    return (
      <>
        <Button
          variant="primary"
          wide
          isPending={start.isPending}
          isDisabled={automation.paused}
          onPress={() => start.mutate()}
        >
          Log in now
        </Button>
        <Fault error={start.error} />
      </>
    )
  }
  return (
    <Card title="Login">
      <LoginProgress id={followedId} onClose={() => setStartedId(null)} />
    </Card>
  )
}
