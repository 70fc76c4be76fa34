import { once } from 'node:events'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isFree } from '../../../dev/ports.ts'
import { findProgram, makePlace, type Place, readAccess, Started } from './started.ts'

// Several whole starts in one test, on whatever machine.
vi.setConfig({ testTimeout: 240_000 })

let place: Place
let started: Started[]
beforeEach(async () => {
  place = await makePlace()
  started = []
})
afterEach(async () => {
  for (const start of started) {
    start.signal('SIGINT')
    await start.ended()
  }
  place.remove()
})

function start(env: Record<string, string> = {}): Started {
  const begun = new Started({ ...place.env, ...env })
  started.push(begun)
  return begun
}

/** The accounts that the embedded default's own key sees. */
async function labels(): Promise<string[]> {
  const { url, apiKey } = readAccess(place)
  const answer = await fetch(`${url}/api/v1/accounts`, { headers: { authorization: `Bearer ${apiKey}` } })
  const { items } = (await answer.json()) as { items: { label: string }[] }
  return items.map((item) => item.label)
}

async function portsInUse(): Promise<string[]> {
  const ports = Object.entries(place.env).filter(([name]) => name.endsWith('PORT'))
  const free = await Promise.all(ports.map(([, port]) => isFree(Number(port))))
  return ports.filter((_, i) => !free[i]).map(([name]) => name)
}

test('everything starts, can be used, refuses a second start, stops on Ctrl-C, and starts again with its data', async () => {
  const first = start()
  await first.ready()
  const access = readAccess(place)
  expect(Object.keys(access)).toEqual(['url', 'email', 'password', 'apiKey', 'temporalUi', 'simulator', 'provider'])
  expect(statSync(join(place.directory, 'access.json')).mode & 0o777).toBe(0o600)
  expect(first.output.trimEnd().split('\n').at(-1)).toBe(`Keyline is ready at ${access.url}`)
  expect(await labels()).toEqual(['Harbor'])

  const second = start()
  expect(await second.ended()).toBe(1)
  expect(second.output).toContain(`Keyline is already running on ${place.directory}`)
  expect(await labels()).toEqual(['Harbor'])

  first.signal('SIGINT')
  expect(await first.ended()).toBe(0)
  expect(await portsInUse()).toEqual([])
  expect(readdirSync(place.directory)).not.toContain('access.json')

  await start().ready()
  expect(readAccess(place)).toEqual(access)
  expect(await labels()).toEqual(['Harbor'])
})

test.runIf(process.platform === 'linux')(
  'when a part dies, all stop, and its name and last lines are shown',
  async () => {
    const running = start()
    await running.ready()
    process.kill(findProgram('dev/provider/main.ts', place), 'SIGKILL')
    expect(await running.ended()).toBe(1)
    expect(running.output).toContain('Demo provider ended by itself. Its last lines:\n')
    expect(await portsInUse()).toEqual([])
  },
)

test('after a crash the next start takes over', async () => {
  const crashed = start()
  await crashed.ready()
  crashed.signal('SIGKILL')
  await crashed.ended()
  await start().ready()
  expect(await labels()).toEqual(['Harbor'])
})

test('SIGTERM during the start leaves nothing running', async () => {
  const running = start()
  await running.printed(/✓/)
  running.signal('SIGTERM')
  expect(await running.ended()).toBe(0)
  // A part that was about to be spawned ends a moment later, by its leash.
  await vi.waitFor(async () => {
    expect(await portsInUse()).toEqual([])
  }, 10_000)
})

describe('with a port in use', () => {
  let occupant: Server
  beforeEach(async () => {
    occupant = createServer().listen(Number(place.env['TEMPORAL_UI_PORT']), '127.0.0.1')
    await once(occupant, 'listening')
  })
  afterEach(() => occupant.close())

  test('it is named with its part and its variable, before anything starts', async () => {
    const failed = start()
    expect(await failed.ended()).toBe(1)
    expect(failed.output).toBe(
      `\nPort ${place.env['TEMPORAL_UI_PORT']} is in use, and Temporal's Web UI needs it. ` +
        'Stop what listens there, or set TEMPORAL_UI_PORT to another port.\n',
    )
    expect(readdirSync(place.directory)).not.toContain('postgres')
  })

  test('it is the port that stops the start, not the lock of a process that is gone', async () => {
    // That process id belongs to another program now.
    writeFileSync(join(place.directory, 'lock'), `${process.pid}\nstart-of-another-day.ts\n`)
    const failed = start()
    expect(await failed.ended()).toBe(1)
    expect(failed.output).toContain('is in use')
  })
})

test('faults of the settings are named together', async () => {
  const port = place.env['SIMULATOR_PORT'] ?? ''
  const failed = start({ PORT: 'x', PROVIDER_PORT: port, OFFER_MINUTES: '0', DATABASE_URL: 'mysql://db' })
  expect(await failed.ended()).toBe(1)
  for (const fault of [
    'PORT is "x": expected a port, 1 to 65535',
    `PROVIDER_PORT and SIMULATOR_PORT are both ${port}: expected two different ports`,
    'OFFER_MINUTES is "0": expected a number of minutes, above 0',
    'DATABASE_URL is wrong: expected a PostgreSQL URL',
  ]) {
    expect(failed.output).toContain(fault)
  }
})
