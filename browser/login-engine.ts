import { setTimeout as pause } from 'node:timers/promises'
import type { PageReading } from '../domain/login.ts'
import { EngineError, type LoginEngine } from './engine.ts'
import { LivePage, type PageOptions } from './live-page.ts'
import { newMemory, type Memory } from './memory.ts'
import { askForNewCode, enterCode, enterCredentials, openLogin } from './login-flow.ts'
import { BrowserPool, type PoolOptions } from './pool.ts'
import type { Slots } from './slots.ts'

export interface LoginEngineOptions extends PoolOptions, PageOptions {
  /** Counts the pages that are open, for who hands out the logins. */
  slots?: Slots
  /** A page that nobody has used for this long is closed. */
  idleLimitMs: number
}

/** A login goes on without a picture that takes longer. */
const PICTURE_PATIENCE_MS = 250
const NO_PICTURE = Promise.resolve(null)

interface Entry {
  page: LivePage
  memory: Memory
  /** Runs while nothing is being done. */
  idle: NodeJS.Timeout | undefined
  /** How many parts of the login have begun. */
  parts: number
  /** A picture of what the last part led to, being taken. */
  picture: Promise<Buffer | null>
}

/**
 * The login engine on a pool of browsers. Callers see Playwright's errors never, since those can quote what was typed:
 * only {@link EngineError}, or the signal's own reason.
 */
export function createLoginEngine(options: LoginEngineOptions): LoginEngine {
  const { idleLimitMs, slots } = options
  const entries = new Map<string, Entry>()
  const pool = new BrowserPool(options)

  const close = async (loginId: string): Promise<void> => {
    const entry = entries.get(loginId)
    if (!entry) return
    entries.delete(loginId)
    clearTimeout(entry.idle)
    slots?.give()
    await entry.page.close()
  }

  const use = async <T>(loginId: string, signal: AbortSignal, work: (entry: Entry) => Promise<T>): Promise<T> => {
    const entry = entries.get(loginId)
    if (!entry) throw new EngineError('pageGone', 'the login has no open page')
    clearTimeout(entry.idle)
    try {
      return await abortable(Promise.race([work(entry), entry.page.gone]), signal)
    } catch (error) {
      if (signal.aborted) await close(loginId)
      throw clean(error, signal)
    } finally {
      if (entries.get(loginId) === entry) entry.idle = setTimeout(() => void close(loginId), idleLimitMs).unref()
    }
  }

  /** What changes the page, once a picture has been taken of it as it is. */
  const act = <T>(
    loginId: string,
    signal: AbortSignal,
    work: (page: LivePage, memory: Memory) => Promise<T>,
  ): Promise<T> =>
    use(loginId, signal, async (entry) => {
      await Promise.race([entry.picture, pause(PICTURE_PATIENCE_MS, null, { ref: false })])
      signal.throwIfAborted()
      entry.parts += 1
      return await work(entry.page, entry.memory)
    })

  const go = (
    loginId: string,
    signal: AbortSignal,
    work: (page: LivePage, memory: Memory) => Promise<PageReading>,
  ): Promise<PageReading> =>
    act(loginId, signal, async (page, memory) => {
      const reading = await work(page, memory)
      page.journal.saw(reading)
      return reading
    })

  return {
    async open(loginId, site, savedSession, signal) {
      signal.throwIfAborted()
      await close(loginId)
      try {
        const page = new LivePage(site, options, await pool.take(savedSession))
        slots?.occupy()
        entries.set(loginId, {
          page,
          memory: newMemory(savedSession !== null, site.knownAs),
          idle: undefined,
          ...{ parts: 0, picture: NO_PICTURE },
        })
      } catch (error) {
        throw clean(error, signal)
      }
      return await go(loginId, signal, openLogin)
    },
    submitCredentials: (loginId, credentials, signal) =>
      go(loginId, signal, (page, memory) => enterCredentials(page, memory, credentials)),
    submitCode: (loginId, code, signal) => go(loginId, signal, (page, memory) => enterCode(page, memory, code)),
    resendCode: (loginId, signal) => act(loginId, signal, askForNewCode),
    async lookBack(loginId) {
      const entry = entries.get(loginId)
      if (!entry) return null
      const { page, parts } = entry
      const log = page.journal.take()
      entry.picture = page.picture()
      const picture = await entry.picture
      // Of a page that is being used again, nobody knows what it shows.
      return { log, picture: entry.parts === parts ? picture : null, recipeDropped: page.journal.recipeDropped }
    },
    storageState: (loginId) => use(loginId, new AbortController().signal, ({ page }) => page.storageState()),
    close,
    async shutdown() {
      await Promise.all([...entries.keys()].map(close))
      await pool.close()
    },
  }
}

function clean(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  return error instanceof EngineError ? error : new EngineError('pageGone', 'the page is gone')
}

async function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = (): void => reject(signal.reason as Error)
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
