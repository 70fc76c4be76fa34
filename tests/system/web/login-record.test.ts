import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addAccount } from './accounts.ts'
import { detail, flawsOf, SIZES, startWeb, visit, type Size } from './pages.ts'

const STEPS = ['openBrowser', 'enterCredentials', 'typeCode', 'saveSession'] as const
const ORIGIN = 'https://harbor.example'

const web = startWeb({ worker: false })
let accountId: string
let picture: Buffer

beforeAll(async () => {
  accountId = (await addAccount(web.stack, 'Watched')).id
  const page = await web.chromium.newPage({ viewport: { width: 1280, height: 720 } })
  await page.setContent('<h1>Welcome to Harbor</h1>')
  picture = await page.screenshot()
})

/** A login that is over, with a picture after each step but the last, and a recipe that was dropped. */
async function keepLogin(): Promise<{ id: string; path: string }> {
  const id = randomUUID()
  await web.stack.database.login.create({
    data: {
      ...{ id, accountId, trigger: 'person', status: 'ended', outcome: 'signedIn', endedAt: new Date() },
      steps: { create: STEPS.map((name, index) => ({ seq: index + 1, name, at: new Date() })) },
    },
  })
  await keepRecord(id, 1, [
    { page: 'credentials', reason: 'user name and password', action: 'read', target: null },
    { page: 'credentials', reason: '', action: 'recipe', target: 'dropped at step 1: button "Go" is not there' },
  ])
  await keepRecord(id, 2, [{ page: 'credentials', reason: '', action: 'type', target: 'password field "Password"' }])
  await keepRecord(id, 3, [{ page: 'signedIn', reason: 'the page offers to sign out', action: 'read', target: null }])
  return { id, path: `/accounts/${accountId}/logins/${id}` }
}

async function keepRecord(loginId: string, seq: number, log: Record<string, string | null>[]): Promise<void> {
  const id = randomUUID()
  const written = JSON.stringify(log.map((entry) => ({ ...entry, origin: ORIGIN, at: Date.now(), ms: 240 })))
  await web.stack.database.loginRecord.create({
    data: {
      ...{ id, loginId, seq, at: new Date() },
      log: await web.stack.vault.seal('LoginRecord.log', id, written),
      picture: await web.stack.vault.seal('LoginRecord.picture', id, picture.toString('base64')),
    },
  })
}

describe.each<Size>(['phone', 'desktop'])('on a %s', (size) => {
  test('the last picture of a login is there, the others and the log where they are asked for', async () => {
    const { path } = await keepLogin()
    const { page, context, complaints } = await visit(web.chromium, web.stack, { size })
    const asked = new Set<string>()
    page.on('request', (request) => {
      if (request.url().includes('/screenshots/')) asked.add(request.url().replace(/.*\//, ''))
    })
    await page.goto(path)
    const shown = detail(page)
    const last = shown.getByRole('button', { name: /^The page after “Type the code”/ })
    await last.getByRole('img').evaluate(isDrawn)
    expect([...asked]).toEqual(['3'])

    await last.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'After “Type the code”' }).waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await dialog.getByRole('heading', { name: 'After “Type user name and password”' }).waitFor()
    await dialog.getByRole('img').evaluate(isDrawn)
    expect([...asked]).toEqual(['3', '2'])
    expect(await flawsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await shown.getByText('2 pictures before it').click()
    await shown.getByRole('img', { name: /“Type user name and password”/ }).evaluate(isDrawn)
    await shown.getByRole('img', { name: /“Open the sign-in page”/ }).evaluate(isDrawn)
    expect([...asked]).toEqual(['3', '2', '1'])
    await shown.getByText('What Keyline saw and did').click()
    const opened = shown.getByRole('list', { name: 'What was done: Open the sign-in page' })
    await opened.getByText('Recipe dropped at step 1: button "Go" is not there').waitFor()
    await shown.getByText('Typed into password field "Password"').waitFor()
    if (size === 'phone') await page.setViewportSize({ ...SIZES.phone, width: 360 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect([colorScheme, await flawsOf(page)]).toEqual([colorScheme, []])
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  test('what is kept no longer is said to be gone, by whoever looks at it and whoever comes', async () => {
    const { id, path } = await keepLogin()
    const { page, context } = await visit(web.chromium, web.stack, { size })
    await page.goto(path)
    const shown = detail(page)
    await shown.getByText('2 pictures before it').waitFor()
    await web.stack.database.loginRecord.deleteMany({ where: { loginId: id } })
    await shown.getByText('2 pictures before it').click()
    await shown.getByText('This picture cannot be shown').first().waitFor()
    await shown.getByText('What Keyline saw and did').click()
    await shown.getByText('Nothing was kept').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.reload()
    await shown.getByText('There is no picture').waitFor()
    await context.close()
  })

  test('who follows a login sees its page where they ask for it', async () => {
    const { id, path } = await keepLogin()
    await web.stack.database.login.update({ where: { id }, data: { status: 'running', outcome: null, endedAt: null } })
    const { page, context } = await visit(web.chromium, web.stack, { size })
    await page.goto(path)
    const shown = detail(page)
    await shown.getByText('See the page').click()
    await shown.getByRole('img', { name: /“Type the code”/ }).evaluate(isDrawn)
    expect(await flawsOf(page)).toEqual([])
    await web.stack.database.login.delete({ where: { id } })
    await context.close()
  })

  test('an administrator sees how a login ended, and nothing of what it saw', async () => {
    const { path } = await keepLogin()
    const { page, context } = await visit(web.chromium, web.stack, { size, person: 'ada' })
    await Promise.all([
      page.waitForResponse((answer) => answer.url().endsWith(`/accounts/${accountId}`)),
      page.goto(path),
    ])
    const shown = detail(page)
    await shown.getByRole('heading', { name: 'Signed in' }).waitFor()
    expect(await shown.getByRole('heading', { name: 'What it saw' }).count()).toBe(0)
    await context.close()
  })
})

/** Once it is loaded; fails where it is broken. */
function isDrawn(image: Element): Promise<void> {
  return (image as HTMLImageElement).decode()
}
