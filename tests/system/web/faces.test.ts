import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { emailOf } from '../people.ts'
import { PASSWORD, startStack } from '../stack.ts'
import { startTcpProxy } from '../tcp-proxy.ts'
import { addAccount } from './accounts.ts'
import { startWeb, visit } from './pages.ts'

/** Each way in which the world lets a reader down has a face of its own, and a way back. */
const web = startWeb()

describe('signing in', () => {
  test('leads back to where one was going, and out again', async () => {
    const account = await addAccount(web.stack, 'Where I was going')
    const { page } = await visit(web.chromium, web.stack, { person: null })
    await page.goto(`/accounts/${account.id}`)
    await page.getByLabel('E-mail').fill(emailOf('olivia'))
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await says(page, 'That is not right. Check it and try again.')
    await signIn(page)
    await page.getByRole('heading', { name: 'Where I was going', level: 1 }).waitFor()

    await page.goto('/settings/profile')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByRole('heading', { name: 'Sign in to Keyline' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'Sign in to Keyline' }).waitFor()
  })

  test('after a slip takes one press of the button, which stays where it is', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { person: null })
    await page.goto('/sign-in')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByLabel('E-mail').fill('olivia')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.locator('.field-error').waitFor()
    await page.getByLabel('E-mail').fill(emailOf('olivia'))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()
    await context.close()
  })

  test('is asked for again where the session has ended, and goes on from there', async () => {
    const account = await addAccount(web.stack, 'Still here')
    const { page } = await visit(web.chromium, web.stack)
    await page.goto(`/accounts/${account.id}`)
    await page.getByRole('heading', { name: 'Still here', level: 1 }).waitFor()
    await web.stack.database.signInSession.deleteMany({ where: { user: { email: emailOf('olivia') } } })
    await page.reload()
    await signIn(page)
    await page.getByRole('heading', { name: 'Still here', level: 1 }).waitFor()
  })

  test('an invitation makes a member of somebody new', async () => {
    const answer = await web.stack.api('POST /members', { body: { email: 'nina@acme.example.com' } })
    const { link } = JSON.parse(answer.text) as { link: string }
    const { page } = await visit(web.chromium, web.stack, { person: null })
    await page.goto(link)
    await page.getByLabel('Your name').fill('نينا New')
    await page.getByLabel('Choose a password').fill('a password of hers')
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await says(page, 'Add your first account')
  })
})

test('what is not shared is not there, and says whom to ask', async () => {
  const account = await addAccount(web.stack, 'Not for Uma')
  const { page } = await visit(web.chromium, web.stack, { person: 'uma' })
  await page.goto(`/accounts/${account.id}`)
  await says(page, 'This is not here')
  await says(page, 'Ask its Owner to share it with you.')
})

test('an administrator sees how an account stands, and none of its codes', async () => {
  const account = await addAccount(web.stack, 'For the administrator')
  const { page } = await visit(web.chromium, web.stack, { person: 'ada' })
  await page.goto(`/accounts/${account.id}`)
  await says(page, 'You see its status as an administrator, not its codes')
  expect(await page.getByRole('button', { name: 'Log in now' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Create a managed phone number' }).count()).toBe(0)
})

test('a lost connection: a banner says so, what was read stays, and both go on by themselves', async () => {
  await addAccount(web.stack, 'Kept in sight')
  const network = await startTcpProxy(Number(new URL(web.stack.url).port))
  try {
    const { page } = await visit(web.chromium, web.stack, { url: `http://127.0.0.1:${String(network.port)}` })
    await page.goto('/accounts')
    await page.getByRole('link', { name: /Kept in sight/ }).waitFor()
    network.cut()
    await says(page, 'Connection lost.')
    expect(await page.getByRole('link', { name: /Kept in sight/ }).isVisible()).toBe(true)
    await addAccount(web.stack, 'Added meanwhile')
    network.mend()
    await page.getByText('Connection lost.').waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: /Added meanwhile/ }).waitFor()
  } finally {
    await network.close()
  }
})

test('without a network the installed shell opens, and says that nothing can be read', async () => {
  const { page, context } = await visit(web.chromium, web.stack)
  await page.goto('/accounts')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await context.setOffline(true)
  await page.goto('/inbox')
  await says(page, 'You are not connected to Keyline')
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/')
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([])
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
})

test('the carrier is out of reach: nothing was rented, and it can be tried again', async () => {
  const account = await addAccount(web.stack, 'Carrier out')
  const { page } = await visit(web.chromium, web.stack)
  await page.goto(`/accounts/${account.id}`)
  await web.stack.carrier({ failCalls: Array.from({ length: 40 }, () => 503) })
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('alert').getByText('We could not reach the carrier').waitFor()
  await web.stack.carrier({ failCalls: [] })
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('button', { name: 'Create Phone Number' }).waitFor()
})

test('Temporal is out of reach: what is stored is shown, and nothing new can start', async () => {
  const temporal = await startTcpProxy(Number(inject('temporalAddress').split(':')[1]))
  let closePages = (): Promise<void> => Promise.resolve()
  const own = await startStack({ web: true, worker: false, temporalAddress: `127.0.0.1:${String(temporal.port)}` })
  try {
    const account = await addAccount(own, 'Without Temporal')
    const { page, context } = await visit(web.chromium, own)
    closePages = () => context.close()
    await page.goto(`/accounts/${account.id}`)
    await page.getByRole('button', { name: 'Create a managed phone number' }).waitFor()
    temporal.cut()
    await page.getByRole('button', { name: 'Create a managed phone number' }).click()
    await page.getByRole('alert').getByText('Keyline’s engine does not answer').first().waitFor()
    expect(await page.getByRole('heading', { name: 'Without Temporal', level: 1 }).isVisible()).toBe(true)
  } finally {
    await closePages()
    temporal.mend()
    await own.stop()
    await temporal.close()
  }
}, 120_000)

function says(page: Page, text: string): Promise<void> {
  return page.getByText(text).filter({ visible: true }).first().waitFor()
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill(emailOf('olivia'))
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
