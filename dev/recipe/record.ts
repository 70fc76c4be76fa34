import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { BrowserPool } from '../../browser/pool.ts'
import { isOn } from '../../browser/recipes/recipe.ts'
import { record, type Recorded } from '../../browser/recipes/record.ts'
import { onApp, requireScreen } from './command.ts'
import { CommandError } from './find-app.ts'

/**
 * `npm run recipe:record -- --app <slug>`: makes a recipe of what somebody does in a window, or a script without one. The
 * document goes to the output or a file, what is to be said about it to the error output. Exit status 1 where there is none.
 */
const { values: options } = parseArgs({
  options: {
    app: { type: 'string' },
    workspace: { type: 'string' },
    script: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
    headed: { type: 'boolean', default: false },
  },
})

/** Does what a person would do, with Playwright's page. */
type Script = (page: Page) => Promise<void>

await onApp(options, async (app, browser, signal) => {
  const script = options.script === undefined ? null : await readScript(options.script)
  const headless = script !== null && !options.headed
  if (!headless) requireScreen()
  const pool = new BrowserPool({ ...browser, headless })
  try {
    const { page, close } = await pool.take(null)
    try {
      const recorder = await record(page, app, browser.allowHosts)
      const end = ended(page, signal, script === null)
      await page.goto(app.loginUrl, { timeout: browser.navigationTimeoutMs }).catch((cause: unknown) => {
        throw new CommandError('The login page cannot be loaded.', { cause })
      })
      if (script) await Promise.race([run(script, page), end])
      else console.error(`Sign in to ${app.name} in the window. When you are in, press Enter here or close the window.`)
      if (script === null || options.until !== undefined) await end
      return await tell(await recorder.finish())
    } finally {
      await close()
    }
  } finally {
    await pool.close()
  }
})

/** Settles once the person says so, or the page is where it should come to. @throws the signal's reason. */
async function ended(page: Page, signal: AbortSignal, asksPerson: boolean): Promise<void> {
  const { promise, resolve: end, reject } = Promise.withResolvers<void>()
  promise.catch(() => {}) // It may be waited for later.
  signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  page.on('close', () => end())
  page.on('framenavigated', (frame) => {
    const isThere = frame === page.mainFrame() && isOn(options.until ?? '', new URL(frame.url()).pathname)
    if (isThere) void page.waitForLoadState().then(end, end)
  })
  const lines = asksPerson ? createInterface({ input: process.stdin }) : null
  if (lines) void once(lines, 'line').then(() => end())
  await promise.finally(() => lines?.close())
}

async function tell({ recipe, notes }: Recorded): Promise<boolean> {
  for (const note of notes) console.error(note)
  if (recipe === null) return false
  const document = `${JSON.stringify(recipe, null, 2)}\n`
  if (options.out === undefined) process.stdout.write(document)
  else await writeFile(options.out, document)
  return true
}

/** @throws CommandError with the first line of what went wrong: in the next ones Playwright quotes what was typed. */
async function run(script: Script, page: Page): Promise<void> {
  try {
    await script(page)
  } catch (cause) {
    const [line = ''] = (cause instanceof Error ? cause.message : '').split('\n')
    throw new CommandError(`The script failed: ${line}`, { cause })
  }
}

async function readScript(file: string): Promise<Script> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { default?: unknown }
  if (typeof module.default !== 'function') throw new CommandError(`${file} has no function as its default export.`)
  return module.default as Script
}
