import { beforeEach, describe, expect, test } from 'vitest'
import { share } from '../api/accounts.ts'
import { activateNumber, setProvider, type ActiveNumber } from '../journeys/active-number.ts'
import { detail, flawsOf, startWeb, visit, type Size } from './pages.ts'

const web = startWeb({ browser: true, env: { CODE_BUDGET_REQUESTS: '20' } })
let account: ActiveNumber

beforeEach(async () => {
  await web.stack.database.browserSession.deleteMany()
  await setProvider(web.stack, { smsDelaySeconds: 0 })
})

test('the account has a number that is in use', async () => {
  account = await activateNumber(web.stack)
  await share(web.stack, account.accountId, 'uma')
})

describe.each<Size>(['phone', 'desktop'])('on a %s', (size) => {
  const open = async () => {
    const visited = await visit(web.chromium, web.stack, { size })
    await visited.page.goto(`/accounts/${account.accountId}`)
    return { ...visited, shown: detail(visited.page) }
  }

  test('a login is followed to its end, and each of its steps can be read', async () => {
    const { page, shown, context, complaints } = await open()
    await shown.getByRole('button', { name: 'Log in now' }).click()
    await shown.getByRole('list', { name: 'Steps of the login' }).waitFor()
    await shown.getByRole('heading', { name: 'Signed in' }).waitFor()
    await shown.getByRole('link', { name: 'See each step' }).click()
    await page.getByRole('heading', { name: 'Login', level: 1 }).waitFor()
    const steps = await shown.getByRole('list', { name: 'Steps of the login' }).innerText()
    for (const step of ['Type user name and password', 'Wait for the code', 'Type the code'])
      expect(steps).toContain(step)
    expect(await flawsOf(page)).toEqual([])
    await page.goBack()
    await shown.getByRole('heading', { name: 'Logins' }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a code for one’s own sign-in is awaited over a reload, and shown as it arrives', async () => {
    const { page, shown, context } = await open()
    await shown.getByRole('button', { name: 'Get a code' }).click()
    await shown.getByText('Waiting for the code', { exact: true }).waitFor()
    await page.reload()
    await shown.getByText('Waiting for the code', { exact: true }).waitFor()
    expect(await flawsOf(page)).toEqual([])
    await web.stack.sms({ from: 'Harbor', to: account.phoneNumber, text: 'Your Harbor code is 482913.' })
    await shown.getByTestId('code').waitFor()
    expect(await shown.getByTestId('code').innerText()).toContain('4 8 2 9 1 3')
    await shown.getByRole('button', { name: 'Close' }).click()
    await shown.getByRole('button', { name: 'Get a code' }).waitFor()
    await shown.getByText('of 20 codes used').waitFor()
    await context.close()
  })

  test('a schedule is said in plain words, with what comes of it, and paused and removed', async () => {
    const { page, shown, context } = await open()
    await shown.getByRole('button', { name: 'Add a schedule' }).click()
    await shown.getByText('Every weekday at 07:30, Berlin').waitFor()
    expect(await shown.getByRole('listitem').filter({ hasText: ', 07:30' }).count()).toBe(5)
    expect(await flawsOf(page)).toEqual([])
    await shown.getByRole('button', { name: 'Save the schedule' }).click()
    await shown.getByText('Next logins, in your time').waitFor()
    await shown.getByRole('button', { name: 'Pause' }).click()
    await shown.getByText('Paused', { exact: true }).waitFor()
    await shown.getByRole('button', { name: 'Go on' }).click()
    await shown.getByText('Next logins, in your time').waitFor()
    await shown.getByRole('button', { name: 'Remove' }).click()
    await shown.getByRole('button', { name: 'Add a schedule' }).waitFor()
    await context.close()
  })

  test('who needs the code more takes it from a login that waits; both see it, and the login can be cancelled', async () => {
    await setProvider(web.stack, { smsDelaySeconds: 600 })
    const { shown, context } = await open()
    const uma = await visit(web.chromium, web.stack, { size, person: 'uma' })
    const hers = detail(uma.page)
    await uma.page.goto(`/accounts/${account.accountId}`)
    await shown.getByRole('button', { name: 'Log in now' }).click()
    await shown.getByText('Keyline is logging in and waits').waitFor()
    await hers.getByText('Olivia Owner ·').first().waitFor()
    await hers.getByText('Keyline is logging in and waits').waitFor()
    await hers.getByRole('button', { name: 'Get the code after it' }).waitFor()
    expect(await flawsOf(uma.page)).toEqual([])

    await hers.getByRole('button', { name: 'Take over: the next code is mine' }).click()
    await hers.getByText('Waiting for the code', { exact: true }).waitFor()
    await shown.getByText('Uma User waits').waitFor()
    await shown.getByText('Wait for a person to finish').waitFor()
    await web.stack.sms({ from: 'Harbor', to: account.phoneNumber, text: 'Your Harbor code is 718203.' })
    await hers.getByTestId('code').waitFor()
    expect(await hers.getByTestId('code').innerText()).toContain('7 1 8 2 0 3')
    await shown.getByText('Keyline is logging in and waits').waitFor()

    await shown.getByRole('button', { name: 'Cancel the login' }).click()
    await shown.getByRole('heading', { name: 'Cancelled' }).waitFor()
    await hers.getByText('Cancelled').first().waitFor()
    expect(await shown.getByTestId('code').count()).toBe(0)
    await uma.context.close()
    await context.close()
  })
})
