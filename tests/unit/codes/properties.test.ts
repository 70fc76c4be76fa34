import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractCode } from '../../../domain/codes/index.ts'
import { CORPUS } from './corpus.ts'

/** Texts that are nearly messages: words that matter, numbers of every shape, and what stands between. */
const piece = fc.oneof(
  fc.constantFrom(
    'code',
    'Your',
    'OTP',
    'is',
    'verification',
    'PIN',
    'account',
    'Rs.',
    'valid for',
    'do not share',
    'use',
  ),
  fc.constantFrom(
    '验证码',
    'код',
    'رمز',
    'รหัส',
    'कोड',
    '인증번호',
    'Bestätigungscode',
    'doğrulama',
    'https://a.example/x?t=',
  ),
  fc.constantFrom(': ', '. ', ' ', '\n', '-', '#', '*', '+', '@', '/', '【', '】', ',', '，', '\u200f', '%', '$'),
  fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
  fc.stringMatching(/^[A-Za-z0-9]{1,9}$/),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const messageLike = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(messageLike, fc.string({ unit: 'binary' }), fc.constantFrom(...CORPUS.map(({ text }) => text)))

/** The stated normalisation, written down a second time: what is invisible and what separates is left out. */
function bare(text: string): string {
  const digits = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0
    const value = zero
    while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(value - zero)
  })
  return digits.replace(/[\s\p{Cf}\p{Mn}\p{Me}\p{Pd}\u2212]/gu, '')
}

describe('whatever the text', () => {
  test('it does not throw, and a code is in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { code, confidence, alternatives } = extractCode(text)
        if (code !== null) expect(bare(text)).toContain(bare(code))
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(alternatives).not.toContain(code)
      }),
      { numRuns: 2000 },
    )
  })

  test('more white space where there is some changes nothing', () => {
    const space = fc.constantFrom('  ', ' \t', '\u00a0 ', ' \u2003')
    fc.assert(
      fc.property(anyText, space, space, (text, inner, outer) => {
        const spaced = outer + text.replace(/ /g, inner).replace(/\n/g, '\n \n') + outer
        expect(extractCode(spaced)).toEqual(extractCode(text))
      }),
    )
  })

  test('bidi and zero-width marks change nothing', () => {
    const mark = fc.constantFrom('\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u200b', '\ufeff')
    fc.assert(
      fc.property(fc.constantFrom(...CORPUS), mark, ({ text }, added) => {
        const marked = text.replace(/\d+|[ \n]/g, (match) => added + match + added)
        expect(extractCode(marked)).toEqual(extractCode(text))
      }),
    )
  })
})
