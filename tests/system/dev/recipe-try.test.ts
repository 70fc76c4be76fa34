import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../dev/provider/settings.ts'
import { createDatabase, type Database } from '../../../prisma/client.ts'
import { codeIn, type Harbor, startHarbor } from '../../unit/provider/harbor.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { RecipeCommand } from './recipe-command.ts'

let fresh: FreshDatabase
let database: Database
let harbor: Harbor
let directory: string
let app: { loginUrl: string; domains: string[] }

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keyline-recipe-'))
  ;[fresh, harbor] = await Promise.all([freshDatabase(), startHarbor()])
  database = createDatabase(fresh.url)
  app = { loginUrl: `${harbor.url}/sign-in`, domains: ['127.0.0.1'] }
  const names = ['Acme', 'Globex'].map((name) => ({ name, apps: { create: { name: 'Docks', slug: 'docks', ...app } } }))
  for (const data of names) await database.workspace.create({ data })
  const recipe = {
    version: 1,
    match: { domains: ['127.0.0.1'] },
    steps: [
      { do: 'type', into: { label: 'Username' }, value: '{username}' },
      { do: 'press', on: { role: 'button', name: 'Continue' } },
      { do: 'type', into: { label: 'Password' }, value: '{password}' },
      { do: 'press', on: { role: 'button', name: 'Sign in' } },
      { do: 'type', into: { label: 'Number' }, value: '{code}' },
    ],
  }
  await database.app.create({ data: { name: 'Harbor', slug: 'harbor', ...app, recipe } })
})
beforeEach(() => harbor.set(DEFAULT_SETTINGS))
afterAll(async () => {
  await database.$disconnect()
  await Promise.all([fresh.drop(), harbor.stop()])
  rmSync(directory, { recursive: true })
})

function tryIt(...args: string[]): RecipeCommand {
  return new RecipeCommand('try', args, { DATABASE_URL: fresh.url, DATA_DIR: directory })
}

const DRAFT = {
  version: 1,
  match: { domains: ['127.0.0.1'] },
  steps: [{ do: 'press', on: { role: 'button', name: 'Enter' } }],
}

function written(content: unknown): string {
  const file = join(directory, `${crypto.randomUUID()}.json`)
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('each step is shown, where the recipe was dropped, how it ended, and no value', async () => {
  const user = await harbor.addUser('+12015550123')
  await harbor.set({ signInPages: 'two' })
  const command = tryIt('--app', 'harbor')
  command.answer(user.username, user.password)
  await command.printed(/ read {4}code: /)
  const code = codeIn(await harbor.sms.next())
  command.answer(code)
  const { status, output } = await command.ended()
  expect(
    output.split('\n').map((line) =>
      line
        .replace(/^ +[\d.]+ s +/, '')
        .trim()
        .replaceAll(/ +/g, ' '),
    ),
  ).toEqual([
    `Harbor, at ${app.loginUrl}, by a recipe of 5 steps`,
    ...[
      'read credentials: the recipe types the user name here',
      'type field "Username"',
      'press button "Continue"',
      'type field "Password"',
      'press button "Sign in"',
      'recipe dropped at step 5: field "Number" is not there',
      'read code: a code (declared as a one-time code)',
      'type field "Verification code"',
      'press button "Verify"',
      'read signedIn: the page offers to sign out',
    ].map((line) => `${line} ${harbor.url}`),
    '✓ signedIn: the page offers to sign out',
    'The recipe did not fit; from there on Keyline found its own way.',
    '',
  ])
  expect(status).toBe(0)
  for (const value of [user.username, user.password, code]) expect(output).not.toContain(value)
})

test('a document is tried before it is saved, and a wrong password is a failure', async () => {
  const user = await harbor.addUser()
  const command = tryIt('--app', 'docks', '--workspace', 'Globex', '--recipe', written(DRAFT))
  command.answer(user.username, 'wrong')
  expect(await command.ended()).toMatchObject({
    status: 1,
    output: expect.stringMatching(/dropped at step 1: button "Enter" is not there[\s\S]*✗ invalidCredentials: /),
  })
})

test('faults of a document are named by their place', async () => {
  const steps = [{ ...DRAFT.steps[0], on: {} }]
  const { status, output } = await tryIt('--app', 'harbor', '--recipe', written({ ...DRAFT, steps })).ended()
  expect(status).toBe(1)
  expect(output).toContain('steps.0.on: must have one of css, label, or role with name')
})

test('an app that is none, or is several, is asked about', async () => {
  const unknown = await tryIt('--app', 'harbr').ended()
  expect(unknown).toEqual({ status: 1, output: 'There is no app harbr. Did you mean harbor?\n' })
  const several = await tryIt('--app', 'docks').ended()
  expect(several.output).toMatch(/^Say with --workspace which docks is meant: \S+ \(Acme\), \S+ \(Globex\)\n$/)
})

test('Ctrl-C ends it, and its browser', async () => {
  const user = await harbor.addUser('+12015550123')
  const command = tryIt('--app', 'harbor')
  command.answer(user.username, user.password)
  await command.printed(/ read {4}code: /)
  command.interrupt()
  expect(await command.ended()).toMatchObject({ status: 1, output: expect.stringMatching(/Stopped\.\n$/) })
})
