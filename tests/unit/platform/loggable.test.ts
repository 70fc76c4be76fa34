import { expect, test } from 'vitest'
import { loggable } from '../../../platform/loggable.ts'
import { Prisma } from '../../../prisma/generated/client.ts'

test('what Prisma quotes of a query stays out of the log, where it happened does not', () => {
  const error = new Prisma.PrismaClientValidationError('Invalid create() invocation: { password: "open sesame" }', {
    clientVersion: '7',
  })
  const logged = JSON.stringify(loggable(error))
  expect(logged).not.toContain('open sesame')
  expect(logged).toContain('PrismaClientValidationError')
  expect(logged).toContain('loggable.test.ts')
})

test('other faults keep their words and codes', () => {
  const error = Object.assign(new Error('connection reset'), { code: 'ECONNRESET' })
  expect(loggable(error)).toMatchObject({ name: 'Error', errorCode: 'ECONNRESET', message: 'connection reset' })
  expect(loggable('nonsense')).toMatchObject({ name: 'string' })
})

test.each([
  [
    'locator.fill: Timeout 30000ms exceeded.\nCall log:\n  - fill("hunter2")',
    'locator.fill: Timeout 30000ms exceeded.',
  ],
  [`Unexpected token 'h', "hunter2" is not valid JSON`, 'Unexpected token …, … is not valid JSON'],
  ['The code 482913 does not fit', 'The code … does not fit'],
  ['connect ECONNREFUSED 127.0.0.1:5433', 'connect ECONNREFUSED 127.0.0.1:5433'],
  ["It isn't there, and won't be", "It isn't there, and won't be"],
])('of %j the log has %j', (message, short) => {
  expect(loggable(new Error(message)).message).toBe(short)
})
