import { EVERY_DAY, isSame, planOf, WEEKDAYS, type Plan } from './plan.ts'
import type { LoginSchedule } from './queries.ts'

type Rhythm = 'daily' | 'weekdays' | 'chosen' | 'every'

/** A schedule while somebody is at it: what each of the fields holds, in sight or not. */
export interface Draft {
  rhythm: Rhythm
  days: readonly number[]
  time: string
  amount: string
  unit: 'm' | 'h' | 'd'
  timezone: string
}

export function draftOf(schedule: LoginSchedule | null): Draft {
  const timezone = schedule?.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const draft: Draft = { rhythm: 'weekdays', days: WEEKDAYS, time: '07:30', amount: '6', unit: 'h', timezone }
  const plan = schedule && planOf(schedule)
  if (plan === null) return draft
  if (plan.kind === 'every') return { ...draft, rhythm: 'every', amount: String(plan.amount), unit: plan.unit }
  return { ...draft, rhythm: rhythmOf(plan.days), days: plan.days, time: plan.time }
}

function rhythmOf(days: readonly number[]): Rhythm {
  if (isSame(days, EVERY_DAY)) return 'daily'
  return isSame(days, WEEKDAYS) ? 'weekdays' : 'chosen'
}

/** @returns null where the draft says nothing that could be saved. */
export function planFrom({ rhythm, days, time, amount, unit }: Draft): Plan | null {
  if (rhythm === 'every') {
    return /^[1-9]\d{0,4}$/.test(amount.trim()) ? { kind: 'every', amount: Number(amount), unit } : null
  }
  const chosen = { daily: EVERY_DAY, weekdays: WEEKDAYS, chosen: days }[rhythm]
  return chosen.length === 0 || !/^\d\d:\d\d$/.test(time) ? null : { kind: 'days', days: chosen, time }
}
