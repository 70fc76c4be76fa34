import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpClient } from '../http.ts'
import { emailOf } from '../people.ts'
import { PASSWORD } from '../stack.ts'
import { detail, flawsOf, flawsOfAll, SIZES, startWeb, visit, type Size } from './pages.ts'

const web = startWeb({ worker: false })

describe.each<Size>(['phone', 'desktop'])('the settings on a %s', (size) => {
  test('are accessible in both themes, each of them', async () => {
    const { page, context, complaints } = await visit(web.chromium, web.stack, { size })
    const parts = [
      '',
      '/profile',
      '/security',
      '/keys',
      '/members',
      '/apps',
      '/apps/new',
      '/alerts',
      '/alerts/new',
      '/status',
    ]
    expect(
      await flawsOfAll(
        page,
        parts.map((part) => `/settings${part}`),
      ),
    ).toEqual({})
    expect(complaints).toEqual([])
    await context.close()
  }, 120_000)

  test('an authenticator app is set up by its key, and asked for from then on', async () => {
    const person = size === 'phone' ? 'uma' : 'ulrich'
    const { page, context } = await visit(web.chromium, web.stack, { size, person })
    await page.goto('/settings/security')
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
    await page.getByRole('textbox', { name: 'Your password' }).fill('not this one')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByText('That is not your password').waitFor()
    await page.getByRole('textbox', { name: 'Your password' }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('img', { name: /for the camera/ }).waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page
      .getByRole('textbox', { name: 'Code that the app shows' })
      .fill(totp(await page.getByTestId('secret').innerText()))
    await page.getByRole('button', { name: 'Turn it on' }).click()
    const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem')
    await codes.first().waitFor()
    const [backupCode = ''] = await codes.allInnerTexts()

    const stranger = (await visit(web.chromium, web.stack, { size, person: null })).page
    await stranger.goto('/')
    await stranger.getByRole('textbox', { name: 'E-mail' }).fill(emailOf(person))
    await stranger.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
    await stranger.getByRole('button', { name: 'Sign in', exact: true }).click()
    await stranger.getByRole('textbox', { name: /authenticator app/ }).fill(backupCode)
    await stranger.getByRole('button', { name: 'Continue' }).click()
    await stranger.getByRole('heading', { name: 'Accounts' }).waitFor()
    await stranger.context().close()
    await context.close()
  })

  test('an invitation is a link, with which somebody new comes in and is a member', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { size })
    const email = `new-on-${size}@acme.example.com`
    await page.goto('/settings/members')
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await page.getByRole('button', { name: 'Make an invitation' }).click()
    const link = await page.getByTestId('secret').innerText()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('list', { name: 'Invitations' }).getByText(email, { exact: true }).waitFor()

    const guest = (await visit(web.chromium, web.stack, { size, person: null })).page
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Your name' }).fill(`Newcomer ${size}`)
    await guest.getByRole('textbox', { name: 'Choose a password' }).fill('ten characters and more')
    await guest.getByRole('button', { name: 'Accept the invitation' }).click()
    await guest.getByText('Add your first account').waitFor()
    await guest.goto('/settings/alerts')
    await guest.getByText('You may not do this').waitFor()
    expect(await guest.getByRole('link', { name: /System status/ }).count()).toBe(0)
    await guest.context().close()

    await page.reload()
    await page.getByRole('button', { name: `Change Newcomer ${size}` }).click()
    await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByRole('list', { name: 'Members' }).getByText(`Newcomer ${size}`).waitFor({ state: 'detached' })
    await context.close()
  })

  test('an API key is shown once, works, and is refused once it is revoked', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { size })
    await page.goto('/settings/keys')
    await page.getByRole('textbox', { name: 'Name' }).fill(`Reports ${size}`)
    await page.getByRole('button', { name: 'Make the key' }).click()
    const program = httpClient(`${web.stack.url}/api/v1`, await page.getByTestId('secret').innerText())
    expect((await program('GET /inbox')).status).toBe(200)
    expect((await program('GET /activity')).status).toBe(403)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: `Revoke Reports ${size}` }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('button', { name: `Revoke Reports ${size}` }).waitFor({ state: 'detached' })
    expect((await program('GET /inbox')).status).toBe(401)
    await context.close()
  })

  test('an app is added once its address is right, and an alert is sent where it should go', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { size })
    await page.goto('/settings/apps/new')
    await page.getByRole('textbox', { name: 'Name' }).fill(`Quay ${size}`)
    await page.getByRole('textbox', { name: 'Address of its sign-in page' }).fill('http://quay.example/sign-in')
    await page.getByRole('button', { name: 'Add the app' }).click()
    await page.getByText('Keyline types passwords on https:// pages alone.').waitFor()
    await page.getByRole('textbox', { name: 'Address of its sign-in page' }).fill('https://login.quay.example/sign-in')
    await page.getByRole('textbox', { name: 'Its domains' }).fill('other.example')
    await page.getByRole('button', { name: 'Add the app' }).click()
    await page.getByText('which is not among them').waitFor()
    await page.getByRole('textbox', { name: 'Its domains' }).fill('quay.example')
    await page.getByRole('textbox', { name: 'Its domains' }).press('Enter')
    await page.getByRole('heading', { name: `Quay ${size}` }).waitFor()

    const receiver = await listen()
    await page.goto('/settings/alerts/new')
    await page.getByRole('textbox', { name: 'Name' }).fill(`On-call ${size}`)
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url)
    await page.getByRole('button', { name: 'Add the alert' }).click()
    expect(await page.getByTestId('secret').innerText()).toMatch(/^whsec_/)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('Nothing was sent yet').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Send a test' }).click()
    await detail(page).getByText('Delivered').waitFor()
    expect(receiver.signatures).toEqual([expect.stringMatching(/^v1,/)])
    await page.getByRole('button', { name: 'Send again' }).click()
    await expect.poll(() => receiver.signatures).toHaveLength(2)
    await receiver.close()
    await context.close()
  })

  test('a recipe is written, refused by its place, kept, said to be dropped, and deleted', async () => {
    const body = { name: `Pier ${size}`, loginUrl: 'https://pier.example/sign-in', domains: ['pier.example'] }
    const { id } = (await web.stack.api('POST /apps', { body })).as(z.object({ id: z.string() }))
    const { page, context, complaints } = await visit(web.chromium, web.stack, { size })
    await page.goto(`/settings/apps/${id}`)
    const shown = detail(page)
    await shown.getByRole('button', { name: 'Write a recipe' }).click()
    const document = shown.getByRole('textbox', { name: 'The recipe, as JSON' })
    const draft = await document.inputValue()
    await document.fill(draft.replace('"version": 1,', '"version": 1'))
    await shown.getByRole('button', { name: 'Save the recipe' }).click()
    await shown.getByText('This is no JSON: look at line 3.').waitFor()
    await document.fill(draft.replace('"role": "button"', '"css": "#go", "label": "Go"'))
    await shown.getByRole('button', { name: 'Save the recipe' }).click()
    const fault = shown.getByRole('alert').getByRole('listitem')
    await fault.getByText('Step 3, on', { exact: true }).waitFor()
    await fault.getByText('must have one of css, label, or role with name').waitFor()
    expect(await flawsOf(page)).toEqual([])
    await document.fill(draft)
    await shown.getByRole('button', { name: 'Save the recipe' }).click()
    await shown.getByText('Keyline follows it through the sign-in pages').waitFor()

    const because = 'step 1: field "Username" is not there'
    await web.stack.database.app.update({
      where: { id },
      data: { recipeDroppedAt: new Date(), recipeDroppedBecause: because },
    })
    await page.goto('/settings/apps?show=own')
    await page.getByRole('link', { name: new RegExp(`Pier ${size}.*Recipe dropped`) }).click()
    await shown.getByText('It did not fit the site the last time').waitFor()
    await shown.getByText(because).waitFor()
    await document.waitFor()
    if (size === 'phone') await page.setViewportSize({ ...SIZES.phone, width: 360 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect([colorScheme, await flawsOf(page)]).toEqual([colorScheme, []])
    }
    await shown.getByRole('button', { name: 'Save the recipe' }).click()
    await shown.getByText('Keyline follows it through the sign-in pages').waitFor()

    const { recipe } = await web.stack.database.app.findUniqueOrThrow({ where: { id } })
    const inCatalog = await web.stack.database.app.findFirstOrThrow({ where: { workspaceId: null } })
    await web.stack.database.app.update({ where: { id: inCatalog.id }, data: { recipe: recipe ?? {} } })
    await page.goto(`/settings/apps/${inCatalog.id}`)
    await shown.getByLabel('The recipe').getByText('{password}').waitFor()
    expect(await shown.getByRole('button').count()).toBe(0)
    expect(await flawsOf(page)).toEqual([])

    await page.goto(`/settings/apps/${id}`)
    await shown.getByRole('button', { name: 'Delete …' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await shown.getByText('There is none').waitFor()
    await shown.getByRole('button', { name: 'Write a recipe' }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  test('activity says who did what, of one person or all, and saves it as a file', async () => {
    const { page, context } = await visit(web.chromium, web.stack, { size })
    await page.goto('/activity')
    const list = page.getByRole('list', { name: 'Activity' })
    await list.getByText('Olivia Owner made an API key').first().waitFor()
    await page.getByRole('button', { name: /Person/ }).click()
    await page.getByRole('option', { name: 'Ada Admin' }).click()
    await page.getByText('Nothing of this is on record').waitFor()
    await page.goto('/activity')
    await list.waitFor()
    expect(await flawsOf(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /CSV/ }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const lines = Buffer.concat(chunks).toString().trim().split('\r\n')
    expect(lines[0]).toMatch(/^id,at,action,/)
    expect(lines).toHaveLength((await web.stack.database.activity.count()) + 1)
    await context.close()
  })
})

interface Receiver {
  url: string
  /** Of each alert that has arrived. */
  signatures: string[]
  close: () => Promise<void>
}

async function listen(): Promise<Receiver> {
  const signatures: string[] = []
  const server = createServer((request, response) => {
    signatures.push(String(request.headers['webhook-signature']))
    request.resume().on('end', () => response.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keyline`,
    signatures,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** What an authenticator app shows now (RFC 6238, with its usual 30 seconds and six digits). */
function totp(key: string): string {
  const bits = Array.from(key, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes =
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => parseInt(byte, 2)) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
