import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { KeyRing } from '../../../vault/keys.ts'
import { activateNumber } from '../journeys/active-number.ts'
import { startLogin, untilEnded } from '../journeys/logins.ts'
import { keysVariable, newKey } from '../keys.ts'
import { type Stack, startStack } from '../stack.ts'

const COMMAND = fileURLToPath(new URL('../../../dev/rotate-keys.ts', import.meta.url))
const [old, next] = [newKey('old'), newKey('next')]
/** More than some batches. */
const STORED = 120

const message = z.object({ text: z.string(), code: z.string().nullable() })
const request = z.object({ id: z.string(), code: z.string().nullable() })
const schedule = z.object({ every: z.string() })

/** Nobody's number: a message without a code at the account's own would hold back the code that a login waits for. */
const STRAY = '+12025559999'
/** Of the stored messages, over HTTP. */
const READ = 20

let stack: Stack
let accountId: string
let phoneNumber: string
beforeAll(async () => {
  stack = await startStack({ browser: true, keys: [old], env: { CODE_BUDGET_REQUESTS: '1000' } })
})
afterAll(() => stack.stop())

const sms = (text: string): Promise<void> => stack.sms({ from: 'Harbor', to: phoneNumber, text })

/** With a code, for there is no session to go on with. */
async function logIn(): Promise<void> {
  await stack.database.browserSession.deleteMany({ where: { accountId } })
  const { outcome } = await untilEnded(stack, (await startLogin(stack, accountId)).id)
  expect(outcome).toBe('signedIn')
}

async function rotate(keys: KeyRing): Promise<{ status: number | null; said: string }> {
  const env = { ...process.env, ...stack.environment, KEYLINE_KEYS: keysVariable(keys) }
  const child = spawn(process.execPath, [COMMAND], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { status: child.exitCode, said }
}

/** Does the work again and again until `done`, and at least once. @returns how often. */
async function keepDoing(work: () => Promise<void>, done: Promise<unknown>): Promise<number> {
  const over = new AbortController()
  void done.then(() => {
    over.abort()
  })
  let times = 0
  do {
    await work()
    times++
  } while (!over.signal.aborted)
  return times
}

test('while logins and messages flow, everything goes under the new key, and the old one is needed no longer', async () => {
  ;({ accountId, phoneNumber } = await activateNumber(stack))
  await stack.api(`PUT /accounts/${accountId}/login-schedule`, { body: { every: '1d' } })
  for (let i = 0; i < STORED; i++) await sms(`Your Harbor code is ${String(200_000 + i)}`)
  await logIn()

  await stack.restart([next, old])
  const rotation = rotate([next, old])
  const [logins, messages, { said }] = await Promise.all([
    keepDoing(logIn, rotation),
    keepDoing(async () => {
      await stack.sms({ from: 'Harbor', to: STRAY, text: 'Our office is closed on Monday' })
      expect((await stack.api(`GET /accounts/${accountId}/inbox`)).status).toBe(200)
    }, rotation),
    rotation,
  ])
  expect(said).toMatch(/[1-9]\d{2,} rows have their keys wrapped anew\n/)
  // A login of the load may have been running on the old history until now.
  expect(await rotate([next, old])).toMatchObject({
    status: 0,
    said: expect.stringContaining('The key old is no longer needed') as string,
  })

  await stack.restart([next])
  const stored = await stack.database.message.findMany()
  expect(stored.length).toBeGreaterThanOrEqual(STORED + logins + messages)
  for (const { id, text, code } of stored) {
    const opened = await stack.vault.open('Message.text', id, text)
    expect(opened).toContain(code === null ? 'office' : await stack.vault.open('Message.code', id, code))
  }
  // How many messages there are depends on the machine; how many of them one may read in a minute does not.
  for (const { id } of stored.filter((row) => row.accountId === accountId).slice(0, READ)) {
    const { text, code } = (await stack.api(`GET /messages/${id}`)).as(message)
    expect(text).toContain(code ?? 'office')
  }
  expect((await stack.api(`GET /accounts/${accountId}/session`)).status).toBe(200)
  expect((await stack.api(`GET /accounts/${accountId}/login-schedule`)).as(schedule)).toEqual({ every: '1d' })

  const { id } = (await stack.api(`POST /accounts/${accountId}/code-requests`)).as(request)
  await sms('Your Harbor code is 135790')
  expect((await stack.api(`GET /code-requests/${id}?wait=20`)).as(request).code).toBe('135790')
  await logIn()
}, 300_000)
