import { chromium, type Browser } from 'playwright-core'
import { memoryOf } from './browser-memory.ts'
import type { StorageState } from './engine.ts'
import type { AllowedHosts } from '../network/addresses.ts'
import { openContext, type LoginContext } from './login-context.ts'

export interface PoolOptions {
  executablePath: string
  args: readonly string[]
  headless: boolean
  allowHosts: AllowedHosts
  /** A browser that has served this many logins is replaced; 200 unless said. */
  recycleAfterLogins?: number
  /** So is one whose processes hold more than this together, bytes; 1.5 GiB unless said. */
  recycleAboveBytes?: number
}

const RECYCLE_AFTER_LOGINS = 200
const RECYCLE_ABOVE_BYTES = 1.5 * 1024 ** 3

/** One Chromium, and how much it has served. */
interface Pooled {
  browser: Browser
  served: number
  open: number
  /** Made while there was time: a context that nobody has used, for the next login. */
  spare: Promise<LoginContext | null> | null
  retired: boolean
}

/**
 * One warm browser, launched at first use and again after a crash. A browser that has served long enough takes no more
 * logins: a new one takes over, and the old one closes when its last login has ended.
 */
export class BrowserPool {
  readonly #options: PoolOptions
  readonly #all = new Set<Pooled>()
  #current: Promise<Pooled> | null = null
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** A context of its own for one login; to be closed, whatever happens. */
  async take(savedSession: StorageState | null): Promise<LoginContext> {
    const pooled = await this.#browser()
    pooled.served += 1
    pooled.open += 1
    try {
      const spare = savedSession === null ? await this.#takeSpare(pooled) : null
      const context = spare ?? (await openContext(pooled.browser, savedSession, this.#options.allowHosts))
      let isOpen = true
      const close = async (): Promise<void> => {
        await context.close()
        if (isOpen) void this.#giveBack(pooled)
        isOpen = false
      }
      return { ...context, close }
    } catch (error) {
      void this.#giveBack(pooled)
      throw error
    }
  }

  /** Closes all browsers; safe to repeat. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#current?.catch(() => null)
    await Promise.all([...this.#all].map((pooled) => this.#retire(pooled, true)))
  }

  async #browser(): Promise<Pooled> {
    const starting = (this.#current ??= this.#launch())
    try {
      return await starting
    } catch (error) {
      if (this.#current === starting) this.#current = null
      throw error
    }
  }

  async #launch(): Promise<Pooled> {
    const { executablePath, args, headless } = this.#options
    const browser = await chromium.launch({
      executablePath,
      headless,
      chromiumSandbox: !args.includes('--no-sandbox'),
      // WebRTC is the one way round the proxy.
      args: [...args, '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--no-pings'],
      // Whoever owns the process decides what its signals do, and calls `close`.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    const pooled: Pooled = { browser, served: 0, open: 0, spare: null, retired: false }
    this.#all.add(pooled)
    browser.once('disconnected', () => void this.#retire(pooled, true))
    return pooled
  }

  async #takeSpare(pooled: Pooled): Promise<LoginContext | null> {
    const { spare } = pooled
    pooled.spare = null
    return await spare
  }

  async #giveBack(pooled: Pooled): Promise<void> {
    pooled.open -= 1
    const { recycleAfterLogins = RECYCLE_AFTER_LOGINS, recycleAboveBytes = RECYCLE_ABOVE_BYTES } = this.#options
    const isWornOut =
      pooled.served >= recycleAfterLogins || (await memoryOf(pooled.browser).catch(() => 0)) > recycleAboveBytes
    if (pooled.retired || isWornOut || this.#closed) await this.#retire(pooled, pooled.open === 0)
    else pooled.spare ??= openContext(pooled.browser, null, this.#options.allowHosts).catch(() => null)
  }

  async #retire(pooled: Pooled, closes: boolean): Promise<void> {
    if (!pooled.retired) this.#current = null
    pooled.retired = true
    if (!closes) return
    this.#all.delete(pooled)
    await (await this.#takeSpare(pooled))?.close()
    await pooled.browser.close().catch(() => {}) // It may be gone already.
  }
}
