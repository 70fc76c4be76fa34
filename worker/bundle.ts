import { bundleWorkflowCode } from '@temporalio/worker'
import { createHash } from 'node:crypto'
import { access, glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FAILURE_CONVERTER_PATH } from '../vault/data-converter.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, '.cache')
const SOURCES = ['{workflows,domain}/**/*.ts', relative(ROOT, FAILURE_CONVERTER_PATH)]

/**
 * The workflows as one script, made once for each state of their sources.
 * @returns the path of the bundle.
 */
export async function workflowBundle(): Promise<string> {
  const codePath = join(CACHE, `workflows-${await sourceHash()}.js`)
  if (await exists(codePath)) return codePath

  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows/index.ts'),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    logger: { trace: ignore, debug: ignore, info: ignore, log: ignore, warn: console.warn, error: console.error },
  })
  await mkdir(CACHE, { recursive: true })
  // Renamed into place, so that a process that starts at the same time never reads half of it.
  const unfinished = `${codePath}.${String(process.pid)}`
  await writeFile(unfinished, code)
  await rename(unfinished, codePath)
  return codePath
}

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  const files = await Array.fromAsync(glob([...SOURCES, 'package-lock.json'], { cwd: ROOT }))
  for (const file of files.sort()) hash.update(file).update(await readFile(join(ROOT, file)))
  return hash.digest('hex').slice(0, 16)
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

function ignore(): void {
  // The bundler tells of every step.
}

if (import.meta.main) console.log(await workflowBundle())
