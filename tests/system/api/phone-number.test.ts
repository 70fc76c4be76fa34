import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, newApp, share } from './accounts.ts'
import { ownNumber } from './own-number.ts'

let stack: Stack
let accountId: string
let path: string
beforeAll(async () => {
  stack = await startStack()
})
afterAll(() => stack.stop())
beforeEach(async () => {
  accountId = await newAccount(stack)
  path = `/accounts/${accountId}/phone-number`
})

const offerSchema = z.object({
  phoneNumber: z.string(),
  nationalFormat: z.string(),
  region: z.string(),
  monthlyPrice: z.object({ amount: z.string(), currency: z.string() }),
  expiresAt: z.iso.datetime(),
})
const numberSchema = z.object({
  phoneNumber: z.string(),
  status: z.string(),
  steps: z.array(z.object({ name: z.string(), state: z.string() })),
  deadline: z.iso.datetime().nullable(),
  nextAction: z.string(),
  reason: z.string().nullable(),
})

const releaseSchema = z.object({
  allowed: z.boolean(),
  reason: z.string().nullable(),
  quarantineUntil: z.iso.datetime(),
  usedBy: z.object({
    loginRunning: z.boolean(),
    schedule: z.boolean(),
    people: z.int(),
    lastCodeAt: z.iso.datetime().nullable(),
  }),
  checklist: z.array(z.string()).min(1),
})

const offer = async () => (await stack.api(`POST ${path}/offer`)).as(offerSchema)
const create = (phoneNumber: string): Promise<Answer> => stack.api(`POST ${path}`, { body: { phoneNumber } })

async function untilStatus(status: string) {
  return expect
    .poll(async () => (await stack.api(`GET ${path}`)).as(numberSchema).status, { timeout: 15_000 })
    .toBe(status)
}

test('the whole setup: offered, created, associated, verified, released', async () => {
  const offered = await stack.api(`POST ${path}/offer`)
  expect(offered.status).toBe(201)
  const { phoneNumber, nationalFormat, region, monthlyPrice, expiresAt } = offered.as(offerSchema)
  expect(phoneNumber).toMatch(/^\+1\d{10}$/)
  expect(nationalFormat.replaceAll(/\D/g, '')).toBe(phoneNumber.slice(2))
  expect([region, monthlyPrice.currency]).toEqual(['US', 'EUR'])
  expect(new Date(expiresAt).getTime()).toBeGreaterThan(Date.now())
  expect((await offer()).phoneNumber).toBe(phoneNumber)

  const created = await create(phoneNumber)
  expect(created.status).toBe(202)
  await untilStatus('awaitingAssociation')
  const waiting = (await stack.api(`GET ${path}`)).as(numberSchema)
  expect(waiting).toMatchObject({ phoneNumber, nextAction: 'associate', reason: null })
  expect(waiting.steps.map((step) => [step.name, step.state])).toEqual([
    ['offer', 'done'],
    ['create', 'done'],
    ['associate', 'current'],
    ['verify', 'ahead'],
  ])

  expect((await stack.api(`POST ${path}/verified`)).code).toBe('notAwaitingVerification')
  expect((await stack.api(`POST ${path}/retry`)).code).toBe('nothingToRetry')
  expect((await stack.api(`POST ${path}/associated`)).status).toBe(202)
  await untilStatus('awaitingVerification')
  expect((await stack.api(`POST ${path}/associated`)).code).toBe('notAwaitingAssociation')
  expect((await stack.api(`POST ${path}/verified`)).status).toBe(202)
  await untilStatus('active')

  expect((await stack.api(`DELETE ${path}?force=true`)).status).toBe(202)
  await untilStatus('released')
  for (const gone of [`DELETE ${path}`, `GET ${path}/release`, `POST ${path}/keep`]) {
    expect((await stack.api(gone)).code).toBe('noManagedNumber')
  }
  expect((await stack.api(`GET ${path}`)).as(numberSchema).nextAction).toBe('offer')
})

test('a release is looked at, asked for, undone, asked for again, and hastened; each of it is on record', async () => {
  const { accountId: account, phoneNumber, receives } = await ownNumber(stack)
  await share(stack, account, 'uma')
  path = `/accounts/${account}/phone-number`
  const week = 7 * 86_400_000
  const look = async () => (await stack.api(`GET ${path}/release`)).as(releaseSchema)

  const before = await look()
  expect(before).toMatchObject({ allowed: true, reason: null, usedBy: { people: 2, schedule: false } })
  expect(before.usedBy.lastCodeAt).not.toBeNull()
  expect(Date.parse(before.quarantineUntil)).toBeGreaterThan(Date.now() + week - 60_000)
  expect((await stack.api(`POST ${path}/keep`)).code).toBe('nothingToKeep')

  await stack.api(`PUT /accounts/${account}/login-schedule`, { body: { every: '7d' } })
  const asked = await stack.api(`DELETE ${path}`)
  expect(asked.status).toBe(202)
  const { status, deadline } = asked.as(numberSchema)
  expect(status).toBe('releasing')
  expect(Date.parse(String(deadline))).toBeGreaterThan(Date.now() + week - 60_000)
  expect(await look()).toMatchObject({ allowed: false, quarantineUntil: deadline, usedBy: { schedule: true } })
  for (const refused of [`DELETE ${path}`, `POST ${path}/offer`, `POST ${path}/associated`]) {
    const answer = await stack.api(refused)
    expect([refused, answer.status, answer.code]).toEqual([refused, 409, 'numberReleasing'])
  }
  expect((await stack.api(`POST /accounts/${account}/code-requests`)).status).toBe(201)
  expect(await receives('Your Larkspur code is 730164')).toMatchObject({ attribution: 'requested' })

  const kept = await stack.api(`POST ${path}/keep`)
  expect([kept.status, kept.as(numberSchema)]).toMatchObject([202, { status: 'active', deadline: null, phoneNumber }])
  await stack.api(`DELETE ${path}`)
  await stack.api(`DELETE ${path}?force=true`)
  await untilStatus('released')
  await expect
    .poll(() => onRecord(account))
    .toEqual([
      ['numberReleaseAsked', null],
      ['numberKept', null],
      ['numberReleaseAsked', null],
      ['numberReleaseAsked', 'at once'],
      ['numberReleased', 'released'],
    ])
  expect((await stack.api(`POST ${path}/offer`)).status).toBe(201)
})

async function onRecord(account: string): Promise<[action: string, detail: string | null][]> {
  const action = { in: ['numberReleaseAsked', 'numberKept', 'numberReleased'] }
  const rows = await stack.database.activity.findMany({ where: { accountId: account, action }, orderBy: { at: 'asc' } })
  return rows.map((row) => [row.action, row.detail])
}

test('in Temporal: a summary with the app’s name, opaque ids, and no number', async () => {
  const { phoneNumber } = await offer()
  const handle = stack.temporal.client.workflow.getHandle(`phone-number/${accountId}`)
  const description = await handle.describe()
  expect(await description.staticSummary()).toMatch(/^Managed number of App /)
  expect(JSON.stringify(description.typedSearchAttributes)).toContain(accountId)
  const history = inClear(await handle.fetchHistory())
  expect(history).toContain(accountId)
  expect(history).not.toContain(phoneNumber.slice(1))
})

/** With its payloads as the text that they are. */
function inClear(history: unknown): string {
  return JSON.stringify(history, (_, value: unknown) => {
    if (value instanceof Uint8Array) return Buffer.from(value).toString()
    const buffer = z.object({ type: z.literal('Buffer'), data: z.array(z.number()) }).safeParse(value)
    return buffer.success ? Buffer.from(buffer.data.data).toString() : value
  })
}

describe('what is refused', () => {
  test('an app that takes no managed numbers, with its reason', async () => {
    const managedPhoneNumberReason = 'Only numbers of people pass its check.'
    const appId = await newApp(stack, { supportsManagedPhoneNumber: false, managedPhoneNumberReason })
    const other = await newAccount(stack, { appId })
    const answer = await stack.api(`POST /accounts/${other}/phone-number/offer`)
    expect([answer.status, answer.code]).toEqual([409, 'managedNumberNotSupported'])
    expect(answer.text).toContain(managedPhoneNumberReason)
  })

  test('another number than the offered one', async () => {
    await offer()
    const answer = await create('+12025550199')
    expect([answer.status, answer.code]).toEqual([409, 'offerMismatch'])
  })

  test('association before creation', async () => {
    await offer()
    for (const action of ['associated', 'verified', 'retry']) {
      const answer = await stack.api(`POST ${path}/${action}`)
      expect([answer.status, answer.code]).toEqual([409, 'numberNotCreated'])
    }
  })

  test('a second setup while one runs', async () => {
    const { phoneNumber } = await offer()
    await create(phoneNumber)
    await untilStatus('awaitingAssociation')
    const second = await stack.api(`POST ${path}/offer`)
    expect([second.status, second.code]).toEqual([409, 'setupInProgress'])
  })

  test('a number that somebody else has rented meanwhile', async () => {
    const { phoneNumber } = await offer()
    await stack.carrier({ takeNumbers: 1 })
    const answer = await create(phoneNumber)
    expect([answer.status, answer.code]).toEqual([409, 'offerTaken'])
    await untilStatus('failed')
    expect((await stack.api(`GET ${path}`)).as(numberSchema).nextAction).toBe('offer')
    expect((await offer()).phoneNumber).not.toBe(phoneNumber)
  })

  test('what the carrier refuses', async () => {
    const { phoneNumber } = await offer()
    await stack.carrier({ refuseRents: 1 })
    const answer = await create(phoneNumber)
    expect([answer.status, answer.code]).toEqual([409, 'carrierRefused'])
  })

  test('release while a login needs the number, unless it is forced', async () => {
    const { phoneNumber } = await offer()
    await create(phoneNumber)
    await untilStatus('awaitingAssociation')
    await stack.database.login.create({ data: { id: crypto.randomUUID(), accountId, trigger: 'person' } })
    const refused = await stack.api(`DELETE ${path}`)
    expect([refused.status, refused.code]).toEqual([409, 'numberInUse'])
    const { allowed, usedBy } = (await stack.api(`GET ${path}/release`)).as(releaseSchema)
    expect([allowed, usedBy.loginRunning]).toEqual([false, true])
    expect((await stack.api(`DELETE ${path}?force=true`)).status).toBe(202)
    await untilStatus('released')
  })
})

describe('an offer that is too old', () => {
  let hasty: Stack
  beforeAll(async () => {
    hasty = await startStack({ env: { OFFER_MINUTES: '0.01' } })
  })
  afterAll(() => hasty.stop())

  test('is not created any more', async () => {
    const numberPath = `/accounts/${await newAccount(hasty)}/phone-number`
    const { phoneNumber } = (await hasty.api(`POST ${numberPath}/offer`)).as(offerSchema)
    const status = async () => (await hasty.api(`GET ${numberPath}`)).as(numberSchema).status
    await expect.poll(status, { timeout: 10_000 }).toBe('expired')
    const answer = await hasty.api(`POST ${numberPath}`, { body: { phoneNumber } })
    expect([answer.status, answer.code]).toEqual([409, 'offerExpired'])
    expect((await hasty.api(`POST ${numberPath}/associated`)).code).toBe('noManagedNumber')
  })
})
