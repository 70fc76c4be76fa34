import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser, underApi } from './people.ts'
import { type Stack, startStack } from './stack.ts'

const COMMAND = fileURLToPath(new URL('../../api/create-workspace.ts', import.meta.url))

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ worker: false })
})
afterAll(() => stack.stop())

function create(...args: string[]): Promise<{ stdout: string }> {
  const options = ['--disable-warning=ExperimentalWarning', COMMAND, ...args]
  return promisify(execFile)(process.execPath, options, { env: { ...process.env, ...stack.environment } })
}

test('a fresh deployment has a way in: a workspace, and a link that makes its first owner', async () => {
  const { stdout } = await create('--name', 'Globex', '--email', 'Gerd@globex.example.com')
  const token = /\/invitation#(\S+)/.exec(stdout)?.[1]
  const browser = openBrowser(stack)
  const body = { token, name: 'Gerd Globex', password: 'a long enough password' }
  expect((await browser.call('POST /api/auth/accept-invitation', { body })).status).toBe(200)

  const people = (await underApi(browser)('GET /members')).as(z.object({ items: z.array(z.unknown()) }))
  expect(people.items).toEqual([
    expect.objectContaining({ name: 'Gerd Globex', email: 'gerd@globex.example.com', role: 'owner' }),
  ])
})

test('what is missing is named, with the way to write it', async () => {
  await expect(create('--name', 'Globex', '--email', 'nobody')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/email[\s\S]*workspace:create -- --name/i) as string,
  })
})
