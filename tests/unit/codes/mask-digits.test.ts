import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractCode, maskDigits } from '../../../domain/codes/index.ts'
import { CORPUS } from './corpus.ts'

describe('masking', () => {
  test.each([
    ['Your code is 123-456.', 'Your code is •••-•••.'],
    ['Code: aB3xK9', 'Code: ••••••'],
    ['رمز ١٢٣٤', 'رمز ••••'],
    ['Sign in: https://a.example/magic?token=abc or not', 'Sign in: https://a.example/… or not'],
    ['Nothing here', 'Nothing here'],
  ])('%s', (text, masked) => {
    expect(maskDigits(text)).toBe(masked)
  })

  test('hides a code of letters when told what it is', () => {
    expect(maskDigits('Passcode: QWXZRT, thanks', 'QWXZRT')).toBe('Passcode: ••••••, thanks')
  })

  test('leaves no digit, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Nd}/u.test(maskDigits(text))))
  })

  test('shows no code of the corpus', () => {
    for (const { text } of CORPUS) {
      const { code } = extractCode(text)
      if (code !== null) expect(maskDigits(text, code)).not.toContain(code)
    }
  })
})
