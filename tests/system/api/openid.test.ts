import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { freePort } from '../../../dev/ports.ts'
import { emailOf, openBrowser, underApi, type Browser } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'

const CLIENT = { clientId: 'keyline', clientSecret: 'a secret of the provider' }

/** Who signs in at the provider next. */
let person: { email: string; verified: boolean }
let provider: Server
let stack: Stack

beforeAll(async () => {
  const issuer = `http://127.0.0.1:${await freePort()}`
  stack = await startStack({ worker: false, oidc: { issuer, ...CLIENT, allowedDomains: ['open.example'] } })
  provider = await startProvider(issuer, `${stack.url}/api/auth/callback/oidc`)
})
afterAll(async () => {
  await stack.stop()
  provider.close()
})

beforeEach(() => {
  person = { email: emailOf('uma'), verified: true }
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
  person = who
  const browser = openBrowser(stack)
  expect(await throughProvider(browser)).toContain('error=')
  expect((await underApi(browser)('GET /accounts')).code).toBe('unauthorized')
  expect(
    await stack.database.user.count({ where: { email: { contains: 'e.example' }, credentials: { none: {} } } }),
  ).toBe(0)
})

test('an invited address becomes a member in the role of the invitation, which is used up', async () => {
  person = { email: 'Iris@elsewhere.example', verified: true }
  await stack.api('POST /members', { body: { email: person.email, role: 'admin' } })
  const browser = openBrowser(stack)
  await throughProvider(browser)
  expect((await underApi(browser)('GET /invitations')).as(z.object({ items: z.array(z.unknown()) })).items).toEqual([])
})

test('an address of an allowed domain becomes a user', async () => {
  person = { email: 'oscar@open.example', verified: true }
  const browser = openBrowser(stack)
  await throughProvider(browser)
  expect((await underApi(browser)('GET /members')).text).toContain('oscar@open.example')
  expect((await underApi(browser)('GET /invitations')).code).toBe('forbidden')
})

test('the way back is a page of Keyline', async () => {
  const body = { provider: 'oidc', callbackURL: 'https://evil.example/' }
  expect((await openBrowser(stack).call('POST /api/auth/sign-in/social', { body })).code).toBe('forbidden')
})

/** Signs in at the provider as `person`. @returns where the browser ends up. */
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

/** A real OpenID provider, where whoever comes is `person`. */
async function startProvider(issuer: string, redirectUri: string): Promise<Server> {
  const oidc = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: person.email, email_verified: person.verified, name: 'Person' }),
    }),
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new context.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const handle = oidc.callback()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      void oidc.interactionFinished(request, response, { login: { accountId: person.email } })
    } else void handle(request, response)
  })
  server.listen(Number(new URL(issuer).port), '127.0.0.1')
  await once(server, 'listening')
  return server
}
