import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether this machine has Python 3 with what makes virtual environments. */
export async function hasPython(): Promise<boolean> {
  return await run('python3', ['-c', 'import venv, ensurepip']).then(
    () => true,
    () => false,
  )
}

/** Installs the requirements into an environment below `.data/`, once for each set of them. @returns its interpreter. */
export async function pythonWith(requirements: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
  const folder = join(import.meta.dirname, '../../../../.data/third-party', digest.slice(0, 12))
  const python = join(folder, 'bin/python')
  const complete = join(folder, 'complete')
  const isComplete = await access(complete).then(
    () => true,
    () => false,
  )
  if (isComplete) return python
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await run('python3', ['-m', 'venv', folder])
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
  await writeFile(complete, '')
  return python
}
