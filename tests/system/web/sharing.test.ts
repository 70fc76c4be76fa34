import { expect, test } from 'vitest'
import { addAccount } from './accounts.ts'
import { detail, flawsOf, startWeb, visit, type Size } from './pages.ts'

const web = startWeb({ worker: false })

test.each<Size>(['phone', 'desktop'])(
  'an account is shared, handed over and taken back, as both see it on a %s',
  async (size) => {
    const account = await addAccount(web.stack, `Shared on a ${size}`)
    const olivia = await visit(web.chromium, web.stack, { size })
    const uma = await visit(web.chromium, web.stack, { size, person: 'uma' })
    const hers = detail(uma.page)
    const owners = detail(olivia.page)
    await uma.page.goto('/accounts')
    await uma.page.getByRole('link', { name: account.label }).waitFor({ state: 'detached' })
    await uma.page.getByRole('heading', { name: 'Accounts', level: 1 }).waitFor()

    await olivia.page.goto(`/accounts/${account.id}`)
    await owners.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = olivia.page.getByRole('dialog')
    await dialog.getByRole('searchbox', { name: 'Search members' }).fill('nobody of this name')
    await dialog.getByText('Nobody fits').waitFor()
    expect(await flawsOf(olivia.page)).toEqual([])
    await dialog.getByRole('searchbox', { name: 'Search members' }).fill('uma')
    await dialog.getByRole('button', { name: 'Uma User' }).click()
    await olivia.page.getByText('Shared with Uma User').waitFor()
    await owners.getByText('Sees codes and runs logins').first().waitFor()

    await uma.page.getByRole('link', { name: account.label }).click()
    await hers.getByText('Shared with you').waitFor()
    expect(await hers.getByRole('button', { name: 'More about the account' }).count()).toBe(0)

    await owners.getByRole('button', { name: 'More about Uma User' }).click()
    await olivia.page.getByRole('menuitem', { name: 'Make them the Owner …' }).click()
    expect(await flawsOf(olivia.page)).toEqual([])
    await olivia.page.getByRole('alertdialog').getByRole('button', { name: 'Hand over' }).click()
    await hers.getByText('You own this account').waitFor()
    await owners.getByText('Shared with you').waitFor()
    expect(await owners.getByRole('button', { name: 'Share', exact: true }).count()).toBe(0)

    await hers.getByRole('button', { name: 'More about Olivia Owner' }).click()
    await uma.page.getByRole('menuitem', { name: 'Make them the Owner …' }).click()
    await uma.page.getByRole('alertdialog').getByRole('button', { name: 'Hand over' }).click()
    await owners.getByText('You own this account').waitFor()

    await owners.getByRole('button', { name: 'More about Uma User' }).click()
    await olivia.page.getByRole('menuitem', { name: 'Share it no longer …' }).click()
    await olivia.page.getByRole('alertdialog').getByRole('button', { name: 'Share it no longer' }).click()
    await owners.getByText('Uma User', { exact: true }).waitFor({ state: 'detached' })
    await hers.getByText('It was removed, or it is not shared with you any more.').waitFor()
    await uma.page.goto('/accounts')
    await uma.page.getByText('Add your first account').waitFor()
    expect([...olivia.complaints, ...uma.complaints]).toEqual([])
    await olivia.context.close()
    await uma.context.close()
  },
)
