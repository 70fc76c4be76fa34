import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { faultOfLoginUrl } from '../../../web/src/apps/login-url.ts'
import { groups, spelled } from '../../../web/src/ui/code-words.ts'
import { ago, timeLeft } from '../../../web/src/ui/time-words.ts'

describe('a code in groups', () => {
  it('loses and adds nothing, and leaves no character alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{4,12}$/), (code) => {
        expect(groups(code).join('')).toBe(code)
        expect(groups(code).every((group) => group.length >= 2 && group.length <= 4)).toBe(true)
        expect(spelled(code).replaceAll(' ', '')).toBe(code)
      }),
    )
  })

  it.each([
    ['482913', ['482', '913']],
    ['1234', ['1234']],
    ['1234567', ['123', '4567']],
    ['12345678', ['123', '456', '78']],
  ])('%s', (code, expected) => {
    expect(groups(code)).toEqual(expected)
  })
})

describe('time', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [119_000, '1:59'],
    [600_000, '10:00'],
    [840_000, '14 min'],
    [7 * 86_400_000 - 1, '6 d'],
    [-5000, '0:00'],
  ])('%d ms are left', (ms, expected) => {
    expect(timeLeft(ms)).toBe(expected)
  })

  it.each([
    [4_000, 'just now'],
    [12_000, '12 s ago'],
    [3_600_000, '1 h ago'],
    [47 * 3_600_000, '47 h ago'],
    [3 * 86_400_000, '3 d ago'],
  ])('%d ms ago', (ms, expected) => {
    const now = Date.UTC(2026, 10, 24)
    expect(ago(now - ms, now)).toBe(expected)
  })
})

test.each([
  ['https://example.com/sign-in', null],
  ['  https://example.com  ', null],
  ['http://127.0.0.1:3020/sign-in', null],
  ['example.com', /no web address/],
  ['http://example.com', /https/],
  ['https://example', /end of the name/],
  ['https://me:secret@example.com', /Leave the user name/],
  ['ftp://example.com', /begins with https/],
])('the address %s', (address, expected) => {
  const fault = faultOfLoginUrl(address)
  if (expected === null) expect(fault).toBeNull()
  else expect(fault).toMatch(expected)
})
