import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpClient, type HttpClient } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, newApp, share } from './accounts.ts'

let stack: Stack
let uma: HttpClient
beforeAll(async () => {
  stack = await startStack({ worker: false })
  uma = await stack.apiOf('uma')
})
afterAll(() => stack.stop())

const list = z.object({ items: z.array(z.looseObject({ id: z.string() })), nextCursor: z.string().nullable() })
const app = z.object({ id: z.string(), name: z.string(), inCatalog: z.boolean() })

describe('who asks', () => {
  test.each([null, 'kl_nobody', 'without-prefix'])('with the key %s nothing is answered', async (key) => {
    const answer = await httpClient(`${stack.url}/api/v1`, key)('GET /accounts')
    expect(answer.status).toBe(401)
    expect(answer.code).toBe('unauthorized')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('a key of somebody who left the workspace is worth nothing', async () => {
    const ulrich = await stack.apiOf('ulrich')
    expect((await ulrich('GET /accounts')).status).toBe(200)
    await stack.database.member.deleteMany({ where: { user: { email: { startsWith: 'ulrich@' } } } })
    expect((await ulrich('GET /accounts')).code).toBe('unauthorized')
  })

  test('a key remembers that it was used, and only its hash is stored', async () => {
    await uma('GET /apps')
    const keys = await stack.database.apiKey.findMany()
    expect(keys.some((key) => key.lastUsedAt !== null)).toBe(true)
    expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key.keyHash))).toBe(true)
  })
})

describe('accounts', () => {
  test('a password is written, and no answer holds it', async () => {
    const id = await newAccount(stack)
    for (const call of [`GET /accounts/${id}`, 'GET /accounts']) {
      const answer = await stack.api(call)
      expect(answer.status).toBe(200)
      expect(answer.text).not.toContain('open sesame')
    }
    const changed = await stack.api(`PATCH /accounts/${id}`, { body: { password: 'new one', label: 'Ads 2' } })
    expect(changed.text).not.toContain('new one')
    const stored = await stack.database.account.findUniqueOrThrow({ where: { id } })
    expect(stored).toMatchObject({ label: 'Ads 2', username: 'team' })
    expect(await stack.vault.open('Account.password', id, stored.password)).toBe('new one')
  })

  test('whether sites are to remember the browser is changed, and kept where nothing is said of it', async () => {
    const view = z.looseObject({ rememberDevice: z.boolean() })
    const id = await newAccount(stack)
    expect((await stack.api(`GET /accounts/${id}`)).as(view).rememberDevice).toBe(false)
    for (const body of [{ rememberDevice: true }, { label: 'Ads 3' }]) {
      expect((await stack.api(`PATCH /accounts/${id}`, { body })).as(view).rememberDevice).toBe(true)
    }
  })

  test('what nobody shared is not there for others; what was shared they see and do not change', async () => {
    const id = await newAccount(stack)
    expect((await uma(`GET /accounts/${id}`)).code).toBe('notFound')
    expect((await uma(`PATCH /accounts/${id}`, { body: { label: 'mine' } })).code).toBe('notFound')

    await share(stack, id, 'uma')
    expect((await uma(`GET /accounts/${id}`)).status).toBe(200)
    expect((await uma('GET /accounts')).as(list).items.map((item) => item.id)).toContain(id)
    const owners = [
      `PATCH /accounts/${id}`,
      `DELETE /accounts/${id}`,
      `POST /accounts/${id}/phone-number/offer`,
      `POST /accounts/${id}/phone-number/associated`,
      `POST /accounts/${id}/phone-number/verified`,
      `POST /accounts/${id}/phone-number/retry`,
      `DELETE /accounts/${id}/phone-number`,
    ]
    for (const call of owners) {
      const answer = await uma(call, call.startsWith('PATCH') ? { body: { label: 'mine' } } : {})
      expect([call, answer.status, answer.code]).toEqual([call, 403, 'forbidden'])
    }
  })

  test('lists come in pages that meet without a gap', async () => {
    const made = new Set<string>()
    for (let i = 0; i < 5; i++) made.add(await newAccount(stack))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`
      const page: z.output<typeof list> = (await stack.api(`GET /accounts?limit=2${query}`)).as(list)
      expect(page.items.length).toBeLessThanOrEqual(2)
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining([...made]))
  })

  test('an app that is not there is named', async () => {
    const body = { appId: crypto.randomUUID(), label: 'x', username: 'x', password: 'x' }
    const answer = await stack.api('POST /accounts', { body })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('body.appId')
  })

  test('a new user name ends the session of the former one', async () => {
    const id = await newAccount(stack)
    const session = { cookies: [], origins: [] }
    const storageState = await stack.vault.seal('BrowserSession.storageState', id, JSON.stringify(session))
    await stack.database.browserSession.create({ data: { accountId: id, storageState, savedAt: new Date() } })
    await stack.api(`PATCH /accounts/${id}`, { body: { label: 'other label' } })
    expect((await stack.api(`GET /accounts/${id}/session`)).as(z.unknown())).toEqual(session)
    await stack.api(`PATCH /accounts/${id}`, { body: { username: 'somebody else' } })
    expect((await stack.api(`GET /accounts/${id}/session`)).code).toBe('noSession')
  })

  test('is deleted with its schedule, and not while a login runs', async () => {
    const id = await newAccount(stack)
    await stack.api(`PUT /accounts/${id}/login-schedule`, { body: { every: '1d' } })
    const login = { id: crypto.randomUUID(), accountId: id, trigger: 'person' }
    await stack.database.login.create({ data: login })
    expect((await stack.api(`DELETE /accounts/${id}`)).code).toBe('accountInUse')
    await stack.database.login.update({ where: { id: login.id }, data: { endedAt: new Date(), status: 'ended' } })
    expect((await stack.api(`DELETE /accounts/${id}`)).status).toBe(204)
    expect((await stack.api(`GET /accounts/${id}`)).code).toBe('notFound')
    await expect(stack.temporal.client.schedule.getHandle(`login-schedule/${id}`).describe()).rejects.toThrow()
  })
})

describe('apps', () => {
  test('the catalog is for all to see and for none to change', async () => {
    const { items } = (await uma('GET /apps?limit=200')).as(z.object({ items: z.array(app) }))
    const inCatalog = items.find((item) => item.inCatalog)
    expect(inCatalog).toBeDefined()
    const answer = await stack.api(`PATCH /apps/${String(inCatalog?.id)}`, { body: { name: 'Mine' } })
    expect(answer.code).toBe('forbidden')
  })

  test('only admins add apps', async () => {
    const body = { name: 'Shop', loginUrl: 'https://shop.example', domains: ['shop.example'] }
    expect((await uma('POST /apps', { body })).code).toBe('forbidden')
    const ada = await stack.apiOf('ada')
    expect((await ada('POST /apps', { body })).status).toBe(201)
    expect((await stack.api('POST /apps', { body })).code).toBe('appExists')
  })

  test('the login page is on one of the domains', async () => {
    const body = { name: 'Odd', loginUrl: 'https://evilshop.example', domains: ['shop.example'] }
    const answer = await stack.api('POST /apps', { body })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('body.loginUrl')
  })

  test('the login page of others’ accounts is not moved: their passwords would be typed there', async () => {
    const appId = await newApp(stack)
    await newAccount(stack, { appId })
    const ada = await stack.apiOf('ada')
    const moved = { loginUrl: 'https://elsewhere.example', domains: ['elsewhere.example'] }
    expect((await ada(`PATCH /apps/${appId}`, { body: moved })).code).toBe('appInUse')
    expect((await ada(`PATCH /apps/${appId}`, { body: { name: 'Renamed' } })).status).toBe(200)
    expect((await stack.api(`PATCH /apps/${appId}`, { body: moved })).status).toBe(200)
  })
})
