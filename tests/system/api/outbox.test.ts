import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findTemporalCli } from '../../../dev/binaries.ts'
import { freePort } from '../../../dev/ports.ts'
import { startTemporal, type RunningTemporal } from '../../../dev/temporal.ts'
import { httpClient } from '../http.ts'
import { startStack, type Stack } from '../stack.ts'
import { newAccount } from './accounts.ts'

const BINARIES = fileURLToPath(new URL('../../../.data/bin', import.meta.url))

/** A row of a number that is in use, for which no workflow runs. */
async function numberWithoutWorkflow(stack: Stack, accountId: string, e164: string): Promise<void> {
  await stack.database.phoneNumber.create({
    data: {
      ...{ id: crypto.randomUUID(), accountId, e164, region: 'US', monthlyPrice: '0.80', currency: 'EUR' },
      ...{ status: 'active', offeredAt: new Date(), rentedAt: new Date() },
    },
  })
}

const attributions = async (stack: Stack, accountId: string) =>
  (await stack.database.message.findMany({ where: { accountId }, orderBy: { receivedAt: 'asc' } })).map(
    (m) => m.attribution,
  )

describe('messages that no workflow hears', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack({ worker: false })
  })
  afterAll(() => stack.stop())

  test('are shown as unrequested, or as without a code', async () => {
    const accountId = await newAccount(stack)
    await numberWithoutWorkflow(stack, accountId, '+12025550111')
    await stack.sms({ from: 'Harbor', to: '+12025550111', text: 'A code: your code is 445566' })
    await stack.sms({ from: 'Harbor', to: '+12025550111', text: 'Lunch?' })
    await expect.poll(() => attributions(stack, accountId), { timeout: 10_000 }).toEqual(['unrequested', 'noCode'])
    const results = await stack.database.dispatch.findMany({ where: { workflowId: `phone-number/${accountId}` } })
    expect(results.map((row) => row.result)).toEqual(['noWorkflow', 'noWorkflow'])
  })

  test('a row that a dead process had claimed is delivered all the same', async () => {
    const accountId = await newAccount(stack)
    const row = await stack.database.dispatch.create({
      data: {
        ...{ workflowId: `phone-number/${accountId}`, signal: 'provisioningChanged', payload: {} },
        ...{ attempts: 1, nextAttemptAt: new Date(Date.now() - 1000) },
      },
    })
    const result = async () => (await stack.database.dispatch.findUniqueOrThrow({ where: { id: row.id } })).result
    await expect.poll(result, { timeout: 10_000 }).toBe('noWorkflow')
  })
})

describe('while Temporal is away', () => {
  let stack: Stack
  let directory: string
  let temporal: RunningTemporal
  const bootTemporal = async (port: number) =>
    startTemporal({
      executable: await findTemporalCli(BINARIES, console.log),
      port,
      dbFile: join(directory, 'temporal.db'),
      namespace: 'default',
      searchAttributes: [],
      log: () => undefined,
    })

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'keyline-outage-'))
    temporal = await bootTemporal(await freePort())
    stack = await startStack({ temporalAddress: temporal.address })
  })
  afterAll(async () => {
    await stack.stop()
    await temporal.stop()
    await rm(directory, { recursive: true, force: true })
  })

  test('SMS are taken, reads go on, writes say so, and the code arrives once it is back', async () => {
    const accountId = await newAccount(stack)
    const path = `/accounts/${accountId}`
    const offered = (await stack.api(`POST ${path}/phone-number/offer`)).as(z.object({ phoneNumber: z.string() }))
    await stack.api(`POST ${path}/phone-number`, { body: offered })
    const status = async () => (await stack.api(`GET ${path}/phone-number`)).as(z.object({ status: z.string() })).status
    await expect.poll(status, { timeout: 15_000 }).toBe('awaitingAssociation')
    const timeoutSeconds = 600
    const opened = await stack.api(`POST ${path}/code-requests`, { body: { timeoutSeconds } })
    const { id } = opened.as(z.object({ id: z.string() }))

    await temporal.stop()
    await stack.sms({ from: 'Harbor', to: offered.phoneNumber, text: 'Your Harbor code is 808182' })
    const messages = () => stack.database.message.count({ where: { accountId } })
    await expect.poll(messages, { timeout: 10_000 }).toBe(1)
    expect(await status()).toBe('awaitingAssociation')
    expect((await stack.api(`GET ${path}/inbox`)).status).toBe(200)
    const refused = await stack.api(`POST ${path}/phone-number/associated`)
    expect([refused.status, refused.code]).toEqual([503, 'temporalUnavailable'])
    const login = await stack.api(`POST ${path}/logins`)
    expect([login.status, login.code]).toEqual([503, 'temporalUnavailable'])
    const server = httpClient(stack.url, null)
    const ready = await server('GET /readyz')
    expect([ready.status, ready.as(z.unknown())]).toEqual([
      503,
      { status: 'unavailable', checks: { database: 'ok', temporal: 'unreachable' } },
    ])
    expect((await server('GET /metrics')).text).toContain('keyline_dispatch_backlog 1')

    const polled = stack.api(`GET /code-requests/${id}?wait=60`)
    temporal = await bootTemporal(Number(temporal.address.split(':')[1]))
    expect((await polled).as(z.object({ code: z.string() })).code).toBe('808182')

    // The login that could not be started is taken up by the next request.
    const again = await stack.api(`POST ${path}/logins`)
    expect([again.status, again.as(z.looseObject({ joined: z.boolean() })).joined]).toEqual([202, true])
    const steps = () => stack.database.loginStep.count({ where: { login: { accountId } } })
    await expect.poll(steps, { timeout: 15_000 }).toBeGreaterThan(0)
  }, 120_000)
})
