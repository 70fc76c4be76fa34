import { describe, expect, test } from 'vitest'
import { sessionEnd } from '../../../domain/session.ts'

const LATEST = new Date('2027-03-01T00:00:00Z')
const cookie = (name: string, expires: number, httpOnly = false) => ({ name, expires, httpOnly })

describe('a session ends', () => {
  test('with the last cookie that may be the sign-in', () => {
    const cookies = [cookie('session', 1_800_000_000), cookie('auth', 1_700_000_000.5), cookie('visits', 1_900_000_000)]
    expect(sessionEnd(cookies, LATEST)).toEqual(new Date('2027-01-15T08:00:00Z'))
  })

  test('with its last cookie, where none looks like a sign-in', () => {
    expect(sessionEnd([cookie('a', 1_700_000_000), cookie('b', 1_800_000_000)], LATEST)).toEqual(
      new Date('2027-01-15T08:00:00Z'),
    )
  })

  test('when policy says, where a cookie outlives that, has no end, or there is none', () => {
    expect(sessionEnd([cookie('x', 1_900_000_000, true)], LATEST)).toEqual(LATEST)
    expect(sessionEnd([cookie('sid', 1_700_000_000), cookie('token', -1)], LATEST)).toEqual(LATEST)
    expect(sessionEnd([], LATEST)).toEqual(LATEST)
  })
})
