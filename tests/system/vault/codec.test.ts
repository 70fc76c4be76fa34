import type { Payload } from '@temporalio/common'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { payloadCodec } from '../../../vault/payload-codec.ts'
import { loginWorkflowId } from '../../../workflows/contracts.ts'
import { newAccount } from '../api/accounts.ts'
import { httpClient } from '../http.ts'
import { startLogin } from '../journeys/logins.ts'
import { newKey } from '../keys.ts'
import { emailOf, openBrowser, signIn } from '../people.ts'
import { TEMPORAL_UI_URL } from '../processes.ts'
import { type Stack, startStack } from '../stack.ts'

const answered = z.object({
  payloads: z.array(z.object({ metadata: z.record(z.string(), z.string()), data: z.string() })),
})
type Sent = z.output<typeof answered>['payloads'][number]

let stack: Stack
let accountId: string
/** What the UI has of a workflow's input. */
let encrypted: Sent
let admin: Record<string, string>
let user: Record<string, string>

beforeAll(async () => {
  stack = await startStack({ worker: false })
  admin = { authorization: `Bearer ${await stack.keyOf('ada')}` }
  user = { authorization: `Bearer ${await stack.keyOf('uma')}` }
  accountId = await newAccount(stack)
  await startLogin(stack, accountId)
  const { events } = await stack.temporal.client.workflow.getHandle(loginWorkflowId(accountId)).fetchHistory()
  const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? []
  encrypted = asSent(payload ?? {})
})
afterAll(() => stack.stop())

function asSent({ metadata, data }: Payload): Sent {
  const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('base64')
  return {
    metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, value]) => [name, text(value)])),
    data: text(data),
  }
}

const call = (direction: 'encode' | 'decode', payloads: unknown, headers: Record<string, string> = admin) =>
  httpClient(stack.url, null)(`POST /codec/${direction}`, { body: { payloads }, headers })

const inClear = (payload: Sent | undefined): string => Buffer.from(payload?.data ?? '', 'base64').toString()

test('an admin sees in clear what Temporal has', async () => {
  expect(inClear(encrypted)).not.toContain(accountId)
  const { payloads } = (await call('decode', [encrypted])).as(answered)
  expect(JSON.parse(inClear(payloads[0]))).toMatchObject({ accountId })
})

test('so does one who is signed in, from a page of the UI and from no other', async () => {
  const browser = openBrowser(stack)
  await signIn(browser, emailOf('ada'))
  const from = (origin: string) => {
    const headers = { origin, 'sec-fetch-site': 'same-site' }
    return browser.call('POST /codec/decode', { body: { payloads: [encrypted] }, headers })
  }
  expect(inClear((await from(TEMPORAL_UI_URL)).as(answered).payloads[0])).toContain(accountId)
  expect((await from('https://elsewhere.example')).code).toBe('foreignOrigin')
})

test('what is encoded is decoded to the same', async () => {
  const plain = asSent({ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"hello"') })
  const { payloads } = (await call('encode', [plain])).as(answered)
  expect(inClear(payloads[0])).not.toContain('hello')
  expect((await call('decode', payloads)).as(answered).payloads).toEqual([plain])
})

test('what is under a key that is gone, or in clear, is given back as it is', async () => {
  const plain = asSent({ metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('"hello"') })
  const [foreign] = await payloadCodec([newKey('gone')]).encode([{ metadata: {}, data: Buffer.from('hello') }])
  const { payloads } = (await call('decode', [asSent(foreign ?? {}), encrypted, plain])).as(answered)
  expect(payloads[0]).toEqual(asSent(foreign ?? {}))
  expect(inClear(payloads[1])).toContain(accountId)
  expect(payloads[2]).toEqual(plain)
})

describe('nobody else', () => {
  test.each(['encode', 'decode'] as const)('is answered by %s', async (direction) => {
    expect((await call(direction, [encrypted], {})).code).toBe('unauthorized')
    expect((await call(direction, [encrypted], user)).code).toBe('forbidden')
    expect((await call(direction, 'all')).code).toBe('invalidRequest')
  })

  test('reads an answer from a page of another origin than the UI’s', async () => {
    const preflight = async (origin: string): Promise<string | null> => {
      const headers = { origin, 'access-control-request-method': 'POST' }
      const answer = await fetch(`${stack.url}/codec/decode`, { method: 'OPTIONS', headers })
      expect(answer.status).toBe(204)
      return answer.headers.get('access-control-allow-origin')
    }
    expect(await preflight(TEMPORAL_UI_URL)).toBe(TEMPORAL_UI_URL)
    expect(await preflight('https://elsewhere.example')).toBeNull()
    const refused = await call('decode', [encrypted], { origin: TEMPORAL_UI_URL })
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, TEMPORAL_UI_URL])
  })
})
