import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, newApp } from './accounts.ts'

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

  const released = await stack.api(`DELETE ${path}`)
  expect(released.status).toBe(202)
  await untilStatus('released')
  expect((await stack.api(`DELETE ${path}`)).code).toBe('noManagedNumber')
  expect((await stack.api(`GET ${path}`)).as(numberSchema).nextAction).toBe('offer')
})

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
    expect((await stack.api(`GET ${path}`)).as(numberSchema)).toMatchObject({ status: 'failed', nextAction: 'offer' })
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
