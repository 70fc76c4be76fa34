import type { ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import type { App } from '../apps/queries.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Notice } from '../ui/status.tsx'
import { numberActions, useNumberAction, type PhoneNumber } from './queries.ts'
import { statusInWords } from './words.ts'

interface NoNumberProps {
  account: Account
  app: App
  /** The last one, where there was one. */
  former: PhoneNumber | null
}

/** Where the app takes no managed number there is no button, and the reason is. */
export function NoNumber({ account, app, former }: NoNumberProps): ReactElement {
  const offer = useNumberAction(account.id, numberActions.offer)
  if (!app.supportsManagedPhoneNumber) {
    return <p className="soft">{app.managedPhoneNumberReason ?? `${app.name} takes no managed phone numbers.`}</p>
  }
  if (account.access !== 'owner') {
    return <p className="soft">This account has no number yet. Its Owner can create one.</p>
  }
  return (
    <>
      {former?.status === 'failed' && (
        <Notice tone="bad">
          <strong>{statusInWords('failed', app.name).text}</strong>
          <p>{former.reason ?? 'The carrier refused it.'} Nothing is charged; try another number.</p>
        </Notice>
      )}
      {former?.status === 'expired' && <p className="soft">The last offer expired before it was created.</p>}
      {former?.status === 'released' && <p className="soft">The former number was released.</p>}
      {former === null && (
        <p className="soft">A number that belongs to this account: everyone who shares it sees its codes.</p>
      )}
      <Fault error={offer.error} />
      <Button variant="primary" wide isPending={offer.isPending} onPress={() => offer.mutate()}>
        {offer.isPending ? 'Looking for a number …' : 'Create a managed phone number'}
      </Button>
    </>
  )
}
