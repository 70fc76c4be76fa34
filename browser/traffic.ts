import type { Page, Request } from 'playwright-core'

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
  readonly #page: Page
  readonly #underWay = new Set<Request>()
  #recent: Request[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('request', (request) => {
      if (!['document', 'script', 'xhr', 'fetch'].includes(request.resourceType())) return
      this.#underWay.add(request)
      this.#recent.push(request)
      if (this.#isMainDocument(request)) this.lastHost = new URL(request.url()).hostname
    })
    page.on('response', (response) => {
      const request = response.request()
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

  get isIdle(): boolean {
    return this.#underWay.size === 0
  }

  /** From here on, {@link hasSent} and {@link hasSubmitted} look at what follows. */
  startStep(): void {
    this.#recent = []
  }

  /** Whether this step sent something off, or went to another document. */
  hasSent(): boolean {
    return this.#recent.some((request) => request.method() !== 'GET' || this.#isMainDocument(request))
  }

  /** Whether this step went to another document, or sent the text off in the background. */
  hasSubmitted(text: string): boolean {
    return this.#recent.some(
      (request) => this.#isMainDocument(request) || `${request.url()} ${request.postData() ?? ''}`.includes(text),
    )
  }

  #isMainDocument(request: Request): boolean {
    return request.isNavigationRequest() && request.frame() === this.#page.mainFrame()
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
