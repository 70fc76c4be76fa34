import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { Check } from '../ui/check.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Question } from '../ui/question.tsx'
import { Notice } from '../ui/status.tsx'
import { Ago, TimeLeft } from '../ui/time.tsx'
import { release, releaseQuery, useNumberAction, type Release } from './queries.ts'

/** Clocks differ by less. */
const MINUTE_MS = 60_000

interface ReleaseNumberProps {
  account: Account
  onClose: () => void
}

/** What releasing would mean, before it is done. In quarantine it can be undone; at once it cannot. */
export function ReleaseNumber({ account, onClose }: ReleaseNumberProps): ReactElement {
  const foreseen = useQuery({ ...releaseQuery(account.id), staleTime: 0 })
  const [atOnce, setAtOnce] = useState(false)
  const releasing = useNumberAction(account.id, release(atOnce))
  const isAllowed = foreseen.data !== undefined && (foreseen.data.allowed || atOnce)
  return (
    <Question
      title="Release this number?"
      danger
      yes="Release the number"
      no="Keep the number"
      toType={atOnce ? account.label : null}
      isDisabled={!isAllowed}
      work={releasing}
      onYes={() => releasing.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Loaded query={foreseen} lines={4}>
        {(found) => (
          <>
            <Consequences appName={account.appName} found={found} atOnce={atOnce} />
            {hasQuarantine(found) && (
              <Check isSelected={atOnce} onChange={setAtOnce}>
                Release it at once
              </Check>
            )}
          </>
        )}
      </Loaded>
    </Question>
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
