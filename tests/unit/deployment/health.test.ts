import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { freePort } from '../../../dev/ports.ts'
import { startHealthServer } from '../../../worker/health.ts'

const CHECK = fileURLToPath(new URL('../../../docker/is-healthy.ts', import.meta.url))

test('a worker says that it is alive, until it has stopped', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${String(port)}/`
  const server = await startHealthServer('127.0.0.1', port)
  expect((await fetch(url)).status).toBe(200)
  await server.stop()
  await expect(fetch(url)).rejects.toThrow()
})

test('a container is healthy where it answers, and unhealthy where it does not', async () => {
  const port = await freePort()
  const check = (): Promise<unknown> =>
    promisify(execFile)(process.execPath, [CHECK, `http://127.0.0.1:${String(port)}/`])
  await expect(check()).rejects.toMatchObject({ code: 1 })
  const server = await startHealthServer('127.0.0.1', port)
  await check()
  await server.stop()
})
