import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginEngine, Site } from '../../../../browser/engine.ts'
import { findChromium } from '../../../../browser/find-chromium.ts'
import { createLoginEngine } from '../../../../browser/login-engine.ts'
import { hasPython } from './python.ts'
import { startTwoFactorSite, type TwoFactorSite } from './two-factor-site.ts'

const USER = { username: 'ada', password: 'correct horse 1', phoneNumber: '+12015550123' }
const signal = new AbortController().signal
let django: TwoFactorSite
let engine: LoginEngine
let site: Site

describe.skipIf(!(await hasPython()))('django-two-factor-auth, as it comes', () => {
  beforeAll(async () => {
    django = await startTwoFactorSite(USER)
    site = { loginUrl: `${django.url}/account/login/`, domains: ['127.0.0.1'] }
    const limits = { navigationTimeoutMs: 20_000, idleLimitMs: 600_000 }
    engine = createLoginEngine({
      ...(await findChromium(process.env)),
      headless: true,
      allowHosts: ['127.0.0.1'],
      ...limits,
    })
  }, 300_000)
  afterAll(async () => {
    await engine.shutdown()
    await django.stop()
  })

  const open = async (): Promise<string> => (await engine.open('a', site, null, signal)).state
  const code = async (): Promise<string> => /\d{6}/.exec((await django.nextText()).text)?.[0] ?? ''

  test('without a second factor, the password is enough', async () => {
    expect(await open()).toBe('credentials')
    expect(await engine.submitCredentials('a', USER, signal)).toMatchObject({ state: 'signedIn' })
  })

  test('a wrong password', async () => {
    await open()
    const reading = await engine.submitCredentials('a', { ...USER, password: 'wrong horse' }, signal)
    expect(reading).toMatchObject({ state: 'invalidCredentials' })
  })

  test('the number is entered, and from then on the code signs in', async () => {
    await associate()
    expect(await open()).toBe('credentials')
    expect(await engine.submitCredentials('a', USER, signal)).toMatchObject({ state: 'code' })
    expect(await engine.submitCode('a', await code(), signal)).toMatchObject({ state: 'signedIn' })
    expect((await engine.storageState('a')).cookies.map(({ name }) => name)).toContain('sessionid')
  })

  test('a wrong code', async () => {
    await open()
    await engine.submitCredentials('a', USER, signal)
    const wrong = String((Number(await code()) + 1) % 1_000_000).padStart(6, '0')
    expect(await engine.submitCode('a', wrong, signal)).toMatchObject({ state: 'codeRejected' })
  })
})

/** What the Owner does once: enters the number in the settings, and the code that comes to it. */
async function associate(): Promise<void> {
  const { executablePath, args } = await findChromium(process.env)
  const browser = await chromium.launch({ executablePath, args: [...args] })
  try {
    const page = await browser.newPage()
    const next = (): Promise<void> => page.getByRole('button', { name: 'Next' }).click()
    await page.goto(site.loginUrl)
    await page.getByLabel('Username').fill(USER.username)
    await page.getByLabel('Password').fill(USER.password)
    await next()
    await page.getByRole('link', { name: 'Enable Two-Factor Authentication' }).click()
    await next()
    await page.getByLabel('Text message').check()
    await next()
    await page.getByLabel('Phone Number').fill(USER.phoneNumber)
    await next()
    const { to, text } = await django.nextText()
    expect(to).toBe(USER.phoneNumber)
    await page.getByLabel('Token').fill(/\d{6}/.exec(text)?.[0] ?? '')
    await next()
    await page.waitForURL('**/complete/')
  } finally {
    await browser.close()
  }
}
