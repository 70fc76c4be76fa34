import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '../../../api/token.ts'
import { routes } from '../../../api/router.ts'
import type { Role } from '../../../prisma/generated/enums.ts'
import { httpClient, type Answer, type HttpClient } from '../http.ts'
import { emailOf, signedIn } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'
import { newApp } from './accounts.ts'
import { secretThings, type Things } from './things.ts'

/** Who asks, in the order of the table's cells; the last one is the owner of another workspace. */
const ACTORS = ['uma', 'ulrich', 'ada', 'samir', 'olivia', 'una', 'xenia'] as const
type ActorName = (typeof ACTORS)[number]

/** `+` may · `-` may see it and not do it · `.` it is not there for them */
const SEE = '+++++..'
const USE = '++---..'
const OWN = '+----..'
const ALL = '+++++++'
const ADMIN = '--+++-+'
const ADMIN_HERE = '--+++-.'

type Scope = 'codes:read' | 'logins:run' | 'sessions:read' | 'manage'

const RECIPE_FOR_ELSEWHERE = {
  version: 1,
  match: { domains: ['elsewhere.example'] },
  steps: [{ do: 'press', on: { css: 'a' } }],
}

/**
 * The account is uma's, a user; ulrich, a user, is its collaborator; ada is an admin, samir a super admin and olivia the
 * owner of the workspace, none of them with access to it; una is a user without access.
 * Each row: who may · the scope that an API key needs · the request that shows it and does no harm.
 */
const TABLE: Record<string, [cells: string, scope: Scope | null, request?: (things: Things) => Request]> = {
  'GET /me': [ALL, null],
  'PATCH /me': [ALL, 'manage', () => ({ body: {} })],
  'POST /me/workspace': [ALL, 'manage', () => ({ body: {} })],
  'GET /apps': [ALL, null],
  'POST /apps': [ADMIN, 'manage', () => ({ body: {} })],
  'GET /apps/{id}': ['++++++.', null, ({ appId }) => ({ id: appId })],
  'PATCH /apps/{id}': [ADMIN_HERE, 'manage', ({ appId }) => ({ id: appId, body: {} })],
  'GET /apps/{id}/recipe': ['++++++.', null, ({ appId }) => ({ id: appId })],
  'PUT /apps/{id}/recipe': [ADMIN_HERE, 'manage', ({ appId }) => ({ id: appId, body: RECIPE_FOR_ELSEWHERE })],
  'DELETE /apps/{id}/recipe': [ADMIN_HERE, 'manage', ({ appId }) => ({ id: appId })],
  'GET /accounts': [ALL, null],
  'POST /accounts': [ALL, 'manage', () => ({ body: {} })],
  'GET /accounts/{id}': [SEE, null],
  'PATCH /accounts/{id}': [OWN, 'manage', () => ({ body: {} })],
  'DELETE /accounts/{id}': [OWN, 'manage'],
  'GET /accounts/{id}/access': ['+-+++..', null],
  'PUT /accounts/{id}/access/{userId}': [OWN, 'manage', () => ({ body: {} })],
  'DELETE /accounts/{id}/access/{userId}': [OWN, 'manage'],
  'POST /accounts/{id}/phone-number/offer': [OWN, 'manage'],
  'POST /accounts/{id}/phone-number': [OWN, 'manage', () => ({ body: {} })],
  'GET /accounts/{id}/phone-number': [SEE, null],
  'POST /accounts/{id}/phone-number/associated': [OWN, 'manage'],
  'POST /accounts/{id}/phone-number/verified': [OWN, 'manage'],
  'POST /accounts/{id}/phone-number/retry': [OWN, 'manage'],
  'GET /accounts/{id}/phone-number/release': [OWN, 'manage'],
  'DELETE /accounts/{id}/phone-number': [OWN, 'manage'],
  'POST /accounts/{id}/phone-number/keep': [OWN, 'manage'],
  'GET /inbox': [ALL, 'codes:read'],
  'GET /inbox/summary': [ALL, 'codes:read'],
  'GET /accounts/{id}/inbox': [USE, 'codes:read'],
  'GET /messages/{id}': [USE, 'codes:read', ({ messageId }) => ({ id: messageId })],
  'POST /messages/{id}/answer': [USE, 'codes:read', ({ messageId }) => ({ id: messageId, body: {} })],
  'PUT /messages/{id}/code': [USE, 'codes:read', ({ messageId }) => ({ id: messageId, body: {} })],
  'POST /accounts/{id}/automation/resume': [OWN, 'manage'],
  'GET /accounts/{id}/code-requests': [USE, 'codes:read'],
  'POST /accounts/{id}/code-requests': [USE, 'codes:read'],
  'GET /accounts/{id}/code-budget': [SEE, null],
  'GET /code-requests/{id}': [USE, 'codes:read', ({ codeRequestId }) => ({ id: codeRequestId })],
  'DELETE /code-requests/{id}': [USE, 'codes:read', ({ codeRequestId }) => ({ id: codeRequestId })],
  'GET /code-requests/{id}/diagnosis': [USE, 'codes:read', ({ codeRequestId }) => ({ id: codeRequestId })],
  'POST /accounts/{id}/logins': [USE, 'logins:run'],
  'GET /accounts/{id}/logins': [SEE, null],
  'GET /logins/{id}': [SEE, null, ({ loginId }) => ({ id: loginId })],
  'GET /logins/{id}/log': [USE, 'codes:read', ({ loginId }) => ({ id: loginId })],
  'GET /logins/{id}/screenshots/{seq}': [USE, 'codes:read', ({ loginId }) => ({ id: loginId })],
  'POST /logins/{id}/code': [USE, 'logins:run', ({ loginId }) => ({ id: loginId, body: {} })],
  'POST /logins/{id}/cancel': [USE, 'logins:run', ({ loginId }) => ({ id: loginId })],
  'GET /accounts/{id}/session': [USE, 'sessions:read'],
  'DELETE /accounts/{id}/session': [OWN, 'manage'],
  'GET /accounts/{id}/login-schedule': [SEE, null],
  'PUT /accounts/{id}/login-schedule': [USE, 'logins:run', () => ({ body: {} })],
  'DELETE /accounts/{id}/login-schedule': [USE, 'logins:run'],
  'GET /members': [ALL, null],
  'POST /members': [ADMIN, 'manage', () => ({ body: {} })],
  'PATCH /members/{id}': [ADMIN_HERE, 'manage', ({ userIds }) => ({ id: userIds.ulrich, body: { role: 'user' } })],
  'DELETE /members/{id}': [ADMIN_HERE, 'manage', ({ newMemberId }) => ({ id: newMemberId })],
  'GET /invitations': [ADMIN, 'manage'],
  'DELETE /invitations/{id}': [ADMIN_HERE, 'manage', ({ newInvitationId }) => ({ id: newInvitationId })],
  'GET /api-keys': [ALL, 'manage'],
  'POST /api-keys': [ALL, 'manage', () => ({ body: {} })],
  'DELETE /api-keys/{id}': ['+......', 'manage', ({ newKeyId }) => ({ id: newKeyId })],
  'GET /alert-endpoints': [ADMIN, 'manage'],
  'POST /alert-endpoints': [ADMIN, 'manage', () => ({ body: {} })],
  'GET /alert-endpoints/{id}': [ADMIN_HERE, 'manage', ({ newEndpointId }) => ({ id: newEndpointId })],
  'PATCH /alert-endpoints/{id}': [ADMIN_HERE, 'manage', ({ newEndpointId }) => ({ id: newEndpointId, body: {} })],
  'DELETE /alert-endpoints/{id}': [ADMIN_HERE, 'manage', ({ newEndpointId }) => ({ id: newEndpointId })],
  'GET /alert-endpoints/{id}/deliveries': [ADMIN_HERE, 'manage', ({ newEndpointId }) => ({ id: newEndpointId })],
  'POST /alert-endpoints/{id}/test': [ADMIN_HERE, 'manage', ({ newEndpointId }) => ({ id: newEndpointId })],
  'POST /alert-deliveries/{id}/replay': [ADMIN_HERE, 'manage', ({ newDeliveryId }) => ({ id: newDeliveryId })],
  'GET /activity': [ALL, 'manage'],
  'GET /status': [ADMIN, 'manage'],
  'GET /events': [ALL, null],
}

interface Request {
  /** Default: the account's. */
  id?: string | (() => Promise<string>)
  body?: unknown
}

const ACCOUNT_PASSWORD = 'the password of the account'

let stack: Stack
let things: Things
const people = new Map<ActorName, HttpClient>()

beforeAll(async () => {
  stack = await startStack({ worker: false })
  const { database } = stack
  const { workspaceId } = await database.member.findFirstOrThrow()
  await join('una', workspaceId, 'user')
  const elsewhere = await database.workspace.create({ data: { name: 'Elsewhere' } })
  await join('xenia', elsewhere.id, 'owner')
  for (const name of ACTORS) people.set(name, await signedIn(stack, name))

  const appId = await newApp(stack, { supportsManagedPhoneNumber: false })
  things = await secretThings(stack, appId, ACCOUNT_PASSWORD)
})
afterAll(() => stack.stop())

test('the table has every route, and no other', () => {
  const all = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(Object.keys(TABLE).sort()).toEqual(all.sort())
})

describe.each(Object.entries(TABLE))('%s', (route, [cells, scope, request]) => {
  const call = async (client: HttpClient): Promise<Answer> => {
    const { id = things.accountId, body } = request?.(things) ?? {}
    const path = route
      .replace('{id}', typeof id === 'string' ? id : await id())
      .replace('{userId}', things.userIds.uma)
      .replace('{seq}', '1')
    return client(path, body === undefined ? {} : { body })
  }

  test('is closed to whoever does not say who they are', async () => {
    expect((await call(httpClient(`${stack.url}/api/v1`, null))).code).toBe('unauthorized')
  })

  test('is open to people as the table says', async () => {
    let seen = ''
    for (const name of ACTORS) {
      const answer = await call(clientOf(name))
      expect(answer.text).not.toContain(ACCOUNT_PASSWORD)
      seen += cellOf(answer)
    }
    expect(seen).toBe(cells)
  })

  test('is open to their API keys in the same way, and with its scope alone', async () => {
    const expected = { all: cells, with: cells, without: scope === null ? cells : withoutScope(route, cells) }
    const seen = { all: '', with: '', without: '' }
    const every: Scope[] = ['codes:read', 'logins:run', 'sessions:read', 'manage']
    for (const name of ACTORS) {
      seen.all += cellOf(await call(await keyOf(name, every)))
      seen.with += cellOf(await call(await keyOf(name, scope === null ? [] : [scope])))
      seen.without += cellOf(await call(await keyOf(name, scope === null ? [] : every.filter((one) => one !== scope))))
    }
    expect(seen).toEqual(expected)
  })
})

/** A key without the scope for something in the workspace is refused before anything is looked up. */
function withoutScope(route: string, cells: string): string {
  const aboutAccount = /^[A-Z]+ \/(accounts\/\{id\}|messages|code-requests|logins)/.test(route)
  return aboutAccount ? cells.replaceAll('+', '-') : '-'.repeat(cells.length)
}

function cellOf(answer: Answer): string {
  if (answer.status < 400) return '+'
  if (answer.status === 404 && answer.code === 'notFound') return '.'
  if (answer.status === 403) return '-'
  expect(answer.status).toBeLessThan(500)
  expect(answer.status).not.toBe(401)
  return '+'
}

function clientOf(name: ActorName): HttpClient {
  const client = people.get(name)
  if (client === undefined) throw new Error(`${name} has not signed in`)
  return client
}

async function keyOf(name: ActorName, scopes: Scope[]): Promise<HttpClient> {
  const { database } = stack
  const where = { user: { email: emailOf(name) } }
  const { userId, workspaceId } = await database.member.findFirstOrThrow({ where })
  const key = `kl_${crypto.randomUUID()}`
  await database.apiKey.create({ data: { userId, workspaceId, name, scopes, keyHash: hashToken(key) } })
  return httpClient(`${stack.url}/api/v1`, key)
}

async function join(name: string, workspaceId: string, role: Role): Promise<void> {
  const { database } = stack
  const { id: userId } = await database.user.create({ data: { email: emailOf(name), name } })
  await database.member.create({ data: { userId, workspaceId, role } })
  const { password } = await database.credential.findFirstOrThrow({ where: { user: { email: emailOf('uma') } } })
  await database.credential.create({ data: { userId, providerId: 'credential', accountId: userId, password } })
}
