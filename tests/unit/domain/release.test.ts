import { describe, expect, test } from 'vitest'
import type { NumberStatus, Standing } from '../../../domain/number-status.ts'
import { type NumberUse, quarantineUntil, refuseRelease, releaseChecklist } from '../../../domain/release.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'

const NOW = Date.UTC(2026, 0, 1)
const WEEK = 7 * 86_400_000
const UNUSED: NumberUse = { loginRunning: false, schedule: false, people: 1 }

/** Each state, when the number would go back (from now), and why its release needs force: unused, and while a login runs. */
const TABLE: [NumberStatus, number | null, number, RefusalCode | null, RefusalCode | null][] = [
  ['offered', 1, 0, null, 'numberInUse'],
  ['provisioning', 1, 0, null, 'numberInUse'],
  ['awaitingAssociation', 1, 0, null, 'numberInUse'],
  ['associationTimedOut', 1, 0, null, 'numberInUse'],
  ['awaitingVerification', 1, WEEK, null, 'numberInUse'],
  ['verificationTimedOut', null, WEEK, null, 'numberInUse'],
  ['active', null, WEEK, null, 'numberInUse'],
  ['releasing', 1, 1, 'numberReleasing', 'numberReleasing'],
  ['releasing', null, 0, 'numberReleasing', 'numberReleasing'],
  ['released', null, 0, 'noManagedNumber', 'noManagedNumber'],
  ['expired', null, 0, 'noManagedNumber', 'noManagedNumber'],
  ['failed', null, 0, 'noManagedNumber', 'noManagedNumber'],
]

test.each(TABLE)('%s with %s ms to go', (status, leftMs, untilMs, unused, inUse) => {
  const number: Standing = { status, deadline: leftMs === null ? null : new Date(NOW + leftMs) }
  expect(quarantineUntil(number, NOW, WEEK) - NOW).toBe(untilMs)
  expect([false, true].map((loginRunning) => refuseRelease(number, { loginRunning }))).toEqual([unused, inUse])
})

describe('the checklist', () => {
  const active = (use: Partial<NumberUse>): string[] =>
    releaseChecklist('Harbor', { status: 'active' }, { ...UNUSED, ...use })
  const added = (use: Partial<NumberUse>): string[] => active(use).filter((line) => !active({}).includes(line))

  test('begins with another second factor, then takes the number off the provider, then tries', () => {
    expect(
      active({}).map((line) => /another second factor|Remove this number|without this number/.exec(line)?.[0]),
    ).toEqual(['another second factor', 'Remove this number', 'without this number'])
  })

  test('names what else uses the number, and nothing else', () => {
    expect(added({ loginRunning: true })).toEqual([expect.stringContaining('login that is running')])
    expect(added({ schedule: true })).toEqual([expect.stringContaining('login schedule')])
    expect(added({ people: 2 })).toEqual([expect.stringContaining('the other person who uses')])
    expect(added({ people: 4 })).toEqual([expect.stringContaining('the 3 others who use')])
  })

  test('of a number that nobody has entered is one line, which says so', () => {
    expect(releaseChecklist('Harbor', { status: 'awaitingAssociation' }, UNUSED)).toEqual([
      expect.stringContaining('If this number was entered at Harbor'),
    ])
  })
})
