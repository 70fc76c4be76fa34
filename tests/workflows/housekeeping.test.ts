import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Prisma } from '../../prisma/generated/client.ts'
import { TASK_QUEUE } from '../../workflows/contracts.ts'
import { keepHistory } from './histories.ts'
import { DAY, type World, startWorld } from './world.ts'

let world: World
let accountId: string
let workspaceId: string

beforeAll(async () => {
  world = await startWorld()
  ;({ accountId, workspaceId } = await world.newAccount())
})
afterAll(() => world.close())

/** Runs a duty to its end, as its schedule does. */
async function run(workflowType: string, ...args: object[]): Promise<unknown> {
  const workflowId = `housekeeping/${workflowType}/${crypto.randomUUID()}`
  const handle = await world.env.client.workflow.start(workflowType, { workflowId, taskQueue: TASK_QUEUE, args })
  const result: unknown = await handle.result()
  await keepHistory(`housekeeping-${workflowType}`, handle)
  return result
}

const ENDPOINT = { name: 'x', kind: 'webhook', url: 'v1.url', includeCode: false, accountIds: [] }

const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY)

function message(id: string, age: number, more: Partial<Prisma.MessageCreateManyInput> = {}) {
  return {
    ...{ carrierMessageId: id, from: 'Harbor', to: '+12025550100', text: 'v1.text', accountId },
    ...{ sentAt: daysAgo(age), receivedAt: daysAgo(age), codeConfidence: 0, codeReason: 'none', attribution: 'noCode' },
    ...more,
  }
}

test('messages go when they have been kept for long enough, in batches; none goes that is still to be decided on', async () => {
  const { database } = world
  const old = Array.from({ length: 1200 }, (_, i) => message(`old/${String(i)}`, 91))
  await database.message.createMany({
    data: [
      ...old,
      message('young', 89),
      message('old and undecided', 200, { attribution: 'pending' }),
      message('old and nobody’s', 200, { attribution: 'pending', accountId: null }),
    ],
  })
  const login = await database.login.create({ data: { id: crypto.randomUUID(), accountId, trigger: 'person' } })
  const supplied = { loginId: login.id, userId: crypto.randomUUID(), code: 'v1.code' }
  const createdAt = daysAgo(91)
  await database.suppliedCode.createMany({ data: [{ ...supplied, createdAt }, supplied] })

  expect(await run('messageRetention', { keepMs: 90 * DAY })).toEqual({ messages: 1201, suppliedCodes: 1 })
  const left = await database.message.findMany({ orderBy: { carrierMessageId: 'asc' } })
  expect(left.map(({ carrierMessageId }) => carrierMessageId)).toEqual(['old and undecided', 'young'])
  expect(await database.suppliedCode.count()).toBe(1)
})

test('rows of what is done go; what is still to be delivered and the record of who did what stay for ever', async () => {
  const { database } = world
  const [old, young] = [daysAgo(31), daysAgo(29)]
  const dispatch = { workflowId: `phone-number/${accountId}`, signal: 'messageArrived', payload: {} }
  const endpoint = await database.alertEndpoint.create({
    data: { ...ENDPOINT, workspaceId, events: [] },
  })
  const delivery = { endpointId: endpoint.id, event: 'test', createdAt: old }
  const request = { userId: crypto.randomUUID(), fingerprint: 'x' }
  await database.dispatch.createMany({
    data: [
      { ...dispatch, createdAt: old, dispatchedAt: old },
      { ...dispatch, createdAt: old, dispatchedAt: young },
      { ...dispatch, createdAt: old },
    ],
  })
  await database.alertDelivery.createMany({
    data: ['delivered', 'dead', 'pending'].map((status) => ({ ...delivery, status })),
  })
  await database.carrierEvent.createMany({ data: [{ id: 'old', receivedAt: old }, { id: 'young' }] })
  await database.idempotentRequest.createMany({
    data: [
      { ...request, key: 'old', createdAt: old },
      { ...request, key: 'young', createdAt: young },
    ],
  })
  await database.activity.create({ data: { workspaceId, action: 'signedIn', at: old } })

  const expected = { dispatches: 1, alertDeliveries: 2, carrierEvents: 1, idempotentRequests: 1 }
  expect(await run('recordRetention', { keepMs: 30 * DAY })).toEqual(expected)
  const nothing = { dispatches: 0, alertDeliveries: 0, carrierEvents: 0, idempotentRequests: 0 }
  expect(await run('recordRetention', { keepMs: 30 * DAY })).toEqual(nothing)
  expect(await database.dispatch.count({ where: { dispatchedAt: null } })).toBe(1)
  expect((await database.alertDelivery.findMany()).map(({ status }) => status)).toEqual(['pending'])
  expect((await database.idempotentRequest.findMany()).map(({ key }) => key)).toEqual(['young'])
  expect(await database.activity.count({ where: { action: 'signedIn' } })).toBe(1)
})

test('a session is forgotten when its cookies are over, or, where they have no end, some time after it was saved', async () => {
  const { database } = world
  const names = ['over', 'valid', 'endless', 'endless and old']
  const accounts = new Map<string, string>()
  for (const name of names) accounts.set(name, (await world.newAccount()).accountId)
  const saved = (name: string, age: number, expiresAt: Date | null) => ({
    ...{ accountId: accounts.get(name) ?? '', storageState: 'v1.state', savedAt: daysAgo(age), expiresAt },
  })
  await database.browserSession.createMany({
    data: [
      saved('over', 1, daysAgo(0.5)),
      saved('valid', 300, new Date(Date.now() + DAY)),
      saved('endless', 29, null),
      saved('endless and old', 31, null),
    ],
  })
  expect(await run('sessionExpiry', { keepMs: 30 * DAY })).toEqual({ forgotten: 2 })
  const kept = (await database.browserSession.findMany()).map(({ accountId: id }) => id)
  expect(kept.sort()).toEqual([accounts.get('valid'), accounts.get('endless')].sort())
  const recorded = await database.activity.findMany({ where: { action: 'sessionExpired' } })
  expect(recorded.map((row) => row.accountId).sort()).toEqual(
    [accounts.get('over'), accounts.get('endless and old')].sort(),
  )
})

test('a number that the carrier does not know is reported once, and only where the carrier should have it', async () => {
  const { database } = world
  for (const [status, e164] of [
    ['active', '+12025550111'],
    ['provisioning', '+12025550112'],
    ['releasing', '+12025550113'],
  ] as const) {
    const account = await world.newAccount()
    await database.alertEndpoint.create({
      data: { ...ENDPOINT, workspaceId: account.workspaceId, events: ['number.statusChanged'] },
    })
    const price = { region: 'US', monthlyPrice: '1.00', currency: 'USD', offeredAt: new Date() }
    await database.phoneNumber.create({
      data: { ...price, id: crypto.randomUUID(), accountId: account.accountId, e164, status },
    })
  }
  const found = { unknownHere: 0, missingAtCarrier: 1 }
  expect(await run('numberReconciliation')).toEqual(found)
  expect(await run('numberReconciliation')).toEqual(found)
  const reported = await database.activity.findMany({ where: { action: 'numberMissingAtCarrier' } })
  const { id } = await database.phoneNumber.findFirstOrThrow({ where: { status: 'active' } })
  expect(reported.map(({ subjectId }) => subjectId)).toEqual([id])
  const alerts = await database.alertDelivery.findMany({ where: { event: 'number.statusChanged' } })
  expect(alerts.map(({ subjectId, detail }) => [subjectId, detail])).toEqual([[id, 'missing at the carrier']])
  expect(await run('renewalWarning', { aheadMs: 40 * DAY })).toEqual({ renewing: 0, ending: 0 })
})
