import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { html, type Html } from './html.ts'
import { alert, csrfField, renderPage, field, notice } from './layout.ts'
import type { Session, User } from './store.ts'

const FILES = [
  ['Berth plan 2026.pdf', '1.8 MB'],
  ['Crew rota, winter.xlsx', '96 KB'],
  ['Insurance renewal.pdf', '412 KB'],
  ['Photos of the new pier', '48 files'],
] as const

export function filesPage(session: Session, user: User): string {
  const rows = FILES.map(
    ([name, size]) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td>${size}</td>
      </tr>`,
  )
  const body = html` <h1>Hello, ${user.username}</h1>
    <p class="soft">These are your team’s files.</p>
    <section class="card">
      <h2>Recent files</h2>
      <table>
        ${rows}
      </table>
    </section>
    <section class="card">
      <h2 id="space">Space</h2>
      <p class="soft">3.2 GB of 10 GB used</p>
      <meter min="0" max="10" value="3.2" aria-labelledby="space">3.2 of 10 GB</meter>
    </section>`
  return renderPage({ title: 'Files', body, session, current: '/account' })
}

export function securityPage(session: Session, user: User, problem: string | null, message: string | null): string {
  const body = html` <h1>Security</h1>
    <p class="soft">Keep your account yours.</p>
    ${alert(problem)} ${notice(message)}
    <section class="card">
      <h2>Phone number for sign-in codes</h2>
      ${user.phoneNumber === null ? html`<p class="soft">Add a number, and we will text you a code whenever you sign in.</p>` : present(session, user.phoneNumber)}
      <form method="post" action="/account/security/phone-number">
        ${csrfField(session)}
        ${field(user.phoneNumber === null ? 'Phone number' : 'New phone number', 'phoneNumber', html`type="tel" autocomplete="tel" placeholder="+1 201 555 0123"`)}
        <button>${user.phoneNumber === null ? 'Add number' : 'Change number'}</button>
      </form>
    </section>
    <section class="card">
      <h2>Last sign-in</h2>
      <p class="soft">${user.lastSignInAt === null ? 'Never' : new Date(user.lastSignInAt).toUTCString()}</p>
    </section>`
  return renderPage({ title: 'Security', body, session, current: '/account/security' })
}

function present(session: Session, phoneNumber: string): Html {
  const shown = parsePhoneNumberFromString(phoneNumber)?.formatInternational() ?? phoneNumber
  return html`<div class="row">
    <span><span class="number">${shown}</span> <span class="badge">Verified</span></span>
    <form method="post" action="/account/security/phone-number/remove">
      ${csrfField(session)}
      <button class="quiet">Remove number</button>
    </form>
  </div>`
}
