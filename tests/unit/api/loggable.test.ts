import { expect, test } from 'vitest'
import { loggable } from '../../../api/loggable.ts'
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
