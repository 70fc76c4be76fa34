import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addAccount } from './accounts.ts'
import { detail, startWeb, visit, type Size } from './pages.ts'

/** The walk that the product began with: from an account card to the code of its own number. */
const web = startWeb()

describe.each<Size>(['phone', 'desktop'])('on a %s', (size) => {
  test('from no number to a verified one, in no more taps than the seed', async () => {
    const account = await addAccount(web.stack, `Ads team on a ${size}`)
    const { page, complaints } = await visit(web.chromium, web.stack, { size })
    await page.goto('/accounts')
    const taps: string[] = []
    const tap = async (name: string): Promise<void> => {
      taps.push(name)
      await detail(page).getByRole('button', { name, exact: true }).click()
    }

    taps.push('the account card')
    await page.getByRole('link', { name: account.label }).click()
    await tap('Create a managed phone number')
    await tap('Copy the number')
    await expectText(page, 'Copied')
    await tap('Create Phone Number')
    await expectText(page, 'Waiting for you to add it at')
    expect(taps).toEqual([
      'the account card',
      'Create a managed phone number',
      'Copy the number',
      'Create Phone Number',
    ])
    const phoneNumber = await page.evaluate(() => navigator.clipboard.readText())
    const stored = await web.stack.database.phoneNumber.findFirstOrThrow({ where: { accountId: account.id } })
    expect(stored).toMatchObject({ e164: phoneNumber, status: 'awaitingAssociation' })

    await tap('I have added it')
    await expectText(page, 'Waiting for the verification SMS')
    await page.reload()
    await expectText(page, 'Waiting for the verification SMS')
    await web.stack.sms({ from: 'Harbor', to: phoneNumber, text: 'Your Harbor code is 482913.' })
    await detail(page).getByText('482', { exact: true }).waitFor()
    await tap('Copy the code')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('482913')
    await tap('Harbor accepted the code')
    await expectText(page, 'Active since')
    expect(complaints).toEqual([])
  })
})

test('an app that takes no managed number shows why, and no button', async () => {
  const account = await addAccount(web.stack, 'Bank', 'chase-business')
  const { page } = await visit(web.chromium, web.stack)
  await page.goto(`/accounts/${account.id}`)
  await expectText(page, 'Banks must know who holds a number')
  expect(await page.getByRole('button', { name: 'Create a managed phone number' }).count()).toBe(0)
})

test('what the carrier refuses is said in words, and another number can be had', async () => {
  const account = await addAccount(web.stack, 'Refused')
  const { page } = await visit(web.chromium, web.stack)
  await page.goto(`/accounts/${account.id}`)
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('button', { name: 'Create Phone Number' }).waitFor()
  await web.stack.carrier({ refuseRents: 1 })
  await page.getByRole('button', { name: 'Create Phone Number' }).click()
  await expectText(page, 'The number could not be created')
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('button', { name: 'Create Phone Number' }).click()
  await expectText(page, 'Waiting for you to add it at')
})

test('a number that is released can be kept after all; at once, only by the name of its account', async () => {
  const account = await addAccount(web.stack, 'To release')
  const { page } = await visit(web.chromium, web.stack)
  await page.goto(`/accounts/${account.id}`)
  await page.getByRole('button', { name: 'Create a managed phone number' }).click()
  await page.getByRole('button', { name: 'Create Phone Number' }).click()
  await page.getByRole('button', { name: 'I have added it' }).click()
  await expectText(page, 'Waiting for the verification SMS')
  const dialog = page.getByRole('alertdialog')
  const release = dialog.getByRole('button', { name: 'Release the number' })
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: 'More about the number' }).click()
    await page.getByRole('menuitem', { name: 'Release the number …' }).click()
    await release.waitFor()
  }
  await open()
  await release.click()
  await expectText(page, 'Being released')
  await page.getByRole('button', { name: 'Keep the number' }).click()
  await expectText(page, 'Waiting for the verification SMS')

  await open()
  await dialog.getByText('Release it at once').click()
  expect(await release.isDisabled()).toBe(true)
  await dialog.getByLabel(/Type To release/).fill('To release')
  await release.click()
  await expectText(page, 'The former number was released.')
  await page.getByRole('button', { name: 'Create a managed phone number' }).waitFor()
})

function expectText(page: Page, text: string): Promise<void> {
  return detail(page).getByText(text).first().waitFor()
}
