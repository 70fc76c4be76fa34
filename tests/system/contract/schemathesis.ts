import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { BINARIES } from '../servers.ts'

const run = promisify(execFile)

const PACKAGE = 'schemathesis==4.32.5'
const DIRECTORY = join(BINARIES, PACKAGE.replace('==', '-'))
const OUTPUT_BYTES = 64 * 1024 * 1024

/** Puts Schemathesis into a directory of its own, once. */
export async function installSchemathesis(): Promise<void> {
  if (existsSync(DIRECTORY)) return
  const partial = `${DIRECTORY}.${process.pid}`
  await mkdir(BINARIES, { recursive: true })
  try {
    await run('python3', ['-m', 'pip', 'install', '--quiet', '--target', partial, PACKAGE])
    await rename(partial, DIRECTORY)
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

/**
 * Has Schemathesis send requests made from the document that a server serves, good ones and bad ones, and check the
 * answers against it.
 * @returns what it found, in its words; null where it found nothing.
 */
export async function findFaults(serverUrl: string, options: readonly string[]): Promise<string | null> {
  // It leaves files where it runs.
  const cwd = await mkdtemp(join(tmpdir(), 'keyline-contract-'))
  const args = ['run', `${serverUrl}/openapi.json`, '--no-color', '--generation-database', 'none', ...options]
  try {
    await run('python3', [join(DIRECTORY, 'bin/schemathesis'), ...args], {
      cwd,
      env: { ...process.env, PYTHONPATH: DIRECTORY },
      maxBuffer: OUTPUT_BYTES,
    })
    return null
  } catch (error) {
    return z.object({ stdout: z.string() }).parse(error).stdout
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}
