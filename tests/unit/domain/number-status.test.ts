import { describe, expect, test } from 'vitest'
import {
  type NumberStatus,
  type OwnerAction,
  isOpen,
  nextAction,
  receivesCodes,
  refuseOwnerAction,
  setupSteps,
} from '../../../domain/number-status.ts'
import type { RefusalCode } from '../../../domain/refusal.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute))
const NOTHING = { offeredAt: null, rentedAt: null, associatedAt: null, verifiedAt: null }

/** Each state, the answers to associated, verified and retry, and what comes next. */
const TABLE: [NumberStatus, RefusalCode | null, RefusalCode | null, RefusalCode | null, string][] = [
  ['offered', 'numberNotCreated', 'numberNotCreated', 'numberNotCreated', 'create'],
  ['provisioning', 'numberNotCreated', 'numberNotCreated', 'numberNotCreated', 'wait'],
  ['awaitingAssociation', null, 'notAwaitingVerification', 'nothingToRetry', 'associate'],
  ['associationTimedOut', null, 'notAwaitingVerification', null, 'retry'],
  ['awaitingVerification', 'notAwaitingAssociation', null, 'nothingToRetry', 'verify'],
  ['verificationTimedOut', 'notAwaitingAssociation', null, null, 'retry'],
  ['active', 'notAwaitingAssociation', 'notAwaitingVerification', 'nothingToRetry', 'none'],
  ['releasing', 'numberReleasing', 'numberReleasing', 'numberReleasing', 'wait'],
  ['released', 'noManagedNumber', 'noManagedNumber', 'noManagedNumber', 'offer'],
  ['expired', 'noManagedNumber', 'noManagedNumber', 'noManagedNumber', 'offer'],
  ['failed', 'noManagedNumber', 'noManagedNumber', 'noManagedNumber', 'offer'],
]

describe('what an Owner may say', () => {
  test.each(TABLE)('%s', (status, associated, verified, retry, next) => {
    const actions: OwnerAction[] = ['associated', 'verified', 'retry']
    expect(actions.map((action) => refuseOwnerAction(action, status))).toEqual([associated, verified, retry])
    expect(nextAction(status)).toBe(next)
  })
})

test('a number that receives codes is open', () => {
  for (const [status] of TABLE) {
    for (const deadline of [null, at(0)]) if (receivesCodes({ status, deadline })) expect(isOpen(status)).toBe(true)
  }
})

test('a number that is to be released receives codes until its quarantine ends', () => {
  expect(receivesCodes({ status: 'releasing', deadline: at(1) })).toBe(true)
  expect(receivesCodes({ status: 'releasing', deadline: null })).toBe(false)
})

describe('the line of steps', () => {
  const states = (...args: Parameters<typeof setupSteps>): string[] => setupSteps(...args).map((step) => step.state)

  test('stands at the first step that is not done', () => {
    expect(states('offered', { ...NOTHING, offeredAt: at(0) })).toEqual(['done', 'current', 'ahead', 'ahead'])
  })

  test('is not created before the carrier has set it up', () => {
    const dates = { ...NOTHING, offeredAt: at(0), rentedAt: at(1) }
    expect(states('provisioning', dates)).toEqual(['done', 'current', 'ahead', 'ahead'])
    expect(states('awaitingAssociation', dates)).toEqual(['done', 'done', 'current', 'ahead'])
  })

  test('is done when the number is active', () => {
    const dates = { offeredAt: at(0), rentedAt: at(1), associatedAt: at(2), verifiedAt: at(3) }
    expect(states('active', dates)).toEqual(['done', 'done', 'done', 'done'])
  })

  test('stops where the set-up did', () => {
    expect(states('expired', { ...NOTHING, offeredAt: at(0) })).toEqual(['done', 'stopped', 'ahead', 'ahead'])
  })
})
