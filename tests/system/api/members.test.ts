import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpClient } from '../http.ts'
import { emailOf, openBrowser, signedIn, signIn, underApi } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount, share } from './accounts.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

const invitation = z.object({ id: z.string(), link: z.string() })
const PASSWORD = 'a password of my own'

async function idOf(person: string): Promise<string> {
  return (await stack.database.user.findUniqueOrThrow({ where: { email: emailOf(person) } })).id
}

async function invite(email: string, role = 'user'): Promise<{ id: string; token: string }> {
  const { id, link } = (await stack.api('POST /members', { body: { email, role } })).as(invitation)
  return { id, token: new URL(link).hash.slice(1) }
}

describe('an invitation', () => {
  const accept = (token: string, browser = openBrowser(stack), password = PASSWORD) =>
    browser.call('POST /api/auth/accept-invitation', { body: { token, name: 'Nora New', password } })

  test('makes a member, who is signed in and can sign in again; it works once', async () => {
    const { token } = await invite('Nora@acme.example.com', 'admin')
    const stored = JSON.stringify(await stack.database.invitation.findMany())
    expect(stored).not.toContain(token)

    const browser = openBrowser(stack)
    expect((await accept(token, browser)).status).toBe(200)
    expect((await underApi(browser)('GET /members')).text).toContain('Nora New')
    expect((await accept(token)).code).toBe('notFound')
    expect((await signIn(openBrowser(stack), emailOf('nora'), PASSWORD)).status).toBe(200)
    expect((await stack.api('POST /members', { body: { email: emailOf('nora') } })).code).toBe('alreadyMember')
  })

  test('of two at once, one is taken', async () => {
    const { token } = await invite('twice@acme.example.com')
    const statuses = (await Promise.all([accept(token), accept(token)])).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  })

  test('is nothing any more once it has expired, was withdrawn, or another took its place', async () => {
    const [old, next] = [await invite('late@acme.example.com'), await invite('late@acme.example.com')]
    expect((await accept(old.token)).code).toBe('notFound')
    const list = z.object({ items: z.array(z.looseObject({ id: z.string(), email: z.string() })) })
    expect((await stack.api('GET /invitations')).as(list).items.map(({ id }) => id)).toContain(next.id)
    expect((await stack.api(`DELETE /invitations/${next.id}`)).status).toBe(204)
    expect((await accept(next.token)).code).toBe('notFound')

    const third = await invite('late@acme.example.com')
    await stack.database.invitation.update({ where: { id: third.id }, data: { expiresAt: new Date() } })
    expect((await accept(third.token)).code).toBe('notFound')
  })

  test('wants a password worth the name', async () => {
    const { token } = await invite('weak@acme.example.com')
    expect((await accept(token, openBrowser(stack), 'short')).code).toBe('invalidRequest')
    expect((await accept(token)).status).toBe(200)
  })

  test('is no way into an account that is there: its person has to be signed in', async () => {
    const elsewhere = await stack.database.workspace.create({ data: { name: 'Elsewhere' } })
    const umaId = await idOf('uma')
    await stack.database.member.deleteMany({ where: { userId: umaId } })
    await stack.database.member.create({ data: { workspaceId: elsewhere.id, userId: umaId, role: 'owner' } })

    const { token } = await invite(emailOf('uma'))
    expect((await accept(token)).code).toBe('forbidden')
    expect((await signIn(openBrowser(stack), emailOf('uma'), PASSWORD)).code).toBe('signInRefused')
    const ulrich = openBrowser(stack)
    await signIn(ulrich, emailOf('ulrich'))
    expect((await accept(token, ulrich)).code).toBe('forbidden')

    const uma = openBrowser(stack)
    await signIn(uma, emailOf('uma'))
    expect((await accept(token, uma)).status).toBe(200)
    expect(await stack.database.member.count({ where: { userId: umaId } })).toBe(2)
  })
})

describe('roles', () => {
  const patch = async (person: string, role: string, by: string) =>
    (await signedIn(stack, by))(`PATCH /members/${await idOf(person)}`, { body: { role } })

  test('nobody gives one above their own, or changes that of somebody above them', async () => {
    expect((await patch('ulrich', 'owner', 'ada')).code).toBe('forbidden')
    expect((await patch('samir', 'user', 'ada')).code).toBe('forbidden')
    expect((await patch('ada', 'superAdmin', 'ada')).code).toBe('forbidden')
    const ada = await signedIn(stack, 'ada')
    const body = { email: 'boss@acme.example.com', role: 'owner' }
    expect((await ada('POST /members', { body })).code).toBe('forbidden')
    expect((await patch('ulrich', 'admin', 'ada')).status).toBe(200)
    expect((await patch('ulrich', 'user', 'samir')).status).toBe(200)
  })

  test('the last owner stays one; with a second one, may go', async () => {
    expect((await patch('olivia', 'user', 'olivia')).code).toBe('lastOwner')
    expect((await patch('samir', 'owner', 'olivia')).status).toBe(200)
    const both = await Promise.all([patch('olivia', 'admin', 'olivia'), patch('samir', 'admin', 'samir')])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await stack.database.member.count({ where: { role: 'owner', workspace: { name: 'Acme' } } })).toBe(1)
    const [owner] = await stack.database.member.findMany({
      where: { role: 'owner', workspace: { name: 'Acme' } },
      include: { user: true },
    })
    const name = owner?.user.email.split('@')[0] ?? ''
    if (name !== 'olivia') expect((await patch('olivia', 'owner', name)).status).toBe(200)
    expect((await patch('samir', 'superAdmin', 'olivia')).status).toBe(200)
  })
})

describe('a member who leaves', () => {
  test('with accounts: refused with their list, until somebody takes them over', async () => {
    const appsOwner = await stack.apiOf('ulrich')
    const accountId = await newAccount(stack)
    const ulrichId = await idOf('ulrich')
    await stack.api(`PUT /accounts/${accountId}/access/${ulrichId}`, { body: { role: 'owner' } })
    const others = await newAccount(stack)
    await share(stack, others, 'ulrich')
    await share(stack, accountId, 'ada')

    const refused = await stack.api(`DELETE /members/${ulrichId}`)
    expect([refused.status, refused.code]).toEqual([409, 'memberOwnsAccounts'])
    const listed = refused.as(z.object({ accounts: z.array(z.object({ id: z.string(), label: z.string() })) }))
    expect(listed.accounts).toEqual([{ id: accountId, label: 'Ads' }])
    for (const heir of [ulrichId, crypto.randomUUID()]) {
      expect((await stack.api(`DELETE /members/${ulrichId}?handTo=${heir}`)).code).toBe('invalidRequest')
    }

    expect((await stack.api(`DELETE /members/${ulrichId}?handTo=${await idOf('ada')}`)).status).toBe(204)
    const account = await stack.database.account.findUniqueOrThrow({ where: { id: accountId } })
    expect(account.ownerId).toBe(await idOf('ada'))
    expect(await stack.database.accountAccess.count({ where: { userId: { in: [ulrichId, account.ownerId] } } })).toBe(0)
    expect((await appsOwner('GET /accounts')).code).toBe('unauthorized')
    expect(await signedIn(stack, 'ada')).toBeDefined()
    expect((await stack.api(`DELETE /members/${ulrichId}`)).code).toBe('notFound')
  })

  test('the last owner cannot', async () => {
    expect((await stack.api(`DELETE /members/${await idOf('olivia')}`)).code).toBe('lastOwner')
  })
})

describe('an API key', () => {
  const made = z.looseObject({ id: z.string(), key: z.string(), scopes: z.array(z.string()) })
  const make = async (body: object, client = stack.api) => client('POST /api-keys', { body: { name: 'ci', ...body } })

  test('is shown once, stored as a hash, and ends when it is deleted', async () => {
    const { id, key } = (await make({ scopes: ['manage'] })).as(made)
    const client = httpClient(`${stack.url}/api/v1`, key)
    expect((await client('GET /api-keys')).status).toBe(200)
    expect((await stack.api('GET /api-keys')).text).not.toContain(key)
    expect(JSON.stringify(await stack.database.apiKey.findMany())).not.toContain(key)
    expect((await stack.api(`DELETE /api-keys/${id}`)).status).toBe(204)
    expect((await client('GET /api-keys')).code).toBe('unauthorized')
  })

  test('is over when its time is', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    const { id, key } = (await make({ scopes: ['manage'], expiresAt })).as(made)
    const client = httpClient(`${stack.url}/api/v1`, key)
    expect((await client('GET /accounts')).status).toBe(200)
    await stack.database.apiKey.update({ where: { id }, data: { expiresAt: new Date() } })
    expect((await client('GET /accounts')).code).toBe('unauthorized')
  })

  test('makes no key that may do more, or for longer', async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    const { key } = (await make({ scopes: ['manage', 'codes:read'], expiresAt })).as(made)
    const client = httpClient(`${stack.url}/api/v1`, key)
    expect((await make({ scopes: ['sessions:read'], expiresAt }, client)).code).toBe('forbidden')
    expect((await make({ scopes: ['codes:read'] }, client)).code).toBe('forbidden')
    expect((await make({ scopes: ['codes:read'], expiresAt }, client)).status).toBe(201)
  })

  test.each([{ scopes: [] }, { scopes: ['everything'] }, { scopes: ['manage'], expiresAt: '2020-01-01T00:00:00Z' }])(
    'is not made of %j',
    async (body) => {
      expect((await make(body)).code).toBe('invalidRequest')
    },
  )
})
