import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isRunning } from './processes.ts'

/**
 * Keeps a second Keyline off the data directory. A lock whose process is gone, or is another program by now, is taken over.
 * @returns what gives the lock back.
 */
export function lockDirectory(directory: string): () => void {
  const file = join(directory, 'lock')
  try {
    writeFileSync(file, lockText(), { flag: 'wx' })
  } catch {
    const [pid, program = ''] = readFileSync(file, 'utf8').split('\n')
    if (Number(pid) !== process.pid && isRunning(Number(pid), program)) {
      throw new Error(
        `Keyline is already running on ${directory} (process ${pid}). Stop it, or set DATA_DIR to another directory.`,
      )
    }
    writeFileSync(file, lockText())
  }
  return () => {
    rmSync(file, { force: true })
  }
}

function lockText(): string {
  return `${process.pid}\n${basename(process.argv[1] ?? '')}\n`
}
