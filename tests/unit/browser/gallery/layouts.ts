import { app, code, CODE_FIELD, form, head, HOME, PASSWORD, signIn, site, USERNAME } from './parts.ts'
import type { Spec } from './serve.ts'

const boxes = (script: string, button = '<button>Verify</button>'): string =>
  `${head('Enter the code')}<p>Sent by SMS</p>${form('/code', [1, 2, 3, 4, 5, 6].map((n) => `<input name="d${n}" aria-label="Digit ${n}" maxlength="1">`).join('') + button)}
  <script>const all = [...document.querySelectorAll('input')]; ${script}</script>`

/** A custom element whose inside is a shadow tree. */
const SHADOW = `<script>
  for (const name of ['x-field', 'x-button']) customElements.define(name, class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = this.getAttribute('inside') }
  })</script>`

/** Sites that ask for the same in different ways. */
export const LAYOUTS: Spec[] = [
  site('plain', {}),
  site('a page for each', {
    '/': head('Sign in') + form('/name', `${USERNAME}<button>Next</button>`),
    '/password':
      head('Welcome back') +
      form('/sign-in', `<input name="u" value="ada" readonly>${PASSWORD}<button>Log in</button>`),
  }),
  site('the password is revealed after the user name, at the same address', {
    '/': `${head('Sign in')}${form('/sign-in', `${USERNAME}<div id="p" hidden>${PASSWORD}</div><button>Continue</button>`)}<script>
      document.forms[0].onsubmit = (e) => { const p = document.getElementById('p'); if (p.hidden) { e.preventDefault(); setTimeout(() => { p.hidden = false }, 150) } }</script>`,
  }),
  site('a page that a script swaps', {
    '/': app(`
      const home = () => show('<h1>Hello</h1><button>Log out</button>')
      const codePage = () => { show('<h1>Enter the code</h1><p>By text message</p><form><input name="code" placeholder="Code"><button>Verify</button></form>'); on('form', 'submit', async () => { if (await send('/code', { code: value('code') })) { location = '/home' } }) }
      setTimeout(() => { show('<h1>Log in</h1><form><input name="username" placeholder="Email"><input name="password" type="password" placeholder="Password"><button>Log in</button></form>')
        on('form', 'submit', async () => { if (await send('/sign-in', { username: value('username'), password: value('password') })) codePage() }) }, 400)`),
  }),
  site('inputs that keep a state of their own', {
    '/': `${signIn()}<script>
      const state = {}
      for (const input of document.querySelectorAll('input')) input.addEventListener('input', (e) => { if (e.isTrusted) state[input.name] = input.value; input.value = state[input.name] ?? '' })
      document.querySelector('button').disabled = true
      addEventListener('input', () => { document.querySelector('button').disabled = !(state.username && state.password) })</script>`,
  }),
  site('inputs that are enabled late', {
    '/': `${signIn()}<script>
      for (const input of document.querySelectorAll('input')) { input.disabled = true; setTimeout(() => { input.disabled = false }, 1200) }</script>`,
  }),
  site('no form element at all', {
    '/': `${head('Log in')}<div><input name="username" placeholder="Email"><input type="password" name="password" placeholder="Password"><div role="button" tabindex="0" id="go">Log in</div></div><script>
      go.onclick = async () => { await fetch('/api/sign-in', { method: 'POST', body: new URLSearchParams({ password: document.querySelector('[type=password]').value }) }); location = '/code' }</script>`,
  }),
  site('labels in the cells of a table', {
    '/': `<title>Login</title>${form('/sign-in', '<table><tr><td>User ID:</td><td><input name="f1"></td></tr><tr><td>Password:</td><td><input name="password" type="password"></td></tr></table><input type="submit" value="Login">')}`,
  }),
  site('shadow roots', {
    '/': `${head('Sign in')}<x-field inside='<form method="post" action="/sign-in"><label>Email <input name="username"></label><label>Password <input name="password" type="password"></label><button>Sign in</button></form>'></x-field>${SHADOW}`,
    '/code': `${head('Enter the code')}<p>We texted you.</p><x-field inside='<form method="post" action="/code"><label>Code <input name="code"></label><button>Verify</button></form>'></x-field>${SHADOW}`,
  }),
  site('a frame of the same site', {
    '/': '<title>Acme</title><h1>Sign in</h1><iframe src="/frame" width="500" height="300"></iframe>',
    '/frame': signIn().replace('<form', '<form target="_top"'),
  }),
  site('a form in a native dialog', {
    '/': `<title>Acme</title><h1>Acme</h1><button onclick="d.showModal()">Log in</button><dialog id="d"><h2>Log in</h2>${form('/sign-in', `${USERNAME}${PASSWORD}<button>Log in</button>`)}</dialog>`,
  }),
  site('a code in a native dialog over the sign-in form', {
    '/': app(`show(${JSON.stringify(signIn())}); on('form', 'submit', async () => {
      await send('/sign-in', { password: value('password') })
      const dialog = document.createElement('dialog'); dialog.innerHTML = ${JSON.stringify(code())}; document.body.append(dialog); dialog.showModal() })`),
  }),
  site('one box for each digit', { '/code': boxes('all.forEach((b, i) => b.oninput = () => all[i + 1]?.focus())') }),
  site('boxes that do not say that they take one digit', {
    '/code': `${head('Enter the code')}<p>Sent by SMS</p>${form('/code', [1, 2, 3, 4, 5, 6].map((n) => `<input name="digit-${n}" type="tel" size="1">`).join('') + '<button>Verify</button>')}
      <script>const all = [...document.querySelectorAll('input')]; all.forEach((b, i) => b.oninput = () => { b.value = b.value.slice(-1); all[i + 1]?.focus() })</script>`,
  }),
  site('a page that stays empty for long', {
    '/': app(`setTimeout(() => show(${JSON.stringify(signIn())}), 4000)`),
  }),
  site('a greeting instead of a title', {
    '/': `<title>Acme</title><h1>Hello</h1>${form('/name', '<label>Email <input name="u" autocomplete="username"></label><button>Continue</button>')}`,
    '/password': `<title>Acme</title><h1>Hello, Ada</h1>${form('/sign-in', `${PASSWORD}<button>Continue</button>`)}`,
  }),
  site('boxes that send by themselves', {
    '/code': boxes('all.forEach((b, i) => b.oninput = () => all[i + 1] ? all[i + 1].focus() : b.form.submit())', ''),
  }),
  site('a field that sends by itself, beside a button', {
    '/code': code(
      '<script>document.querySelector("input").oninput = (e) => { if (e.target.value.length === 6) e.target.form.submit() }</script>',
    ),
  }),
  site('a field that sends by itself a moment later, beside a button that would send once more', {
    '/code': code(
      '<script>document.querySelector("input").oninput = (e) => { if (e.target.value.length === 6) setTimeout(() => e.target.form.requestSubmit(), 150) }</script>',
    ),
  }),
  site('a field that groups the digits', {
    '/code': code(
      '<script>document.querySelector("input").maxLength = 7; document.querySelector("input").oninput = (e) => { e.target.value = e.target.value.replace(/\\D/g, "").replace(/^(\\d{3})(\\d+)$/, "$1 $2") }</script>',
    ),
  }),
  site('a floating label over its input', {
    '/': `${head('Sign in')}<style>.f { position: relative } .f label { position: absolute; left: 0; top: 0; width: 60%; z-index: 1 }</style>${form('/sign-in', '<div class="f"><input id="u" name="username"><label for="u">Email</label></div><div class="f"><input id="p" name="password" type="password"><label for="p">Password</label></div><button>Sign in</button>')}`,
  }),
  site('Enter is the only way on', {
    '/': `${head('Sign in')}${form('/sign-in', USERNAME + PASSWORD)}<script>onkeydown = (e) => { if (e.key === 'Enter') document.forms[0].submit() }</script>`,
  }),
  site('a button without words', {
    '/': head('Sign in') + form('/sign-in', `${USERNAME}${PASSWORD}<button aria-label="Sign in">→</button>`),
  }),
  site('a password that can be shown', {
    '/':
      head('Sign in') +
      form(
        '/sign-in',
        `${USERNAME}${PASSWORD}<button type="button" formaction="/trap">Show password</button><button>Sign in</button><button formaction="/trap/google">Sign in with Google</button>`,
      ),
  }),
  site('buttons before the right one', {
    '/':
      head('Sign in') +
      form(
        '/sign-in',
        `<button formaction="/trap/back" name="back">Back</button>${USERNAME}${PASSWORD}<button>Next</button>`,
      ),
  }),
  site('a search field and a newsletter around it', {
    '/': `<form action="/trap/search"><input type="search" name="q" aria-label="Search"><button>Search</button></form>${signIn()}<form method="post" action="/trap/news"><label>Email <input type="email" name="trapmail"></label><button>Subscribe</button></form>`,
  }),
  site('slow', {}, { delay: 1200 }),
  site('the code on the page of the password', {
    '/': app(`show(${JSON.stringify(signIn())}); on('form', 'submit', async () => {
      await send('/sign-in', { password: value('password') }); setTimeout(() => { root.insertAdjacentHTML('beforeend', ${JSON.stringify(`<p>We texted you a code.</p>${form('/code', `${CODE_FIELD}<button>Verify</button>`)}`)}); document.forms[0].remove() }, 300) })`),
  }),
  site('no second factor', { '/home': HOME }, { afterPassword: '/home' }),
  site('a code in a field that looks like one for a password', {
    '/code':
      head('Security code') +
      '<p>Sent by text message</p>' +
      form('/code', '<label>Security code <input type="password" name="code"></label><button>Continue</button>'),
  }),
  site('an alert that opens first', { '/': `${signIn()}<script>alert('Welcome')</script>` }),
]
