import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginEngine, Site } from '../../../../browser/engine.ts'
import { findChromium } from '../../../../browser/find-chromium.ts'
import { engineOptions } from '../engine-options.ts'
import { createLoginEngine } from '../../../../browser/login-engine.ts'
import { startProduct, type Product } from './product.ts'
import { hasPython } from './python.ts'

interface Case {
  name: string
  script: string
  loginPath: string
  sessionCookie: string
  user: { username: string; password: string; phoneNumber: string }
  /** What the Owner does once: signs in, and enters the number in the settings, and the code that comes to it. */
  associate(page: Page, user: Case['user'], nextCode: () => Promise<string>): Promise<void>
}

const PRODUCTS: Case[] = [
  {
    name: 'django-two-factor-auth',
    script: 'django_two_factor_auth.py',
    loginPath: '/account/login/',
    sessionCookie: 'sessionid',
    user: { username: 'ada', password: 'correct horse 1', phoneNumber: '+12015550123' },
    async associate(page, user, nextCode) {
      const next = (): Promise<void> => page.getByRole('button', { name: 'Next' }).click()
      await page.getByLabel('Username').fill(user.username)
      await page.getByLabel('Password').fill(user.password)
      await next()
      await page.getByRole('link', { name: 'Enable Two-Factor Authentication' }).click()
      await next()
      await page.getByLabel('Text message').check()
      await next()
      await page.getByLabel('Phone Number').fill(user.phoneNumber)
      await next()
      await page.getByLabel('Token').fill(await nextCode())
      await next()
      await page.waitForURL('**/complete/')
    },
  },
  {
    name: 'Flask-Security-Too',
    script: 'flask_security_too.py',
    loginPath: '/login',
    sessionCookie: 'session',
    user: { username: 'ada@example.com', password: 'correct horse 1', phoneNumber: '+12015550123' },
    async associate(page, user, nextCode) {
      await page.getByLabel('Email Address').fill(user.username)
      await page.getByLabel('Password', { exact: true }).fill(user.password)
      await page.getByRole('button', { name: 'Login' }).click()
      await page.getByText(`Hello ${user.username}`).waitFor()
      await page.goto(new URL('/tf-setup', page.url()).href)
      await page.getByLabel('Set up using SMS').check()
      await page.getByLabel('Phone Number').fill(user.phoneNumber)
      await page.locator('form[name=two_factor_setup_form]').getByRole('button').click()
      await page.getByPlaceholder('enter numeric code').fill(await nextCode())
      await page.locator('form[name=two_factor_verify_code_form]').getByRole('button').click()
      await page.getByText('You successfully changed your two-factor method').waitFor()
    },
  },
]

const signal = new AbortController().signal

describe.skipIf(!(await hasPython())).each(PRODUCTS)('$name, as it comes', (each) => {
  const { user } = each
  let product: Product
  let engine: LoginEngine
  let site: Site

  beforeAll(async () => {
    product = await startProduct(each.script, user)
    site = { loginUrl: product.url + each.loginPath, domains: ['127.0.0.1'] }
    engine = createLoginEngine(await engineOptions({ navigationTimeoutMs: 20_000 }))
  }, 300_000)
  afterAll(async () => {
    await engine.shutdown()
    await product.stop()
  })

  const open = async (): Promise<string> => (await engine.open('a', site, null, signal)).state
  const nextCode = async (): Promise<string> => {
    const { to, text } = await product.nextText()
    expect(to).toBe(user.phoneNumber)
    return /\d{6}/.exec(text)?.[0] ?? ''
  }

  test('without a second factor, the password is enough', async () => {
    expect(await open()).toBe('credentials')
    expect(await engine.submitCredentials('a', user, signal)).toMatchObject({ state: 'signedIn' })
    expect(product.sent()).toBe(0)
  })

  test('a wrong password', async () => {
    await open()
    const reading = await engine.submitCredentials('a', { ...user, password: 'wrong horse' }, signal)
    expect(reading).toMatchObject({ state: 'invalidCredentials' })
  })

  test('the number is entered, and from then on the code signs in', async () => {
    const { executablePath, args } = await findChromium(process.env)
    const browser = await chromium.launch({ executablePath, args })
    try {
      const page = await browser.newPage()
      await page.goto(site.loginUrl)
      await each.associate(page, user, nextCode)
    } finally {
      await browser.close()
    }
    expect(await open()).toBe('credentials')
    expect(await engine.submitCredentials('a', user, signal)).toMatchObject({ state: 'code' })
    expect(await engine.submitCode('a', await nextCode(), signal)).toMatchObject({ state: 'signedIn' })
    expect((await engine.storageState('a')).cookies.map(({ name }) => name)).toContain(each.sessionCookie)
    expect(product.sent()).toBe(2)
  })

  test('a wrong code', async () => {
    await open()
    await engine.submitCredentials('a', user, signal)
    const wrong = String((Number(await nextCode()) + 1) % 1_000_000).padStart(6, '0')
    expect(await engine.submitCode('a', wrong, signal)).toMatchObject({ state: 'codeRejected' })
  })
})
