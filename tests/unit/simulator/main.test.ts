import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { describe, expect, it, onTestFinished, vi } from 'vitest'

import { KEYS, PLAN, WAIT, carrierAt, startReceiver } from './harness.ts'

const MAIN = fileURLToPath(new URL('../../../dev/simulator/main.ts', import.meta.url))

const ENVIRONMENT = {
  SINCH_PROJECT_ID: KEYS.projectId,
  SINCH_KEY_ID: KEYS.keyId,
  SINCH_KEY_SECRET: KEYS.keySecret,
  SINCH_SERVICE_PLAN_ID: PLAN,
  KEYLINE_WEBHOOK_BASE: 'http://127.0.0.1:9/',
}

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { env })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  return {
    child,
    output: () => output,
    exitCode: async () => (await exited)[0] as number | null,
    url: () => vi.waitFor(() => /ready at (\S+)/.exec(output)?.[1] ?? expect.fail(output), WAIT),
  }
}

describe('the simulator as a process', () => {
  it('names every fault of its environment at once', async () => {
    const simulator = start({ SIMULATOR_PORT: 'many', KEYLINE_WEBHOOK_BASE: 'ftp://x', SINCH_PROJECT_ID: 'a b' })
    expect(await simulator.exitCode()).toBe(1)
    const faulty = [...simulator.output().matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name)
    expect(faulty).toEqual([
      'SIMULATOR_PORT',
      'KEYLINE_WEBHOOK_BASE',
      'SINCH_PROJECT_ID',
      'SINCH_KEY_ID',
      'SINCH_KEY_SECRET',
      'SINCH_SERVICE_PLAN_ID',
    ])
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s', async (signal) => {
    const receiver = await startReceiver()
    const simulator = start({ ...ENVIRONMENT, KEYLINE_WEBHOOK_BASE: `${receiver.url}/` })
    const url = await simulator.url()
    expect(await carrierAt(url).search({ region: 'US', limit: 1 })).toHaveLength(1)

    const sms = { from: 'ACME', to: '+12015550101', text: 'Your code is 123456' }
    await fetch(`${url}/simulator/sms`, { method: 'POST', body: JSON.stringify(sms) })
    expect((await receiver.waitFor(1))[0]?.path).toBe('/webhooks/sinch/sms')

    simulator.child.kill(signal)
    expect(await simulator.exitCode()).toBe(0)
    expect(simulator.output()).not.toContain('123456')
  })

  it('says that its port is in use', async () => {
    const first = start(ENVIRONMENT)
    const { port } = new URL(await first.url())
    const second = start({ ...ENVIRONMENT, SIMULATOR_PORT: port })
    expect(await second.exitCode()).toBe(1)
    expect(second.output()).toContain(`address already in use 127.0.0.1:${port}`)
  })
})
