import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSinchCarrier, type SinchCarrier } from '../../../carrier/sinch/carrier.ts'
import { readSettings } from '../../../platform/settings.ts'
import { ensureHousekeeping } from '../../../worker/housekeeping.ts'
import { newAccount } from '../api/accounts.ts'
import { LOGGED } from '../processes.ts'
import { startStack, type Stack } from '../stack.ts'

const DAY_MS = 86_400_000

let stack: Stack
let carrier: SinchCarrier
let accountId: string

beforeAll(async () => {
  stack = await startStack()
  const { environment: env } = stack
  carrier = createSinchCarrier({
    ...{ projectId: env['SINCH_PROJECT_ID'] ?? '', keyId: env['SINCH_KEY_ID'] ?? '' },
    ...{ keySecret: env['SINCH_KEY_SECRET'] ?? '', servicePlanId: env['SINCH_SERVICE_PLAN_ID'] ?? '' },
    ...{ numberType: 'LOCAL', hostnames: { auth: stack.simulatorUrl, numbers: stack.simulatorUrl } },
  })
  accountId = await newAccount(stack)
  await ensureHousekeeping(stack.temporal.client.schedule, readSettings({}, ['housekeeping']).housekeeping)
})
afterAll(() => stack.stop())

const scheduleOf = (name: string) => stack.temporal.client.schedule.getHandle(`housekeeping/${name}`)

/** Has a schedule run now. @returns what its workflow says. */
async function trigger(name: string): Promise<unknown> {
  const handle = scheduleOf(name)
  const before = (await handle.describe()).info.numActionsTaken
  await handle.trigger()
  await expect.poll(async () => (await handle.describe()).info.numActionsTaken, { timeout: 20_000 }).toBe(before + 1)
  const action = (await handle.describe()).info.recentActions.at(-1)?.action
  if (action === undefined) throw new Error('The schedule has started nothing')
  const { workflowId, firstExecutionRunId } = action.workflow
  return stack.temporal.client.workflow.getHandle(workflowId, firstExecutionRunId).result()
}

test('a worker makes the schedules; one made again follows the settings, and one that is paused stays so', async () => {
  const { schedule } = stack.temporal.client
  const names = ['message-retention', 'number-reconciliation', 'record-retention', 'renewal-warning', 'session-expiry']
  const listed = async () => (await Array.fromAsync(schedule.list())).map(({ scheduleId }) => scheduleId).sort()
  // What Temporal lists follows what it has done a moment later.
  await expect.poll(listed, { timeout: 20_000 }).toEqual(names.map((name) => `housekeeping/${name}`))

  await scheduleOf('session-expiry').pause('while we look into it')
  const { housekeeping } = readSettings({ SESSION_RETENTION_DAYS: '2' }, ['housekeeping'])
  await Promise.all([ensureHousekeeping(schedule, housekeeping), ensureHousekeeping(schedule, housekeeping)])
  const { action, policies, state } = await scheduleOf('session-expiry').describe()
  expect(action.args).toEqual([{ keepMs: 2 * DAY_MS }])
  expect([policies.overlap, state.paused]).toEqual(['SKIP', true])
})

test('message retention removes what is over, and nothing else', async () => {
  const { database, vault } = stack
  const add = async (id: string, days: number): Promise<void> => {
    const text = await vault.seal('Message.text', id, 'Your code is 123456')
    const at = new Date(Date.now() - days * DAY_MS)
    const message = { id, carrierMessageId: id, from: 'Harbor', to: '+12025550100', text, accountId }
    const read = { codeConfidence: 0, codeReason: 'none', attribution: 'noCode' }
    await database.message.create({ data: { ...message, ...read, sentAt: at, receivedAt: at } })
  }
  const [old, young] = [crypto.randomUUID(), crypto.randomUUID()]
  await add(old, 90.1)
  await add(young, 89.9)
  expect(await trigger('message-retention')).toEqual({ messages: 1, suppliedCodes: 0 })
  expect((await database.message.findMany()).map(({ id }) => id)).toEqual([young])
})

test('a number that is rented and unknown here is reported and kept; one of ours is told of before it is charged for', async () => {
  const { database } = stack
  const [ours, strange] = (await carrier.search({ region: 'US', limit: 2 })).map(({ phoneNumber }) => phoneNumber)
  if (ours === undefined || strange === undefined) throw new Error('The carrier has no numbers')
  await carrier.rent(ours)
  await carrier.rent(strange)
  const id = crypto.randomUUID()
  const price = { region: 'US', monthlyPrice: '0.80', currency: 'EUR' }
  const now = new Date()
  await database.phoneNumber.create({
    data: { ...price, id, accountId, e164: ours, status: 'active', offeredAt: now, rentedAt: now },
  })

  const found = { unknownHere: 1, missingAtCarrier: 0 }
  expect([await trigger('number-reconciliation'), await trigger('number-reconciliation')]).toEqual([found, found])
  const reported = await database.activity.findMany({ where: { action: 'numberUnknownHere' } })
  expect(reported.map(({ subjectId }) => subjectId)).toEqual([strange])
  expect((await carrier.get(strange))?.state).toBe('ready')
  // Temporal hands on what its workers log a moment later.
  await expect.poll(() => LOGGED.join(''), { timeout: 10_000 }).toContain('unknown here')
  expect(LOGGED.join('')).not.toContain(strange)

  // The simulator charges once a month.
  const { housekeeping } = readSettings({ RENEWAL_WARNING_DAYS: '32' }, ['housekeeping'])
  await ensureHousekeeping(stack.temporal.client.schedule, housekeeping)
  expect(await trigger('renewal-warning')).toEqual({ renewing: 1, ending: 0 })
  await carrier.release(ours)
  expect(await trigger('renewal-warning')).toEqual({ renewing: 0, ending: 1 })
  const warned = await database.activity.findMany({ where: { accountId, action: { startsWith: 'number' } } })
  expect(warned.map(({ action, detail }) => [action, detail?.split(/ (?=\d)/)[0]])).toEqual([
    ['numberRenewsSoon', 'on'],
    ['numberEndsSoon', 'ending on'],
  ])
})
