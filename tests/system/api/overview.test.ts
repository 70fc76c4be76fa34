import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { LoginOutcome } from '../../../domain/login.ts'
import type { NumberStatus } from '../../../domain/number-status.ts'
import { emailOf, openBrowser, signIn, underApi } from '../people.ts'
import { TEMPORAL_UI_URL } from '../processes.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, newApp, share } from './accounts.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

const accounts = z.object({ items: z.array(z.looseObject({ id: z.string(), attention: z.string().nullable() })) })
const now = new Date('2026-05-01T10:00:00Z')
const later = new Date('2026-05-01T10:05:00Z')

async function number(accountId: string, status: NumberStatus): Promise<void> {
  const e164 = `+1202555${String(Math.random()).slice(2, 6)}`
  await stack.database.phoneNumber.create({
    data: {
      ...{ id: crypto.randomUUID(), accountId, e164, region: 'US', monthlyPrice: '1.00', currency: 'USD' },
      ...{ status, offeredAt: now, deadline: later },
    },
  })
}

async function login(accountId: string, outcome: LoginOutcome, queuedAt = now): Promise<string> {
  const data = { id: crypto.randomUUID(), accountId, trigger: 'schedule', status: 'ended', outcome, queuedAt }
  return (await stack.database.login.create({ data: { ...data, endedAt: queuedAt } })).id
}

interface MessageFields {
  from?: string
  code?: boolean
  attribution?: string
  alarm?: string
  codeRequestId?: string
}

async function message(accountId: string, { from = 'Harbor', code = true, ...fields }: MessageFields = {}) {
  const id = crypto.randomUUID()
  const { vault, database } = stack
  await database.message.create({
    data: {
      ...{ id, carrierMessageId: id, from, to: '+12025550123', sentAt: now, accountId, ...fields },
      text: await vault.seal('Message.text', id, 'Your code is 123456'),
      code: code ? await vault.seal('Message.code', id, '123456') : null,
      ...{ codeConfidence: 1, codeReason: 'test' },
    },
  })
  return id
}

describe('GET /accounts', () => {
  test('says what needs attention, and `attention` lists those accounts and no other', async () => {
    const expected = new Map<string, string | null>()
    const account = async (attention: string | null, make: (id: string) => Promise<unknown>): Promise<void> => {
      const id = await newAccount(stack)
      await make(id)
      expected.set(id, attention)
    }
    await account(null, () => Promise.resolve())
    await account(null, (id) => number(id, 'active'))
    await account('associate', (id) => number(id, 'awaitingAssociation'))
    await account('verify', (id) => number(id, 'awaitingVerification'))
    await account('retry', (id) => number(id, 'associationTimedOut'))
    await account('retry', (id) => number(id, 'verificationTimedOut'))
    await account('loginFailing', (id) => login(id, 'codeTimedOut'))
    await account(null, (id) => login(id, 'cancelled'))
    await account(null, async (id) => {
      await login(id, 'failed')
      await login(id, 'signedIn', later)
    })
    await account('alarm', async (id) => {
      await number(id, 'awaitingVerification')
      await message(id, { alarm: 'open' })
    })
    await account(null, (id) => message(id, { alarm: 'mine' }))
    await account('automationPaused', (id) =>
      stack.database.account.update({
        where: { id },
        data: { automationPausedAt: now, automationPausedReason: 'why' },
      }),
    )

    const all = (await stack.api('GET /accounts')).as(accounts).items
    const seen = new Map(all.map(({ id, attention }) => [id, attention]))
    for (const [id, attention] of expected) expect(seen.get(id)).toBe(attention)
    const needing = (await stack.api('GET /accounts?attention=true')).as(accounts).items.map(({ id }) => id)
    expect(needing.sort()).toEqual(
      all
        .filter(({ attention }) => attention !== null)
        .map(({ id }) => id)
        .sort(),
    )
  })

  test('shows number, last login, session and automation', async () => {
    const id = await newAccount(stack)
    await number(id, 'active')
    await login(id, 'failed')
    const last = await login(id, 'signedIn', later)
    const storageState = await stack.vault.seal('BrowserSession.storageState', id, '{}')
    await stack.database.browserSession.create({
      data: { accountId: id, storageState, savedAt: now, expiresAt: later },
    })
    const one = (await stack.api(`GET /accounts/${id}`)).as(z.unknown())
    expect(one).toMatchObject({
      phoneNumber: { phoneNumber: expect.stringMatching(/^\+1202/), status: 'active', deadline: later.toISOString() },
      lastLogin: { id: last, status: 'ended', outcome: 'signedIn', endedAt: later.toISOString() },
      session: { savedAt: now.toISOString(), expiresAt: later.toISOString() },
      automation: { paused: false, reason: null, since: null },
      attention: null,
    })
    expect((await stack.api('GET /accounts')).as(accounts).items.find((item) => item.id === id)).toEqual(one)
  })

  test('finds by label, user name and app', async () => {
    const appId = await newApp(stack, { name: 'Quartz Bank' })
    const byApp = await newAccount(stack, { appId })
    const byLabel = await newAccount(stack, { label: 'the QUARTZ team' })
    const byName = await newAccount(stack, { username: 'quartz@site.example' })
    const found = (await stack.api('GET /accounts?q=quartz')).as(accounts).items.map(({ id }) => id)
    expect(found).toEqual([byName, byLabel, byApp])
  })
})

describe('the inbox', () => {
  const inbox = z.object({ items: z.array(z.looseObject({ id: z.string(), requestedBy: z.unknown() })) })

  async function ids(call: string): Promise<string[]> {
    return (await stack.api(call)).as(inbox).items.map(({ id }) => id)
  }

  test('shows who asked: a person, a login that somebody started, one by schedule, and nobody', async () => {
    const accountId = await newAccount(stack)
    const { id: userId } = await stack.database.user.findUniqueOrThrow({ where: { email: emailOf('uma') } })
    const loginOf = async (trigger: string): Promise<string> => {
      const data = { id: crypto.randomUUID(), accountId, trigger, status: 'ended', outcome: 'signedIn', endedAt: now }
      return (await stack.database.login.create({ data: { ...data, userId: trigger === 'person' ? userId : null } })).id
    }
    const asked = async (requester: string, by: { userId?: string; loginId?: string }): Promise<string> => {
      const times = { openedAt: now, deadline: later, endedAt: now }
      const data = { id: crypto.randomUUID(), accountId, requester, status: 'received', ...times, ...by }
      const { id: codeRequestId } = await stack.database.codeRequest.create({ data })
      return message(accountId, { attribution: 'requested', codeRequestId })
    }
    const expected = {
      [await asked('person', { userId })]: { kind: 'person', id: userId, name: 'Uma User', schedule: false },
      [await asked('login', { loginId: await loginOf('person') })]: {
        kind: 'login',
        id: userId,
        name: 'Uma User',
        schedule: false,
      },
      [await asked('login', { loginId: await loginOf('schedule') })]: {
        kind: 'login',
        id: null,
        name: null,
        schedule: true,
      },
      [await asked('setup', {})]: { kind: 'setup', id: null, name: null, schedule: false },
      [await message(accountId, { attribution: 'unrequested' })]: null,
    }
    const { items } = (await stack.api(`GET /accounts/${accountId}/inbox`)).as(inbox)
    expect(Object.fromEntries(items.map((item) => [item.id, item.requestedBy]))).toEqual(expected)
  })

  test('is filtered by code, attribution and words; its summary counts the open alarms of the reader', async () => {
    const accountId = await newAccount(stack, { label: 'Granite' })
    const text = await message(accountId, { code: false, attribution: 'noCode' })
    const alarm = await message(accountId, { from: 'Slate', attribution: 'unrequested', alarm: 'open' })
    const late = await message(accountId, { attribution: 'late' })
    const path = `GET /accounts/${accountId}/inbox`
    expect(await ids(path)).toEqual([late, alarm, text])
    expect(await ids(`${path}?withCode=true`)).toEqual([late, alarm])
    expect(await ids(`${path}?attribution=unrequested`)).toEqual([alarm])
    expect(await ids(`${path}?q=slate`)).toEqual([alarm])
    expect(await ids('GET /inbox?q=granite')).toEqual([late, alarm, text])
    expect((await stack.api(`${path}?attribution=pending`)).code).toBe('invalidRequest')

    const uma = await stack.apiOf('uma')
    const openAlarms = async () => (await uma('GET /inbox/summary')).as(z.object({ openAlarms: z.int() })).openAlarms
    expect(await openAlarms()).toBe(0)
    await share(stack, accountId, 'uma')
    expect(await openAlarms()).toBe(1)
  })
})

describe('GET /me', () => {
  const me = z.looseObject({
    name: z.string(),
    role: z.string(),
    workspace: z.object({ id: z.string(), name: z.string() }),
    workspaces: z.array(z.looseObject({ id: z.string() })),
  })

  test('says who one is; the Temporal UI is for admins', async () => {
    expect((await stack.api('GET /me')).as(me)).toMatchObject({
      role: 'owner',
      temporalUi: TEMPORAL_UI_URL,
      demo: null,
    })
    const uma = await stack.apiOf('uma')
    expect((await uma('GET /me')).as(me)).toMatchObject({ name: 'Uma User', role: 'user', temporalUi: null })
    expect((await uma('PATCH /me', { body: { name: 'Uma the Great' } })).as(me).name).toBe('Uma the Great')
  })

  test('a person goes to another workspace and stays there, in this browser alone; a key does not move', async () => {
    const { database } = stack
    const { id: userId } = await database.user.findUniqueOrThrow({ where: { email: emailOf('ulrich') } })
    const elsewhere = await database.workspace.create({ data: { name: 'Elsewhere' } })
    await database.member.create({ data: { userId, workspaceId: elsewhere.id, role: 'owner' } })
    const foreign = await database.workspace.create({ data: { name: 'Foreign' } })
    const [here, other] = [openBrowser(stack), openBrowser(stack)]
    for (const browser of [here, other]) await signIn(browser, emailOf('ulrich'))
    const call = underApi(here)
    const first = (await call('GET /me')).as(me)
    expect(first.workspaces).toHaveLength(2)

    const body = { workspaceId: elsewhere.id }
    expect((await call('POST /me/workspace', { body })).as(me)).toMatchObject({
      role: 'owner',
      workspace: { name: 'Elsewhere' },
    })
    expect((await call('GET /me')).as(me).workspace.name).toBe('Elsewhere')
    expect((await call('GET /accounts')).as(accounts).items).toEqual([])
    expect((await underApi(other)('GET /me')).as(me).workspace).toEqual(first.workspace)
    expect((await call('POST /me/workspace', { body: { workspaceId: foreign.id } })).code).toBe('notFound')

    const program = await stack.apiOf('ulrich')
    expect((await program('POST /me/workspace', { body })).code).toBe('forbidden')
    expect((await program('GET /me')).as(me).workspaces).toHaveLength(1)

    await database.member.delete({ where: { workspaceId_userId: { workspaceId: elsewhere.id, userId } } })
    expect((await call('GET /me')).as(me).workspace).toEqual(first.workspace)
  })
})
