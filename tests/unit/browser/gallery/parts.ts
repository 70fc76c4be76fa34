import type { Spec } from './serve.ts'

/** Building blocks of the gallery's pages, so that a description shows only what is special about its site. */

export const head = (title: string, heading = title): string => `<title>${title}</title><h1>${heading}</h1>`

export const form = (action: string, inner: string): string => `<form method="post" action="${action}">${inner}</form>`

export const USERNAME = '<label>Email <input name="username" type="email"></label>'
export const PASSWORD = '<label>Password <input name="password" type="password"></label>'
export const CODE_FIELD = '<label>Code <input name="code" inputmode="numeric" maxlength="6"></label>'

export const signIn = (more = '', inside = ''): string =>
  head('Sign in') + form('/sign-in', `${USERNAME}${PASSWORD}${inside}<button>Sign in</button>`) + more

export const code = (more = '', inside = ''): string =>
  head('Check your phone', 'Enter the code') +
  `<p>We sent a text message to •••• 0123.</p>` +
  form('/code', `${CODE_FIELD}${inside}<button>Verify</button>`) +
  more

export const HOME =
  '<title>Home</title><h1>Good morning, Ada</h1><a href="/files">Files</a> <a href="/leave">Sign out</a>'

/** A usual site, with some pages of its own. */
export const usual = (own: Record<string, string> = {}): Record<string, string> => ({
  '/': signIn(),
  '/wrong': signIn('<p role="alert">Wrong email or password.</p>'),
  '/code': code(),
  '/wrong-code': code('<p role="alert">That code is not right.</p>'),
  '/home': HOME,
  ...own,
})

/** A usual site where a login ends signed in, unless said otherwise. */
export const site = (name: string, pages: Record<string, string>, more: Partial<Spec> = {}): Spec => ({
  name,
  outcome: 'signedIn',
  pages: usual(pages),
  ...more,
})

/** A site that says no to the password. @param page with `{message}` where it says so. */
export const wrong = (name: string, page: string, message: string): Spec =>
  site(
    name,
    { '/': page.replace('{message}', ''), '/wrong': page.replace('{message}', message) },
    { password: 'wrong horse', outcome: 'invalidCredentials' },
  )

/** A page that a script builds. */
export const app = (script: string): string => `<title>App</title><div id="root"></div><script>
  const root = document.getElementById('root')
  const show = (html) => { root.innerHTML = html }
  const send = async (path, fields) => (await fetch('/api' + path, { method: 'POST', body: new URLSearchParams(fields) })).ok
  const value = (name) => document.querySelector('[name=' + name + ']').value
  const on = (selector, event, act) => document.querySelector(selector).addEventListener(event, (e) => { e.preventDefault(); act(e) })
  ${script}</script>`
