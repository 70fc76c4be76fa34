import { html, type Html } from './html.ts'
import { alert, codeField, csrfField, renderPage, field, notice } from './layout.ts'
import type { ProviderSettings } from './settings.ts'
import type { Session } from './store.ts'

/** The page with both fields, or the first or second of two. */
export function signInPage(session: Session, settings: ProviderSettings, problem: string | null): string {
  const { stage, captcha } = session
  const knownName = stage.name === 'password' ? stage.username : null
  const asksPassword = settings.signInPages === 'one' || knownName !== null
  const usernameField = field(
    'Username',
    'username',
    html`autocomplete="username" autocapitalize="none" spellcheck="false"`,
  )
  const passwordField = field('Password', 'password', html`type="password" autocomplete="current-password"`)
  const body = html` <h1>Sign in to Harbor</h1>
    <p class="soft">
      ${knownName === null ? 'Welcome back.' : html`Signing in as <b>${knownName}</b>. <a href="/sign-in">Not you?</a>`}
    </p>
    <div class="card">
      ${alert(problem)}
      <form method="post" action="/sign-in">
        ${csrfField(session)} ${knownName === null ? usernameField : null} ${asksPassword ? passwordField : null}
        ${captcha === null ? null : captchaField(captcha)}
        <button class="wide">${asksPassword ? 'Sign in' : 'Continue'}</button>
      </form>
    </div>`
  return renderPage({ title: 'Sign in', body, session })
}

export interface CodePageContent {
  heading: string
  /** Where the code went, already shortened. */
  sentTo: string
  /** Path that takes the code; `<path>/resend` sends another. */
  path: string
  back: { path: string; text: string }
  problem: string | null
  message: string | null
}

export function codePage(session: Session, settings: ProviderSettings, content: CodePageContent): string {
  const { heading, sentTo, path, back, problem, message } = content
  const body = html` <h1>${heading}</h1>
    <p class="soft">We sent a 6-digit code by text message to ${sentTo}.</p>
    <div class="card">
      ${alert(problem)} ${notice(message)}
      <form method="post" action="${path}">
        ${csrfField(session)} ${codeField(settings.codeFields)}
        <button class="wide">Verify</button>
      </form>
      <div class="row">
        <form method="post" action="${path}/resend">
          ${csrfField(session)}
          <button class="quiet">Send again</button>
        </form>
        <a href="${back.path}">${back.text}</a>
      </div>
    </div>`
  return renderPage({ title: heading, body, session })
}

export function refusalPage(session: Session, heading: string, text: string): string {
  const body = html`<h1>${heading}</h1>
    <p class="soft">${text}</p>
    <p><a href="/">To the start page</a></p>`
  return renderPage({ title: heading, body, session })
}

function captchaField(letters: string): Html {
  const letter = (character: string, index: number): Html => {
    const [x, y, turn] = [34 + index * 34, 44 + (index % 2) * 8, index % 2 ? 14 : -12]
    return html`<text x="${x}" y="${y}" transform="rotate(${turn} ${x} ${y})">${character}</text>`
  }
  return html`<svg class="captcha" viewBox="0 0 240 72" role="img" aria-label="A picture of letters">
      ${letters.split('').map(letter)}
    </svg>
    ${field('Type the characters you see', 'captcha', html`autocomplete="off" autocapitalize="characters"`)}`
}
