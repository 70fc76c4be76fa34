import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpClient } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

const thing = z.object({ id: z.uuid() })
const list = z.object({ items: z.array(z.looseObject({ id: z.string() })), nextCursor: z.string().nullable() })

async function newAccount(app: Record<string, unknown> = {}): Promise<string> {
  const name = `App ${crypto.randomUUID()}`
  const made = await stack.api('POST /apps', {
    body: { name, loginUrl: 'https://login.site.example/in', domains: ['site.example'], ...app },
  })
  const { id: appId } = made.as(thing)
  const account = await stack.api('POST /accounts', {
    body: { appId, label: name, username: 'team', password: ' secret ' },
  })
  expect(account.status).toBe(201)
  return account.as(thing).id
}

describe('who asks', () => {
  test.each([null, 'kl_nobody', 'other'])('without a valid key (%s) nothing is answered', async (key) => {
    const answer = await httpClient(`${stack.url}/api/v1`, key)('GET /accounts')
    expect(answer.status).toBe(401)
    expect(answer.code).toBe('unauthorized')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })
})

describe('accounts and apps', () => {
  test('a password is written and never read', async () => {
    const id = await newAccount()
    const read = await stack.api(`GET /accounts/${id}`)
    expect(read.status).toBe(200)
    expect(read.text).not.toContain('secret')
  })
  test('lists come in pages', async () => {
    for (let i = 0; i < 3; i++) await newAccount()
    const first = (await stack.api('GET /accounts?limit=2')).as(list)
    expect(first.items).toHaveLength(2)
    const second = (await stack.api(`GET /accounts?limit=2&cursor=${String(first.nextCursor)}`)).as(list)
    expect(second.items.length).toBeGreaterThan(0)
    expect(second.items.map((item) => item.id)).not.toContain(first.items[1]?.id)
  })
})
