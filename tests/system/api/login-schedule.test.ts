import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startStack, type Stack } from '../stack.ts'
import { newAccount } from './accounts.ts'

let stack: Stack
let accountId: string
let path: string
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())
beforeEach(async () => {
  accountId = await newAccount(stack)
  path = `/accounts/${accountId}/login-schedule`
})

const schedule = z.object({
  cron: z.string().nullable(),
  every: z.string().nullable(),
  timezone: z.string(),
  jitterSeconds: z.number(),
  paused: z.boolean(),
  pausedReason: z.string().nullable(),
  nextRuns: z.array(z.iso.datetime()),
})
const handle = () => stack.temporal.client.schedule.getHandle(`login-schedule/${accountId}`)

test('is a real Temporal Schedule, with what the design asks of it', async () => {
  const body = { cron: '30 7 * * 1-5', timezone: 'Europe/Berlin', jitterSeconds: 60 }
  const made = await stack.api(`PUT ${path}`, { body })
  expect(made.status).toBe(200)
  const { nextRuns, ...words } = made.as(schedule)
  expect(words).toEqual({ ...body, every: null, paused: false, pausedReason: null })
  expect(nextRuns).toHaveLength(5)
  const berlin = new Intl.DateTimeFormat('de', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' })
  for (const run of nextRuns) expect(berlin.format(new Date(run))).toMatch(/07:3[01]/)

  const described = await handle().describe()
  expect(described.policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 300_000, pauseOnFailure: false })
  expect(described.action).toMatchObject({ workflowType: 'scheduledLogin', taskQueue: 'keyline' })
  expect(described.action.args).toMatchObject([{ accountId }])
  expect(described.spec.jitter).toBe(60_000)
})

test('is changed in place, and read as it was written', async () => {
  await stack.api(`PUT ${path}`, { body: { cron: '0 7 * * *' } })
  const changed = (await stack.api(`PUT ${path}`, { body: { every: '15m', paused: true } })).as(schedule)
  expect(changed).toMatchObject({ every: '15m', cron: null, timezone: 'UTC', paused: true, nextRuns: [] })
  expect((await stack.api(`GET ${path}`)).as(schedule)).toEqual(changed)
  expect((await handle().describe()).spec.intervals?.[0]).toMatchObject({ every: 900_000 })
})

test('says why Keyline paused it, until somebody lets it run again', async () => {
  await stack.api(`PUT ${path}`, { body: { every: '1d' } })
  await handle().pause('The last 3 logins failed.')
  expect((await stack.api(`GET ${path}`)).as(schedule)).toMatchObject({
    paused: true,
    pausedReason: 'The last 3 logins failed.',
  })
  const again = (await stack.api(`PUT ${path}`, { body: { every: '1d' } })).as(schedule)
  expect(again).toMatchObject({ paused: false, pausedReason: null })
})

test('is deleted', async () => {
  await stack.api(`PUT ${path}`, { body: { every: '1d' } })
  expect((await stack.api(`DELETE ${path}`)).status).toBe(204)
  for (const call of [`GET ${path}`, `DELETE ${path}`]) {
    const answer = await stack.api(call)
    expect([answer.status, answer.code]).toEqual([404, 'noLoginSchedule'])
  }
})

describe('what is no schedule', () => {
  test.each([
    [{ cron: 'every day' }, 'body.cron'],
    [{ cron: '99 7 * * *' }, 'body.cron'],
    [{}, 'body.cron'],
    [{ cron: '0 7 * * *', every: '1d' }, 'body.cron'],
    [{ every: '5s' }, 'body.every'],
    [{ every: 'PT1H' }, 'body.every'],
    [{ every: '1d', timezone: 'Mars/Olympus' }, 'body.timezone'],
    [{ every: '1d', jitterSeconds: 4000 }, 'body.jitterSeconds'],
  ])('%j is refused by its field', async (body, field) => {
    const answer = await stack.api(`PUT ${path}`, { body })
    expect([answer.status, answer.code]).toEqual([400, 'invalidRequest'])
    expect(answer.text).toContain(`"path":"${field}"`)
    expect((await stack.api(`GET ${path}`)).code).toBe('noLoginSchedule')
  })
})
