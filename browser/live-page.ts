import type { Browser, BrowserContext, ElementHandle, JSHandle, Page } from 'playwright-core'
import { classify, type Moment, type PageView } from './classify.ts'
import { EngineError, type Site, type StorageState } from './engine.ts'
import { startFilteringProxy, type FilteringProxy } from './filtering-proxy.ts'
import { mayType, type AllowedHosts } from './guard.ts'
import { holdsValue, isPasswordField, nextChange, nextFrame, readPage, type PageContents } from './in-page.ts'
import { signatureOf, type Control, type Field, type PageModel } from './page-model.ts'
import { Traffic } from './traffic.ts'

export interface PageOptions {
  allowHosts: AllowedHosts
  /** How long the site may take to answer one step. */
  navigationTimeoutMs: number
}

/** The page as it was just before a submit, against which its answer is read. */
export interface Before {
  model: PageModel
  documents: number
  /** Session-like cookies and stored keys. */
  session: ReadonlySet<string>
}

/** The page is there, and did not take what was done to it. The message is fixed text. */
export class NotTaken extends Error {}

/** A page that has not changed for this long, with nothing under way, has said what it has to say. */
const QUIET_MS = 1_000
/** How long a page's pictures and scripts are waited for before it is used without them. */
const LOAD_PATIENCE_MS = 5_000
/** Limit for one click or one field. */
const ACTION_MS = 5_000

const SESSION_LIKE = /sess|auth|token|sid|jwt|login|user/i

/** One login's page, in a context of its own behind a proxy of its own: reads it, types under guard, waits for answers. */
export class LivePage {
  /** Rejects with `pageGone` when the page is lost. */
  readonly gone: Promise<never>
  readonly traffic: Traffic
  readonly #site: Site
  readonly #options: PageOptions
  readonly #proxy: FilteringProxy
  readonly #context: BrowserContext
  readonly #page: Page
  #contents: JSHandle<PageContents> | null = null

  private constructor(site: Site, options: PageOptions, proxy: FilteringProxy, page: Page) {
    this.#site = site
    this.#options = options
    this.#proxy = proxy
    this.#page = page
    this.#context = page.context()
    this.traffic = new Traffic(page)
    this.gone = new Promise((_, reject) => {
      const lost = (): void => reject(new EngineError('pageGone', 'the page is gone'))
      page.once('crash', lost)
      page.once('close', lost)
    })
    this.gone.catch(() => {}) // Nobody may be waiting for it.
    this.#context.on('page', (popup) => void popup.close().catch(() => {}))
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

  /** Reads the page as it is now; over a navigation, the page that comes. */
  async read(): Promise<PageModel> {
    const deadline = Date.now() + this.#options.navigationTimeoutMs
    for (;;) {
      try {
        const contents = await inTime(this.#page.evaluateHandle(readPage), deadline)
        const model = await inTime(
          contents.evaluate(({ model }) => model),
          deadline,
        )
        void this.#contents?.dispose().catch(() => {})
        this.#contents = contents
        return model
      } catch (error) {
        // The page went on to another document while it was read.
        if (error instanceof EngineError || this.#page.isClosed() || Date.now() > deadline) throw error
        await this.#page.waitForLoadState('domcontentloaded', { timeout: Math.max(1, deadline - Date.now()) })
      }
    }
  }

  /** What has to be known before a submit. `model` is the last reading. */
  async before(model: PageModel): Promise<Before> {
    this.traffic.startStep()
    return { model, documents: this.traffic.documents, session: await this.#sessionMarks(model) }
  }

  /**
   * Waits until the page has given its answer: something that can be told, or silence.
   * @param before null for a page just opened. @param ledOn counts as the beginning of a session.
   */
  async settle(submitted: Moment['submitted'], before: Before | null, ledOn = false): Promise<PageView> {
    const deadline = Date.now() + this.#options.navigationTimeoutMs
    const patience = Date.now() + LOAD_PATIENCE_MS
    const start = before && signatureOf(before.model)
    let last = ''
    let quietSince = Date.now()
    for (;;) {
      const left = Math.min(patience, deadline) - Date.now()
      if (left > 0) await this.#page.waitForLoadState('load', { timeout: left }).catch(() => {})
      const model = await this.read()
      this.#refuseIfBlocked()

      const signature = signatureOf(model)
      const moved = before !== null && this.traffic.documents > before.documents
      const reacted = signature !== start || moved || this.traffic.hasSent()
      const view = classify(model, await this.#moment(submitted, model, before, ledOn))
      if (reacted && (isAnswer(view) || (this.traffic.isIdle && view.state !== 'unknown'))) return view

      if (signature !== last) quietSince = Date.now()
      last = signature
      const isQuiet = Date.now() - quietSince >= QUIET_MS && this.traffic.isIdle
      if (isQuiet || Date.now() >= deadline) {
        return reacted ? view : { state: 'unknown', detail: 'the page did not react' }
      }
      await this.#nextChange()
    }
  }

  /**
   * Types into a field of the last reading. A password goes into a visible password field and nowhere else.
   * @throws EngineError `refused` where the page is not one of the site. @throws NotTaken
   */
  async fill(field: Field, value: string): Promise<void> {
    this.#refuseIfForeign()
    const element = await this.#element(field)
    try {
      if (field.type === 'password' && !(await element.evaluate(isPasswordField))) throw new Error()
      await element.fill(value)
      if (await element.evaluate(holdsValue, value)) return
    } catch {
      throw new NotTaken('a field could not be filled')
    }
    throw new NotTaken('a field changed what was typed into it')
  }

  /** Types a code into one box for each digit, the way a person would: into the first, and the page moves on. */
  async typeDigits(boxes: readonly [Field, ...Field[]], code: string): Promise<void> {
    if (code.length !== boxes.length) throw new NotTaken('the code does not fit the boxes')
    this.#refuseIfForeign()
    const { documents } = this.traffic
    try {
      const elements = await Promise.all(boxes.map((box) => this.#element(box)))
      await elements[0]?.focus()
      await this.#page.keyboard.type(code)
      for (const [index, element] of elements.entries()) {
        const digit = code.charAt(index)
        if (!(await element.evaluate(holdsValue, digit))) await element.fill(digit)
      }
    } catch {
      // Full boxes may have submitted themselves.
      if (this.traffic.documents === documents && this.traffic.isIdle) throw new NotTaken('a box could not be filled')
    }
  }

  /** Lets the page react to what was typed. */
  async nextFrame(): Promise<void> {
    await this.#page.evaluate(nextFrame).catch(() => {}) // Fails where the page is leaving already.
  }

  /** Presses a control of the last reading, or Enter in a field where there is none. @throws NotTaken */
  async press(control: Control | null, field: Field | null): Promise<void> {
    try {
      if (control) await (await this.#element(control)).click({ noWaitAfter: true })
      else if (field) await (await this.#element(field)).press('Enter', { noWaitAfter: true })
    } catch {
      throw new NotTaken('a button could not be pressed')
    }
  }

  async storageState(): Promise<StorageState> {
    return await this.#context.storageState()
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#context.close(), this.#proxy.close()])
  }

  async #moment(
    submitted: Moment['submitted'],
    model: PageModel,
    before: Before | null,
    ledOn: boolean,
  ): Promise<Moment> {
    const marks = before === null ? new Set<string>() : await this.#sessionMarks(model)
    return {
      submitted,
      before: before?.model ?? null,
      properPage: this.traffic.status < 400 && mayType(model.url, this.#site, this.#options.allowHosts),
      sessionAppeared: ledOn || [...marks].some((mark) => !before?.session.has(mark)),
    }
  }

  async #sessionMarks(model: PageModel): Promise<Set<string>> {
    const cookies = await this.#context.cookies(model.url)
    const kept = cookies.filter(({ name, httpOnly }) => httpOnly || SESSION_LIKE.test(name))
    const keys = model.storedKeys.filter((key) => SESSION_LIKE.test(key))
    return new Set([...kept.map(({ name, value }) => `${name}=${value}`), ...keys])
  }

  async #element({ element }: { element: number }): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.#contents?.evaluateHandle(({ elements }, index) => elements[index], element)
    const found = handle?.asElement()
    if (!found) throw new NotTaken('the page has changed')
    return found as ElementHandle<HTMLElement>
  }

  async #nextChange(): Promise<void> {
    const limit = QUIET_MS / 2
    await inTime(this.#page.evaluate(nextChange, limit), Date.now() + this.#options.navigationTimeoutMs).catch(
      (error: unknown) => {
        if (error instanceof EngineError) throw error // Anything else: the document was left, which is a change.
      },
    )
  }

  #refuseIfForeign(): void {
    if (mayType(this.#page.url(), this.#site, this.#options.allowHosts)) return
    throw new EngineError('refused', 'the page is not a safe page of the site, so nothing is typed')
  }

  #refuseIfBlocked(): void {
    if (!this.#proxy.hasRefused(this.traffic.lastHost)) return
    throw new EngineError('refused', 'the site leads to a private address')
  }
}

/** Clear at first sight; refusals are not, since the message of the last try may still stand there. */
function isAnswer({ state }: PageView): boolean {
  return state === 'credentials' || state === 'code' || state === 'signedIn'
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
