import fc from 'fast-check'
import { describe as group, expect, it } from 'vitest'
import { describe, EVERY_DAY, nextRuns, planOf, WEEKDAYS, write, type Plan } from '../../../web/src/logins/plan.ts'

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
const plans: fc.Arbitrary<Plan> = fc.oneof(
  fc.record({
    kind: fc.constant('days' as const),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }).map((days) => days.toSorted()),
    time,
  }),
  fc.record({
    kind: fc.constant('every' as const),
    amount: fc.integer({ min: 1, max: 99_999 }),
    unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const),
  }),
)

group('a schedule in the forms that people think in', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(planOf(write(plan))).toEqual(plan)
      }),
    )
  })

  it.each([
    [{ cron: '30 7 * * 1-5', every: null, timezone: 'Europe/Berlin' }, 'Every weekday at 07:30, Berlin'],
    [{ cron: '0 0 * * *', every: null, timezone: 'America/New_York' }, 'Every day at 00:00, New York'],
    [{ cron: '5 18 * * 0,3', every: null, timezone: 'UTC' }, 'Every Wednesday and Sunday at 18:05, UTC'],
    [{ cron: null, every: '1h', timezone: 'UTC' }, 'Every hour'],
    [{ cron: null, every: '90m', timezone: 'UTC' }, 'Every 90 minutes'],
    [{ cron: '0 7 1 * *', every: null, timezone: 'Europe/Berlin' }, '0 7 1 * *, Berlin'],
  ])('%j reads “%s”', (schedule, words) => {
    expect(describe(schedule)).toBe(words)
  })

  it('runs at the wall clock of its place, over the change to summer time', () => {
    const runs = nextRuns(
      { kind: 'days', days: EVERY_DAY, time: '07:30' },
      'Europe/Berlin',
      3,
      new Date('2026-03-27T12:00Z'),
    )
    expect(runs.map((run) => run.toISOString())).toEqual([
      '2026-03-28T06:30:00.000Z',
      '2026-03-29T05:30:00.000Z',
      '2026-03-30T05:30:00.000Z',
    ])
  })

  it('never runs on a day that was not chosen', () => {
    const runs = nextRuns({ kind: 'days', days: WEEKDAYS, time: '12:00' }, 'UTC', 20, new Date('2026-11-24T00:00Z'))
    expect(new Set(runs.map((run) => run.getUTCDay()))).toEqual(new Set(WEEKDAYS))
  })

  it('counts a spacing from the epoch, as Temporal does', () => {
    const [first, second] = nextRuns({ kind: 'every', amount: 6, unit: 'h' }, 'UTC', 2, new Date('2026-11-24T06:00Z'))
    expect(first?.toISOString()).toBe('2026-11-24T12:00:00.000Z')
    expect(second?.toISOString()).toBe('2026-11-24T18:00:00.000Z')
  })
})
