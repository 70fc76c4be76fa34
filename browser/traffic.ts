import type { Page, Request } from 'playwright-core'

const LONG_POLL_MS = 5_000

/** Watches a page's requests, as far as they can change what it shows. */
export class Traffic {
  /** HTTP status of the document in the main frame; 0 before the first. */
  status = 0
  /** The host that the main frame was last sent to, reached or not; redirects included. */
  lastHost = ''
  /** The document is the answer to a form. */
  wasPosted = false
  /** How many documents the main frame has shown; counts steps inside one document (`pushState`) and frames of the same host too. */
  documents = 0
  /** This step was answered by "not with these credentials". */
  wasUnauthorized = false
  readonly #page: Page
  /** When each began, Unix ms. */
  readonly #underWay = new Map<Request, number>()
  #recent: Request[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('request', (request) => {
      if (!['document', 'script', 'xhr', 'fetch'].includes(request.resourceType())) return
      this.#underWay.set(request, Date.now())
      this.#recent.push(request)
      if (this.#isMainDocument(request)) this.lastHost = new URL(request.url()).hostname
    })
    page.on('response', (response) => {
      const request = response.request()
      const isAnswer = request.method() !== 'GET' || this.#isMainDocument(request)
      if (response.status() === 401 && isAnswer && this.#recent.includes(request)) this.wasUnauthorized = true
      if (!this.#isMainDocument(request)) return
      this.status = response.status()
      this.wasPosted = request.method() === 'POST'
    })
    page.on('requestfinished', (request) => this.#underWay.delete(request))
    page.on('requestfailed', (request) => this.#underWay.delete(request))
    page.on('framenavigated', (frame) => {
      const isOwn = frame === page.mainFrame() || hostOf(frame.url()) === hostOf(page.url())
      if (isOwn) this.documents++
    })
  }

  /** Whether nothing is under way that may still change the page; what stays open for long waits for news. */
  get isIdle(): boolean {
    return [...this.#underWay.values()].every((began) => Date.now() - began > LONG_POLL_MS)
  }

  /** From here on, {@link hasSent} and {@link hasSubmitted} look at what follows. */
  startStep(): void {
    this.#recent = []
    this.wasUnauthorized = false
  }

  /** Whether this step sent something off, or went to another document. */
  hasSent(): boolean {
    return this.#recent.some((request) => request.method() !== 'GET' || this.#isMainDocument(request))
  }

  /** Whether this step went to another document, or sent the code off in the background, as a whole or as a list. */
  hasSubmitted(code: string): boolean {
    const parts = new RegExp(Array.from(code, (letter) => RegExp.escape(letter)).join('[\\s",]*'))
    return this.#recent.some(
      (request) => this.#isMainDocument(request) || parts.test(`${request.url()} ${request.postData() ?? ''}`),
    )
  }

  /** Whether this step may have sent a form off that holds the text. */
  mayHaveSubmitted(text: string): boolean {
    const written = [text, encodeURIComponent(text), new URLSearchParams({ '': text }).toString().slice(1)]
    return this.#recent.some(
      (request) => request.method() !== 'GET' || written.some((each) => request.url().includes(each)),
    )
  }

  #isMainDocument(request: Request): boolean {
    return request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
