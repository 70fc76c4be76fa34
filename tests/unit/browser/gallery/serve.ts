import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { LoginOutcome } from '../../../../domain/login.ts'

export const USER = { username: 'ada@example.com', password: 'correct horse 1', phoneNumber: '+12015550123' }
export const CODE = '493027'

/** A site of the gallery: its pages, and how a login there has to end. */
export interface Spec {
  name: string
  outcome: LoginOutcome
  /** HTML by path. `/` is the login page, `/home` is for members, `/wrong` and `/wrong-code` answer what is wrong. */
  pages: Record<string, string>
  /** Where the right password leads; to `/code` unless said. `/home` begins the session. */
  afterPassword?: string
  /** Where the right code leads; to `/home` unless said. */
  afterCode?: string
  /** What is typed, where it is not what is right. */
  password?: string
  codes?: string[]
  /** How long the server takes for a page, ms. */
  delay?: number
  /** No code is sent unless it is asked for. */
  mustSend?: boolean
  /** No session begins, whatever is typed. */
  forgetful?: boolean
  /** HTTP status of the page that says no; 200 unless said. */
  wrongStatus?: number
}

/** What reached the site. */
export interface Facts {
  passwords: string[]
  codes: string[]
  smsSent: number
  /** Presses that no login should do, and fields that only robots fill. */
  trapped: string[]
}

export interface GallerySite {
  url: string
  facts: Facts
  stop(): Promise<void>
}

/**
 * Serves a site. Forms are sent to `/name`, `/sign-in`, `/send`, `/code` and `/go/<page>`; below `/api`, the same answers
 * without a page. Fields whose name starts with `trap`, and anything under `/trap`, must be left alone.
 */
export async function serveSite(spec: Spec): Promise<GallerySite> {
  const facts: Facts = { passwords: [], codes: [], smsSent: 0, trapped: [] }
  const afterPassword = spec.afterPassword ?? '/code'

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body)
      const path = new URL(request.url ?? '/', 'http://site').pathname
      const isMember = request.headers.cookie?.includes('member=yes') ?? false
      for (const [name, value] of form) if (name.startsWith('trap') && value !== '') facts.trapped.push(name)
      if (path.startsWith('/trap')) facts.trapped.push(path)
      const answer = request.method === 'POST' ? post(path, form) : get(path, isMember)
      setTimeout(() => send(response, answer), spec.delay ?? 0)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    facts,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }

  function get(path: string, isMember: boolean): Answer {
    if (path === '/' && isMember) return { to: '/home' }
    if (path === '/home' && !isMember) return { to: '/' }
    const html = spec.pages[path]
    if (html === undefined) return { status: 404, html: '<h1>Not found</h1>' }
    // The same server under a name that is not the site's.
    return { html: html.replaceAll('{elsewhere}', url.replace('127.0.0.1', 'localhost').slice(0, -1)) }
  }

  function post(path: string, form: URLSearchParams): Answer {
    const values = [...form.values()]
    const quiet = path.startsWith('/api')
    switch (path.replace('/api', '')) {
      case '/name':
        return { to: '/password' }
      case '/sign-in': {
        facts.passwords.push(form.get('password') ?? '')
        const right = values.includes(USER.password)
        return right
          ? reach(afterPassword, quiet)
          : { status: quiet ? 401 : (spec.wrongStatus ?? 200), html: spec.pages['/wrong'] ?? '' }
      }
      case '/send':
        facts.smsSent++
        return reach('/code', quiet)
      case '/code': {
        const code = values.join('').replace(/\D/g, '')
        facts.codes.push(code)
        const right = code === CODE
        return right
          ? reach(spec.afterCode ?? '/home', quiet, true)
          : { status: quiet ? 401 : 200, html: spec.pages['/wrong-code'] ?? '' }
      }
      default:
        return { to: path.replace('/go', '') }
    }
  }

  function reach(path: string, quiet: boolean, signedIn = path === '/home'): Answer {
    const session = signedIn && spec.forgetful !== true
    return quiet ? { status: 200, html: path, session } : { to: path, session }
  }
}

interface Answer {
  html?: string
  status?: number
  to?: string
  session?: boolean
}

function send(response: ServerResponse, { html, status = 200, to, session }: Answer): void {
  response.writeHead(to === undefined ? status : 303, {
    'content-type': 'text/html; charset=utf-8',
    ...(to !== undefined && { location: to }),
    ...(session && { 'set-cookie': 'member=yes; HttpOnly; Path=/; Max-Age=3600' }),
  })
  response.end(html && `<!doctype html><meta name="viewport" content="width=device-width">${html}`)
}
