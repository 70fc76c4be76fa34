import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { connectTemporal } from '../../../platform/temporal.ts'

test('a call that is tried again while its client is closed ends, and nothing is thrown afterwards', async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const address = `127.0.0.1:${String(port)}`
  const temporal = connectTemporal({ address, namespace: 'default', tls: false, apiKey: null }, null)
  const call = temporal.client.workflowService.describeNamespace({ namespace: 'default' })
  const outcome = call.then(
    () => 'answered',
    () => 'failed',
  )
  await once(server, 'connection')
  await once(server, 'connection')
  await temporal.close()
  expect(await outcome).toBe('failed')
})
