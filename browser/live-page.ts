import type { Frame, Page } from 'playwright-core'
import { looksLikeSession } from '../domain/session.ts'
import type { AllowedHosts } from '../network/addresses.ts'
import { EngineError, type Site, type StorageState } from './engine.ts'
import { Documents } from './frames.ts'
import { isOwnFrame, mayType } from './guard.ts'
import { Hands } from './hands.ts'
import { nextChange, writtenAnew, type Written } from './in-page/index.ts'
import { inTime } from './in-time.ts'
import { Journal, type LoggedStep } from './journal.ts'
import { openContext, type LoginContext } from './login-context.ts'
import type { PageModel } from './page-model.ts'
import { coveredPicture } from './picture.ts'
import { holds, locate, type Element } from './recipes/locate.ts'
import { isFor, type Check, type Recipe, type Target } from './recipes/recipe.ts'
import { Traffic } from './traffic.ts'

export interface PageOptions {
  allowHosts: AllowedHosts
  /** How long the site may take to answer one step. */
  navigationTimeoutMs: number
  /** Told of what is seen and done, as it happens. */
  onStep?: (step: LoggedStep) => void
}

/** One login's page, in a context of its own behind a proxy of its own: reads it, and types under guard. */
export class LivePage {
  /** Rejects with `pageGone` when the page crashes: what is under way then may never end by itself. */
  readonly gone: Promise<never>
  readonly traffic: Traffic
  readonly hands: Hands
  readonly journal: Journal
  readonly #site: Site
  readonly #options: PageOptions
  readonly #own: LoginContext
  readonly #page: Page
  readonly #documents: Documents
  #opensBeside = false
  /** What looked like a session before anything was submitted. */
  #sessionBefore: ReadonlySet<string> | null = null
  /** What the page said in dialog boxes since the last step. */
  #dialogs: string[] = []

  constructor(site: Site, options: PageOptions, own: LoginContext) {
    this.#site = site
    this.#options = options
    this.#own = own
    const { page } = own
    this.#page = page
    this.#documents = new Documents(page)
    this.journal = new Journal(() => originOf(page.url()), options.onStep)
    this.journal.hide(...(site.knownAs ?? []))
    this.hands = new Hands({
      page,
      journal: this.journal,
      documents: this.#documents,
      isOwn: (frame) => this.#isOwn(frame),
      deadline: () => this.deadline(),
    })
    this.traffic = new Traffic(page)
    this.gone = new Promise((_, reject) => {
      page.once('crash', () => reject(new EngineError('pageGone', 'the page has crashed')))
    })
    this.gone.catch(() => {}) // Nobody may be waiting for it.
    own.context.on('page', (popup) => {
      if (!this.#opensBeside) void popup.close().catch(() => {})
    })
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') this.#dialogs.push(dialog.message())
      void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => {})
    })
  }

  /** Goes to the login page. @returns whether the site led on to another page of its own accord. */
  async goToLogin(): Promise<{ ledOn: boolean }> {
    const { loginUrl } = this.#site
    if (!/^https?:\/\//i.test(loginUrl)) throw new EngineError('refused', 'the login page is no web address')
    const timeout = this.#options.navigationTimeoutMs
    const loaded = await this.#page.goto(loginUrl, { waitUntil: 'domcontentloaded', timeout }).catch(() => null)
    this.#refuseIfBlocked()
    if (this.#page.isClosed()) throw new EngineError('pageGone', 'the page is gone')
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
        const model = await inTime(
          this.#documents.read((frame) => this.#isOwn(frame)),
          deadline,
        )
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

  /** The recipe of the site, where it is for the page that is open. */
  get recipe(): Recipe | null {
    const { recipe } = this.#site
    return recipe && isFor(recipe, this.#page.url()) ? recipe : null
  }

  /** Whether the site is to remember this browser. */
  get wantsRemembering(): boolean {
    return this.#site.rememberDevice === true
  }

  /** The visible elements of the site's own pages and frames that a recipe's target stands for. */
  async find(target: Target): Promise<Element[]> {
    return await this.#ask([], () => locate(this.#ownFrames(), target))
  }

  /** Whether a recipe's check holds for the page as it is now. */
  async holds(check: Check): Promise<boolean> {
    return await this.#ask(false, () => holds(this.#ownFrames(), check))
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

  /** What the server writes for this address to who has the session. @returns null where it gives another page, or none. */
  async writtenAnew(): Promise<Written | null> {
    return await inTime(this.#page.evaluate(writtenAnew), this.deadline()).catch(() => null)
  }

  /** A fresh page for the address that this one shows: with what would be saved as the session, or as a stranger. */
  async openBeside(as: 'member' | 'stranger'): Promise<LivePage> {
    const site = { ...this.#site, loginUrl: this.#page.url() }
    const { context, proxy } = this.#own
    if (as === 'stranger') {
      const browser = context.browser()
      if (!browser) throw new EngineError('pageGone', 'the browser is gone')
      return new LivePage(site, this.#options, await openContext(browser, null, this.#options.allowHosts))
    }
    this.#opensBeside = true
    try {
      // Pages of one context share cookies and local storage, and nothing that is not saved.
      const page = await context.newPage()
      return new LivePage(site, this.#options, { context, proxy, page, close: () => page.close() })
    } finally {
      this.#opensBeside = false
    }
  }

  /** What the page shows, as people may see it. @returns null where no picture could be taken. */
  async picture(): Promise<Buffer | null> {
    return await coveredPicture(this.#page, this.journal.secrets)
  }

  async storageState(): Promise<StorageState> {
    return await inTime(this.#own.context.storageState(), this.deadline())
  }

  async close(): Promise<void> {
    await this.#own.close().catch(() => {})
  }

  async #sessionMarks({ url, storedKeys }: PageModel): Promise<ReadonlySet<string>> {
    // Of all its hosts and paths: a page may stand elsewhere than what signs people in.
    const cookies = await this.#own.context.cookies()
    const isOwn = (domain: string): boolean => {
      const host = domain.replace(/^\./, '')
      return host === new URL(url).hostname || mayType(`https://${host}/`, this.#site, this.#options.allowHosts)
    }
    const kept = cookies.filter(({ name, httpOnly, domain }) => isOwn(domain) && (httpOnly || looksLikeSession(name)))
    const keys = storedKeys.filter(looksLikeSession)
    return new Set([...kept.map(({ name, value }) => `${name}=${value}`), ...keys])
  }

  #isOwn(frame: Frame): boolean {
    return isOwnFrame(frame, this.#site, this.#options.allowHosts)
  }

  #ownFrames(): Frame[] {
    return this.#page.frames().filter((frame) => this.#isOwn(frame))
  }

  /** @returns `otherwise` of a page that moves on while it is asked. */
  async #ask<T>(otherwise: T, question: () => Promise<T>): Promise<T> {
    this.#refuseIfBlocked()
    return await inTime(question(), this.deadline()).catch((error: unknown) => {
      if (error instanceof EngineError || this.#page.isClosed()) throw error
      return otherwise
    })
  }

  #refuseIfBlocked(): void {
    if (!this.#own.proxy.hasRefused(this.traffic.lastHost)) return
    throw new EngineError('refused', 'the site leads to a private address')
  }
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}
