import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../dev/provider/settings.ts'
import { codeIn, startHarbor, Visitor, wrongCode, type Harbor, type TestUser } from './harbor.ts'

const NUMBER = '+12015550123'
const logged: string[] = []
let harbor: Harbor

beforeAll(async () => {
  harbor = await startHarbor(null, (line) => logged.push(line))
})
afterAll(async () => {
  await harbor.stop()
  expect(logged).toEqual([])
})
afterEach(() => harbor.set(DEFAULT_SETTINGS))

async function signIn({ username, password }: TestUser): Promise<Visitor> {
  const visitor = await new Visitor(harbor.url).open('/sign-in')
  return await visitor.submit('/sign-in', { username, password })
}

test('a user without a number signs in with the password alone', async () => {
  const user = await harbor.addUser()
  const visitor = await signIn(user)
  expect(visitor.path).toBe('/account')
  expect(visitor.html).toContain('Sign out')
  expect(await harbor.facts(user.username)).toMatchObject({ signInCount: 1, smsSentCount: 0, phoneNumber: null })
})

test('a number is pasted, verified by SMS, and from then on asks for a code', async () => {
  const user = await harbor.addUser()
  const visitor = await signIn(user)
  await visitor.open('/account/security')
  await visitor.submit('/account/security/phone-number', { phoneNumber: ' (201) 555-0123 ' })
  expect(visitor.path).toBe('/account/security/verify')
  expect(visitor.html).not.toContain('5550123')

  const sms = await harbor.sms.next()
  expect(sms).toMatchObject({ from: 'Harbor', to: NUMBER })
  expect(await harbor.facts(user.username)).toMatchObject({ phoneNumber: NUMBER, phoneNumberVerified: false })
  await visitor.submit('/account/security/verify', { code: codeIn(sms) })
  expect(await harbor.facts(user.username)).toMatchObject({ phoneNumber: NUMBER, phoneNumberVerified: true })

  const next = await signIn(user)
  expect(next.path).toBe('/sign-in/code')
  await next.submit('/sign-in/code', { code: codeIn(await harbor.sms.next()) })
  expect(next.path).toBe('/account')
})

test('the number can be changed and removed', async () => {
  const user = await harbor.addUser(NUMBER)
  await harbor.set({ codeRequired: false })
  const visitor = await signIn(user)
  await harbor.set({ resendCooldownSeconds: 0 })
  await visitor.open('/account/security')
  await visitor.submit('/account/security/phone-number', { phoneNumber: '+12015550199' })
  expect(await harbor.facts(user.username)).toMatchObject({ phoneNumber: NUMBER })
  await visitor.submit('/account/security/verify', { code: codeIn(await harbor.sms.next()) })
  expect(await harbor.facts(user.username)).toMatchObject({ phoneNumber: '+12015550199' })
  await visitor.submit('/account/security/phone-number/remove', {})
  expect(await harbor.facts(user.username)).toMatchObject({ phoneNumber: null })
})

test('what is no phone number is refused', async () => {
  const visitor = await signIn(await harbor.addUser())
  await visitor.open('/account/security')
  await visitor.submit('/account/security/phone-number', { phoneNumber: 'none of your business' })
  expect(visitor.alert).toBe('This is not a phone number.')
})

test('a wrong password and an unknown user read the same', async () => {
  const user = await harbor.addUser()
  const wrong = await signIn({ ...user, password: 'wrong' })
  const unknown = await signIn({ username: 'nobody', password: 'wrong' })
  expect(wrong.alert).toBe('The username or password is incorrect.')
  expect(unknown.alert).toBe(wrong.alert)
})

test('ten wrong passwords lock the account, for the right one too', async () => {
  const user = await harbor.addUser()
  for (let tries = 0; tries < 10; tries++) await signIn({ ...user, password: 'wrong' })
  expect((await signIn(user)).alert).toContain('locked for 15 minutes')
  await fetch(`${harbor.url}/control/users/${user.username}/reset`, { method: 'POST' })
  expect((await signIn(user)).path).toBe('/account')
})

test('wrong codes count down, and the fifth locks the account', async () => {
  const user = await harbor.addUser(NUMBER)
  const visitor = await signIn(user)
  const code = wrongCode(codeIn(await harbor.sms.next()))
  for (const left of ['4 tries', '3 tries', '2 tries', '1 try']) {
    await visitor.submit('/sign-in/code', { code })
    expect(visitor.alert).toBe(`That code is not right. ${left} left.`)
  }
  await visitor.submit('/sign-in/code', { code })
  expect(visitor.alert).toContain('locked')
  expect(await harbor.facts(user.username)).toMatchObject({ wrongCodeCount: 5, lockedUntil: expect.any(String) })
  expect((await signIn(user)).alert).toContain('locked')
})

test('a code works once, and not after its life', async () => {
  const user = await harbor.addUser(NUMBER)
  const first = await signIn(user)
  const code = codeIn(await harbor.sms.next())
  await first.submit('/sign-in/code', { code })
  expect(first.path).toBe('/account')

  const second = await signIn(user)
  await harbor.sms.next()
  await second.submit('/sign-in/code', { code })
  expect(second.alert).not.toBeNull()

  await harbor.set({ codeLifeSeconds: 0 })
  const third = await signIn(user)
  await third.submit('/sign-in/code', { code: codeIn(await harbor.sms.next()) })
  expect(third.alert).toBe('This code has expired. Please ask for a new one.')
})

test('a new code is sent after the cool-down and replaces the former', async () => {
  const user = await harbor.addUser(NUMBER)
  const visitor = await signIn(user)
  const former = codeIn(await harbor.sms.next())
  await visitor.submit('/sign-in/code/resend', {})
  expect(visitor.alert).toMatch(/^Please wait \d+ seconds/)

  await harbor.set({ resendCooldownSeconds: 0 })
  await visitor.submit('/sign-in/code/resend', {})
  const newer = codeIn(await harbor.sms.next())
  if (former !== newer) {
    await visitor.submit('/sign-in/code', { code: former })
    expect(visitor.alert).toContain('not right')
  }
  await visitor.submit('/sign-in/code', { code: newer })
  expect(visitor.path).toBe('/account')
})

test('a remembered session signs in without a code; one that is not remembered does not', async () => {
  const user = await harbor.addUser(NUMBER)
  const visitor = await signIn(user)
  await visitor.submit('/sign-in/code', { code: codeIn(await harbor.sms.next()) })
  expect(visitor.setCookie).toMatch(/expires=.*httponly/i)
  await visitor.open('/sign-in')
  expect(visitor.path).toBe('/account')
  expect(await harbor.facts(user.username)).toMatchObject({ signInCount: 2, resumedSessionCount: 1 })

  await harbor.set({ rememberSessions: false })
  await visitor.open('/sign-in')
  expect(visitor.path).toBe('/sign-in')
})

test('signing out ends the session', async () => {
  const visitor = await signIn(await harbor.addUser())
  const { cookie } = visitor
  await visitor.submit('/sign-out', {})
  visitor.cookie = cookie
  await visitor.open('/account')
  expect(visitor.path).toBe('/sign-in')
})

test('two pages, a captcha and split boxes are settings', async () => {
  const user = await harbor.addUser(NUMBER)
  await harbor.set({ signInPages: 'two', codeFields: 'split', captcha: true })
  const visitor = await new Visitor(harbor.url).open('/sign-in')
  expect(visitor.html).not.toContain('type="password"')
  await visitor.submit('/sign-in', { username: user.username, captcha: 'WRONG' })
  expect(visitor.alert).toContain('picture')

  await harbor.set({ captcha: false })
  await visitor.open('/sign-in')
  await visitor.submit('/sign-in', { username: user.username })
  await visitor.submit('/sign-in', { password: user.password })
  expect(visitor.html.match(/name="digit"/g)).toHaveLength(6)
})

test('a form without the token of its page is turned away', async () => {
  const { username, password } = await harbor.addUser()
  const visitor = await new Visitor(harbor.url).open('/sign-in')
  await visitor.submit('/sign-in', { username, password, csrf: 'forged' })
  expect(visitor.status).toBe(403)
  expect(await harbor.facts(username)).toMatchObject({ signInCount: 0 })
})

test('a user name is shown as text, never as markup', async () => {
  await harbor.set({ signInPages: 'two' })
  const visitor = await new Visitor(harbor.url).open('/sign-in')
  await visitor.submit('/sign-in', { username: '<script>alert(1)</script>' })
  expect(visitor.html).toContain('&lt;script&gt;')
  expect(visitor.html).not.toContain('<script>')
})

test.for([
  { method: 'PATCH', path: 'settings', body: '{"captcha":"yes"}', status: 422 },
  { method: 'PATCH', path: 'settings', body: '{"colour":"red"}', status: 422 },
  { method: 'PATCH', path: 'settings', body: 'not json', status: 422 },
  { method: 'POST', path: 'users', body: '{"username":""}', status: 422 },
  { method: 'GET', path: 'users/nobody', status: 404 },
  { method: 'POST', path: 'users/nobody/reset', status: 404 },
])('control: $method $path with $body answers $status', async ({ method, path, body, status }) => {
  const answer = await fetch(`${harbor.url}/control/${path}`, { method, body: body ?? null })
  expect(answer.status).toBe(status)
})

test('control is not for web pages, and a user name is taken once', async () => {
  const headers = { origin: 'http://127.0.0.1:1' }
  expect((await fetch(`${harbor.url}/control/settings`, { headers })).status).toBe(403)
  const user = await harbor.addUser()
  const again = await fetch(`${harbor.url}/control/users`, { method: 'POST', body: JSON.stringify(user) })
  expect(again.status).toBe(409)
})

test('state outlives a restart, a sign-in under way does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'harbor-'))
  const first = await startHarbor(join(folder, 'state.json'))
  const user = await first.addUser(NUMBER)
  const visitor = new Visitor(first.url)
  await visitor.open('/sign-in')
  await visitor.submit('/sign-in', { ...user })
  await visitor.submit('/sign-in/code', { code: codeIn(await first.sms.next()) })
  await first.stop()

  const second = await startHarbor(join(folder, 'state.json'))
  const returning = new Visitor(second.url)
  returning.cookie = visitor.cookie
  await returning.open('/sign-in')
  expect(returning.path).toBe('/account')
  expect(await second.facts(user.username)).toMatchObject({ phoneNumberVerified: true, signInCount: 2 })
  await second.stop()
  rmSync(folder, { recursive: true })
})

test('an unreachable gateway is logged without number and code', async () => {
  const lines: string[] = []
  const lonely = await startHarbor(null, (line) => lines.push(line))
  const user = await lonely.addUser()
  await lonely.sms.stop()
  const visitor = new Visitor(lonely.url)
  await visitor.open('/sign-in')
  await visitor.submit('/sign-in', { ...user })
  await visitor.open('/account/security')
  await visitor.submit('/account/security/phone-number', { phoneNumber: NUMBER })
  await expect.poll(() => lines).toEqual(['the SMS gateway could not be reached for +1201…0123'])
  await lonely.stop()
})
