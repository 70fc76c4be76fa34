import { html, type Html } from './html.ts'
import type { Session } from './store.ts'

export interface Page {
  title: string
  body: Html
  session: Session
  /** The signed-in page that is open, for the menu. */
  current?: '/account' | '/account/security'
}

const MARK = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="4.5" r="2" />
  <path d="M12 6.5V21M7 10h10M3.5 13a8.5 8.5 0 0 0 17 0" />
</svg>`

/** A whole document, without scripts. */
export function renderPage(page: Page): string {
  const { title, body, current } = page
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Harbor</title>
        <link rel="stylesheet" href="/style.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <a class="mark" href="/">${MARK} Harbor</a>
          ${current ? menu(page.session, current) : null}
        </header>
        <main ${current ? null : html`class="narrow"`}>${body}</main>
        <footer>Harbor keeps the files of small teams. A demo provider that runs on this machine alone.</footer>
      </body>
    </html>`.markup
}

function menu(session: Session, current: string): Html {
  const link = (path: string, name: string): Html =>
    html`<a href="${path}" ${path === current ? html`aria-current="page"` : null}>${name}</a>`
  return html`<nav aria-label="Account">
    ${link('/account', 'Files')} ${link('/account/security', 'Security')}
    <form method="post" action="/sign-out">
      ${csrfField(session)}
      <button class="quiet">Sign out</button>
    </form>
  </nav>`
}

/** Goes into every form: a request without it is not from our own pages. */
export function csrfField({ csrf }: Session): Html {
  return html`<input type="hidden" name="csrf" value="${csrf}" />`
}

export function alert(message: string | null): Html | null {
  return message === null ? null : html`<p class="alert" role="alert">${message}</p>`
}

export function notice(message: string | null): Html | null {
  return message === null ? null : html`<p class="notice" role="status">${message}</p>`
}

export function field(label: string, name: string, attributes: Html): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" required ${attributes} />
  </div>`
}

const CODE_LENGTH = 6

/** One field for a code, or one box for each digit. */
export function codeField(layout: 'single' | 'split'): Html {
  if (layout === 'single') {
    const attributes = html`inputmode="numeric" autocomplete="one-time-code" maxlength="${CODE_LENGTH}" pattern="[0-9]*"`
    return field('Verification code', 'code', attributes)
  }
  const box = (_: unknown, index: number): Html =>
    html`<input name="digit" aria-label="Digit ${index + 1}" inputmode="numeric" maxlength="1" required />`
  return html`<fieldset>
    <legend>Verification code</legend>
    <div class="digits">${Array.from({ length: CODE_LENGTH }, box)}</div>
  </fieldset>`
}
