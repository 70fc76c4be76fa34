import { expect, test } from 'vitest'
import { PROVIDER_USER } from '../stack.ts'
import { flawsOf, startWeb, visit } from './pages.ts'

const web = startWeb({ browser: true })

test('the guide leads a new workspace to its first code and login, with the demo provider beside it', async () => {
  const { page, context, complaints } = await visit(web.chromium, web.stack)
  const guide = page.getByRole('complementary', { name: 'First code' })
  const done = (steps: number): Promise<void> => guide.getByText(`${String(steps)} of 4 done`).waitFor()
  await page.goto('/')
  await done(0)
  expect(await flawsOf(page)).toEqual([])
  await guide.getByRole('link', { name: 'Open Harbor' }).click()
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('button', { name: 'Copy the number' }).click()
  await page.getByRole('button', { name: 'Create Phone Number' }).click()
  await done(1)

  await guide.getByText('1 of 4 done').click()
  const opened = context.waitForEvent('page')
  await guide.getByRole('link', { name: 'Open Harbor beside this page' }).click()
  const provider = await opened
  await provider.getByLabel('Username').fill(PROVIDER_USER.username)
  await provider.getByLabel('Password').fill(PROVIDER_USER.password)
  await provider.getByRole('button', { name: 'Sign in' }).click()
  await provider.getByRole('link', { name: 'Security' }).click()
  await provider.getByLabel('Phone number').fill(await page.evaluate(() => navigator.clipboard.readText()))
  await provider.getByRole('button', { name: 'Add number' }).click()
  await done(2)

  await page.getByRole('button', { name: 'Copy the code' }).click()
  await provider.getByLabel('Verification code').fill(await page.evaluate(() => navigator.clipboard.readText()))
  await provider.getByRole('button', { name: 'Verify' }).click()
  await provider.getByText('Verified', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Harbor accepted the code' }).click()
  await done(3)

  await page.getByRole('button', { name: 'Log in now' }).click()
  await page.getByRole('heading', { name: 'Signed in' }).waitFor()
  await done(4)
  await page.goto('/accounts')
  await guide.getByText('You have seen it all').waitFor()
  await guide.getByRole('button', { name: 'Do not show this again' }).click()
  await guide.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('link', { name: /Harbor/ }).waitFor()
  expect(await guide.count()).toBe(0)
  expect(complaints).toEqual([])
  await context.close()
})
