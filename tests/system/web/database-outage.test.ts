import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { emailOf } from '../people.ts'
import { PASSWORD, startStack, type Stack } from '../stack.ts'
import { startTcpProxy, type TcpProxy } from '../tcp-proxy.ts'
import { addAccount } from './accounts.ts'
import { flawsOf, openChromium, visit } from './pages.ts'

const OUT = 'Keyline cannot reach its database'

let network: TcpProxy
let stack: Stack
let chromium: Browser

beforeAll(async () => {
  network = await startTcpProxy(Number(new URL(inject('templateDatabaseUrl')).port))
  stack = await startStack({ web: true, worker: false, databasePort: network.port })
  chromium = await openChromium()
})
afterEach(() => {
  network.mend()
})
afterAll(async () => {
  await chromium.close()
  await stack.stop()
  await network.close()
})

test('what was read stays in sight, nothing typed is lost, and all goes on by itself', async () => {
  const account = await addAccount(stack, 'Before the outage')
  const { page, context, complaints } = await visit(chromium, stack, { size: 'desktop' })
  await page.goto(`/accounts/${account.id}`)
  await page.getByRole('button', { name: 'More about the account' }).click()
  await page.getByRole('menuitem', { name: 'Change the account …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the account').fill('After the outage')
  await dialog.getByLabel('New password').fill('typed once')

  network.cut()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('alert').getByText(OUT).waitFor()
  await page.getByText('Connection lost.').waitFor({ state: 'attached' })
  expect(await flawsOf(page)).toEqual([])
  expect(await dialog.getByLabel('Name of the account').inputValue()).toBe('After the outage')
  expect(await dialog.getByLabel('New password').inputValue()).toBe('typed once')

  network.mend()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: 'After the outage', level: 1 }).waitFor()
  await page.getByText('Connection lost.').waitFor({ state: 'detached' })
  await addAccount(stack, 'Added afterwards')
  await page.reload()
  await page.getByRole('link', { name: /Added afterwards/ }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('a page that is opened meanwhile says what is out, and opens by itself when it is back', async () => {
  const { page, context } = await visit(chromium, stack)
  await page.goto('/inbox')
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  network.cut()
  await page.reload()
  await page.getByRole('alert').getByText(OUT).waitFor()
  expect(await flawsOf(page)).toEqual([])
  expect(await page.getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true)
  network.mend()
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
  await context.close()
})

test('whoever signs in meanwhile is told so, and need not type it again', async () => {
  const { page, context } = await visit(chromium, stack, { person: null })
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(emailOf('olivia'))
  await page.getByLabel('Password').fill(PASSWORD)
  network.cut()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').getByText(OUT).waitFor()
  network.mend()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()
  await context.close()
})
