import { beforeAll, describe, expect, test } from 'vitest'
import { ownNumber, type OwnNumber } from '../api/own-number.ts'
import { flawsOf, startWeb, visit, type Size } from './pages.ts'

const web = startWeb()

describe.each<Size>(['phone', 'desktop'])('the inbox on a %s', (size) => {
  let number: OwnNumber

  // An app of its own too: a correction teaches how its messages are read.
  beforeAll(async () => {
    number = await ownNumber(web.stack)
  })

  test('shows a code that nobody asked for as it arrives, masked until opened; “not me” stops logins', async () => {
    const { page, context, complaints } = await visit(web.chromium, web.stack, { size })
    const search = `?show=unrequested&account=${number.accountId}`
    await page.goto(`/inbox${search}`)
    await page.getByText('No message fits').waitFor()
    const code = '771204'
    await number.receives(`Your Larkspur code is ${code}.`)
    const row = page.getByRole('link', { name: /Nobody asked for this/ })
    await row.waitFor()
    expect(await page.getByText(code).count()).toBe(0)
    await page.getByRole('link', { name: /Inbox 1 unrequested code/ }).waitFor()

    await row.click()
    expect(await page.getByTestId('code').innerText()).toContain('7 7 1 2 0 4')
    await page.getByRole('button', { name: 'Copy the code' }).click()
    await page.getByRole('button', { name: 'Copied the code' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
    expect(await flawsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'This was not me' }).click()
    await page.getByRole('alertdialog').getByText('A login that runs now is cancelled').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Stop logins' }).click()
    await page.getByText('It was nobody here').waitFor()
    await page.getByRole('link', { name: /unrequested code/ }).waitFor({ state: 'detached' })
    expect((await web.stack.api(`POST /accounts/${number.accountId}/logins`)).code).toBe('automationPaused')
    await web.stack.api(`POST /accounts/${number.accountId}/automation/resume`)

    await page.reload()
    await page.getByText('It was nobody here').waitFor()
    await page.goBack()
    expect(new URL(page.url()).search).toBe(search)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('lets a wrong code be corrected by one of the text, or by none', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { size })
    const { id } = await number.receives('Order 55210: your code is 884213')
    await page.goto(`/inbox/${id}`)
    await page.getByRole('button', { name: 'This is not the code' }).click()
    await page.getByRole('dialog').getByText('552 10', { exact: true }).click()
    expect(await flawsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Correct it' }).click()
    await page.getByText('Corrected by a person').waitFor()
    expect(await page.getByTestId('code').innerText()).toContain('5 5 2 1 0')

    await page.getByRole('button', { name: 'This is not the code' }).click()
    await page.getByText('No code', { exact: true }).click()
    await page.getByRole('button', { name: 'Correct it' }).click()
    await page.getByRole('button', { name: 'There is a code in it' }).waitFor()

    await page.getByRole('button', { name: 'This was me' }).click()
    await page.getByText('Nobody asked for this code').waitFor({ state: 'detached' })
    await expect.poll(() => web.stack.database.message.count({ where: { alarm: 'open' } })).toBe(0)
    await context.close()
  })

  test('is filtered in its address, which holds what is shown over a reload', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { size })
    await number.receives('Thank you for your order')
    await page.goto('/inbox')
    const messages = page.getByRole('list', { name: 'Messages' })
    await messages.getByText('Thank you for your order').first().waitFor()
    await page.getByText('With a code', { exact: true }).click()
    await messages.getByText('Thank you for your order').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'More filters' }).click()
    await page.getByRole('button', { name: /Account/ }).click()
    await page.locator(`[role=option][data-key="${number.accountId}"]`).click()
    await expect.poll(() => new URL(page.url()).search).toBe(`?show=withCode&account=${number.accountId}`)
    await page.getByRole('searchbox', { name: 'Search the inbox' }).fill('nobody writes like this')
    await page.getByText('No message fits').waitFor()
    await page.reload()
    await page.getByText('No message fits').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Show all messages' }).click()
    await messages.getByText('Thank you for your order').first().waitFor()
    await context.close()
  })
})
