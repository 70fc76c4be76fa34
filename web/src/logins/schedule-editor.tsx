import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { keys } from '../api/keys.ts'
import { queryClient } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Check } from '../ui/check.tsx'
import { Chips } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Pick } from '../ui/pick.tsx'
import { Notice } from '../ui/status.tsx'
import { saveSchedule } from './calls.ts'
import { draftOf, planFrom, type Draft } from './draft.ts'
import { dayName, describe, EVERY_DAY, mondayFirst, nextRuns, write, type Plan } from './plan.ts'
import type { LoginSchedule } from './queries.ts'
import { Runs } from './runs.tsx'

const RUNS_SHOWN = 5
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((id) => ({ id, name: id.replaceAll('_', ' ') }))

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
      <Pick label="Time zone" choices={ZONES} value={draft.timezone} onChange={(timezone) => change({ timezone })} />
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
      <Chips
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
