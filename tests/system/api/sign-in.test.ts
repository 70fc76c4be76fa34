import { afterAll, beforeAll, expect, test } from 'vitest'
import { emailOf, openBrowser, signIn, underApi } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

test('with the right password: a cookie that scripts cannot read, and the API is open', async () => {
  const browser = openBrowser(stack)
  const answer = await signIn(browser, emailOf('uma'))
  expect(answer.status).toBe(200)
  for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
  expect((await underApi(browser)('GET /accounts')).status).toBe(200)
})

test('with a wrong one, or of somebody unknown: the same refusal', async () => {
  const wrong = await signIn(openBrowser(stack), emailOf('uma'), 'something else')
  const unknown = await signIn(openBrowser(stack), 'nobody@acme.example.com')
  expect([wrong.status, wrong.code]).toEqual([401, 'signInRefused'])
  expect(JSON.parse(unknown.text)).toEqual(JSON.parse(wrong.text))
})
