import type { Browser, BrowserContext, ElementHandle, Frame, Page } from 'playwright-core'
import { EngineError, type Site, type StorageState } from './engine.ts'
import { startFilteringProxy, type FilteringProxy } from './filtering-proxy.ts'
import { mayType, type AllowedHosts } from './guard.ts'
import { elementOf, readFrames, wholeOf, type Reading } from './frames.ts'
import { holdsValue, isPasswordField, nextChange, nextFrame } from './in-page.ts'
import type { Control, Field, PageModel } from './page-model.ts'
import { Traffic } from './traffic.ts'

export interface PageOptions {
  allowHosts: AllowedHosts
  /** How long the site may take to answer one step. */
  navigationTimeoutMs: number
}

/** The page is there, and did not take what was done to it. The message is fixed text. */
export class NotTaken extends Error {}

/** Limit for one click or one field. */
const ACTION_MS = 5_000

const SESSION_LIKE = /sess|auth|token|sid|jwt|login|user/i

/** One login's page, in a context of its own behind a proxy of its own: reads it, and types under guard. */
export class LivePage {
  /** Rejects with `pageGone` when the page crashes: what is under way then may never end by itself. */
  readonly gone: Promise<never>
  readonly traffic: Traffic
  readonly #site: Site
  readonly #options: PageOptions
  readonly #proxy: FilteringProxy
  readonly #context: BrowserContext
  readonly #page: Page
  readonly #ownsContext: boolean
  #opensBeside = false
  /** The last reading: the document's, and its frames'. */
  #contents: Reading[] = []
  /** What looked like a session before anything was submitted. */
  #sessionBefore: ReadonlySet<string> | null = null
  /** What the page said in dialog boxes since the last step. */
  #dialogs: string[] = []

  private constructor(site: Site, options: PageOptions, proxy: FilteringProxy, page: Page, ownsContext = true) {
    this.#ownsContext = ownsContext
    this.#site = site
    this.#options = options
    this.#proxy = proxy
    this.#page = page
    this.#context = page.context()
    this.traffic = new Traffic(page)
    this.gone = new Promise((_, reject) => {
      page.once('crash', () => reject(new EngineError('pageGone', 'the page has crashed')))
    })
    this.gone.catch(() => {}) // Nobody may be waiting for it.
    this.#context.on('page', (popup) => {
      if (!this.#opensBeside) void popup.close().catch(() => {})
    })
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') this.#dialogs.push(dialog.message())
      void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => {})
    })
  }

  static async create(
    browser: Browser,
    site: Site,
    savedSession: StorageState | null,
    options: PageOptions,
  ): Promise<LivePage> {
    const proxy = await startFilteringProxy(options.allowHosts)
    try {
      const context = await browser.newContext({
        // Chromium would go round the proxy for loopback.
        proxy: { server: proxy.url, bypass: '<-loopback>' },
        acceptDownloads: false,
        serviceWorkers: 'block',
        locale: 'en-US',
        ...(savedSession && { storageState: savedSession }),
      })
      context.setDefaultTimeout(ACTION_MS)
      return new LivePage(site, options, proxy, await context.newPage())
    } catch (error) {
      await proxy.close()
      throw error
    }
  }

  /** Goes to the login page. @returns whether the site led on to another page of its own accord. */
  async goToLogin(): Promise<{ ledOn: boolean }> {
    const { loginUrl } = this.#site
    if (!/^https?:\/\//i.test(loginUrl)) throw new EngineError('refused', 'the login page is no web address')
    const timeout = this.#options.navigationTimeoutMs
    const loaded = await this.#page.goto(loginUrl, { waitUntil: 'domcontentloaded', timeout }).catch(() => null)
    this.#refuseIfBlocked()
    if (!loaded || loaded.status() >= 500) throw new EngineError('siteUnreachable', 'the login page cannot be loaded')
    return { ledOn: withoutQuery(this.#page.url()) !== withoutQuery(loginUrl) }
  }

  /** When a step that starts now has taken too long. */
  deadline(): number {
    return Date.now() + this.#options.navigationTimeoutMs
  }

  /**
   * Reads the page as it is now. While the site has not answered a navigation, Chromium holds the question back, and
   * what is read is the page that comes.
   */
  async read(deadline = this.deadline()): Promise<PageModel> {
    for (;;) {
      try {
        const read = await inTime(
          readFrames(this.#page, (frame) => this.#isOwn(frame)),
          deadline,
        )
        for (const { handle } of this.#contents) void handle.dispose().catch(() => {})
        this.#contents = read
        const model = wholeOf(read)
        this.#refuseIfBlocked()
        return { ...model, alerts: [...model.alerts, ...this.#dialogs] }
      } catch (error) {
        // The page went on to another document while it was read.
        if (error instanceof EngineError || this.#page.isClosed() || Date.now() > deadline) throw error
        await this.#page.waitForLoadState('domcontentloaded', { timeout: Math.max(1, deadline - Date.now()) })
      }
    }
  }

  /** Waits for the page's pictures and scripts, at most `maxMs`. */
  async loaded(maxMs: number): Promise<void> {
    if (maxMs > 0) await this.#page.waitForLoadState('load', { timeout: maxMs }).catch(() => {})
  }

  /** Waits until something on the page changes or it goes elsewhere, at most `maxMs`. */
  async nextChange(maxMs: number, deadline: number): Promise<void> {
    await inTime(this.#page.evaluate(nextChange, maxMs), deadline).catch((error: unknown) => {
      if (error instanceof EngineError) throw error // Anything else: the document was left, which is a change.
    })
  }

  /** Whether the page is one that the site meant to give: right host, no error status. */
  isProper({ url }: PageModel): boolean {
    return this.traffic.status < 400 && mayType(url, this.#site, this.#options.allowHosts)
  }

  /** Call it before a submit: the first call is what {@link sessionAppeared} compares with. */
  async noteSession(model: PageModel): Promise<void> {
    this.#dialogs = []
    this.#sessionBefore ??= await this.#sessionMarks(model)
  }

  /** Whether something that looks like a session came with what was submitted. */
  async sessionAppeared(model: PageModel): Promise<boolean> {
    const marks = await this.#sessionMarks(model)
    return [...marks].some((mark) => !this.#sessionBefore?.has(mark))
  }

  /** A fresh page for the address that this one shows: with what would be saved as the session, or as a stranger. */
  async openBeside(as: 'member' | 'stranger'): Promise<LivePage> {
    const site = { ...this.#site, loginUrl: this.#page.url() }
    if (as === 'stranger') {
      const browser = this.#context.browser()
      if (!browser) throw new EngineError('pageGone', 'the browser is gone')
      return await LivePage.create(browser, site, null, this.#options)
    }
    this.#opensBeside = true
    try {
      // Pages of one context share cookies and local storage, and nothing that is not saved.
      return new LivePage(site, this.#options, this.#proxy, await this.#context.newPage(), false)
    } finally {
      this.#opensBeside = false
    }
  }

  /**
   * Types into a field of the last reading. A password goes into a visible password field and nowhere else.
   * @throws EngineError `refused` where the page is not one of the site. @throws NotTaken
   */
  async fill(field: Field, value: string): Promise<void> {
    await this.#act('a field could not be filled', async () => {
      const element = await this.#element(field)
      await this.#refuseIfForeign(element)
      if (field.type === 'password' && !(await element.evaluate(isPasswordField)))
        throw new NotTaken('a field has changed')
      await element.fill(value)
      if (!(await element.evaluate(holdsValue, value))) throw new NotTaken('a field changed what was typed into it')
    })
  }

  /** Types a code into one box for each digit, the way a person would: into the first, and the page moves on. */
  async typeDigits(boxes: readonly [Field, ...Field[]], code: string): Promise<void> {
    if (code.length !== boxes.length) throw new NotTaken('the code does not fit the boxes')
    await this.#act('a box could not be filled', async () => {
      const elements = await Promise.all(boxes.map((box) => this.#element(box)))
      const [first] = elements
      if (first) await this.#refuseIfForeign(first)
      await first?.focus()
      await this.#page.keyboard.type(code)
      for (const [index, element] of elements.entries()) {
        const digit = code.charAt(index)
        if (!(await element.evaluate(holdsValue, digit))) await element.fill(digit)
      }
    })
  }

  /** Lets the page react to what was typed. @throws NotTaken where it is leaving already. */
  async nextFrame(): Promise<void> {
    await this.#act('the page is leaving', () => this.#page.evaluate(nextFrame))
  }

  /** Presses a control of the last reading, or Enter in a field where there is none. @throws NotTaken */
  async press(control: Control | null, field: Field | null): Promise<void> {
    await this.#act('a button could not be pressed', async () => {
      if (control) await (await this.#element(control)).click({ noWaitAfter: true })
      else if (field) await (await this.#element(field)).press('Enter', { noWaitAfter: true })
    })
  }

  async storageState(): Promise<StorageState> {
    return await inTime(this.#context.storageState(), this.deadline())
  }

  async close(): Promise<void> {
    if (this.#ownsContext) await Promise.allSettled([this.#context.close(), this.#proxy.close()])
    else await this.#page.close().catch(() => {})
  }

  async #element({ element }: { element: number }): Promise<ElementHandle<HTMLElement>> {
    const found = await elementOf(this.#contents, element)
    if (!found) throw new NotTaken('the page has changed')
    return found
  }

  async #sessionMarks({ url, storedKeys }: PageModel): Promise<ReadonlySet<string>> {
    const cookies = await this.#context.cookies(url)
    const kept = cookies.filter(({ name, httpOnly }) => httpOnly || SESSION_LIKE.test(name))
    const keys = storedKeys.filter((key) => SESSION_LIKE.test(key))
    return new Set([...kept.map(({ name, value }) => `${name}=${value}`), ...keys])
  }

  /** Does something to the page, in bounded time. Playwright's own words stay in here, for they can quote what was typed. */
  async #act(failure: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await inTime(work(), this.deadline())
    } catch (error) {
      throw error instanceof EngineError || error instanceof NotTaken ? error : new NotTaken(failure)
    }
  }

  async #refuseIfForeign(element: ElementHandle): Promise<void> {
    const frame = await element.ownerFrame()
    if (frame && this.#isOwn(frame)) return
    throw new EngineError('refused', 'the page is not a safe page of the site, so nothing is typed')
  }

  /** Whether the frame, and each that it is in, is a safe page of the site. */
  #isOwn(frame: Frame): boolean {
    const parent = frame.parentFrame()
    const inherits = parent !== null && /^about:(blank|srcdoc)/.test(frame.url())
    if (inherits) return this.#isOwn(parent)
    if (!mayType(frame.url(), this.#site, this.#options.allowHosts)) return false
    return parent === null || (!isOtherPort(frame.url(), parent.url()) && this.#isOwn(parent))
  }

  #refuseIfBlocked(): void {
    if (!this.#proxy.hasRefused(this.traffic.lastHost)) return
    throw new EngineError('refused', 'the site leads to a private address')
  }
}

/** Another port of the same host may be somebody else's. */
function isOtherPort(url: string, than: string): boolean {
  const [one, other] = [new URL(url), new URL(than)]
  return one.hostname === other.hostname && one.port !== other.port
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

/** A page that hangs answers nothing, not even with an error. */
async function inTime<T>(work: Promise<T>, deadline: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = (): void => reject(new EngineError('siteUnreachable', 'the page does not answer'))
  const timer = setTimeout(late, Math.max(0, deadline - Date.now()))
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
