import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newAccount, newApp } from '../api/accounts.ts'
import type { Answer, HttpClient } from '../http.ts'
import { activateNumber, setProvider } from '../journeys/active-number.ts'
import { startLogin, untilEnded, untilStatus } from '../journeys/logins.ts'
import { LOG, LOGGED } from '../processes.ts'
import { PROVIDER_USER, type Stack, startStack } from '../stack.ts'
import { find, inDatabase, inFiles, inTemporal, type Stored } from './stored.ts'

const CODE_BY_HAND = 'CANARY42XQ'
const WORDS = 'zebra quartz'
const TEXT = `Your ${WORDS} verification code is 73918462`
const OTHER_PASSWORD = 'canary password, never to be seen'

const messages = z.object({ items: z.array(z.object({ id: z.string() })) })
const message = z.object({ text: z.string(), code: z.string().nullable() })
const session = z.object({ cookies: z.array(z.object({ value: z.string() })).nonempty() })

let stack: Stack
let directory: string
const answers: Answer[] = []
/** What nobody may find: by what it is. */
const secrets = new Map<string, string>()

/** Calls that were answered with an error are kept, with what they were told. */
function listening(api: HttpClient): HttpClient {
  return async (call, options) => {
    const answer = await api(call, options)
    if (answer.status >= 400) answers.push(answer)
    return answer
  }
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keyline-canaries-'))
  // The browser's profiles, and whatever else is written down on the way.
  process.env['TMPDIR'] = directory
  stack = await startStack({ browser: true })
})
afterAll(async () => {
  await stack.stop()
  await rm(directory, { recursive: true })
})

async function everything(): Promise<Stored[]> {
  return [
    ...(await inDatabase(stack)),
    ...(await inTemporal(stack)),
    ...(await inFiles(directory)),
    ...LOGGED.map((text) => ({ where: 'log', text })),
    ...answers.map(({ text }) => ({ where: 'answer', text })),
  ]
}

describe('secrets on their way through the whole of Keyline', () => {
  test('a number, its messages and codes, logins of every kind', async () => {
    const api = listening(stack.api)
    const { accountId, phoneNumber } = await activateNumber(stack)
    const path = `/accounts/${accountId}`
    secrets.set('password', PROVIDER_USER.password)
    secrets.set('words of a message', WORDS)
    await stack.sms({ from: 'Harbor', to: phoneNumber, text: TEXT })

    const signedIn = await startLogin(stack, accountId)
    expect((await untilEnded(stack, signedIn.id)).outcome).toBe('signedIn')
    const { cookies } = (await api(`GET ${path}/session`)).as(session)
    for (const [i, { value }] of cookies.entries()) secrets.set(`cookie ${String(i)}`, value)

    await stack.database.browserSession.deleteMany({ where: { accountId } })
    await setProvider(stack, { smsDelaySeconds: 4 })
    const byHand = await startLogin(stack, accountId)
    await untilStatus(stack, byHand.id, 'waitingForCode')
    await api(`POST /logins/${byHand.id}/code`, { body: { code: CODE_BY_HAND } })
    secrets.set('code typed by hand', CODE_BY_HAND)
    await untilEnded(stack, byHand.id)
    await setProvider(stack, { smsDelaySeconds: 0 })

    const { items } = (await api(`GET ${path}/inbox`)).as(messages)
    for (const { id } of items) {
      const { text, code } = (await api(`GET /messages/${id}`)).as(message)
      secrets.set(`text of ${id}`, text)
      if (code !== null) secrets.set(`code of ${id}`, code)
    }
    expect([...secrets.keys()].filter((name) => name.startsWith('code of')).length).toBeGreaterThanOrEqual(3)
    await api(`PUT ${path}/login-schedule`, { body: { every: '1d' } })
  })

  test('what fails: a site that is away, and requests that are refused', async () => {
    const api = listening(stack.api)
    secrets.set('password of another account', OTHER_PASSWORD)
    const loginUrl = 'http://127.0.0.1:9/sign-in'
    const appId = await newApp(stack, { loginUrl, domains: ['127.0.0.1'] })
    const accountId = await newAccount(stack, { appId, password: OTHER_PASSWORD })
    const { id } = await startLogin(stack, accountId)
    expect((await untilEnded(stack, id)).outcome).toBe('failed')

    const account = { appId, label: 'x', username: 'x', password: OTHER_PASSWORD }
    const headers = { 'idempotency-key': crypto.randomUUID() }
    for (let i = 0; i < 2; i++) expect((await api('POST /accounts', { body: account, headers })).status).toBe(201)
    await api('POST /accounts', { body: { ...account, appId: 'none' } })
    await api('POST /accounts', { body: { ...account, password: OTHER_PASSWORD.repeat(100) } })
    await api('POST /accounts', { raw: `{"password": "${OTHER_PASSWORD}"` })
    await api(`POST /logins/${id}/code`, { body: { code: CODE_BY_HAND } })
    await api(`POST /logins/${id}/code`, { body: { code: `${CODE_BY_HAND}/${CODE_BY_HAND}` } })
    expect(answers.length).toBeGreaterThanOrEqual(5)
  })

  test('none of them is found in what is stored, logged, answered with an error or left in files', async () => {
    const stored = await everything()
    for (const place of ['table "Message"', 'table "Account"', 'workflow login', 'schedule login', 'log', 'answer']) {
      expect(stored.filter(({ where }) => where.startsWith(place)).length, place).toBeGreaterThan(0)
    }
    const found = [...secrets].flatMap(([name, secret]) => find(secret, stored).map((where) => `${name}: ${where}`))
    expect(found).toEqual([])
  })

  test('Temporal can read neither what workflows are given nor why something failed', async () => {
    const stored = await inTemporal(stack)
    expect(find('accountId', stored)).toEqual([])
    const failures = stored.filter(({ text }) => text.includes('activityTaskFailedEventAttributes='))
    expect(failures.length).toBeGreaterThan(0)
    for (const { text } of failures) expect(text).toContain('message=Encoded failure')
  })
})

test('the search does find what is in clear, wherever it is', async () => {
  const canary = `canary in clear ${crypto.randomUUID()}`
  const { workspaceId } = await stack.database.member.findFirstOrThrow()
  await stack.database.activity.create({ data: { workspaceId, action: 'test', detail: canary } })
  const { connection, options } = stack.temporal.client
  await new Client({ connection, namespace: options.namespace }).workflow.start('nobody', {
    ...{ workflowId: 'canary', taskQueue: 'nobody', args: [{ deep: [canary] }] },
  })
  LOG.debug({ activity: { input: [canary] } }, 'canary')
  await writeFile(
    join(directory, 'trace'),
    Buffer.from(JSON.stringify({ body: Buffer.from(canary).toString('base64') })),
  )
  await expect
    .poll(async () => new Set(find(canary, await everything())))
    .toEqual(new Set(['table "Activity"', 'workflow canary', 'log', join(directory, 'trace')]))
})
