import { Cron } from 'croner'
import type { LoginSchedule } from './queries.ts'

/** A schedule in the few forms that people think in. Days are those of cron: 0 is Sunday. */
export type Plan =
  { kind: 'days'; days: readonly number[]; time: string } | { kind: 'every'; amount: number; unit: 'm' | 'h' | 'd' }

type Written = Pick<LoginSchedule, 'cron' | 'every'>

export const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
export const WEEKDAYS = [1, 2, 3, 4, 5]
const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 }
const UNIT_NAMES = { m: 'minute', h: 'hour', d: 'day' }

/** @returns null for a schedule that has none of the forms; a program has written it. */
export function planOf({ cron, every }: Written): Plan | null {
  const span = /^(\d+)([mhd])$/.exec(every ?? '')
  if (span) return { kind: 'every', amount: Number(span[1]), unit: span[2] as 'm' | 'h' | 'd' }
  const [, minute, hour, days] = /^(\d{1,2}) (\d{1,2}) \* \* (\*|1-5|[0-6](?:,[0-6])*)$/.exec(cron ?? '') ?? []
  if (minute === undefined || hour === undefined || days === undefined) return null
  return { kind: 'days', days: daysOf(days), time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` }
}

function daysOf(written: string): readonly number[] {
  if (written === '*') return EVERY_DAY
  return written === '1-5' ? WEEKDAYS : [...new Set(written.split(',').map(Number))].sort()
}

export function write(plan: Plan): Written {
  if (plan.kind === 'every') return { cron: null, every: `${String(plan.amount)}${plan.unit}` }
  const [hour, minute] = plan.time.split(':').map(Number)
  return { cron: `${String(minute)} ${String(hour)} * * ${writtenDays(plan.days)}`, every: null }
}

function writtenDays(days: readonly number[]): string {
  if (isSame(days, EVERY_DAY)) return '*'
  return isSame(days, WEEKDAYS) ? '1-5' : days.toSorted().join(',')
}

/** In plain words: `Every weekday at 07:30, Berlin`. */
export function describe(schedule: Written & { timezone: string }): string {
  const plan = planOf(schedule)
  if (plan === null) return `${schedule.cron ?? `Every ${schedule.every ?? ''}`}, ${place(schedule.timezone)}`
  if (plan.kind === 'every') {
    const unit = UNIT_NAMES[plan.unit]
    return plan.amount === 1 ? `Every ${unit}` : `Every ${String(plan.amount)} ${unit}s`
  }
  return `${inWords(plan.days)} at ${plan.time}, ${place(schedule.timezone)}`
}

function inWords(days: readonly number[]): string {
  if (isSame(days, EVERY_DAY)) return 'Every day'
  if (isSame(days, WEEKDAYS)) return 'Every weekday'
  const names = mondayFirst(days).map(dayName)
  return `Every ${new Intl.ListFormat('en', { type: 'conjunction' }).format(names)}`
}

export function dayName(day: number): string {
  return DAY_NAMES[day] ?? ''
}

export function mondayFirst(days: readonly number[]): number[] {
  return days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7))
}

/** `Europe/Berlin` is Berlin to people. */
function place(timezone: string): string {
  return timezone.slice(timezone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** When it would run next, before anything is saved. @returns none where it never would. */
export function nextRuns(plan: Plan, timezone: string, count: number, from: Date): Date[] {
  if (plan.kind === 'every') {
    const step = plan.amount * UNIT_MS[plan.unit]
    // Temporal counts from the epoch.
    const first = Math.floor(from.getTime() / step) + 1
    return Array.from({ length: count }, (_, index) => new Date((first + index) * step))
  }
  const { cron } = write(plan)
  return plan.days.length === 0 || cron === null ? [] : new Cron(cron, { timezone }).nextRuns(count, from)
}

export function isSame(days: readonly number[], others: readonly number[]): boolean {
  return days.length === others.length && others.every((day) => days.includes(day))
}
