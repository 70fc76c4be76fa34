import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Access } from '../keyline.ts'
import { type Environment, planStart } from '../plan.ts'

const START = fileURLToPath(new URL('../start.ts', import.meta.url))

const accessSchema: z.ZodType<Access> = z.object({
  url: z.string(),
  email: z.string(),
  password: z.string(),
  apiKey: z.string(),
  temporalUi: z.string().nullable(),
  simulator: z.string().nullable(),
  provider: z.string().nullable(),
})

export interface RunningKeyline {
  access: Access
  /** Stops what was started for us; leaves alone what was running before. */
  stop(): Promise<void>
}

/** The Keyline that runs on this machine; started where none does. @param log gets the lines of the start. */
export async function findOrStart(env: Environment, log: (line: string) => void): Promise<RunningKeyline> {
  const accessFile = join(planStart(env).dataDirectory, 'access.json')
  const access = await readAccess(accessFile)
  if (access !== null && (await isReady(access.url))) return { access, stop: () => Promise.resolve() }
  return start(accessFile, env, log)
}

async function start(accessFile: string, env: Environment, log: (line: string) => void): Promise<RunningKeyline> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START], {
    env: { ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await exited
  }
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      log(line)
      if (!line.startsWith('Keyline is ready')) continue
      child.stdout.resume()
      const access = await readAccess(accessFile)
      if (access === null) throw new Error(`${accessFile} is missing though Keyline is ready`)
      return { access, stop }
    }
    throw new Error('Keyline did not start; its own words are above.')
  } catch (error) {
    await stop()
    throw error
  }
}

async function readAccess(file: string): Promise<Access | null> {
  try {
    return accessSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Nothing runs here, or something that a program cannot drive.
    return null
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) })).ok
  } catch {
    return false
  }
}
