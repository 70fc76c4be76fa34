import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { openApiDocument } from '../../../api/openapi.ts'
import { PROBLEM_CODES, problemStatus } from '../../../api/problem.ts'
import { routes } from '../../../api/router.ts'

const document = openApiDocument(routes, '/api/v1')

/** The contract of the API, as integrators read it. */
const CONTRACT = [
  'GET /accounts',
  'POST /accounts',
  'GET /accounts/{id}',
  'PATCH /accounts/{id}',
  'DELETE /accounts/{id}',
  'GET /apps',
  'POST /apps',
  'GET /apps/{id}',
  'PATCH /apps/{id}',
  'POST /accounts/{id}/phone-number/offer',
  'POST /accounts/{id}/phone-number',
  'GET /accounts/{id}/phone-number',
  'DELETE /accounts/{id}/phone-number',
  'POST /accounts/{id}/phone-number/associated',
  'POST /accounts/{id}/phone-number/verified',
  'POST /accounts/{id}/phone-number/retry',
  'GET /inbox',
  'GET /accounts/{id}/inbox',
  'GET /messages/{id}',
  'POST /accounts/{id}/code-requests',
  'GET /code-requests/{id}',
  'DELETE /code-requests/{id}',
  'POST /accounts/{id}/logins',
  'GET /accounts/{id}/logins',
  'GET /logins/{id}',
  'POST /logins/{id}/code',
  'POST /logins/{id}/cancel',
  'GET /accounts/{id}/session',
  'GET /accounts/{id}/login-schedule',
  'PUT /accounts/{id}/login-schedule',
  'DELETE /accounts/{id}/login-schedule',
  'GET /accounts/{id}/access',
  'PUT /accounts/{id}/access/{userId}',
  'DELETE /accounts/{id}/access/{userId}',
  'GET /members',
  'POST /members',
  'PATCH /members/{id}',
  'DELETE /members/{id}',
  'GET /api-keys',
  'POST /api-keys',
  'DELETE /api-keys/{id}',
  'GET /activity',
  'GET /events',
]

interface Operation {
  operationId: string
  responses: Record<string, { content?: Record<string, unknown> }>
}

function operations(): [call: string, operation: Operation][] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      operation as Operation,
    ]),
  )
}

/** Of what is no JSON. */
const TYPES: Record<string, string> = {
  'GET /events': 'text/event-stream',
  'GET /logins/{id}/screenshots/{seq}': 'image/png',
}

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const result = await validator.validate({ ...structuredClone(document) })
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  test('has every route of the contract', () => {
    expect(operations().map(([call]) => call)).toEqual(expect.arrayContaining(CONTRACT))
  })

  test('gives each operation a name of its own', () => {
    const names = operations().map(([, { operationId }]) => operationId)
    expect(names).toHaveLength(new Set(names).size)
  })

  test.each(operations())('%s says what a success and a refusal look like', (call, { responses }) => {
    for (const [status, { content }] of Object.entries(responses)) {
      const type = TYPES[call] ?? 'application/json'
      const expected = Number(status) >= 400 ? 'application/problem+json' : type
      expect(Object.keys(content ?? {}).at(0)).toBe(status === '204' ? undefined : expected)
    }
    expect(Object.keys(responses)).toContain('401')
  })

  test('uses each problem code somewhere, or it is a webhook’s or no route’s', () => {
    const described = JSON.stringify(document.paths)
    const elsewhere = [
      'invalidWebhook',
      'webhookNotSigned',
      'webhookSignatureInvalid',
      'webhookTooOld',
      'methodNotAllowed',
      // Of /api/auth, which docs/people.md describes.
      'signInRefused',
    ]
    const unused = PROBLEM_CODES.filter((code) => !described.includes(`\`${code}\``) && !elsewhere.includes(code))
    expect(unused).toEqual([])
  })

  test('knows problems by statuses of errors alone', () => {
    for (const code of PROBLEM_CODES) expect(problemStatus(code)).toBeGreaterThanOrEqual(400)
  })
})
