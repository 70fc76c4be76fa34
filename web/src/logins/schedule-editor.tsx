import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { keys } from '../api/keys.ts'
import { queryClient } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Check, Chips, Field, Select } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/status.tsx'
import { saveSchedule } from './calls.ts'
import { dayName, describe, EVERY_DAY, mondayFirst, nextRuns, planOf, WEEKDAYS, write, type Plan } from './plan.ts'
import type { LoginSchedule } from './queries.ts'
import { Runs } from './runs.tsx'
import { TimeZoneField } from './time-zone-field.tsx'

type Rhythm = 'daily' | 'weekdays' | 'chosen' | 'every'

interface Draft {
  rhythm: Rhythm
  days: readonly number[]
  time: string
  amount: string
  unit: 'm' | 'h' | 'd'
  timezone: string
}

const RUNS_SHOWN = 5

interface EditorProps {
  accountId: string
  schedule: LoginSchedule | null
  onDone: () => void
}

/** Says when in plain words, and shows what comes of it before anything is saved. */
export default function ScheduleEditor({ accountId, schedule, onDone }: EditorProps): ReactElement {
  const [draft, setDraft] = useState(() => draftOf(schedule))
  const plan = planFrom(draft)
  const save = useMutation({
    mutationFn: (chosen: Plan) =>
      saveSchedule(accountId, {
        ...write(chosen),
        timezone: draft.timezone,
        jitterSeconds: schedule?.jitterSeconds ?? 0,
        paused: false,
      }),
    onSuccess: (saved) => {
      queryClient.setQueryData(keys.ofAccount(accountId, 'schedule'), saved)
      onDone()
    },
  })
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }))
  return (
    <Form error={save.error} onSubmit={() => plan !== null && save.mutate(plan)}>
      <Chips
        label="Log in"
        value={draft.rhythm}
        choices={[
          { value: 'weekdays', name: 'Every weekday' },
          { value: 'daily', name: 'Every day' },
          { value: 'chosen', name: 'On chosen days' },
          { value: 'every', name: 'Every few hours' },
        ]}
        onChange={(rhythm) => change({ rhythm })}
      />
      {draft.rhythm === 'chosen' && <Days draft={draft} change={change} />}
      {draft.rhythm === 'every' ? (
        <Spacing draft={draft} change={change} />
      ) : (
        <TimeOfDay draft={draft} change={change} />
      )}
      {plan !== null && <Preview plan={plan} timezone={draft.timezone} />}
      <Fault error={save.error} />
      <div className="row">
        <Button type="submit" variant="primary" isDisabled={plan === null} isPending={save.isPending}>
          Save the schedule
        </Button>
        <Button variant="quiet" onPress={onDone}>
          Leave it as it is
        </Button>
      </div>
    </Form>
  )
}

interface PartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

function Days({ draft: { days }, change }: PartProps): ReactElement {
  return (
    <div className="days" role="group" aria-label="Days">
      {mondayFirst(EVERY_DAY).map((day) => (
        <Check
          key={day}
          isSelected={days.includes(day)}
          onChange={(isChosen) => change({ days: isChosen ? [...days, day] : days.filter((other) => other !== day) })}
        >
          {dayName(day)}
        </Check>
      ))}
    </div>
  )
}

function TimeOfDay({ draft, change }: PartProps): ReactElement {
  return (
    <div className="schedule-line">
      <Field label="At" type="time" isRequired value={draft.time} onChange={(time) => change({ time })} />
      <TimeZoneField value={draft.timezone} onChange={(timezone) => change({ timezone })} />
    </div>
  )
}

function Spacing({ draft, change }: PartProps): ReactElement {
  return (
    <div className="schedule-line">
      <Field
        label="Every"
        inputMode="numeric"
        value={draft.amount}
        isInvalid={planFrom(draft) === null}
        hint="A whole number, 1 or more"
        onChange={(amount) => change({ amount })}
      />
      <Select
        label="Unit"
        value={draft.unit}
        choices={[
          { value: 'm', name: 'minutes' },
          { value: 'h', name: 'hours' },
          { value: 'd', name: 'days' },
        ]}
        onChange={(unit) => change({ unit })}
      />
    </div>
  )
}

function Preview({ plan, timezone }: { plan: Plan; timezone: string }): ReactElement {
  const runs = nextRuns(plan, timezone, RUNS_SHOWN, new Date())
  return (
    <Notice>
      <p>
        <strong>{describe({ ...write(plan), timezone })}</strong>
      </p>
      <p className="small soft">The next five, in your time:</p>
      <Runs at={runs} />
    </Notice>
  )
}

function draftOf(schedule: LoginSchedule | null): Draft {
  const timezone = schedule?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const draft: Draft = { rhythm: 'weekdays', days: WEEKDAYS, time: '07:30', amount: '6', unit: 'h', timezone }
  const plan = schedule && planOf(schedule)
  if (plan === null) return draft
  if (plan.kind === 'every') return { ...draft, rhythm: 'every', amount: String(plan.amount), unit: plan.unit }
  return { ...draft, rhythm: rhythmOf(plan.days), days: plan.days, time: plan.time }
}

function rhythmOf(days: readonly number[]): Rhythm {
  if (days.length === EVERY_DAY.length) return 'daily'
  return WEEKDAYS.length === days.length && WEEKDAYS.every((day) => days.includes(day)) ? 'weekdays' : 'chosen'
}

/** @returns null where the draft says nothing that could be saved. */
function planFrom({ rhythm, days, time, amount, unit }: Draft): Plan | null {
  if (rhythm === 'every') {
    return /^[1-9]\d{0,4}$/.test(amount.trim()) ? { kind: 'every', amount: Number(amount), unit } : null
  }
  const chosen = { daily: EVERY_DAY, weekdays: WEEKDAYS, chosen: days }[rhythm]
  return chosen.length === 0 || !/^\d\d:\d\d$/.test(time) ? null : { kind: 'days', days: chosen, time }
}
