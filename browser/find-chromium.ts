import { accessSync, constants, createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright-core'

export interface FoundChromium {
  executablePath: string
  /** What this browser needs on this machine, sandbox or not included. */
  args: string[]
}

type Environment = Readonly<Record<string, string | undefined>>

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']

const USUAL_PLACES = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Finds a browser to launch: `CHROMIUM_PATH`, the one that Playwright installed, an installed Chrome or Chromium, and
 * at last the one in npm's `@sparticuz/chromium`, which is unpacked into the user's cache once.
 * @throws Error that names everything tried, where none can be run.
 */
export async function findChromium(env: Environment): Promise<FoundChromium> {
  const given = env['CHROMIUM_PATH']
  if (given) {
    if (!isExecutable(given)) throw new Error(`CHROMIUM_PATH is ${given}, which cannot be run`)
    return found(given)
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => COMMANDS.map((name) => join(folder, name)))
  const installed = [chromium.executablePath(), ...onPath, ...USUAL_PLACES].find(isExecutable)
  if (installed) return found(installed)
  try {
    return found(await unpackPackaged(env))
  } catch (cause) {
    const tried = ['CHROMIUM_PATH', "Playwright's own browser", COMMANDS.join(', '), '@sparticuz/chromium']
    throw new Error(`no Chromium found; tried ${tried.join('; ')}. Set CHROMIUM_PATH to one`, { cause })
  }
}

function found(executablePath: string): FoundChromium {
  // Chromium refuses to start its sandbox as root; everybody else keeps it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executablePath, args: ['--disable-gpu', ...sandbox] }
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The package would unpack into the shared temporary folder, not atomically, where another user could have put another
 * program; so its archive is unpacked here, into the user's own cache.
 */
async function unpackPackaged(env: Environment): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('@sparticuz/chromium is for Linux x64')
  const root = new URL('../', import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { version: string }
  const cache = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'keyline')
  const target = join(cache, `chromium-${version}`)
  if (isExecutable(target)) return target

  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const partial = `${target}.${process.pid}`
  try {
    await pipeline(
      createReadStream(fileURLToPath(new URL('bin/chromium.br', root))),
      createBrotliDecompress(),
      createWriteStream(partial, { mode: 0o700 }),
    )
    renameSync(partial, target)
  } finally {
    rmSync(partial, { force: true })
  }
  return target
}
