import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Access } from '../../../dev/keyline.ts'
import { freePort } from '../../../dev/ports.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PORTS = ['PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'SIMULATOR_PORT', 'PROVIDER_PORT'] as const

/** A place for a start of its own: an empty data directory and free ports. */
export interface Place {
  env: Record<string, string>
  directory: string
  remove: () => void
}

export async function makePlace(): Promise<Place> {
  const directory = mkdtempSync(join(tmpdir(), 'keyline-start-'))
  // What was downloaded already is not downloaded for each test.
  mkdirSync(join(ROOT, '.data', 'bin'), { recursive: true })
  symlinkSync(join(ROOT, '.data', 'bin'), join(directory, 'bin'))
  const env: Record<string, string> = { DATA_DIR: directory, NO_COLOR: '1' }
  for (const name of PORTS) env[name] = String(await freePort())
  const remove = (): void => {
    rmSync(directory, { recursive: true, force: true })
  }
  return { env, directory, remove }
}

/** `npm start`, running. */
export class Started {
  readonly #child: ChildProcess
  readonly #exit: Promise<number | null>
  #output = ''

  constructor(env: Record<string, string>) {
    this.#child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(ROOT, 'dev/start.ts')], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#exit = once(this.#child, 'close').then(([code]) => code as number | null)
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#output += chunk
        this.#child.emit('printed')
      })
    }
  }

  get output(): string {
    return this.#output
  }

  /** Settles once the start is over; rejects where it failed. */
  ready(): Promise<void> {
    return this.printed(/^Keyline is ready at http\S+$/m)
  }

  async printed(pattern: RegExp): Promise<void> {
    const ended = this.#exit.then((code) => {
      throw new Error(`The start ended with status ${code}:\n${this.#output}`)
    })
    while (!pattern.test(this.#output)) await Promise.race([once(this.#child, 'printed'), ended])
  }

  signal(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void {
    this.#child.kill(signal)
  }

  /** @returns the exit status. */
  ended(): Promise<number | null> {
    return this.#exit
  }
}

export function readAccess({ directory }: Place): Access {
  return JSON.parse(readFileSync(join(directory, 'access.json'), 'utf8')) as Access
}

/** The process that runs `file` in this place, as Linux tells of it. */
export function findProgram(file: string, { directory }: Place): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const found = pids.find((pid) => {
    const [program, ...args] = readProc(pid, 'cmdline').split('\0')
    const ours = program?.endsWith('node') && args.some((arg) => arg.endsWith(file))
    return ours && readProc(pid, 'environ').includes(`DATA_DIR=${directory}\0`)
  })
  if (!found) throw new Error(`${file} does not run`)
  return Number(found)
}

function readProc(pid: string, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    // It has ended meanwhile, or is somebody else's.
    return ''
  }
}
