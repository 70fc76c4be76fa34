import { app, code, form, head, signIn, usual } from './parts.ts'
import { CODE, type Spec } from './serve.ts'

const site = (
  name: string,
  outcome: Spec['outcome'],
  pages: Record<string, string>,
  more: Partial<Spec> = {},
): Spec => ({
  name,
  outcome,
  pages: usual(pages),
  ...more,
})

const wrong = (message: string): Partial<Spec> & { pages: Record<string, string> } => ({
  password: 'wrong horse',
  pages: { '/wrong': signIn(message) },
})

const after = (html: string): [Record<string, string>, Partial<Spec>] => [{ '/next': html }, { afterPassword: '/next' }]

/** Sites that say no, or ask for what is not for us. */
export const FAILURES: Spec[] = [
  site(
    'Django’s words',
    'invalidCredentials',
    wrong(
      '<ul class="errorlist"><li>Please enter a correct username and password. Note that both fields may be case-sensitive.</li></ul>',
    ).pages,
    { password: 'x' },
  ),
  site('login failed', 'invalidCredentials', wrong('<div class="alert alert-danger">Login failed.</div>').pages, {
    password: 'x',
  }),
  site(
    'the answer in a dialog box',
    'invalidCredentials',
    {
      '/': app(
        `show(${JSON.stringify(signIn())}); on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) alert('Invalid password') })`,
      ),
    },
    { password: 'x' },
  ),
  site(
    'the answer beside the field, without leaving',
    'invalidCredentials',
    {
      '/': app(
        `show(${JSON.stringify(signIn('<p id="e"></p>'))}); on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) setTimeout(() => { e.textContent = 'Incorrect email or password' }, 400) })`,
      ),
    },
    { password: 'x' },
  ),
  site('an unknown user', 'invalidCredentials', {
    '/': head('Sign in') + form('/name', '<label>Email <input name="u"></label><button>Next</button>'),
    '/password':
      head('Sign in') +
      '<p role="alert">We couldn’t find an account with that email.</p>' +
      form('/name', '<label>Email <input name="u"></label><button>Next</button>'),
  }),
  site(
    'locked',
    'accountLocked',
    { '/wrong': head('Sign in') + '<p class="error">Your account is locked. Try again in 30 minutes.</p>' },
    { password: 'x' },
  ),
  site(
    'one try left',
    'invalidCredentials',
    wrong('<p role="alert">Wrong password. You have 1 attempt left before your account is locked.</p>').pages,
    { password: 'x' },
  ),
  site(
    'too many tries',
    'accountLocked',
    { '/wrong': signIn('<p role="alert">Too many attempts.</p>') },
    { password: 'x' },
  ),
  site('a wrong code', 'codeRejected', {}, { codes: ['111111'] }),
  site('the same wrong code twice', 'codeRejected', {}, { codes: ['111111', '111111'] }),
  site(
    'an expired code',
    'codeRejected',
    { '/wrong-code': code('<p class="error">This code has expired.</p>') },
    { codes: ['111111'] },
  ),
  site('a wrong code, then the right one', 'signedIn', {}, { codes: ['111111', CODE] }),
  site(
    'locked by codes',
    'accountLocked',
    { '/wrong-code': head('Sorry') + '<p>Too many incorrect codes. Your account has been temporarily locked.</p>' },
    { codes: ['111111'] },
  ),
  site('a captcha at once', 'captchaRequired', {
    '/': signIn('<iframe title="reCAPTCHA" src="/anchor" width="304" height="78"></iframe>'),
    '/anchor': 'x',
  }),
  site('a picture to copy letters from', 'captchaRequired', {
    '/': signIn('', '<label>Type the characters you see <input name="trap"></label>'),
  }),
  site('a check of the browser', 'captchaRequired', {
    '/':
      head('Just a moment...', 'Verify you are human') +
      '<iframe title="Widget" src="/turnstile" width="300" height="65"></iframe>',
    '/turnstile': 'x',
  }),
  site(
    'a code by e-mail',
    'challengeUnknown',
    ...after(
      head('Check your email', 'Enter the code') +
        '<p>We emailed a code to a***@example.com.</p>' +
        form('/trap', '<label>Code <input name="trapc"></label><button>Verify</button>'),
    ),
  ),
  site(
    'an approval on another device',
    'challengeUnknown',
    ...after(
      head('Check your phone', 'Approve the sign-in') +
        '<p>Open the app and tap the number 42.</p><a href="/leave">Sign out</a>',
    ),
  ),
  site(
    'an approval, with a session that began',
    'challengeUnknown',
    { '/stay': head('Almost there') + '<p>Approve the request in your app.</p><a href="/leave">Cancel</a>' },
    { afterCode: '/stay' },
  ),
  site(
    'a security question',
    'challengeUnknown',
    ...after(
      head('Security question') +
        form('/trap', '<label>Your first pet? <input name="trapa"></label><button>Continue</button>'),
    ),
  ),
  site(
    'a passkey and nothing else',
    'challengeUnknown',
    ...after(head('Use your passkey') + '<button onclick="location=\'/trap\'">Continue</button>'),
  ),
  site(
    'a link by mail',
    'challengeUnknown',
    ...after(head('Check your inbox') + '<p>We sent a magic link to your email.</p>'),
  ),
  site(
    'a password to be changed',
    'challengeUnknown',
    ...after(
      head('Change your password') +
        form(
          '/trap',
          '<label>New password <input type="password" name="trap1"></label><label>Repeat <input type="password" name="trap2"></label><button>Save</button>',
        ),
    ),
  ),
  site(
    'terms to be accepted',
    'challengeUnknown',
    ...after(head('Our new terms') + form('/trap', '<button>Accept</button>')),
  ),
  site(
    '"was this you?"',
    'challengeUnknown',
    ...after(head('Suspicious sign-in', 'Was this you?') + form('/trap', '<button>Yes</button><button>No</button>')),
  ),
  site('a landing page again', 'challengeUnknown', ...after('<title>Acme</title><h1>Acme</h1><a href="/">Log in</a>')),
  site('the form again, without a word', 'challengeUnknown', { '/wrong': signIn() }, { password: 'x' }),
  site('an error of the server', 'challengeUnknown', ...after(head('500', 'Something went wrong'))),
  site('a registration only', 'challengeUnknown', {
    '/':
      head('Join') +
      form(
        '/trap',
        '<label>Email <input name="t1"></label><label>Password <input type="password" name="t2"></label><button>Create account</button>',
      ),
  }),
  site('a page about something else', 'challengeUnknown', { '/': head('Our blog') + '<p>Hello</p>' }),
  site(
    'an approval, in a language that is not known',
    'challengeUnknown',
    { '/home': '<html lang="ka"><title>Acme</title><h1>Acme</h1><p>დაადასტურეთ მოთხოვნა თქვენს აპლიკაციაში.</p>' },
    {},
  ),
  site('maintenance', 'challengeUnknown', { '/': head('Down for maintenance') }),
]
