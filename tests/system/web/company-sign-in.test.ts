import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../../dev/ports.ts'
import { CLIENT, startOpenIdProvider, type OpenIdProvider } from '../openid-provider.ts'
import { emailOf } from '../people.ts'
import { startStack, type Stack } from '../stack.ts'
import { flawsOf, openChromium, visit, type Size } from './pages.ts'

let provider: OpenIdProvider
let stack: Stack
let chromium: Browser

beforeAll(async () => {
  const issuer = `http://127.0.0.1:${String(await freePort())}`
  stack = await startStack({ web: true, worker: false, oidc: { issuer, ...CLIENT, allowedDomains: [] } })
  provider = await startOpenIdProvider(issuer, stack.url)
  chromium = await openChromium()
})
afterAll(async () => {
  await chromium.close()
  await stack.stop()
  await provider.close()
})

test.each<Size>(['phone', 'desktop'])('the company’s sign-in leads to where one was going, on a %s', async (size) => {
  provider.person = { email: emailOf('uma'), verified: true }
  const { page, context, complaints } = await visit(chromium, stack, { size, person: null })
  await page.goto('/inbox?show=withCode')
  await page.getByRole('button', { name: 'Sign in with your company' }).click()
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  expect(new URL(page.url()).search).toBe('?show=withCode')
  expect(complaints).toEqual([])
  await context.close()
})

test('whom nobody invited is told so, and can sign in by another way', async () => {
  provider.person = { email: 'stranger@elsewhere.example', verified: true }
  const { page, context } = await visit(chromium, stack, { person: null })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in with your company' }).click()
  await page.getByRole('alert').getByText('did not lead in here').waitFor()
  expect(await flawsOf(page)).toEqual([])

  provider.person = { email: emailOf('uma'), verified: true }
  await context.clearCookies()
  await page.getByRole('button', { name: 'Sign in with your company' }).click()
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()
  await context.close()
})
