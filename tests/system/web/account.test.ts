import { expect, test } from 'vitest'
import { addAccount } from './accounts.ts'
import { detail, flawsOf, startWeb, visit, type Size } from './pages.ts'

const web = startWeb({ worker: false })

test.each<Size>(['phone', 'desktop'])('what Keyline signs in with is changed on a %s', async (size) => {
  const { id } = await addAccount(web.stack, `Changed on a ${size}`)
  const { page, context, complaints } = await visit(web.chromium, web.stack, { size })
  await page.goto(`/accounts/${id}`)
  const change = async (): Promise<void> => {
    await detail(page).getByRole('button', { name: 'More about the account' }).click()
    await page.getByRole('menuitem', { name: 'Change the account' }).click()
  }
  await change()
  await page.getByRole('textbox', { name: 'User name' }).fill('somebody@acme.example.com')
  await page.getByText('Have the site remember Keyline’s browser').click()
  expect(await flawsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  expect(await web.stack.database.account.findUniqueOrThrow({ where: { id } })).toMatchObject({
    username: 'somebody@acme.example.com',
    rememberDevice: true,
  })

  await change()
  await expect.poll(() => page.getByRole('checkbox', { name: /remember/ }).isChecked()).toBe(true)
  expect(complaints).toEqual([])
  await context.close()
})
