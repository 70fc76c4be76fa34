import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newKey } from '../keys.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, share } from './accounts.ts'
import { startListener, type Listener } from './listener.ts'
import { ownNumber, type OwnNumber } from './own-number.ts'

const KEYS = [newKey('alerts')] as const
const PATIENCE = { timeout: 15_000 }

let stack: Stack
let number: OwnNumber
let listener: Listener
beforeAll(async () => {
  stack = await startStack({ keys: KEYS })
  number = await ownNumber(stack)
})
afterAll(() => stack.stop())
beforeEach(async () => {
  listener = await startListener()
})
afterEach(async () => {
  await stack.database.alertEndpoint.deleteMany()
  await listener.close()
})

const made = z.looseObject({ id: z.string(), url: z.string(), secret: z.string().nullable() })
const list = z.object({ items: z.array(z.looseObject({ id: z.string(), status: z.string(), attempts: z.number() })) })

async function endpoint(fields: Record<string, unknown> = {}) {
  const body = { name: 'Ops', kind: 'webhook', url: listener.url, events: ['code.unrequested'], ...fields }
  return (await stack.api('POST /alert-endpoints', { body })).as(made)
}

const deliveries = async (id: string, query = '') =>
  (await stack.api(`GET /alert-endpoints/${id}/deliveries${query}`)).as(list).items

/** Lets the time pass until the next attempt. */
const nextAttempt = () => stack.database.alertDelivery.updateMany({ data: { nextAttemptAt: new Date() } })

test('an alarm reaches the webhook, signed as Standard Webhooks has it, and without the code', async () => {
  const { id, secret } = await endpoint()
  expect(secret).toMatch(/^whsec_/)
  expect((await stack.api(`GET /alert-endpoints/${id}`)).text).not.toContain('secret')
  const message = await number.receives('Your code is 246802')
  await expect.poll(() => listener.heard.length, PATIENCE).toBe(1)
  const [{ headers, body } = { headers: {}, body: '' }] = listener.heard
  const signed = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  expect(new Webhook(secret ?? '').verify(body, signed)).toMatchObject({
    type: 'code.unrequested',
    data: { accountId: number.accountId, accountLabel: 'Ads', messageId: message.id },
  })
  expect(body).not.toContain('246802')
  await expect
    .poll(() => deliveries(id), PATIENCE)
    .toMatchObject([
      { id: headers['webhook-id'], event: 'code.unrequested', status: 'delivered', attempts: 1, lastStatus: 200 },
    ])
})

test('it is tried again with the same id until it is taken, also after a restart; the answer’s body is not kept', async () => {
  const { id } = await endpoint()
  listener.answer = { status: 500 }
  await number.receives('Your code is 135791')
  await expect.poll(() => deliveries(id), PATIENCE).toMatchObject([{ status: 'pending', attempts: 1, lastStatus: 500 }])
  listener.answer = { status: 200 }
  await stack.restart(KEYS)
  await nextAttempt()
  await expect.poll(() => deliveries(id), PATIENCE).toMatchObject([{ status: 'delivered', attempts: 2 }])
  expect(new Set(listener.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const stored = JSON.stringify(await stack.database.alertDelivery.findMany({ where: { endpointId: id } }))
  expect(stored).not.toContain('the body of an answer')
})

test('after the last attempt it is dead, and a replay has it tried again', async () => {
  const { id } = await endpoint()
  listener.answer = { status: 302, headers: { location: listener.url } }
  expect((await stack.api(`POST /alert-endpoints/${id}/test`)).status).toBe(202)
  await expect.poll(() => deliveries(id), PATIENCE).toMatchObject([{ event: 'test', attempts: 1, lastStatus: 302 }])
  expect(listener.heard).toHaveLength(1)
  await stack.database.alertDelivery.updateMany({ data: { attempts: 9, nextAttemptAt: new Date() } })
  await expect.poll(() => deliveries(id, '?status=dead'), PATIENCE).toHaveLength(1)

  listener.answer = { status: 204 }
  const [dead] = await deliveries(id)
  expect((await stack.api(`POST /alert-deliveries/${dead?.id ?? ''}/replay`)).status).toBe(202)
  await expect.poll(() => deliveries(id), PATIENCE).toMatchObject([{ status: 'delivered', attempts: 1 }])
})

test('whoever answers "gone" is left alone', async () => {
  const { id } = await endpoint()
  listener.answer = { status: 410 }
  await stack.api(`POST /alert-endpoints/${id}/test`)
  await expect.poll(() => deliveries(id), PATIENCE).toMatchObject([{ status: 'dead', attempts: 1 }])
})

test('one that does not answer holds up no other', async () => {
  const silent = await startListener()
  try {
    silent.answer = null
    const slow = await endpoint({ url: silent.url })
    for (let i = 0; i < 5; i++) await stack.api(`POST /alert-endpoints/${slow.id}/test`)
    const { id } = await endpoint()
    await stack.api(`POST /alert-endpoints/${id}/test`)
    await expect.poll(() => deliveries(id), PATIENCE).toMatchObject([{ status: 'delivered' }])
    expect(silent.heard).toHaveLength(1)
  } finally {
    await silent.close()
  }
})

test('only the events and the accounts that were chosen are told of', async () => {
  const other = await newAccount(stack)
  await endpoint({ accountIds: [other] })
  await endpoint({ events: ['login.failed'] })
  const wanted = await endpoint({ events: ['code.received'], accountIds: [number.accountId] })
  await number.receives('Your code is 975310')
  await expect.poll(() => listener.heard.length, PATIENCE).toBe(1)
  expect(listener.heard[0]?.body).toContain('"type":"code.received"')
  expect(await stack.database.alertDelivery.findMany({ select: { endpointId: true } })).toEqual([
    { endpointId: wanted.id },
  ])
})

test('Slack is written to in its own form; its address is shown to nobody again', async () => {
  const { id, url, secret } = await endpoint({ kind: 'slack', includeCode: true })
  expect([url, secret]).toEqual([`${new URL(listener.url).origin}/…`, null])
  await stack.api(`PATCH /accounts/${number.accountId}`, { body: { label: 'Ads <!channel>' } })
  await number.receives('Your code is 112233')
  await expect.poll(() => listener.heard.length, PATIENCE).toBe(1)
  const { text, blocks } = z
    .object({ text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) })
    .parse(JSON.parse(listener.heard[0]?.body ?? ''))
  expect(text).toContain('*Ads &lt;!channel&gt;*')
  expect(text).toContain('112233')
  expect(blocks.map(({ type }) => type)).toEqual(['section', 'context'])
  expect(listener.heard[0]?.headers['webhook-signature']).toBeUndefined()
  expect((await stack.api(`GET /alert-endpoints/${id}`)).text).not.toContain('/hook')
})

describe('an address', () => {
  test.each(['http://hooks.example/x', 'ftp://hooks.example/', 'https://user:word@hooks.example/', 'nonsense'])(
    'like %s is refused',
    async (url) => {
      const body = { name: 'Ops', kind: 'webhook', url, events: ['code.received'] }
      expect((await stack.api('POST /alert-endpoints', { body })).code).toBe('invalidRequest')
    },
  )

  test.each(['https://localhost:1/', 'https://[::ffff:10.0.0.1]/', 'https://169.254.169.254/latest'])(
    'in a private network, such as %s, is never called',
    async (url) => {
      const { id } = await endpoint({ url })
      await stack.api(`POST /alert-endpoints/${id}/test`)
      await expect
        .poll(() => deliveries(id), PATIENCE)
        .toMatchObject([{ status: 'pending', attempts: 1, lastError: 'The address is in a private network.' }])
    },
  )
})

describe('codes', () => {
  test('are sent where a workspace owner has chosen so', async () => {
    const { id } = await endpoint({ events: ['code.received'], includeCode: true })
    await number.receives('Your code is 864202')
    await expect.poll(() => listener.heard.length, PATIENCE).toBe(1)
    expect(listener.heard[0]?.body).toContain('"code":"864202"')
    expect(JSON.stringify(await stack.database.alertDelivery.findMany({ where: { endpointId: id } }))).not.toContain(
      '864202',
    )
  })

  test('are an admin’s to have sent of the accounts alone whose codes they may read', async () => {
    const ada = await stack.apiOf('ada')
    const [mine, others] = [await newAccount(stack), await newAccount(stack)]
    await share(stack, mine, 'ada')
    const body = { name: 'Ada', kind: 'webhook', url: listener.url, events: ['code.received'], includeCode: true }
    expect((await ada('POST /alert-endpoints', { body })).code).toBe('forbidden')
    expect((await ada('POST /alert-endpoints', { body: { ...body, accountIds: [mine, others] } })).code).toBe(
      'forbidden',
    )
    const { id } = (await ada('POST /alert-endpoints', { body: { ...body, accountIds: [mine] } })).as(made)
    expect((await ada(`PATCH /alert-endpoints/${id}`, { body: { accountIds: null } })).code).toBe('forbidden')
    const olivias = await endpoint({ includeCode: true })
    expect((await ada(`PATCH /alert-endpoints/${olivias.id}`, { body: { url: 'https://ada.example/' } })).code).toBe(
      'forbidden',
    )
  })
})
