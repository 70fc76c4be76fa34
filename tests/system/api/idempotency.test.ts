import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { fingerprint } from '../../../api/idempotency.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount } from './accounts.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

function makeApp(key: string, name: string) {
  const body = { name, loginUrl: 'https://site.example', domains: ['site.example'] }
  return stack.api('POST /apps', { body, headers: { 'idempotency-key': key } })
}

test('a repetition gets the first answer, and nothing is made twice', async () => {
  const first = await makeApp('once', 'Once')
  const second = await makeApp('once', 'Once')
  expect(first.status).toBe(201)
  expect([second.status, second.as(z.unknown())]).toEqual([201, first.as(z.unknown())])
  expect(await stack.database.app.count({ where: { name: 'Once' } })).toBe(1)
})

test('a refusal is repeated too', async () => {
  await makeApp('taken-1', 'Taken')
  const refused = await makeApp('taken-2', 'Taken')
  await stack.database.app.deleteMany({ where: { name: 'Taken' } })
  const again = await makeApp('taken-2', 'Taken')
  expect([again.status, again.code]).toEqual([refused.status, 'appExists'])
  expect(again.headers.get('content-type')).toContain('application/problem+json')
})

test('two at the same time: one works, the other is told to wait or gets its answer', async () => {
  const answers = await Promise.all([makeApp('race', 'Race'), makeApp('race', 'Race')])
  const statuses = answers.map((answer) => answer.status)
  expect(statuses).toContain(201)
  for (const answer of answers) if (answer.status !== 201) expect(answer.code).toBe('idempotencyInProgress')
  expect(await stack.database.app.count({ where: { name: 'Race' } })).toBe(1)
})

test('the key of another request is refused', async () => {
  await makeApp('reused', 'One thing')
  const other = await makeApp('reused', 'Another thing')
  expect([other.status, other.code]).toEqual([422, 'idempotencyKeyReused'])
})

test('keys of different people do not meet', async () => {
  await makeApp('same-key', 'Mine')
  const ada = await stack.apiOf('ada')
  const body = { name: 'Hers', loginUrl: 'https://site.example', domains: ['site.example'] }
  const hers = await ada('POST /apps', { body, headers: { 'idempotency-key': 'same-key' } })
  expect(hers.status).toBe(201)
})

test('what a dead process left unfinished is taken over', async () => {
  const { userId } = await stack.database.apiKey.findFirstOrThrow()
  const raw = JSON.stringify({ name: 'Orphan', loginUrl: 'https://site.example', domains: ['site.example'] })
  const print = fingerprint('POST', '/api/v1/apps', Buffer.from(raw))
  const row = { userId, key: 'orphan', fingerprint: print }
  await stack.database.idempotentRequest.create({ data: row })
  const send = () => stack.api('POST /apps', { raw, headers: { 'idempotency-key': 'orphan' } })
  expect((await send()).code).toBe('idempotencyInProgress')
  await stack.database.idempotentRequest.updateMany({
    where: { key: 'orphan' },
    data: { createdAt: new Date(Date.now() - 600_000) },
  })
  expect((await send()).status).toBe(201)
})

test('a fault of ours is not kept', async () => {
  const accountId = await newAccount(stack)
  const headers = { 'idempotency-key': 'no-worker' }
  // No worker runs, so nobody takes the update: the same request may succeed later.
  const answer = await stack.api(`POST /accounts/${accountId}/phone-number/offer`, { headers })
  expect([answer.status, answer.code]).toEqual([503, 'temporalUnavailable'])
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await stack.database.idempotentRequest.count({ where: { key: 'no-worker' } })).toBe(0)
})
