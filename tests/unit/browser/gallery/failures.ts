import { app, code, form, head, signIn, site } from './parts.ts'
import { CODE, type Spec } from './serve.ts'

const ending = (
  name: string,
  outcome: Spec['outcome'],
  pages: Record<string, string>,
  more: Partial<Spec> = {},
): Spec => site(name, pages, { outcome, ...more })

const wrong = (message: string): Partial<Spec> & { pages: Record<string, string> } => ({
  password: 'wrong horse',
  pages: { '/wrong': signIn(message) },
})

const after = (html: string): [Record<string, string>, Partial<Spec>] => [{ '/next': html }, { afterPassword: '/next' }]

/** Sites that say no, or ask for what is not for us. */
export const FAILURES: Spec[] = [
  ending(
    'Django’s words',
    'invalidCredentials',
    wrong(
      '<ul class="errorlist"><li>Please enter a correct username and password. Note that both fields may be case-sensitive.</li></ul>',
    ).pages,
    { password: 'x' },
  ),
  ending('login failed', 'invalidCredentials', wrong('<div class="alert alert-danger">Login failed.</div>').pages, {
    password: 'x',
  }),
  ending(
    'the answer in a dialog box',
    'invalidCredentials',
    {
      '/': app(
        `show(${JSON.stringify(signIn())}); on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) alert('Invalid password') })`,
      ),
    },
    { password: 'x' },
  ),
  ending(
    'the answer beside the field, without leaving',
    'invalidCredentials',
    {
      '/': app(
        `show(${JSON.stringify(signIn('<p id="e"></p>'))}); on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) setTimeout(() => { e.textContent = 'Incorrect email or password' }, 400) })`,
      ),
    },
    { password: 'x' },
  ),
  ending('an unknown user', 'invalidCredentials', {
    '/': head('Sign in') + form('/name', '<label>Email <input name="u"></label><button>Next</button>'),
    '/password':
      head('Sign in') +
      '<p role="alert">We couldn’t find an account with that email.</p>' +
      form('/name', '<label>Email <input name="u"></label><button>Next</button>'),
  }),
  ending(
    'locked',
    'accountLocked',
    { '/wrong': head('Sign in') + '<p class="error">Your account is locked. Try again in 30 minutes.</p>' },
    { password: 'x' },
  ),
  ending(
    'one try left',
    'invalidCredentials',
    wrong('<p role="alert">Wrong password. You have 1 attempt left before your account is locked.</p>').pages,
    { password: 'x' },
  ),
  ending(
    'too many tries',
    'accountLocked',
    { '/wrong': signIn('<p role="alert">Too many attempts.</p>') },
    { password: 'x' },
  ),
  ending('a wrong code', 'codeRejected', {}, { codes: ['111111'] }),
  ending('the same wrong code twice', 'codeRejected', {}, { codes: ['111111', '111111'] }),
  ending(
    'an expired code',
    'codeRejected',
    { '/wrong-code': code('<p class="error">This code has expired.</p>') },
    { codes: ['111111'] },
  ),
  ending('a wrong code, then the right one', 'signedIn', {}, { codes: ['111111', CODE] }),
  ending(
    'locked by codes',
    'accountLocked',
    { '/wrong-code': head('Sorry') + '<p>Too many incorrect codes. Your account has been temporarily locked.</p>' },
    { codes: ['111111'] },
  ),
  ending('a captcha at once', 'captchaRequired', {
    '/': signIn('<iframe title="reCAPTCHA" src="/anchor" width="304" height="78"></iframe>'),
    '/anchor': 'x',
  }),
  ending('a picture to copy letters from', 'captchaRequired', {
    '/': signIn('', '<label>Type the characters you see <input name="trap"></label>'),
  }),
  ending('a check of the browser', 'captchaRequired', {
    '/':
      head('Just a moment...', 'Verify you are human') +
      '<iframe title="Widget" src="/turnstile" width="300" height="65"></iframe>',
    '/turnstile': 'x',
  }),
  ending(
    'a code by e-mail',
    'challengeUnknown',
    ...after(
      head('Check your email', 'Enter the code') +
        '<p>We emailed a code to a***@example.com.</p>' +
        form('/trap', '<label>Code <input name="trapc"></label><button>Verify</button>'),
    ),
  ),
  ending(
    'an approval on another device',
    'challengeUnknown',
    ...after(
      head('Check your phone', 'Approve the sign-in') +
        '<p>Open the app and tap the number 42.</p><a href="/leave">Sign out</a>',
    ),
  ),
  ending(
    'an approval, with a session that began',
    'challengeUnknown',
    { '/stay': head('Almost there') + '<p>Approve the request in your app.</p><a href="/leave">Cancel</a>' },
    { afterCode: '/stay' },
  ),
  ending(
    'a security question',
    'challengeUnknown',
    ...after(
      head('Security question') +
        form('/trap', '<label>Your first pet? <input name="trapa"></label><button>Continue</button>'),
    ),
  ),
  ending(
    'a passkey and nothing else',
    'challengeUnknown',
    ...after(head('Use your passkey') + '<button onclick="location=\'/trap\'">Continue</button>'),
  ),
  ending(
    'a link by mail',
    'challengeUnknown',
    ...after(head('Check your inbox') + '<p>We sent a magic link to your email.</p>'),
  ),
  ending(
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
  ending(
    'terms to be accepted',
    'challengeUnknown',
    ...after(head('Our new terms') + form('/trap', '<button>Accept</button>')),
  ),
  ending(
    '"was this you?"',
    'challengeUnknown',
    ...after(head('Suspicious sign-in', 'Was this you?') + form('/trap', '<button>Yes</button><button>No</button>')),
  ),
  ending(
    'a landing page again',
    'challengeUnknown',
    ...after('<title>Acme</title><h1>Acme</h1><a href="/">Log in</a>'),
  ),
  ending('the form again, without a word', 'challengeUnknown', { '/wrong': signIn() }, { password: 'x' }),
  ending('an error of the server', 'challengeUnknown', ...after(head('500', 'Something went wrong'))),
  ending('a registration only', 'challengeUnknown', {
    '/':
      head('Join') +
      form(
        '/trap',
        '<label>Email <input name="t1"></label><label>Password <input type="password" name="t2"></label><button>Create account</button>',
      ),
  }),
  ending('a page about something else', 'challengeUnknown', { '/': head('Our blog') + '<p>Hello</p>' }),
  ending(
    'an approval, in a language that is not known',
    'challengeUnknown',
    { '/home': '<html lang="ka"><title>Acme</title><h1>Acme</h1><p>დაადასტურეთ მოთხოვნა თქვენს აპლიკაციაში.</p>' },
    {},
  ),
  ending('maintenance', 'challengeUnknown', { '/': head('Down for maintenance') }),
]
