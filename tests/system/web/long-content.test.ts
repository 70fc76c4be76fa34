import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { emailOf } from '../people.ts'
import type { Stack } from '../stack.ts'
import { detail, startWeb, visit, type Size } from './pages.ts'

const WIDTHS = [360, 390, 768, 1440]
const MANY = 500
const MEMBERS = 40
const LETTERS = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller-und-vertrieb'.slice(0, 80)
const ARABIC = 'حسابالإعلاناتالمشتركلقسمالتسويق'.repeat(3).slice(0, 80)

const web = startWeb({ worker: false })
let accountIds: string[]
let messageIds: string[]

beforeAll(async () => {
  await fill(web.stack)
})

test('no page scrolls sideways at any width, and what is cut leads to the whole of it', async () => {
  const { page, context } = await visit(web.chromium, web.stack)
  const [first = '', second = ''] = accountIds
  const paths = [
    ...['/accounts', '/accounts?q=nothing-of-this-name', '/accounts/new', `/accounts/${first}`, `/accounts/${second}`],
    ...[`/accounts/${first}/messages`, `/accounts/${first}/logins`, '/inbox', `/inbox/${messageIds[0] ?? ''}`],
    ...['/activity', '/settings/members', '/settings/profile', '/settings/apps', '/settings/keys', '/settings/alerts'],
  ]
  const flaws: Record<string, string[]> = {}
  for (const path of paths) {
    await page.goto(path)
    await page.locator('main h1').first().waitFor()
    await page.waitForFunction(() => document.querySelector('.skeleton') === null)
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      const found = await cutIn(page)
      if (found.length > 0) flaws[`${path} at ${String(width)}`] = found
    }
  }
  expect(flaws).toEqual({})
  await context.close()
})

test('nor does a dialog, whose list reaches the last of many', async () => {
  const { page, context } = await visit(web.chromium, web.stack)
  await page.goto(`/accounts/${accountIds[0] ?? ''}`)
  await detail(page).getByRole('button', { name: 'Share', exact: true }).click()
  const members = page.getByRole('dialog').getByRole('list', { name: 'Members' })
  await members.waitFor()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect([width, await cutIn(page)]).toEqual([width, []])
  }
  const last = members.getByRole('button', { name: `Member ${String(MEMBERS)} ` })
  await expect
    .poll(async () => {
      await page.locator('.modal').evaluate((modal) => {
        modal.scrollTop = modal.scrollHeight
      })
      return last.isVisible()
    })
    .toBe(true)
  await context.close()
})

test.each<[Size, string, () => string | undefined]>([
  ['desktop', 'accounts', () => accountIds.at(-1)],
  ['phone', 'inbox', () => messageIds.at(-1)],
])('on a %s the list of the %s reads on to the last of many, with few rows in the page', async (size, place, last) => {
  const { page, context } = await visit(web.chromium, web.stack, { size })
  await page.goto(`/${place}`)
  const rows = page.locator('.virtual > li')
  await rows.first().waitFor()
  const readOn = async (): Promise<number> => {
    await page.locator('.virtual').evaluate((list) => {
      list.scrollIntoView({ block: 'end' })
    })
    return rows.locator(`a[href="/${place}/${last() ?? ''}"]`).count()
  }
  await expect.poll(readOn, { timeout: 45_000 }).toBe(1)
  expect(await rows.count()).toBeLessThan(60)
  await context.close()
})

test('two accounts of the same name are told apart where one is chosen', async () => {
  const { page, context } = await visit(web.chromium, web.stack, { size: 'desktop' })
  await page.goto('/inbox')
  await page.getByRole('button', { name: 'More filters' }).click()
  await page.getByRole('button', { name: /Account/ }).click()
  await page.getByRole('searchbox', { name: 'Search: Account' }).fill(`user-${String(MANY - 1)}@`)
  await page.getByRole('option', { name: /Twin/ }).click()
  expect(await cutIn(page)).toEqual([])
  await expect.poll(() => new URL(page.url()).searchParams.get('account')).toBe(accountIds[MANY - 2])
  await context.close()
})

/** What is wider than its place, or cut without being a link or a button that leads to the whole of it. */
function cutIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
      const { overflowX, webkitLineClamp } = getComputedStyle(element)
      const isRoot = element === document.documentElement
      if ((overflowX === 'visible' && !isRoot) || element.matches('input')) return []
      // What only screen readers read.
      if (!isRoot && element.clientWidth <= 1) return []
      const isTooWide = element.scrollWidth > element.clientWidth + 1
      const isTooHigh = webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 1
      const isLed = !isRoot && overflowX === 'hidden' && element.closest('a[href], button') !== null
      if ((!isTooWide && !isTooHigh) || isLed) return []
      return [`${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`]
    }),
  )
}

/** 500 accounts and 500 messages, the first and the last ones with names that are hard to place; many members. */
async function fill({ database, vault }: Stack): Promise<void> {
  const owner = await database.user.findUniqueOrThrow({ where: { email: emailOf('olivia') } })
  const { workspaceId } = await database.member.findFirstOrThrow({ where: { userId: owner.id } })
  await database.workspace.updateMany({ data: { name: LETTERS } })
  await database.user.update({ where: { id: owner.id }, data: { name: LETTERS } })
  await database.user.update({ where: { email: emailOf('uma') }, data: { name: ARABIC } })
  for (let n = 1; n <= MEMBERS; n++) {
    const name = n === 1 ? LETTERS : `Member ${String(n)} `
    const user = await database.user.create({ data: { name, email: `${name.trim().replaceAll(' ', '')}@x.example` } })
    await database.member.create({ data: { workspaceId, userId: user.id } })
  }
  const site = { loginUrl: 'https://long.example/in', domains: ['long.example'] }
  const app = await database.app.create({ data: { workspaceId, slug: 'long', name: LETTERS, ...site } })
  const label = (n: number): string => {
    if (n === 1) return LETTERS
    if (n === 2) return ARABIC
    return n > MANY - 3 && n < MANY ? 'Twin' : `Account ${String(n)} `
  }
  const at = (n: number): Date => new Date(Date.now() - n * 60_000)
  const ns = Array.from({ length: MANY }, (_, index) => index + 1)
  accountIds = ns.map(() => crypto.randomUUID())
  messageIds = ns.map(() => crypto.randomUUID())
  const [firstId = ''] = accountIds
  const password = await vault.seal('Account.password', firstId, 'never opened')
  await database.account.createMany({
    data: accountIds.map((id, index) => ({
      ...{ id, workspaceId, appId: app.id, ownerId: owner.id, password, createdAt: at(index) },
      ...{
        label: label(index + 1),
        username: index < 2 ? `${LETTERS}@x.example` : `user-${String(index + 1)}@x`,
      },
    })),
  })
  await database.accountAccess.createMany({
    data: (await database.user.findMany({ where: { OR: [{ email: emailOf('uma') }, { name: LETTERS }] } }))
      .filter(({ id }) => id !== owner.id)
      .map(({ id: userId }) => ({ accountId: firstId, userId })),
  })
  const number = { e164: '+12025550123', region: 'US', monthlyPrice: '1.00', currency: 'USD', status: 'active' }
  await database.phoneNumber.create({
    data: { id: crypto.randomUUID(), accountId: firstId, ...number, offeredAt: at(9), rentedAt: at(9) },
  })
  const ended = { trigger: 'person', status: 'ended', outcome: 'failed', endedAt: at(1), detail: LETTERS.repeat(2) }
  await database.login.create({ data: { id: crypto.randomUUID(), accountId: firstId, userId: owner.id, ...ended } })
  await database.message.createMany({
    data: await Promise.all(
      messageIds.map(async (id, index) => ({
        ...{ id, carrierMessageId: id, from: LETTERS.slice(0, 11), to: number.e164, accountId: firstId },
        text: await vault.seal(
          'Message.text',
          id,
          index === 0 ? ARABIC.repeat(4) : `Text ${String(index + 1)} ${LETTERS}`,
        ),
        code: index === 1 ? await vault.seal('Message.code', id, '482913') : null,
        ...{ sentAt: at(index), receivedAt: at(index), codeConfidence: 1, codeReason: 'x', attribution: 'noCode' },
      })),
    ),
  })
}
