import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase } from '../../../prisma/client.ts'
import { startHarbor } from '../../unit/provider/harbor.ts'
import { freshDatabase } from '../database.ts'
import { RecipeCommand } from './recipe-command.ts'

test('what a script does in the browser is a document in the end, without a value in it', async ({
  onTestFinished,
}) => {
  const directory = mkdtempSync(join(tmpdir(), 'keyline-recipe-'))
  const [fresh, harbor] = await Promise.all([freshDatabase(), startHarbor()])
  onTestFinished(async () => {
    await Promise.all([fresh.drop(), harbor.stop()])
    rmSync(directory, { recursive: true })
  })
  const database = createDatabase(fresh.url)
  const site = { loginUrl: `${harbor.url}/sign-in`, domains: ['127.0.0.1'] }
  await database.app.create({ data: { name: 'Harbor', slug: 'harbor', ...site } })
  await database.$disconnect()
  const user = await harbor.addUser()

  const [script, out] = [join(directory, 'sign-in.mjs'), join(directory, 'draft.json')]
  writeFileSync(
    script,
    `export default async (page) => {
      await page.getByLabel('Username').fill(${JSON.stringify(user.username)})
      await page.getByLabel('Password').fill(${JSON.stringify(user.password)})
      await page.getByRole('button', { name: 'Sign in' }).click()
    }`,
  )
  const args = ['--app', 'harbor', '--script', script, '--until', '/account*', '--out', out]
  const command = new RecipeCommand('record', args, { DATABASE_URL: fresh.url, DATA_DIR: directory })
  expect(await command.ended()).toEqual({ status: 0, output: '' })
  const document = readFileSync(out, 'utf8')
  for (const value of Object.values(user)) expect(document).not.toContain(value)
  expect(JSON.parse(document)).toMatchObject({
    steps: [
      { into: { label: 'Username' }, value: '{username}' },
      { into: { label: 'Password' }, value: '{password}' },
      { on: { role: 'button', name: 'Sign in' } },
    ],
    outcomes: { signedIn: [{ path: expect.any(String), shows: { role: 'button', name: 'Sign out' } }] },
  })
})
