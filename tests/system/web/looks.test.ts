import { beforeAll, expect, test } from 'vitest'
import { addAccount } from './accounts.ts'
import { flawsOfAll, settled, startWeb, visit, type Size } from './pages.ts'

/** Names and texts as people and providers write them. */
const LONG = 'A very long name of an account that the marketing department shares with three agencies'
const ARABIC = 'حساب الإعلانات المشترك'
const FIRST_LOAD_BYTES = 250_000

const web = startWeb()
let pages: string[]

beforeAll(async () => {
  const account = await addAccount(web.stack, LONG)
  await addAccount(web.stack, ARABIC)
  await addAccount(web.stack, 'Bank', 'chase-business')
  const { page, context } = await visit(web.chromium, web.stack)
  await page.goto(`/accounts/${account.id}`)
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('button', { name: 'Create Phone Number' }).click()
  await page.getByRole('button', { name: 'I have added it' }).click()
  const number = await web.stack.database.phoneNumber.findFirstOrThrow({ where: { accountId: account.id } })
  await web.stack.sms({ from: 'Harbor', to: number.e164, text: 'رمز التحقق الخاص بك هو 482913. لا تشاركه مع أحد.' })
  await page.locator('.code').waitFor()
  const message = await web.stack.database.message.findFirstOrThrow()
  await context.close()
  const path = `/accounts/${account.id}`
  pages = [
    '/accounts',
    '/accounts?show=attention',
    '/accounts/new',
    path,
    `${path}/messages`,
    `${path}/messages/${message.id}`,
    `${path}/logins`,
    '/inbox',
    `/inbox/${message.id}`,
    '/activity',
    '/settings',
    '/nowhere',
  ]
})

test.each<Size>(['phone', 'desktop'])(
  'every page is accessible in both themes, and fits a %s',
  async (size) => {
    const { page, context, complaints } = await visit(web.chromium, web.stack, { size })
    expect(await flawsOfAll(page, pages)).toEqual({})
    expect(complaints).toEqual([])
    await context.close()
  },
  120_000,
)

test('nothing is wider than the narrowest phone', async () => {
  const { page, context } = await visit(web.chromium, web.stack)
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of pages) {
    await page.goto(path)
    await settled(page)
    expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 360])
  }
  await context.close()
})

test('the bar stays in sight beside a long page', async () => {
  const { page, context } = await visit(web.chromium, web.stack, { size: 'desktop' })
  await page.goto(pages.find((path) => /^\/accounts\/[\w-]+$/.test(path) && path !== '/accounts/new') ?? '')
  await settled(page)
  await page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight)
  })
  const top = (): Promise<number> => page.evaluate(() => window.scrollY)
  await expect.poll(top).toBeGreaterThan(0)
  expect(await page.getByRole('navigation', { name: 'Main' }).boundingBox()).toMatchObject({ x: 0, y: 0, height: 900 })
  await context.close()
})

test('the first load is small, compressed, and from nowhere else', async () => {
  const { page, context } = await visit(web.chromium, web.stack, { person: null })
  let bytes = 0
  const foreign: string[] = []
  page.on('response', (response) => {
    if (!response.url().startsWith(web.stack.url)) foreign.push(response.url())
    if (response.request().resourceType() === 'script') bytes += Number(response.headers()['content-length'] ?? 0)
  })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(FIRST_LOAD_BYTES)
  expect(foreign).toEqual([])
  await context.close()
})

test('the page is served for every address of the app alone, and its assets may be kept', async () => {
  const html = { accept: 'text/html' }
  const page = await fetch(`${web.stack.url}/accounts/anything`, { headers: html })
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache'])
  const policy = page.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')
  const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? ''
  const asset = await fetch(`${web.stack.url}${script}`, { headers: { 'accept-encoding': 'gzip' } })
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect(asset.headers.get('content-encoding')).toBe('gzip')
  for (const path of ['/api/v1/nothing', '/assets/nothing.js', '/webhooks/nothing']) {
    expect([path, (await fetch(`${web.stack.url}${path}`, { headers: html })).status]).toEqual([path, 404])
  }
})
