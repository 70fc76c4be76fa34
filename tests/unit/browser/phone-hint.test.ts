import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayBeOurs, shownDigits } from '../../../browser/phone-hint.ts'

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

test('a number is ours unless every hint says otherwise', () => {
  expect(mayBeOurs('to ** 77', '+12015550123')).toBe(false)
  expect(mayBeOurs('to ** 77 or ** 23', '+12015550123')).toBe(true)
  expect(mayBeOurs('to your phone', '+12015550123')).toBe(true)
  expect(mayBeOurs('to ** 77', null)).toBe(true)
})

test('whatever the mask, the end of our own number is ours', () => {
  const number = fc.stringMatching(/^\+1[2-9]\d{9}$/)
  fc.assert(
    fc.property(number, fc.constantFrom('*', '•', 'x', '·'), fc.integer({ min: 2, max: 4 }), (e164, mask, shown) => {
      expect(mayBeOurs(`Text ${mask.repeat(4)} ${e164.slice(-shown)}`, e164)).toBe(true)
    }),
  )
})
