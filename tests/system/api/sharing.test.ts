import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openEvents } from '../event-stream.ts'
import type { HttpClient } from '../http.ts'
import { emailOf } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, share } from './accounts.ts'

let stack: Stack
let uma: HttpClient
let ids: { olivia: string; uma: string; ulrich: string }
let accountId: string

beforeAll(async () => {
  stack = await startStack({ worker: false })
  uma = await stack.apiOf('uma')
  ids = { olivia: await idOf('olivia'), uma: await idOf('uma'), ulrich: await idOf('ulrich') }
})
afterAll(() => stack.stop())

beforeEach(async () => {
  accountId = await newAccount(stack)
})

async function idOf(person: string): Promise<string> {
  return (await stack.database.user.findUniqueOrThrow({ where: { email: emailOf(person) } })).id
}

const accessList = z.object({ items: z.array(z.looseObject({ userId: z.string(), role: z.string() })) })
const put = (userId: string, role: string) =>
  stack.api(`PUT /accounts/${accountId}/access/${userId}`, { body: { role } })
const remove = (userId: string) => stack.api(`DELETE /accounts/${accountId}/access/${userId}`)
const rolesNow = async () =>
  (await stack.api(`GET /accounts/${accountId}/access`)).as(accessList).items.map(({ userId, role }) => [userId, role])

describe('sharing', () => {
  test('lets a member in, once; unsharing takes it away, and is refused the second time', async () => {
    expect((await put(ids.uma, 'collaborator')).status).toBe(200)
    expect((await put(ids.uma, 'collaborator')).status).toBe(200)
    expect(await rolesNow()).toEqual([
      [ids.olivia, 'owner'],
      [ids.uma, 'collaborator'],
    ])
    expect((await uma(`GET /accounts/${accountId}`)).text).toContain('"access":"collaborator"')

    expect((await remove(ids.uma)).status).toBe(204)
    expect((await uma(`GET /accounts/${accountId}`)).code).toBe('notFound')
    expect((await remove(ids.uma)).code).toBe('notFound')
    const recorded = await stack.database.activity.findMany({ where: { accountId }, orderBy: { id: 'asc' } })
    expect(recorded.map(({ action }) => action)).toEqual(['accountCreated', 'accountShared', 'accountUnshared'])
  })

  test('is for members alone', async () => {
    const elsewhere = await stack.database.user.create({ data: { email: 'somebody@elsewhere.example', name: 'Else' } })
    expect((await put(elsewhere.id, 'collaborator')).code).toBe('notFound')
    expect((await put(crypto.randomUUID(), 'collaborator')).code).toBe('notFound')
  })

  test('the Owner can be nothing less: the account is handed over, and the former Owner stays on as collaborator', async () => {
    expect((await put(ids.olivia, 'collaborator')).code).toBe('accountNeedsOwner')
    expect((await remove(ids.olivia)).code).toBe('accountNeedsOwner')
    await share(stack, accountId, 'uma')
    expect((await put(ids.uma, 'owner')).status).toBe(200)
    expect(await rolesNow().catch(() => null)).toBeNull()
    expect((await uma(`GET /accounts/${accountId}/access`)).as(accessList).items).toEqual([
      expect.objectContaining({ userId: ids.uma, role: 'owner' }),
      expect.objectContaining({ userId: ids.olivia, role: 'collaborator' }),
    ])
    expect((await stack.api(`PATCH /accounts/${accountId}`, { body: { label: 'mine' } })).code).toBe('forbidden')
  })
})

describe('what a collaborator has open ends when it is shared no longer', () => {
  const SECOND = 1_000

  /** Runs `end` once the request waits, and gives its answer and how long it took from then on. */
  async function endedBy(end: () => Promise<unknown>, request: Promise<{ code: string }>) {
    // Asking whether it has been answered takes a turn of its own: by then it waits.
    await uma(`GET /accounts/${accountId}`)
    const startedAt = Date.now()
    await end()
    return { code: (await request).code, ms: Date.now() - startedAt }
  }

  test('a long poll for a code, within a second, and the request itself', async () => {
    await share(stack, accountId, 'uma')
    const codeRequest = await openRequest(ids.uma)
    const ended = await endedBy(() => remove(ids.uma), uma(`GET /code-requests/${codeRequest}?wait=30`))
    expect(ended.code).toBe('notFound')
    expect(ended.ms).toBeLessThan(SECOND)
    const workflowId = `phone-number/${accountId}`
    const told = await stack.database.dispatch.findFirstOrThrow({ where: { workflowId } })
    expect(told).toMatchObject({ signal: 'cancelCodeRequest', payload: { codeRequestId: codeRequest } })
  })

  test('a long poll for a login', async () => {
    await share(stack, accountId, 'uma')
    const login = { id: crypto.randomUUID(), accountId, trigger: 'person' }
    await stack.database.login.create({ data: login })
    const ended = await endedBy(() => remove(ids.uma), uma(`GET /logins/${login.id}?wait=30`))
    expect(ended.code).toBe('notFound')
    expect(ended.ms).toBeLessThan(SECOND)
  })

  test('their API key’s long poll, when the key is revoked', async () => {
    await share(stack, accountId, 'uma')
    const codeRequest = await openRequest(ids.uma)
    const made = await uma('POST /api-keys', { body: { name: 'short', scopes: ['codes:read'] } })
    const { id, key } = made.as(z.object({ id: z.string(), key: z.string() }))
    const polled = uma(`GET /code-requests/${codeRequest}?wait=30`, { headers: { authorization: `Bearer ${key}` } })
    const ended = await endedBy(() => uma(`DELETE /api-keys/${id}`), polled)
    expect(ended.code).toBe('unauthorized')
    expect(ended.ms).toBeLessThan(SECOND)
  })

  test('their stream of events; what they hear until then is of their accounts alone', async () => {
    await share(stack, accountId, 'uma')
    const others = await newAccount(stack)
    const made = await uma('POST /api-keys', { body: { name: 'events', scopes: ['codes:read'] } })
    const events = await openEvents(stack.url, made.as(z.object({ key: z.string() })).key)
    await announceLogin(others)
    const loginId = await announceLogin(accountId)
    expect(await events.next()).toMatchObject({ event: 'login', data: JSON.stringify({ id: loginId, accountId }) })

    const startedAt = Date.now()
    await remove(ids.uma)
    expect(await events.next()).toBeNull()
    expect(Date.now() - startedAt).toBeLessThan(SECOND)
  })

  async function openRequest(userId: string): Promise<string> {
    const id = crypto.randomUUID()
    const deadline = new Date(Date.now() + 600_000)
    const data = { id, accountId, requester: 'person', userId, openedAt: new Date(), deadline }
    await stack.database.codeRequest.create({ data })
    return id
  }

  /** Cancelling a login that no workflow runs ends it, which is announced. */
  async function announceLogin(account: string): Promise<string> {
    const id = crypto.randomUUID()
    await stack.database.login.create({ data: { id, accountId: account, trigger: 'person' } })
    expect((await stack.api(`POST /logins/${id}/cancel`)).status).toBe(202)
    return id
  }
})
