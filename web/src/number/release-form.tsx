import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog.tsx'
import { Fault } from '../ui/face.tsx'
import { Check, Field } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/status.tsx'
import { Ago, TimeLeft } from '../ui/time.tsx'
import { release, releaseQuery, useNumberAction, type Release } from './queries.ts'

/** Clocks differ by less. */
const MINUTE_MS = 60_000

interface ReleaseFormProps {
  account: Account
  onClose: () => void
}

/** What releasing would mean, before it is done. In quarantine it can be undone; at once it cannot. */
export function ReleaseForm({ account, onClose }: ReleaseFormProps): ReactElement {
  const foreseen = useQuery({ ...releaseQuery(account.id), staleTime: 0 })
  const [atOnce, setAtOnce] = useState(false)
  const [typed, setTyped] = useState('')
  const releasing = useNumberAction(account.id, release(atOnce))
  const isNamed = !atOnce || typed.trim() === account.label.trim()
  return (
    <Loaded query={foreseen} lines={4}>
      {(found) => (
        <>
          <Consequences appName={account.appName} found={found} atOnce={atOnce} />
          {hasQuarantine(found) && (
            <Check isSelected={atOnce} onChange={setAtOnce}>
              Release it at once
            </Check>
          )}
          {atOnce && (
            <Field
              label={`This cannot be undone. Type ${account.label} to go on`}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
            />
          )}
          {releasing.error !== null && <Fault error={releasing.error} />}
          <DialogActions>
            <Button onPress={onClose}>Keep the number</Button>
            <Button
              variant="danger"
              isDisabled={!isNamed || (!found.allowed && !atOnce)}
              isPending={releasing.isPending}
              onPress={() => releasing.mutate(undefined, { onSuccess: onClose })}
            >
              Release the number
            </Button>
          </DialogActions>
        </>
      )}
    </Loaded>
  )
}

interface ConsequencesProps {
  appName: string
  found: Release
  atOnce: boolean
}

function Consequences({ appName, found, atOnce }: ConsequencesProps): ReactElement {
  const { usedBy, checklist, reason, allowed, quarantineUntil } = found
  const uses = [
    usedBy.loginRunning && 'a login is using it right now',
    usedBy.schedule && 'a schedule logs in with it',
    usedBy.people > 1 && `${String(usedBy.people)} people read its codes`,
  ].filter((use) => use !== false)
  return (
    <>
      {!allowed && reason !== null && <Notice tone="warn">{reason}</Notice>}
      <p>
        Whoever has this number later receives what {appName} still sends to it.{' '}
        {atOnce || !hasQuarantine(found) ? (
          'It is given back at once.'
        ) : (
          <>
            For <TimeLeft until={quarantineUntil} /> it still receives messages, and you can change your mind.
          </>
        )}
      </p>
      {uses.length > 0 && <p>At present {uses.join(', and ')}.</p>}
      {usedBy.lastCodeAt !== null && (
        <p className="small soft">
          Its last code came <Ago at={usedBy.lastCodeAt} />.
        </p>
      )}
      {checklist.length > 0 && (
        <ol className="todo" aria-label="Before you release it">
          {checklist.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )}
    </>
  )
}

/** A number that the provider never knew goes back at once. */
function hasQuarantine({ quarantineUntil }: Release): boolean {
  return Date.parse(quarantineUntil) > Date.now() + MINUTE_MS
}
