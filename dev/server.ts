import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Tail } from './tail.ts'

/** A program that the embedded default runs. */
export interface RunningServer {
  /** Ends it in good order, or by force when that takes too long; safe to repeat. */
  stop: () => Promise<void>
  /** Settles when the program ends, asked or not, with its last lines. */
  exited: Promise<string>
}

export interface ServerCommand {
  command: string
  args: string[]
  /** What ends it in good order. A program that has not set itself up yet ignores INT, and dies of TERM. */
  stopSignals: 'TERM' | 'TERM INT'
  env?: NodeJS.ProcessEnv
  log: (chunk: string) => void
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000
const RETRY_MS = 50

// Waits for the program, and signals it once standard input closes. Descriptor 3 stays free for Node's messages.
const LEASH = `
  signals=$1; shift
  exec 4<&0
  "$@" </dev/null 4<&- & program=$!
  { read -r _ <&4; for signal in $signals; do kill -s "$signal" "$program"; done; } >/dev/null 2>&1 & leash=$!
  wait "$program"; status=$?
  kill "$leash" 2>/dev/null
  exit "$status"`

/**
 * Starts a program on a leash: it ends when this process does, however that ends, even killed. It is in a process group
 * of its own, so that Ctrl-C in the terminal does not reach it before its turn.
 */
export function startServer(command: ServerCommand): RunningServer {
  return supervise(spawnOnLeash(command, 'ignore'), command.log)
}

/** A program of Node.js, which may `process.send` messages; `said` settles at its first. */
export function startNodeServer(command: ServerCommand): RunningServer & { said: Promise<void> } {
  const child = spawnOnLeash(command, 'ipc')
  return { ...supervise(child, command.log), said: once(child, 'message').then(() => undefined) }
}

function spawnOnLeash({ command, args, stopSignals, env }: ServerCommand, messages: 'ipc' | 'ignore'): ChildProcess {
  return spawn('sh', ['-c', LEASH, 'leash', stopSignals, command, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', messages],
    env: { ...process.env, ...env },
  })
}

function supervise(child: ChildProcess, log: (chunk: string) => void): RunningServer {
  const tail = new Tail(child, log)
  const exited = once(child, 'close').then(() => tail.text())
  const stop = async (): Promise<void> => {
    child.stdin?.end()
    const stopped = await Promise.race([exited.then(() => true), sleep(STOP_TIMEOUT_MS, false, { ref: false })])
    if (!stopped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await exited
  }
  return { stop, exited }
}

/**
 * Waits until `attempt` succeeds, again and again. Where the server ends first, or is not ready in time, it is stopped.
 */
export async function whenReady<T>(name: string, server: RunningServer, attempt: () => Promise<T>): Promise<T> {
  const late = AbortSignal.timeout(START_TIMEOUT_MS)
  try {
    return await Promise.race([
      repeat(attempt, late),
      server.exited.then((lastLines) => Promise.reject(new Error(`${name} ended while starting:\n${lastLines}`))),
    ])
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function repeat<T>(attempt: () => Promise<T>, late: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (late.aborted) throw error
    }
    await sleep(RETRY_MS)
  }
}
