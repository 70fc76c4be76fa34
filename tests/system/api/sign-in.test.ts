import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpClient } from '../http.ts'
import { emailOf, openBrowser, signIn, underApi, type Browser } from '../people.ts'
import { PASSWORD, startStack, type Stack } from '../stack.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

async function browserOf(person: string): Promise<Browser> {
  const browser = openBrowser(stack)
  expect((await signIn(browser, emailOf(person))).status).toBe(200)
  return browser
}

/** What was recorded of a person, oldest first. */
async function recordOf(person: string): Promise<string[]> {
  const user = await stack.database.user.findUniqueOrThrow({ where: { email: emailOf(person) } })
  const rows = await stack.database.activity.findMany({ where: { userId: user.id }, orderBy: { id: 'asc' } })
  return rows.map(({ action }) => action)
}

describe('with a password', () => {
  test('the right one opens the API, with a cookie that scripts and other sites do not get', async () => {
    const browser = openBrowser(stack)
    const answer = await signIn(browser, emailOf('uma'))
    expect(answer.status).toBe(200)
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
    expect((await underApi(browser)('GET /accounts')).status).toBe(200)
  })

  test('a wrong one, and an unknown address, are refused in the same words', async () => {
    const wrong = await signIn(openBrowser(stack), emailOf('ulrich'), 'something else')
    const unknown = await signIn(openBrowser(stack), 'nobody@acme.example.com')
    expect([wrong.status, wrong.code]).toEqual([401, 'signInRefused'])
    expect(JSON.parse(unknown.text)).toEqual(JSON.parse(wrong.text))
    expect(await recordOf('ulrich')).toEqual(['signInFailed'])
  })

  test('nobody signs up by themselves, and what else the library could do is not there', async () => {
    const body = { email: 'new@acme.example.com', password: PASSWORD, name: 'New' }
    for (const path of ['sign-up/email', 'request-password-reset', 'delete-user', 'change-email', 'update-user']) {
      expect((await openBrowser(stack).call(`POST /api/auth/${path}`, { body })).code).toBe('notFound')
    }
  })

  test('a new password, which the old one is asked for', async () => {
    const browser = await browserOf('samir')
    const change = (currentPassword: string, newPassword: string) =>
      browser.call('POST /api/auth/change-password', { body: { currentPassword, newPassword } })
    expect((await change('not it', 'another password')).code).toBe('invalidRequest')
    expect((await change(PASSWORD, 'short')).code).toBe('invalidRequest')
    expect((await change(PASSWORD, 'another password')).status).toBe(200)
    expect((await signIn(openBrowser(stack), emailOf('samir'))).code).toBe('signInRefused')
    expect((await signIn(openBrowser(stack), emailOf('samir'), 'another password')).status).toBe(200)
    expect(await recordOf('samir')).toEqual(['signedIn', 'passwordChanged', 'signInFailed', 'signedIn'])
  })
})

describe('signing out', () => {
  test('ends this session, and is on record', async () => {
    const browser = await browserOf('ada')
    const cookie = browser.cookies().join('; ')
    expect((await browser.call('POST /api/auth/sign-out')).status).toBe(200)
    expect(browser.cookies()).toEqual([])
    expect((await httpClient(stack.url, null)('GET /api/v1/accounts', { headers: { cookie } })).code).toBe(
      'unauthorized',
    )
    expect((await recordOf('ada')).slice(-2)).toEqual(['signedIn', 'signedOut'])
  })

  test('everywhere ends every session', async () => {
    const [desk, phone] = [await browserOf('ada'), await browserOf('ada')]
    expect((await desk.call('POST /api/auth/revoke-sessions')).status).toBe(200)
    for (const browser of [desk, phone]) expect((await underApi(browser)('GET /accounts')).code).toBe('unauthorized')
  })
})

describe('requests that other sites cause', () => {
  const cases: [what: string, headers: Record<string, string>][] = [
    ['of another origin', { origin: 'https://evil.example' }],
    ['of an origin that hides', { origin: 'null' }],
    ['of a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour', { 'sec-fetch-site': 'same-site' }],
  ]
  test.each(cases)('%s change nothing, and sign nobody in or out', async (_, headers) => {
    const browser = await browserOf('uma')
    const call = underApi(browser)
    expect((await call('POST /accounts', { body: {}, headers })).code).toBe('foreignOrigin')
    expect((await browser.call('POST /api/auth/sign-out', { headers })).code).toBe('foreignOrigin')
    const body = { email: emailOf('uma'), password: PASSWORD }
    expect((await openBrowser(stack).call('POST /api/auth/sign-in/email', { body, headers })).code).toBe(
      'foreignOrigin',
    )
    expect((await call('GET /accounts')).status).toBe(200)
  })

  test('a cookie without a word of where it comes from is not enough', async () => {
    const headers = { cookie: (await browserOf('uma')).cookies().join('; ') }
    const client = httpClient(stack.url, null)
    expect((await client('POST /api/v1/accounts', { body: {}, headers })).code).toBe('foreignOrigin')
    expect((await client('GET /api/v1/accounts', { headers })).status).toBe(200)
  })

  test('a program with a key says no origin', async () => {
    expect((await stack.api('POST /accounts', { body: {} })).code).toBe('invalidRequest')
  })
})

describe('a second factor', () => {
  test('is asked for from then on, is counted as a sign-in only with it, and a backup code works once', async () => {
    const browser = await browserOf('olivia')
    const enabled = await browser.call('POST /api/auth/two-factor/enable', { body: { password: PASSWORD } })
    const { totpURI, backupCodes } = enabled.as(z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }))
    const secret = base32(new URL(totpURI).searchParams.get('secret') ?? '')
    const prove = async (someBrowser: Browser, code?: string) =>
      someBrowser.call('POST /api/auth/two-factor/verify-totp', {
        body: { code: code ?? totp(secret) },
      })
    expect((await prove(browser)).status).toBe(200)

    const other = openBrowser(stack)
    const first = await signIn(other, emailOf('olivia'))
    expect(first.as(z.looseObject({ twoFactorRedirect: z.boolean() })).twoFactorRedirect).toBe(true)
    expect((await underApi(other)('GET /accounts')).code).toBe('unauthorized')
    expect((await prove(other, '000000')).code).toBe('signInRefused')
    expect(await recordOf('olivia')).toEqual(['signedIn', 'secondFactorEnabled'])
    expect((await prove(other)).status).toBe(200)
    expect((await underApi(other)('GET /accounts')).status).toBe(200)
    expect((await recordOf('olivia')).at(-1)).toBe('signedIn')

    const byBackup = async (code = '') => {
      const third = openBrowser(stack)
      await signIn(third, emailOf('olivia'))
      return third.call('POST /api/auth/two-factor/verify-backup-code', { body: { code } })
    }
    expect((await byBackup(backupCodes[0])).status).toBe(200)
    expect((await byBackup(backupCodes[0])).code).toBe('signInRefused')
  })
})

describe('a person in several workspaces', () => {
  test('is in the oldest one, or in the one that they name', async () => {
    const { database } = stack
    const user = await database.user.findUniqueOrThrow({ where: { email: emailOf('uma') } })
    const second = await database.workspace.create({ data: { name: 'Second' } })
    await database.member.create({ data: { workspaceId: second.id, userId: user.id, role: 'owner' } })
    const call = underApi(await browserOf('uma'))
    const count = async (headers: Record<string, string>) =>
      (await call('GET /members', { headers })).as(z.object({ items: z.array(z.unknown()) })).items.length
    expect(await count({})).toBe(5)
    expect(await count({ 'keyline-workspace': second.id })).toBe(1)
    const elsewhere = { 'keyline-workspace': crypto.randomUUID() }
    expect((await call('GET /members', { headers: elsewhere })).code).toBe('unauthorized')
  })
})

// Last: what it locks out stays so for a while.
describe('guessing', () => {
  test('ends after a few tries, also for the right password, and each lock-out is longer', async () => {
    const email = emailOf('ulrich')
    const guess = (password: string) => signIn(openBrowser(stack), email, password)
    let last = await guess('wrong 1')
    for (let i = 2; last.status === 401; i++) last = await guess(`wrong ${i}`)
    expect([last.status, last.code]).toEqual([429, 'tooManyRequests'])
    expect(Number(last.headers.get('retry-after'))).toBe(60)
    expect((await guess(PASSWORD)).code).toBe('tooManyRequests')

    // A minute later:
    await stack.database.rateLimit.updateMany({ where: { key: { startsWith: 'try' } }, data: { expire: 1 } })
    for (let i = 0; i < 5; i++) expect((await guess('wrong')).status).toBe(401)
    expect((await guess('wrong')).headers.get('retry-after')).toBe('120')
    expect((await signIn(openBrowser(stack), emailOf('uma'))).status).toBe(200)
  })
})

/** As RFC 4648 has it, without padding. */
function base32(text: string): Uint8Array {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/[01]{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2))
}

/** As RFC 6238 has it: six digits of the present half minute. */
function totp(secret: Uint8Array): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
