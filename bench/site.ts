import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site that asks for a password and then for a code. Its code page notes when the code stands in the field. */
export interface Site {
  loginUrl: string
  codeUrl: string
  /** @returns when the next code that is submitted was typed, Unix ms. */
  nextTyped(): Promise<number>
  stop(): Promise<void>
}

const CODE_PAGE = page(`<h1>Enter the code</h1><p>We sent a 6-digit code by text message.</p>
  <form method="post" action="/verify">
    <label>Code <input name="code" inputmode="numeric" autocomplete="one-time-code"></label>
    <input type="hidden" name="typedAt"><button>Verify</button>
  </form>
  <script>
    const { code, typedAt } = document.forms[0].elements
    code.addEventListener('input', () => { typedAt.value ||= performance.timeOrigin + performance.now() })
  </script>`)

const PAGES: Record<string, string> = {
  '/sign-in': page(`<h1>Sign in</h1><form method="post" action="/code">
    <label>Username <input name="username" autocomplete="username"></label>
    <label>Password <input name="password" type="password" autocomplete="current-password"></label>
    <button>Sign in</button></form>`),
  '/code': CODE_PAGE,
  '/account': page('<h1>Your account</h1><p>Signed in as bench.</p><a href="/sign-out">Sign out</a>'),
}

export async function startSite(): Promise<Site> {
  let typed = Promise.withResolvers<number>()
  const server = createServer((request, response) => {
    void readForm(request).then((form) => {
      const typedAt = form.get('typedAt')
      if (typedAt) typed.resolve(Number(typedAt))
      const path = request.url ?? ''
      const isMember = request.headers.cookie?.includes('session=bench') ?? false
      const to = path === '/verify' ? '/account' : path === '/account' && !isMember ? '/sign-in' : null
      if (to !== null) {
        const session = { 'set-cookie': 'session=bench; HttpOnly; Path=/; Max-Age=3600' }
        response.writeHead(303, { location: to, ...(path === '/verify' && session) }).end()
        return
      }
      const found = PAGES[path]
      response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(found)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    loginUrl: `${origin}/sign-in`,
    codeUrl: `${origin}/code`,
    nextTyped() {
      typed = Promise.withResolvers<number>()
      return typed.promise
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks = await request.toArray()
  return new URLSearchParams(Buffer.concat(chunks as Buffer[]).toString())
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><title>Bench</title><body>${body}</body></html>`
}
