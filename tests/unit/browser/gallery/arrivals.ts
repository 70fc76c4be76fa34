import { code, form, head, HOME, PASSWORD, signIn, site } from './parts.ts'
import type { Spec } from './serve.ts'

const COOKIES = (buttons: string): string =>
  `<div id="c" style="position:fixed;inset:0;background:#eee;z-index:9"><p>We use cookies to improve your experience.</p>${buttons}</div>`
const CLOSE = 'onclick="document.getElementById(\'c\').remove()"'
const TRAP = 'onclick="location=\'/trap/accept\'"'

const method = (label: string, value: string): string =>
  `<label><input type="radio" name="method" value="${value}"> ${label}</label>`

/** Pages before, between and after those that ask. */
export const ARRIVALS: Spec[] = [
  site('a landing page with a link', {
    '/': '<title>Acme</title><h1>Do more</h1><a href="/trap/join">Sign up</a> <a href="/login">Log in</a>',
    '/login': signIn(),
  }),
  site('a landing page with a button that swaps the page', {
    '/': `<title>Acme</title><main><h1>Do more</h1><button onclick="location='/login'">Sign in</button></main>`,
    '/login': signIn(),
  }),
  site('a choice of ways to sign in', {
    '/': `${head('Sign in to Acme')}<button onclick="location='/trap/google'">Continue with Google</button><button onclick="location='/login'">Continue with email</button>`,
    '/login': signIn(),
  }),
  site('cookies that can be refused', {
    '/': signIn(COOKIES(`<button ${TRAP}>Accept all</button><button ${CLOSE}>Reject all</button>`)),
  }),
  site('cookies that can be refused, in German', {
    '/': signIn(
      `<div id="c" role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#eee"><p>Wir verwenden Cookies.</p><button ${TRAP}>Alle akzeptieren</button><button ${CLOSE}>Nur notwendige Cookies</button></div>`,
    ),
  }),
  site('cookies that only can be accepted', { '/': signIn(COOKIES(`<button ${CLOSE}>OK</button>`)) }),
  site('a cookie bar that covers nothing', {
    '/': signIn(
      `<div style="position:fixed;bottom:0;left:0;right:0">We use cookies. <button ${TRAP}>Accept</button></div>`,
    ),
  }),
  site(
    'methods as radio buttons',
    {
      '/methods': `${head('Verify it’s you', 'Choose a method')}${form('/send', `${method('Authenticator app', 'app')}${method('Text message to •••• 0123', 'sms')}${method('Phone call to •••• 0123', 'call')}<button>Continue</button>`)}`,
    },
    { afterPassword: '/methods' },
  ),
  site(
    'methods as buttons',
    {
      '/methods': `${head('Two-step verification', 'How do you want to verify?')}${form('/trap/mail', '<button>Email a***@example.com</button>')}${form('/send', '<button>Text me at ••• ••23</button>')}${form('/trap/call', '<button>Call me at ••• ••23</button>')}`,
    },
    { afterPassword: '/methods' },
  ),
  site(
    'methods as links',
    {
      '/methods': `${head('Choose how to verify')}<ul><li><a href="/trap/key">Use a security key</a></li><li><a href="/code">Get a code by SMS</a></li></ul>`,
    },
    { afterPassword: '/methods' },
  ),
  site(
    'two numbers, one of them ours',
    {
      '/methods': `${head('Choose a method')}${form('/trap/other', '<button>SMS to *** 77</button>')}${form('/send', '<button>SMS to *** 23</button>')}`,
    },
    { afterPassword: '/methods' },
  ),
  site(
    'a number that is not ours',
    {
      '/methods': `${head('Choose a method')}${form('/trap/other', '<button>SMS to *** 77</button>')}${form('/trap/mail', '<button>Email</button>')}`,
    },
    { afterPassword: '/methods', outcome: 'challengeUnknown' },
  ),
  site(
    'a button that has the code sent',
    {
      '/methods': `${head('Verify your identity')}<p>We will send a code to your phone ending in 23.</p>${form('/send', '<button>Send code</button>')}`,
    },
    { afterPassword: '/methods' },
  ),
  site(
    'a button that has the code sent, in French',
    {
      '/methods': `${head('Vérification')}<p>Nous allons envoyer un SMS au •• •• •• 23.</p>${form('/send', '<button>Recevoir le code</button>')}`,
    },
    { afterPassword: '/methods' },
  ),
  site(
    'a button beside the field that has the code sent',
    {
      '/methods': `<title>安全验证</title><h1>安全验证</h1>${form('/code', '<p>手机验证码 <input name="code"> <button type="button" id="s">获取验证码</button></p><button>提交</button>')}<script>
        s.onclick = () => { fetch('/api/send', { method: 'POST' }); s.textContent = '60秒'; s.disabled = true }</script>`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site(
    'a field for a code from an app, and a button for a text',
    {
      '/app': `${head('Login')}<p>Enter the token.</p>${form('/send', '<label>Token <input name="trapcode"></label><button name="device">Send text message to +1 2** *** **23</button><button formaction="/trap">Next</button>')}`,
    },
    { afterPassword: '/app', mustSend: true },
  ),
  site(
    'an authenticator first, the SMS behind "another way"',
    {
      '/app': `${head('Enter the code')}<p>Open your authenticator app.</p>${form('/trap/app', '<label>Authenticator code <input name="trapcode"></label><button>Verify</button>')}<a href="/methods">Try another way</a>`,
      '/methods': `${head('Choose a method')}${form('/send', '<button>Text message to ••23</button>')}`,
    },
    { afterPassword: '/app' },
  ),
  site(
    'a passkey first, the SMS behind "another way"',
    {
      '/key': `${head('Use your passkey')}<p>Insert your security key.</p><button onclick="location='/methods'">Try another way</button>`,
      '/methods': `${head('Choose a method')}${form('/send', '<button>SMS</button>')}${form('/trap', '<button>Email</button>')}`,
    },
    { afterPassword: '/key' },
  ),
  site(
    '"stay signed in?" after the code',
    {
      '/stay': `${head('Stay signed in?')}${form('/go/home', '<button formaction="/trap/yes">Yes</button><button>No</button>')}`,
    },
    { afterCode: '/stay' },
  ),
  site(
    '"trust this device?" in Spanish',
    {
      '/stay': `${head('¿Confiar en este dispositivo?')}${form('/go/home', '<button formaction="/trap/yes">Confiar</button><button>Ahora no</button>')}`,
    },
    { afterCode: '/stay' },
  ),
  site(
    'an offer of a passkey',
    {
      '/stay': `${head('Sign in faster')}<p>Create a passkey on this device.</p><a href="/trap">Create a passkey</a> <a href="/home">Not now</a>`,
    },
    { afterCode: '/stay' },
  ),
  site(
    'a notice of the last visit, in German',
    {
      '/notice': `${head('Guten Tag')}<p>Ihre letzte Anmeldung war am Dienstag um 10 Uhr.</p>${form('/go/home', '<button>Weiter</button>')}`,
    },
    { afterCode: '/notice' },
  ),
  site('a choice of accounts', {
    '/': `${head('Sign in', 'Choose an account')}<ul><li><div role="link" tabindex="0" onclick="location='/password'">Ada Lovelace<div>ada@example.com</div></div></li><li><div role="link" tabindex="0" onclick="location='/trap/bob'">bob@example.com</div></li><li><div role="link" tabindex="0" onclick="location='/trap/other'">Use another account</div></li></ul>`,
    '/password': `${head('Sign in', 'Welcome')}<div>ada@example.com</div>${form('/sign-in', `${PASSWORD}<button>Next</button>`)}`,
  }),
  site(
    'two offers in a row',
    {
      '/stay': `${head('Stay signed in?')}<a href="/more">No</a>`,
      '/more': `${head('Turn on notifications')}<a href="/home">Maybe later</a>`,
    },
    { afterCode: '/stay' },
  ),
  site('a home without a way out', {
    '/home': '<title>Inbox</title><h1>Inbox</h1><p>3 new messages</p><a href="/a">Compose</a>',
  }),
  site('a home that talks of verification', {
    '/home':
      '<title>Settings</title><h1>Account security</h1><p>Your password was changed last year.</p><h2>Two-step verification</h2><a href="/a">Profile</a>',
  }),
  site('a way out behind a picture', {
    '/home': '<title>Start</title><h1>Start</h1><a href="/account/logout"><svg width="20" height="20"></svg></a>',
  }),
  site('a way out in an unknown language', {
    '/home': '<title>Karibu</title><h1>Karibu</h1><a href="/logout">Ondoka</a>',
  }),
  site('a code page with a way out', { '/code': code('<a href="/leave">Sign out</a>'), '/home': HOME }),
]
