import { EngineError, type LoginEngine } from './engine.ts'
import { LivePage } from './live-page.ts'
import { newMemory, type Memory } from './memory.ts'
import { askForNewCode, enterCode, enterCredentials, openLogin } from './login-flow.ts'
import { BrowserPool, type PoolOptions } from './pool.ts'
import type { Slots } from './slots.ts'

export interface LoginEngineOptions extends PoolOptions {
  /** Counts the pages that are open, for who hands out the logins. */
  slots?: Slots
  /** How long a site may take to answer one step. */
  navigationTimeoutMs: number
  /** A page that nobody has used for this long is closed. */
  idleLimitMs: number
}

interface Entry {
  page: LivePage
  memory: Memory
  /** Runs while nothing is being done. */
  idle: NodeJS.Timeout | undefined
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

  const use = async <T>(
    loginId: string,
    signal: AbortSignal,
    work: (page: LivePage, memory: Memory) => Promise<T>,
  ): Promise<T> => {
    const entry = entries.get(loginId)
    if (!entry) throw new EngineError('pageGone', 'the login has no open page')
    clearTimeout(entry.idle)
    try {
      return await abortable(Promise.race([work(entry.page, entry.memory), entry.page.gone]), signal)
    } catch (error) {
      if (signal.aborted) await close(loginId)
      throw clean(error, signal)
    } finally {
      if (entries.get(loginId) === entry) entry.idle = setTimeout(() => void close(loginId), idleLimitMs).unref()
    }
  }

  return {
    async open(loginId, site, savedSession, signal) {
      signal.throwIfAborted()
      await close(loginId)
      try {
        const page = new LivePage(site, options, await pool.take(savedSession))
        slots?.occupy()
        entries.set(loginId, { page, memory: newMemory(savedSession !== null), idle: undefined })
      } catch (error) {
        throw clean(error, signal)
      }
      return await use(loginId, signal, openLogin)
    },
    submitCredentials: (loginId, credentials, signal) =>
      use(loginId, signal, (page, memory) => enterCredentials(page, memory, credentials)),
    submitCode: (loginId, code, signal) => use(loginId, signal, (page, memory) => enterCode(page, memory, code)),
    resendCode: (loginId, signal) => use(loginId, signal, askForNewCode),
    storageState: (loginId) => use(loginId, new AbortController().signal, (page) => page.storageState()),
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
