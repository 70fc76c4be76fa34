import { findChromium } from '../../browser/find-chromium.ts'
import type { LoginEngineOptions } from '../../browser/login-engine.ts'
import { readSettings } from '../../platform/settings.ts'
import { createDatabase } from '../../prisma/client.ts'
import { withEmbedded } from '../embedded.ts'
import { type App, CommandError, findApp } from './find-app.ts'

export interface Asked {
  app?: string | undefined
  workspace?: string | undefined
}

/** A browser as logins have it. */
export type Browser = Omit<LoginEngineOptions, 'headless'>

const NAVIGATION_TIMEOUT_MS = 30_000
/** Whoever tries something out may be called to the telephone. */
const IDLE_LIMIT_MS = 60 * 60_000

/**
 * Does something with an app of the settings' Keyline or the embedded one, until Ctrl-C.
 * @param work says whether all went well: then the exit status is 0, and 1 otherwise.
 */
export async function onApp(
  { app: slug, workspace }: Asked,
  work: (app: App, browser: Browser, signal: AbortSignal) => Promise<boolean>,
): Promise<void> {
  const interruption = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => interruption.abort(new CommandError('Stopped.')))
  try {
    if (!slug) throw new CommandError('Say which app: --app <slug>')
    const { database, browser } = readSettings(withEmbedded(process.env), ['database', 'browser'])
    const app = await readApp(database.url, slug, workspace ?? null)
    const limits = { navigationTimeoutMs: NAVIGATION_TIMEOUT_MS, idleLimitMs: IDLE_LIMIT_MS }
    const options = { ...(await findChromium(process.env)), allowHosts: browser.allowHosts, ...limits }
    process.exitCode = (await work(app, options, interruption.signal)) ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

/** @throws CommandError where no window can be shown. */
export function requireScreen(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    throw new CommandError('There is no screen here that could show a window (DISPLAY is not set).')
}

async function readApp(databaseUrl: string, slug: string, workspace: string | null): Promise<App> {
  const database = createDatabase(databaseUrl)
  try {
    return await findApp(database, slug, workspace)
  } catch (cause) {
    if (cause instanceof CommandError) throw cause
    throw new CommandError('The apps cannot be read from the database. Is Keyline running (npm start)?', { cause })
  } finally {
    await database.$disconnect()
  }
}
