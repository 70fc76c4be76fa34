import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Tail } from './tail.ts'

/** A program that the embedded default runs. */
export interface RunningServer {
  stop: () => Promise<void>
  /** Settles when the program ends, asked or not, with its last lines. */
  exited: Promise<string>
}

export interface ServerCommand {
  command: string
  args: string[]
  /** What ends it in good order. */
  stopSignal: 'INT' | 'TERM'
  env?: NodeJS.ProcessEnv
  log: (chunk: string) => void
}

// Waits for the program, and signals it once standard input closes.
const LEASH = `
  signal=$1; shift
  exec 3<&0
  "$@" </dev/null 3<&- & program=$!
  { read -r _ <&3; kill -s "$signal" "$program"; } >/dev/null 2>&1 & leash=$!
  wait "$program"; status=$?
  kill "$leash" 2>/dev/null
  exit "$status"`

/**
 * Starts a program on a leash: it ends when this process does, however that ends, even killed. It is in a process group
 * of its own, so that Ctrl-C in the terminal does not reach it before its turn.
 */
export function startServer({ command, args, stopSignal, env, log }: ServerCommand): RunningServer {
  const child = spawn('sh', ['-c', LEASH, 'leash', stopSignal, command, ...args], {
    detached: true,
    env: { ...process.env, ...env },
  })
  const tail = new Tail(child, log)
  const exited = once(child, 'close').then(() => tail.text())
  const stop = async (): Promise<void> => {
    child.stdin.end()
    await exited
  }
  return { stop, exited }
}

/** Waits until `ready` is, and stops the server when that fails or the server ends first. */
export async function whenReady(name: string, server: RunningServer, ready: Promise<void>): Promise<void> {
  try {
    await Promise.race([
      ready,
      server.exited.then((lastLines) => Promise.reject(new Error(`${name} ended while starting:\n${lastLines}`))),
    ])
  } catch (error) {
    await server.stop()
    throw error
  }
}
