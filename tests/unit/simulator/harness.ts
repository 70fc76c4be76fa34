import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

import { NumbersService } from '@sinch/numbers'
import { SmsService } from '@sinch/sms'
import { onTestFinished, vi } from 'vitest'

import { createSinchCarrier } from '../../../carrier/sinch/carrier.ts'
import type { SinchCarrier, SinchSettings } from '../../../carrier/sinch/carrier.ts'
import { startSinchSimulator } from '../../../dev/simulator/simulator.ts'
import type { Simulator, SimulatorOptions } from '../../../dev/simulator/simulator.ts'
import type { Delivery } from '../../../dev/simulator/delivery.ts'

export const KEYS = { projectId: 'project-1', keyId: 'key-1', keySecret: 'key-secret' }
export const PLAN = 'plan-1'
export const SECRETS = {
  smsWebhookSecret: 'sms-secret',
  conversationWebhookSecret: 'conversation-secret',
  numbersWebhookSecret: 'numbers-secret',
}

/** Fast enough for tests; what a test is about, it sets itself. */
const FAST = { provisioningDelayMs: 5, retryBaseMs: 0 }

export interface ReceivedWebhook {
  path: string
  headers: IncomingHttpHeaders
  rawBody: Buffer
}

interface Receiver {
  url: string
  received: ReceivedWebhook[]
  /** Waits until at least so many webhooks came. */
  waitFor(count: number): Promise<ReceivedWebhook[]>
}

/** A receiver of webhooks on loopback; it answers with the statuses given, then with 200. */
export async function startReceiver(...statuses: number[]): Promise<Receiver> {
  const received: ReceivedWebhook[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((rawBody) => {
      received.push({ path: request.url ?? '', headers: request.headers, rawBody })
      response.statusCode = statuses.shift() ?? 200
      response.end()
    })
  })
  const url = await listen(server)
  return {
    url,
    received,
    async waitFor(count) {
      await vi.waitFor(() => {
        if (received.length < count) throw new Error(`${received.length} of ${count} webhooks came`)
      }, WAIT)
      return received
    },
  }
}

export const WAIT = { timeout: 15_000, interval: 5 }

export async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

interface TestSimulator extends Simulator {
  /** @returns status and JSON of a call of one of the simulator's own routes */
  control(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>
  deliveries(): Promise<Delivery[]>
  /** Waits until there are so many deliveries, and every one has come to an end. */
  settled(count: number): Promise<Delivery[]>
}

/** A simulator that ends with the test. */
export async function startSimulator(
  options: Partial<SimulatorOptions> & { webhookBase?: string } = {},
): Promise<TestSimulator> {
  const { webhookBase = 'http://127.0.0.1:9', settings, ...rest } = options
  const simulator = await startSinchSimulator({
    port: 0,
    ...KEYS,
    servicePlanId: PLAN,
    ...SECRETS,
    webhooks: { sms: `${webhookBase}/sms`, conversation: `${webhookBase}/conversation` },
    settings: { ...FAST, ...settings },
    ...rest,
  })
  onTestFinished(() => simulator.close())
  const { url } = simulator
  const deliveries = async (): Promise<Delivery[]> => {
    const response = await fetch(`${url}/simulator/deliveries`)
    return ((await response.json()) as { deliveries: Delivery[] }).deliveries
  }

  return {
    ...simulator,
    async control(method, path, body) {
      const response = await fetch(`${url}/simulator${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: response.status, body: await response.json() }
    },
    deliveries,
    async settled(count) {
      return vi.waitFor(async () => {
        const all = await deliveries()
        const open = all.filter(({ status }) => status === 'pending').length
        if (all.length < count || open > 0) throw new Error(`${all.length} deliveries, ${open} open`)
        return all
      }, WAIT)
    },
  }
}

/** Sinch's own clients, pointed at a simulator. */
export function sinchSdk(url: string, keys = KEYS): { numbers: NumbersService; sms: SmsService } {
  const parameters = { ...keys, authHostname: url, numbersHostname: url, smsHostname: url, logger: null }
  return { numbers: new NumbersService(parameters), sms: new SmsService(parameters) }
}

export function carrierAt(url: string, settings: Partial<SinchSettings> = {}): SinchCarrier {
  return createSinchCarrier({
    ...KEYS,
    ...SECRETS,
    servicePlanId: PLAN,
    numberType: 'LOCAL',
    hostnames: { auth: url, numbers: url },
    ...settings,
  })
}
