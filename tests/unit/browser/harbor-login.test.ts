import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type ProviderSettings } from '../../../dev/provider/settings.ts'
import type { LoginEngine, Site } from '../../../browser/engine.ts'
import { engineOptions } from './engine-options.ts'
import { createLoginEngine } from '../../../browser/login-engine.ts'
import { codeIn, startHarbor, type Harbor } from '../provider/harbor.ts'

const NUMBER = '+12015550123'
const signal = new AbortController().signal
let harbor: Harbor
let engine: LoginEngine
let site: Site

beforeAll(async () => {
  harbor = await startHarbor()
  site = { loginUrl: `${harbor.url}/sign-in`, domains: ['127.0.0.1'] }
  engine = createLoginEngine(await engineOptions())
})
afterEach(() => harbor.set(DEFAULT_SETTINGS))
afterAll(async () => {
  await engine.shutdown()
  await harbor.stop()
})

const SHAPES: Partial<ProviderSettings>[] = [
  {},
  { signInPages: 'two' },
  { codeFields: 'split' },
  { signInPages: 'two', codeFields: 'split', smsDelaySeconds: 0.2 },
]

test.for(SHAPES)('signs in with %o, and from then on with the saved session and no SMS', async (shape) => {
  await harbor.set(shape)
  const user = await harbor.addUser(NUMBER)
  expect(await engine.open('a', site, null, signal)).toMatchObject({ state: 'credentials' })
  expect(await engine.submitCredentials('a', user, signal)).toMatchObject({ state: 'code' })
  expect(await engine.submitCode('a', codeIn(await harbor.sms.next()), signal)).toMatchObject({ state: 'signedIn' })
  const session = await engine.storageState('a')
  await engine.close('a')

  expect(await engine.open('a', site, session, signal)).toMatchObject({ state: 'signedIn' })
  // Two sign-ins: the one in which the user's number was entered, and this one.
  const facts = { signInCount: 2, smsSentCount: 2, resumedSessionCount: 1, wrongCodeCount: 0, wrongPasswordCount: 0 }
  expect(await harbor.facts(user.username)).toMatchObject(facts)
  await engine.close('a')
})

test('a session that is not remembered means signing in again', async () => {
  const user = await harbor.addUser()
  await harbor.set({ rememberSessions: false })
  await engine.open('a', site, null, signal)
  expect(await engine.submitCredentials('a', user, signal)).toMatchObject({ state: 'signedIn' })
  const session = await engine.storageState('a')
  expect(await engine.open('a', site, session, signal)).toMatchObject({ state: 'credentials' })
})

test('a wrong password is one try', async () => {
  const user = await harbor.addUser()
  await engine.open('a', site, null, signal)
  const reading = await engine.submitCredentials('a', { ...user, password: 'wrong' }, signal)
  expect(reading).toMatchObject({ state: 'invalidCredentials' })
  expect(await harbor.facts(user.username)).toMatchObject({ wrongPasswordCount: 1 })
})

test('wrong codes are rejected one by one until the account is locked', async () => {
  const user = await harbor.addUser(NUMBER)
  await engine.open('a', site, null, signal)
  await engine.submitCredentials('a', user, signal)
  const right = Number(codeIn(await harbor.sms.next()))
  const wrong = (tries: number): string => String((right + 1 + tries) % 1_000_000).padStart(6, '0')
  const states: string[] = []
  for (let tries = 0; tries < 5; tries++) states.push((await engine.submitCode('a', wrong(tries), signal)).state)
  expect(states).toEqual([...Array<string>(4).fill('codeRejected'), 'accountLocked'])
  expect(await harbor.facts(user.username)).toMatchObject({ wrongCodeCount: 5 })

  await engine.open('a', site, null, signal)
  expect(await engine.submitCredentials('a', user, signal)).toMatchObject({ state: 'accountLocked' })
})

test('an expired code is rejected, and a new one is asked for', async () => {
  const user = await harbor.addUser(NUMBER)
  await harbor.set({ codeLifeSeconds: 0, resendCooldownSeconds: 0 })
  await engine.open('a', site, null, signal)
  await engine.submitCredentials('a', user, signal)
  expect(await engine.submitCode('a', codeIn(await harbor.sms.next()), signal)).toMatchObject({ state: 'codeRejected' })

  await harbor.set({ codeLifeSeconds: 300 })
  expect(await engine.resendCode('a', signal)).toBe(true)
  expect(await engine.submitCode('a', codeIn(await harbor.sms.next()), signal)).toMatchObject({ state: 'signedIn' })
})

test('a captcha is left to people', async () => {
  await harbor.set({ captcha: true })
  expect(await engine.open('a', site, null, signal)).toMatchObject({ state: 'captcha' })
})
