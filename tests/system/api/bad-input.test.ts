import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpClient, type CallOptions, type HttpClient } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount } from './accounts.ts'

let stack: Stack
let server: HttpClient
let accountId: string
const loginId = crypto.randomUUID()
beforeAll(async () => {
  stack = await startStack({ worker: false })
  server = httpClient(stack.url, null)
  accountId = await newAccount(stack)
  await stack.database.login.create({ data: { id: loginId, accountId, trigger: 'person', endedAt: new Date() } })
})
afterAll(() => stack.stop())

const faults = z.object({ code: z.string(), errors: z.array(z.object({ path: z.string(), message: z.string() })) })

describe('a request that makes no sense', () => {
  const nowhere = crypto.randomUUID()
  const cases: [what: string, call: string, options: CallOptions, status: number, code: string][] = [
    ['unknown account', `GET /accounts/${nowhere}`, {}, 404, 'notFound'],
    ['unknown account of a number', `GET /accounts/${nowhere}/phone-number`, {}, 404, 'notFound'],
    ['unknown account of an offer', `POST /accounts/${nowhere}/phone-number/offer`, {}, 404, 'notFound'],
    ['unknown account of a login', `POST /accounts/${nowhere}/logins`, {}, 404, 'notFound'],
    ['unknown account of a schedule', `GET /accounts/${nowhere}/login-schedule`, {}, 404, 'notFound'],
    ['unknown login', `GET /logins/${nowhere}?wait=30`, {}, 404, 'notFound'],
    ['unknown code request', `GET /code-requests/${nowhere}?wait=30`, {}, 404, 'notFound'],
    ['unknown message', `GET /messages/${nowhere}`, {}, 404, 'notFound'],
    ['an id that is none', 'GET /accounts/17', {}, 404, 'notFound'],
    ['an id of nonsense bytes', 'GET /accounts/%E0%A4%A', {}, 404, 'notFound'],
    ['an id that climbs', 'GET /accounts/..%2F..%2Fetc', {}, 404, 'notFound'],
    ['invalid JSON', 'POST /accounts', { raw: '{"label": ' }, 400, 'invalidJson'],
    ['JSON that is not UTF-8', 'POST /accounts', { raw: new Uint8Array([0x22, 0xff, 0x22]) }, 400, 'invalidJson'],
    ['a body that is no object', 'POST /accounts', { body: [] }, 400, 'invalidRequest'],
    ['no body', 'POST /accounts', {}, 400, 'invalidRequest'],
    ['a huge body', 'POST /accounts', { body: { label: 'x'.repeat(300_000) } }, 413, 'bodyTooLarge'],
    ['a page without end', 'GET /accounts?limit=100000', {}, 400, 'invalidRequest'],
    ['a cursor that is none', 'GET /accounts?cursor=abc', {}, 400, 'invalidRequest'],
    ['a wait without end', `GET /logins/${loginId}?wait=3600`, {}, 400, 'invalidRequest'],
    ['two waits', `GET /logins/${loginId}?wait=1&wait=2`, {}, 400, 'invalidRequest'],
    ['a date that is none', 'GET /inbox?since=yesterday', {}, 400, 'invalidRequest'],
    ['a character that is not stored', 'GET /inbox?q=%00', {}, 400, 'invalidRequest'],
    ['an unknown path', 'GET /nothing', {}, 404, 'notFound'],
    ['a method that is not there', 'DELETE /accounts', {}, 405, 'methodNotAllowed'],
    ['an empty key', 'POST /accounts', { body: {}, headers: { 'idempotency-key': '' } }, 400, 'invalidRequest'],
    ['a key with spaces', 'POST /accounts', { body: {}, headers: { 'idempotency-key': 'a b' } }, 400, 'invalidRequest'],
  ]
  test.each(cases)('%s', async (_, call, options, status, code) => {
    const answer = await stack.api(call, options)
    expect([answer.status, answer.code]).toEqual([status, code])
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  test('a form instead of JSON', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await stack.api('POST /accounts', { raw: 'label=x', headers })
    expect([answer.status, answer.code]).toEqual([415, 'unsupportedMediaType'])
  })

  test('a number that is not E.164 is named, with the form that it should have', async () => {
    for (const phoneNumber of ['0301234567', '+0123456789', '+1 202 555 0123', '../../x', '', 12025550123, null]) {
      const answer = await stack.api(`POST /accounts/${accountId}/phone-number`, { body: { phoneNumber } })
      expect(answer.status).toBe(400)
      const { code, errors } = answer.as(faults)
      expect(code).toBe('invalidRequest')
      expect(errors[0]?.path).toBe('body.phoneNumber')
    }
    const answer = await stack.api(`POST /accounts/${accountId}/phone-number`, { body: { phoneNumber: '555' } })
    expect(answer.as(faults).errors[0]?.message).toContain('E.164')
  })

  test('every field that is wrong is named at once', async () => {
    const { errors } = (await stack.api('POST /accounts', { body: { appId: 'x', label: '' } })).as(faults)
    expect(errors.map((error) => error.path).sort()).toEqual([
      'body.appId',
      'body.label',
      'body.password',
      'body.username',
    ])
  })

  test('the methods that a path takes are named', async () => {
    const answer = await stack.api('PUT /accounts')
    expect(answer.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'HEAD', 'POST'])
  })
})

describe('an account without a managed number', () => {
  test.each([
    ['GET', 'phone-number'],
    ['DELETE', 'phone-number'],
    ['POST', 'phone-number/associated'],
    ['POST', 'phone-number/verified'],
    ['POST', 'phone-number/retry'],
    ['POST', 'code-requests'],
  ])('%s %s says so', async (method, path) => {
    const answer = await stack.api(`${method} /accounts/${accountId}/${path}`)
    expect([answer.status, answer.code]).toEqual([404, 'noManagedNumber'])
  })

  test('a number that nobody offered is not rented', async () => {
    const body = { phoneNumber: '+12025550123' }
    const answer = await stack.api(`POST /accounts/${accountId}/phone-number`, { body })
    expect([answer.status, answer.code]).toEqual([404, 'noManagedNumber'])
  })
})

describe('the server itself', () => {
  test('answers with headers that keep browsers from mischief', async () => {
    const { headers } = await server('GET /healthz')
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('shows its documentation without a script inside the page', async () => {
    const page = await server('GET /docs')
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/<script(?![^>]* src=)[^>]*>/)
    for (const [, path] of page.text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await server(`GET ${String(path)}`)).status).toBe(200)
    }
    expect((await server('GET /openapi.json')).as(z.object({ openapi: z.string() })).openapi).toMatch(/^3\.1/)
  })

  test('measures by route, not by path', async () => {
    await stack.api(`GET /accounts/${accountId}`)
    const { text } = await server('GET /metrics')
    expect(text).toContain('route="/api/v1/accounts/:id"')
    expect(text).not.toContain(accountId)
    expect(text).toContain('keyline_dispatch_backlog 0')
  })

  test('is ready while everything answers', async () => {
    const answer = await server('GET /readyz')
    expect([answer.status, answer.as(z.unknown())]).toEqual([
      200,
      { status: 'ok', checks: { database: 'ok', temporal: 'ok' } },
    ])
  })
})
