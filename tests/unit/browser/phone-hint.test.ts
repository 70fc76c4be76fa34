import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeOurs, shownDigits, wholeNumbers } from '../../../browser/phone-hint.ts'

test.for([
  ['Text message to •••• 0123', ['0123']],
  ['+1 (***) ***-**23', ['23']],
  ['+31 * ******58', ['58']],
  ['xxx-xxx-0123', ['0123']],
  ['your phone ending in 23', ['23']],
  ['Ihre Nummer endet auf 456', ['456']],
  ['SMS to ** 77 or SMS to ** 23', ['77', '23']],
  ['We sent a 6-digit code', []],
  ['Text me', []],
] as const)('%s', ([text, digits]) => {
  expect(shownDigits(text)).toEqual(digits)
})

test.for([
  ['Send code to +12015550123', ['12015550123']],
  ['+1 201-555-0123', ['12015550123']],
  ['Text (201) 555-0123', ['2015550123']],
  ['SMS an 0171 2345678', ['1712345678']],
  ['SMS au 06 12 34 56 78', ['612345678']],
  ['+1 (***) ***-0123', []],
  ['+120155*****23', []],
  ['added on 2024-05-01, 12:30', []],
  ['a 6-digit code', []],
] as const)('a whole number: %s', ([text, digits]) => {
  expect(wholeNumbers(text)).toEqual(digits)
})

test('a number is ours unless every hint says otherwise', () => {
  expect(mayBeOurs(['77'], '+12015550123')).toBe(false)
  expect(mayBeOurs(['77', '23'], '+12015550123')).toBe(true)
  expect(mayBeOurs(['2015550123'], '+12015550123')).toBe(true)
  expect(mayBeOurs([], '+12015550123')).toBe(true)
  expect(mayBeOurs(['77'], null)).toBe(true)
})

test('whatever the mask, the end of our own number is ours', () => {
  const number = fc.stringMatching(/^\+1[2-9]\d{9}$/)
  fc.assert(
    fc.property(number, fc.constantFrom('*', '•', 'x', '·'), fc.integer({ min: 2, max: 4 }), (e164, mask, shown) => {
      expect(mayBeOurs(shownDigits(`Text ${mask.repeat(4)} ${e164.slice(-shown)}`), e164)).toBe(true)
    }),
  )
})
