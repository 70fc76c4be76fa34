import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isE164, nationalFormat, parseE164, shortenNumber } from '../../../domain/phone-number.ts'

describe('E.164', () => {
  test.each(['+12015550123', '+447700900123', '+1234567'])('%s', (number) => {
    expect(isE164(number)).toBe(true)
  })

  test.each([
    '12015550123',
    '+0123456789',
    '+12',
    '+1234567890123456',
    '+1201555O123',
    '+1 201 555 0123',
    '../../x',
    '',
  ])('not %j', (number) => {
    expect(isE164(number)).toBe(false)
  })

  test('is read with and without the plus sign', () => {
    expect(parseE164('12015550123')).toBe('+12015550123')
    expect(parseE164('+12015550123')).toBe('+12015550123')
  })

  test.each(['Harbor', '32665', ''])('%j is a sender, no number', (sender) => {
    expect(parseE164(sender)).toBeNull()
  })

  test('whatever is read is a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const number = parseE164(text)
        expect(number === null || isE164(number)).toBe(true)
      }),
    )
  })
})

test('a number is shown as its country writes it', () => {
  const number = parseE164('+12015550123')
  expect(number && nationalFormat(number)).toBe('(201) 555-0123')
})

test('a shortened number cannot be dialled', () => {
  expect(shortenNumber('+12015550123')).toBe('+1201…0123')
  expect(shortenNumber('+1234567')).toBe('…')
})
