import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import type { Account } from './queries.ts'

/** What is in the way of everything else on the account: an alarm, or logins that are paused because of one. */
export function Attention({ account }: { account: Account }): ReactElement | null {
  if (account.automation.paused) return <Paused account={account} />
  if (account.attention !== 'alarm' || account.access === 'admin') return null
  return (
    <Notice tone="bad">
      <StatusLine tone="bad">A code came that nobody asked for</StatusLine>
      <p>Somebody may know the password. Look at it, and say whether it was you.</p>
      <div className="row">
        <ButtonLink to={`/accounts/${account.id}/messages`}>Look at it</ButtonLink>
      </div>
    </Notice>
  )
}

function Paused({ account: { id, automation, access, appName } }: { account: Account }): ReactElement {
  const resume = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/accounts/{id}/automation/resume', { params: { path: { id } } })),
    onSettled: () => invalidate(keys.account(id)),
  })
  return (
    <Notice tone="bad">
      <StatusLine tone="bad">Logins are paused</StatusLine>
      {automation.reason !== null && <p>{automation.reason}</p>}
      <p>
        No login starts, by hand or on schedule, until{' '}
        {access === 'owner'
          ? `you have changed the password at ${appName} and let them go on.`
          : 'the Owner lets them go on.'}
      </p>
      <Fault error={resume.error} />
      {access === 'owner' && (
        <div className="row">
          <Button isPending={resume.isPending} onPress={() => resume.mutate()}>
            Let logins go on
          </Button>
        </div>
      )}
    </Notice>
  )
}
