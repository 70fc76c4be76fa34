import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Visit {
  method: string
  path: string
  form: URLSearchParams
  signedIn: boolean
}

export interface Answer {
  html?: string
  status?: number
  redirect?: string
  /** Sets or clears the session cookie. */
  session?: boolean
}

/** A small site on loopback; `null` never answers. */
export interface TestSite {
  port: number
  /** At 127.0.0.1. */
  url: string
  /** Every request, in order. */
  visits: Visit[]
  /** What was sent to a path, oldest first. */
  sent(path: string): Record<string, string>[]
  stop(): Promise<void>
}

export const USER = { username: 'ada@example.com', password: 'correct horse 1' }
export const CODE = '493027'

async function startSite(answer: (visit: Visit) => Answer | null): Promise<TestSite> {
  const visits: Visit[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const visit: Visit = {
        method: request.method ?? '',
        path: request.url ?? '',
        form: new URLSearchParams(body),
        signedIn: request.headers.cookie?.includes('session=yes') ?? false,
      }
      visits.push(visit)
      const given = answer(visit)
      if (given !== null) send(response, given)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    visits,
    sent: (path) =>
      visits.filter((each) => each.method === 'POST' && each.path === path).map(({ form }) => Object.fromEntries(form)),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, { html = '', redirect, session, status = redirect ? 303 : 200 }: Answer): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    ...(redirect && { location: redirect }),
    ...(session !== undefined && { 'set-cookie': `session=${session ? 'yes' : 'no'}; HttpOnly; Path=/; Max-Age=3600` }),
  })
  response.end(html && `<!doctype html><html lang="en">${html}</html>`)
}

/** A site that answers by `METHOD path`. */
export function startPages(
  pages: Record<string, Answer | ((visit: Visit) => Answer | null) | null>,
): Promise<TestSite> {
  return startSite((visit) => {
    const found = pages[`${visit.method} ${visit.path}`]
    if (found === undefined) return { status: 404, html: '<h1>Not found</h1>' }
    return typeof found === 'function' ? found(visit) : found
  })
}

export const SIGN_IN_FORM = `
  <form method="post" action="/sign-in">
    <label>Email <input name="email" type="email" autocomplete="username"></label>
    <label>Password <input name="password" type="password" autocomplete="current-password"></label>
    <button>Sign in</button>
  </form>`

const CODE_FORM = `
  <p>We sent a text message to the number ending in 23.</p>
  <form method="post" action="/code">
    <label>Security code <input name="code" inputmode="numeric" maxlength="6"></label>
    <button>Verify</button>
  </form>`

export const HOME: Answer = { html: '<title>Home</title><h1>Hello Ada</h1><a href="/out">Sign out</a>', session: true }

export function signInPage(more = ''): Answer {
  return { html: `<title>Sign in</title><h1>Sign in</h1>${SIGN_IN_FORM}${more}` }
}

export function codePage(more = ''): Answer {
  return { html: `<title>Check your phone</title><h1>Enter the code</h1>${CODE_FORM}${more}` }
}

export function isRight({ form }: Visit): boolean {
  return form.get('email') === USER.username && form.get('password') === USER.password
}
