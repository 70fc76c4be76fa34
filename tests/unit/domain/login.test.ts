import { describe, expect, test } from 'vitest'
import { reasonToPause } from '../../../domain/login.ts'

describe('a schedule is paused', () => {
  test.each(['invalidCredentials', 'accountLocked', 'captchaRequired'] as const)('at once on %s', (outcome) => {
    expect(reasonToPause([outcome, 'signedIn', 'signedIn'])).toContain(outcome)
  })

  test('after three failures in a row', () => {
    expect(reasonToPause(['codeTimedOut', 'failed', 'codeTimedOut'])).toContain('codeTimedOut, failed, codeTimedOut')
    expect(reasonToPause(['codeTimedOut', 'failed'])).toBeNull()
  })

  test('not while logins succeed in between', () => {
    expect(reasonToPause(['codeTimedOut', 'alreadySignedIn', 'failed', 'failed'])).toBeNull()
    expect(reasonToPause([])).toBeNull()
  })
})
