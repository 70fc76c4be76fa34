import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { freePort } from '../../../dev/ports.ts'
import { CLIENT, startOpenIdProvider, type OpenIdProvider } from '../openid-provider.ts'
import { emailOf, openBrowser, underApi, type Browser } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'

let provider: OpenIdProvider
let stack: Stack

beforeAll(async () => {
  const issuer = `http://127.0.0.1:${String(await freePort())}`
  stack = await startStack({ worker: false, oidc: { issuer, ...CLIENT, allowedDomains: ['open.example'] } })
  provider = await startOpenIdProvider(issuer, stack.url)
})
afterAll(async () => {
  await stack.stop()
  await provider.close()
})

beforeEach(() => {
  provider.person = { email: emailOf('uma'), verified: true }
})

test('a known address with a verified account there is signed in, and a second time too', async () => {
  for (let i = 0; i < 2; i++) {
    const browser = openBrowser(stack)
    expect(await throughProvider(browser)).toBe(`${stack.url}/inbox`)
    expect((await underApi(browser)('GET /accounts')).status).toBe(200)
  }
  const tokens = await stack.database.credential.findFirstOrThrow({ where: { providerId: 'oidc' } })
  expect([tokens.accessToken, tokens.refreshToken, tokens.idToken]).toEqual([null, null, null])
})

test.each([
  ['that nobody invited', { email: 'stranger@elsewhere.example', verified: true }],
  ['that the provider has not verified', { email: 'eve@open.example', verified: false }],
  ['of a member that the provider has not verified', { email: emailOf('ada'), verified: false }],
])('an address %s stays outside', async (_, who) => {
  provider.person = who
  const browser = openBrowser(stack)
  expect(await throughProvider(browser)).toContain('error=')
  expect((await underApi(browser)('GET /accounts')).code).toBe('unauthorized')
  expect(
    await stack.database.user.count({ where: { email: { contains: 'e.example' }, credentials: { none: {} } } }),
  ).toBe(0)
})

test('an invited address becomes a member in the role of the invitation, which is used up', async () => {
  provider.person = { email: 'Iris@elsewhere.example', verified: true }
  await stack.api('POST /members', { body: { email: 'Iris@elsewhere.example', role: 'admin' } })
  const browser = openBrowser(stack)
  await throughProvider(browser)
  expect((await underApi(browser)('GET /invitations')).as(z.object({ items: z.array(z.unknown()) })).items).toEqual([])
})

test('an address of an allowed domain becomes a user', async () => {
  provider.person = { email: 'oscar@open.example', verified: true }
  const browser = openBrowser(stack)
  await throughProvider(browser)
  expect((await underApi(browser)('GET /members')).text).toContain('oscar@open.example')
  expect((await underApi(browser)('GET /invitations')).code).toBe('forbidden')
})

test('the way back is a page of Keyline', async () => {
  const body = { provider: 'oidc', callbackURL: 'https://evil.example/' }
  expect((await openBrowser(stack).call('POST /api/auth/sign-in/social', { body })).code).toBe('forbidden')
})

/** Signs in at the provider as whom it takes one for. @returns where the browser ends up. */
async function throughProvider(browser: Browser): Promise<string> {
  const begun = await browser.call('POST /api/auth/sign-in/social', {
    body: { provider: 'oidc', callbackURL: '/inbox' },
  })
  let { url } = begun.as(z.looseObject({ url: z.string() }))
  const there = new Map<string, string>()
  while (!url.startsWith(stack.url)) {
    const cookie = [...there.values()].join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of response.headers.getSetCookie()) there.set(set.split('=')[0] ?? '', set.split(';')[0] ?? '')
    url = new URL(response.headers.get('location') ?? 'about:blank', url).href
    if (url === 'about:blank') throw new Error(`The provider answered ${response.status}: ${await response.text()}`)
  }
  const back = await browser.call(`GET ${url.slice(stack.url.length)}`)
  return new URL(back.headers.get('location') ?? '', stack.url).href
}
