import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { faultOfLoginUrl } from '../../../web/src/apps/login-url.ts'
import { faultOfJson, placeInWords } from '../../../web/src/apps/recipe-words.ts'
import { deviceOf } from '../../../web/src/settings/device.ts'
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

describe('a fault of a recipe', () => {
  it.each([
    ['steps.2.into', 'Step 3, into'],
    ['steps.0.on.css', 'Step 1, on, css'],
    ['match.domains.1', 'Match, domains, no. 2'],
    ['outcomes.signedIn.0.path', 'Outcomes, signedIn, no. 1, path'],
    ['body', 'The document'],
  ])('at %s', (path, expected) => {
    expect(placeInWords(path)).toBe(expected)
  })

  it('is said of a text that is no JSON, and of no other', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(faultOfJson(text)).toBeNull()
        expect(faultOfJson(`${text},`)).not.toBeNull()
      }),
    )
    expect(faultOfJson('{\n  "version": 1\n  "match": 2\n}')).toBe('This is no JSON: look at line 3.')
  })
})

it.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/153.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0 Safari/537.36 Edg/153.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8.9', 'A browser'],
])('%s', (userAgent, expected) => {
  expect(deviceOf(userAgent)).toBe(expected)
})
