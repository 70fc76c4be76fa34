import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { loginWorkflowId, TASK_QUEUE } from '../../../workflows/contracts.ts'
import { type Stack, startStack } from '../stack.ts'
import { activateNumber, setProvider } from './active-number.ts'
import { startLogin, untilEnded, untilStatus } from './logins.ts'

const schedule = z.object({ paused: z.boolean(), pausedReason: z.string().nullable() })

let stack: Stack
let accountId: string

beforeAll(async () => {
  stack = await startStack({ browser: true })
})
afterAll(() => stack.stop())

function runScheduled(): Promise<unknown> {
  const settings = { codeMs: 60_000, resendAfterMs: 30_000 }
  return stack.temporal.client.workflow.execute('scheduledLogin', {
    workflowId: `login-schedule-run/${crypto.randomUUID()}`,
    taskQueue: TASK_QUEUE,
    args: [{ accountId, workspaceId: crypto.randomUUID(), settings }],
  })
}

test('a scheduled login joins one that a person has started', async () => {
  accountId = (await activateNumber(stack)).accountId
  await setProvider(stack, { smsDelaySeconds: 2 })
  const { id } = await startLogin(stack, accountId)
  await untilStatus(stack, id, 'waitingForCode')
  expect(await runScheduled()).toEqual({ joined: true })
  expect((await untilEnded(stack, id)).outcome).toBe('signedIn')
  expect(await stack.database.login.count({ where: { accountId } })).toBe(1)
})

test('a scheduled login that succeeds says so', async () => {
  expect(await runScheduled()).toEqual({
    ...{ joined: false, outcome: 'alreadySignedIn', detail: null, pausedBecause: null },
  })
  const handle = stack.temporal.client.workflow.getHandle(loginWorkflowId(accountId))
  expect((await handle.describe()).status.name).toBe('COMPLETED')
})

test('a wrong password pauses the schedule at once, with the reason', async () => {
  await stack.api(`PATCH /accounts/${accountId}`, { body: { password: 'mistaken' } })
  await stack.database.browserSession.deleteMany({ where: { accountId } })
  await stack.api(`PUT /accounts/${accountId}/login-schedule`, { body: { every: '10s' } })
  const read = async () => (await stack.api(`GET /accounts/${accountId}/login-schedule`)).as(schedule)
  await expect.poll(read, { timeout: 40_000 }).toMatchObject({
    paused: true,
    pausedReason: expect.stringContaining('invalidCredentials') as string,
  })
})
