import { afterAll, beforeAll, expect, test } from 'vitest'
import { newApp, share } from '../api/accounts.ts'
import type { HttpClient } from '../http.ts'
import { type Stack, startStack } from '../stack.ts'
import { type Line, newLine } from './lines.ts'
import { startLogin, untilEnded } from './logins.ts'
import { PASSWORD, startTextingSite, type TextingSite } from './texting-site.ts'

const USERS = ['ada', 'ben', 'cora', 'dan']

let stack: Stack
let site: TextingSite
const lines = new Map<string, Line>()

beforeAll(async () => {
  stack = await startStack({ browser: true })
  site = await startTextingSite({
    onRequest: () => undefined,
    text: (user, code) =>
      stack.sms({ from: 'Harbor', to: lines.get(user)?.phoneNumber ?? '', text: `Your code is ${code}` }),
  })
})
afterAll(async () => {
  await site.stop()
  await stack.stop()
})

test('two people at once on each of several accounts: one login and one SMS for each account, with its own code', async () => {
  const appId = await newApp(stack, { loginUrl: `${site.url}/`, domains: ['127.0.0.1'] })
  for (const [index, username] of USERS.entries()) {
    const line = await newLine(stack, `+1213555600${String(index)}`, { appId, username, password: PASSWORD })
    await share(stack, line.accountId, 'uma')
    lines.set(username, line)
  }
  const uma = await stack.apiOf('uma')
  const logIn = async (api: HttpClient, user: string) => {
    const { id } = await startLogin({ api }, lines.get(user)?.accountId ?? '')
    return untilEnded({ api }, id)
  }
  const seen = await Promise.all(USERS.map((user) => Promise.all([stack.api, uma].map((api) => logIn(api, user)))))

  for (const [index, user] of USERS.entries()) {
    const [owners, umas] = seen[index] ?? []
    expect(owners).toMatchObject({ outcome: 'signedIn' })
    expect(umas).toEqual(owners)
    expect(site.texted(user)).toBe(1)
  }
  const codes = site.sent('/code')
  expect(codes.map(({ user }) => user).sort()).toEqual(USERS)
  expect(new Set(codes.map(({ code }) => code)).size).toBe(USERS.length)
  expect(site.sent('/password')).toHaveLength(USERS.length)
  expect(await stack.database.login.count()).toBe(USERS.length)
})
