import { expect, inject, test } from 'vitest'
import { z } from 'zod'
import { createStatusBoard } from '../../../api/status.ts'
import { createSinchCarrier } from '../../../carrier/sinch/carrier.ts'
import { freePort } from '../../../dev/ports.ts'
import { connectTemporal } from '../../../platform/temporal.ts'
import { createDatabase } from '../../../prisma/client.ts'
import { freshDatabase } from '../database.ts'
import { freshNamespace } from '../namespace.ts'
import { startStack } from '../stack.ts'
import { startTcpProxy } from '../tcp-proxy.ts'

const status = z.object({ items: z.array(z.object({ part: z.string(), state: z.string(), detail: z.string() })) })

test('says which parts do well, and which are not there', async () => {
  const stack = await startStack()
  try {
    await stack.carrier({ failCalls: Array.from({ length: 20 }, () => 503) })
    const states = async () => {
      const { items } = (await stack.api('GET /status')).as(status)
      return Object.fromEntries(items.map(({ part, state }) => [part, state]))
    }
    await expect.poll(states, { timeout: 40_000 }).toEqual({
      database: 'ok',
      temporal: 'ok',
      carrier: 'down',
      workers: 'ok',
      browsers: 'down',
    })
  } finally {
    await stack.stop()
  }
})

test('whatever is down, and be it everything, that is said and no more fails', async () => {
  const fresh = await freshDatabase()
  const url = new URL(fresh.url)
  const toDatabase = await startTcpProxy(Number(url.port))
  url.port = String(toDatabase.port)
  const database = createDatabase(url.href)
  const toTemporal = await startTcpProxy(Number(inject('temporalAddress').split(':')[1]))
  const { namespace } = await freshNamespace()
  const place = { address: `127.0.0.1:${String(toTemporal.port)}`, namespace, tls: false, apiKey: null }
  const temporal = connectTemporal(place, null)
  const nowhere = `http://127.0.0.1:${String(await freePort())}`
  const carrier = createSinchCarrier({
    ...{ projectId: 'project', keyId: 'key', keySecret: 'secret', servicePlanId: 'plan', numberType: 'LOCAL' },
    hostnames: { auth: nowhere, numbers: nowhere },
  })
  /** Those that do well. */
  const well = async (): Promise<string[]> => {
    const items = await createStatusBoard({ database, temporal: temporal.client, carrier }).read()
    expect(items.map(({ detail }) => detail).join()).not.toMatch(/127\.0\.0\.1|prisma|grpc/i)
    return items.filter(({ state }) => state === 'ok').map(({ part }) => part)
  }
  try {
    expect(await well()).toEqual(['database', 'temporal'])
    toDatabase.cut()
    expect(await well()).toEqual(['temporal'])
    toTemporal.cut()
    expect(await well()).toEqual([])
    toDatabase.mend()
    expect(await well()).toEqual(['database'])
  } finally {
    await temporal.close()
    await database.$disconnect()
    await toTemporal.close()
    await toDatabase.close()
    await fresh.drop()
  }
})
