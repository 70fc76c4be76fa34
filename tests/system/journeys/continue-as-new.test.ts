import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { findTemporalCli } from '../../../dev/binaries.ts'
import { freePort } from '../../../dev/ports.ts'
import { type RunningServer, startServer } from '../../../dev/server.ts'
import { phoneNumberWorkflowId } from '../../../workflows/contracts.ts'
import { BINARIES } from '../servers.ts'
import { type Stack, startStack } from '../stack.ts'
import { newAccount } from '../api/accounts.ts'

/** Real servers suggest it after thousands of events; this one, after so few that a test comes to it. */
const SUGGEST_AFTER_EVENTS = 60

let server: RunningServer
let stack: Stack

beforeAll(async () => {
  const port = String(await freePort())
  server = startServer({
    command: await findTemporalCli(BINARIES, console.log),
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', port, '--log-level', 'error'],
      ...['--dynamic-config-value', `limit.historyCount.suggestContinueAsNew=${String(SUGGEST_AFTER_EVENTS)}`],
    ],
    stopSignals: 'TERM',
    log: () => undefined,
  })
  stack = await startStack({ temporalAddress: `127.0.0.1:${port}` })
})
afterAll(async () => {
  await stack.stop()
  await server.stop()
})

test('a number that lives long starts its history anew, and loses neither an open code request nor what it has seen', async () => {
  const accountId = await newAccount(stack)
  const path = `/accounts/${accountId}`
  const number = () => stack.temporal.client.workflow.getHandle(phoneNumberWorkflowId(accountId)).describe()
  const offered = (await stack.api(`POST ${path}/phone-number/offer`)).as(z.object({ phoneNumber: z.string() }))
  await stack.api(`POST ${path}/phone-number`, { body: offered })
  const status = async () => (await stack.api(`GET ${path}/phone-number`)).as(z.object({ status: z.string() })).status
  await expect.poll(status, { timeout: 15_000 }).toBe('awaitingAssociation')
  await stack.api(`POST ${path}/phone-number/associated`)
  await expect.poll(status, { timeout: 15_000 }).toBe('awaitingVerification')
  const sms = (text: string) => stack.sms({ from: 'Harbor', to: offered.phoneNumber, text })
  await sms('Your Harbor code is 101010')
  await stack.api(`POST ${path}/phone-number/verified`)
  await expect.poll(status, { timeout: 15_000 }).toBe('active')

  const request = z.object({ id: z.string(), status: z.string(), code: z.string().nullable() })
  const opened = (await stack.api(`POST ${path}/code-requests`, { body: { timeoutSeconds: 300 } })).as(request)
  const first = (await number()).runId
  let sent = 0
  while ((await number()).runId === first && sent < SUGGEST_AFTER_EVENTS) {
    await sms('Our office is closed on Monday')
    sent++
    const seen = { accountId, attribution: 'noCode' }
    await expect.poll(() => stack.database.message.count({ where: seen }), { timeout: 15_000 }).toBe(sent)
  }
  expect((await number()).runId).not.toBe(first)
  expect(await status()).toBe('active')

  await sms('Your Harbor code is 202020')
  const answered = (await stack.api(`GET /code-requests/${opened.id}?wait=15`)).as(request)
  expect(answered).toMatchObject({ status: 'received', code: '202020' })
})
