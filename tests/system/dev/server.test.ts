import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test, vi } from 'vitest'
import { startNodeServer, startServer, whenReady, type RunningServer } from '../../../dev/server.ts'
import { Supervisor } from '../../../dev/supervisor.ts'

const SERVER_MODULE = new URL('../../../dev/server.ts', import.meta.url).href
const running: RunningServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

/** A program of Node.js, given as its text. */
function program(text: string): RunningServer & { said: Promise<void>; printed: () => string } {
  let output = ''
  const server = startNodeServer({
    command: process.execPath,
    args: ['--input-type=module', '-e', text],
    stopSignals: 'TERM',
    log: (chunk) => (output += chunk),
  })
  running.push(server)
  return { ...server, printed: () => output }
}

const FOREVER = 'setInterval(() => undefined, 1000); process.send("ready");'

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a program that is told to stop may put things in order first', async () => {
  const server = program(`process.once('SIGTERM', () => { console.log('goodbye'); process.exit() }); ${FOREVER}`)
  await server.said
  await server.stop()
  expect(server.printed()).toBe('goodbye\n')
  await server.stop()
})

test('a program that ends while starting is no server, and its last lines say why', async () => {
  const server = program('console.error("no such disk"); process.exit(3)')
  await expect(whenReady('The disk', server, () => server.said)).rejects.toThrow(
    'The disk ended while starting:\nno such disk',
  )
})

test('a program ends when the process that started it is killed', async () => {
  const text = `
    import { startServer } from ${JSON.stringify(SERVER_MODULE)}
    const log = (chunk) => process.stdout.write(chunk)
    startServer({ command: 'sh', args: ['-c', 'echo $$; exec sleep 1000'], stopSignals: 'TERM', log })`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', text], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [chunk] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(chunk.toString())
  expect(isAlive(pid)).toBe(true)

  parent.kill('SIGKILL')
  await vi.waitFor(() => {
    expect(isAlive(pid)).toBe(false)
  })
})

test('the supervisor tells which part ended, and its last lines', async () => {
  const supervisor = new Supervisor()
  supervisor.add('The steady part', program(FOREVER))
  supervisor.add('The weak part', program('console.log("out of ink")'))
  await expect(supervisor.partEnded).rejects.toThrow('The weak part ended by itself. Its last lines:\nout of ink')
  await supervisor.stop()
})

test('parts stop in the reverse order of their start', async () => {
  const stopped: string[] = []
  const part = (name: string): RunningServer => ({
    exited: new Promise(() => undefined),
    stop: () => Promise.resolve(void stopped.push(name)),
  })
  const supervisor = new Supervisor()
  supervisor.add('database', part('database'))
  supervisor.add('api', part('api'))
  await supervisor.stop()
  supervisor.add('latecomer', part('latecomer'))
  expect(stopped).toEqual(['api', 'database', 'latecomer'])
})

test('only the last lines of a talkative program are kept', async () => {
  const server = startServer({ command: 'seq', args: ['1000'], stopSignals: 'TERM', log: () => undefined })
  const lines = (await server.exited).split('\n')
  expect(lines.at(-1)).toBe('1000')
  expect(lines.length).toBeLessThanOrEqual(20)
})
