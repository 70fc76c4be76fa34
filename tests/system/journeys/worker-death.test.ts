import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stack, startStack } from '../stack.ts'
import { activateNumber, setProvider } from './active-number.ts'
import { startLogin, untilEnded, untilStatus } from './logins.ts'

const WORKER = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))

let stack: Stack
let worker: ChildProcess

/** The worker as a process of its own, as it runs outside tests: the only kind that can be killed. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WORKER], {
    env: { ...process.env, ...stack.environment, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

beforeAll(async () => {
  stack = await startStack({ worker: false, browser: true })
  worker = await startWorker()
})
afterAll(async () => {
  await kill(worker)
  await stack.stop()
})

test('a login whose worker is killed while it waits for its code ends signed in, with that code', async () => {
  const { accountId } = await activateNumber(stack)
  await setProvider(stack, { smsDelaySeconds: 4 })
  const { id } = await startLogin(stack, accountId)
  await untilStatus(stack, id, 'waitingForCode')

  await kill(worker)
  const codes = (): Promise<number> => stack.database.message.count({ where: { accountId } })
  await expect.poll(codes, { timeout: 15_000 }).toBe(2)
  worker = await startWorker()

  const ended = await untilEnded(stack, id)
  expect(ended.outcome).toBe('signedIn')
  expect(ended.steps.map((step) => step.name)).toEqual([
    ...['openBrowser', 'enterCredentials', 'requestCode'],
    ...['codeArrived', 'typeCode', 'saveSession'],
  ])
})
