import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_ATTEMPTS, retryDelayMs } from '../../../domain/alerts.ts'
import { attentionOf, type Standing } from '../../../domain/attention.ts'

const HOUR = 3_600_000

test('retries come later and later, are spread, and go on for about a day', () => {
  const delays = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => retryDelayMs(index + 1, 0.5))
  expect(delays).toEqual(delays.toSorted((a, b) => a - b))
  expect(delays[0]).toBe(5_000)
  expect(delays.reduce((sum, delay) => sum + delay)).toBeGreaterThan(12 * HOUR)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
      const delay = retryDelayMs(attempts, chance)
      expect(delay).toBeGreaterThanOrEqual(2_500)
      expect(delay).toBeLessThanOrEqual(9 * HOUR)
    }),
  )
})

test('what cannot wait is what needs attention', () => {
  const calm: Standing = { openAlarm: false, automationPaused: false, number: 'active', outcome: 'signedIn' }
  expect(attentionOf(calm)).toBeNull()
  expect(attentionOf({ ...calm, outcome: 'accountLocked' })).toBe('loginFailing')
  expect(attentionOf({ ...calm, outcome: 'accountLocked', number: 'awaitingVerification' })).toBe('verify')
  expect(attentionOf({ ...calm, number: 'awaitingVerification', automationPaused: true })).toBe('automationPaused')
  expect(attentionOf({ ...calm, automationPaused: true, openAlarm: true })).toBe('alarm')
})
