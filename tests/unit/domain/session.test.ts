import { expect, test } from 'vitest'
import { sessionEnd } from '../../../domain/session.ts'

test('a session ends with the last of its cookies that has an end', () => {
  expect(sessionEnd([{ expires: 1_800_000_000 }, { expires: -1 }, { expires: 1_700_000_000.5 }])).toEqual(
    new Date('2027-01-15T08:00:00Z'),
  )
})

test('where none has an end, nobody knows', () => {
  expect(sessionEnd([{ expires: -1 }])).toBeNull()
  expect(sessionEnd([])).toBeNull()
})
