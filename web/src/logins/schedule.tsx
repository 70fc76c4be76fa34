import { useMutation, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import { deleteSchedule, saveSchedule } from './calls.ts'
import { describe } from './plan.ts'
import { scheduleQuery, type LoginSchedule } from './queries.ts'
import { Runs } from './runs.tsx'
import './logins.css'

const Editor = lazy(() => import('./schedule-editor.tsx'))

/** When Keyline logs in by itself. */
export function Schedule({ account }: { account: Account }): ReactElement {
  const [isEditing, setEditing] = useState(false)
  const query = useQuery(scheduleQuery(account.id))
  const mayChange = account.access !== 'admin'
  return (
    <Card title="Schedule">
      <Loaded query={query}>
        {(schedule) => {
          if (isEditing) {
            return (
              <Suspense fallback={<Skeleton />}>
                <Editor accountId={account.id} schedule={schedule} onDone={() => setEditing(false)} />
              </Suspense>
            )
          }
          const edit = (): void => setEditing(true)
          if (schedule === null) return <NoSchedule {...(mayChange && { onAdd: edit })} />
          return <Present accountId={account.id} schedule={schedule} {...(mayChange && { onEdit: edit })} />
        }}
      </Loaded>
    </Card>
  )
}

function NoSchedule({ onAdd }: { onAdd?: () => void }): ReactElement {
  return (
    <>
      <p className="soft">Keyline can log in by itself, so that a session is always there when somebody needs it.</p>
      {onAdd !== undefined && (
        <div className="row">
          <Button onPress={onAdd}>Add a schedule</Button>
        </div>
      )}
    </>
  )
}

interface PresentProps {
  accountId: string
  schedule: LoginSchedule
  onEdit?: () => void
}

function Present({ accountId, schedule, onEdit }: PresentProps): ReactElement {
  const change = useMutation({
    mutationFn: async (next: 'pause' | 'goOn' | 'delete') => {
      if (next === 'delete') await deleteSchedule(accountId)
      else await saveSchedule(accountId, { ...schedule, paused: next === 'pause' })
    },
    onSettled: () => invalidate(keys.ofAccount(accountId, 'schedule')),
  })
  return (
    <div className="stack">
      <p>
        <strong>{describe(schedule)}</strong>
      </p>
      {schedule.paused ? (
        <Notice tone="warn">
          <StatusLine tone="warn">Paused</StatusLine>
          {schedule.pausedReason !== null && <p>{schedule.pausedReason}</p>}
        </Notice>
      ) : (
        <div className="stack-tight">
          <h3 className="small soft">Next logins, in your time</h3>
          <Runs at={schedule.nextRuns} />
        </div>
      )}
      <Fault error={change.error} />
      {onEdit !== undefined && (
        <div className="row">
          <Button onPress={onEdit}>Change</Button>
          <Button isPending={change.isPending} onPress={() => change.mutate(schedule.paused ? 'goOn' : 'pause')}>
            {schedule.paused ? 'Go on' : 'Pause'}
          </Button>
          <Button variant="quiet" isPending={change.isPending} onPress={() => change.mutate('delete')}>
            Remove
          </Button>
        </div>
      )}
    </div>
  )
}
