import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '../../../browser/classify.ts'
import { findResend } from '../../../browser/controls.ts'
import { findCodeEntry, findCredentials } from '../../../browser/forms.ts'
import type { Field, PageModel } from '../../../browser/page-model.ts'
import type { Moment, PageView } from '../../../browser/page-view.ts'
import { button, CODE, field, link, page, PASSWORD, SIGN_IN, USERNAME } from './pages.ts'

const OPENED: Moment = {
  pressed: new Set(),
  phoneNumber: null,
  askedForSms: false,
  knownAs: ['ada@example.com'],
  submitted: 'nothing',
  before: null,
  properPage: true,
  unauthorized: false,
  sessionAppeared: false,
}
const AFTER_CREDENTIALS: Moment = { ...OPENED, submitted: 'credentials', before: SIGN_IN }
const CODE_PAGE = page({
  headings: ['Enter the code'],
  lines: ['We texted it to your phone.'],
  fields: [CODE],
  controls: [button('Verify')],
})
const AFTER_CODE: Moment = { ...OPENED, submitted: 'code', before: CODE_PAGE }

function stateOf(model: PageModel, moment = OPENED): PageView['state'] {
  return classify(model, moment).state
}

function credentials(model: PageModel): {
  username: string | undefined
  password: string | undefined
  submit: string | undefined
} {
  const form = findCredentials(model)
  if (form === null || typeof form === 'string') throw new Error(`no form: ${form}`)
  return { username: form.username?.label, password: form.password?.label, submit: form.submit?.text }
}

describe('what asks for credentials', () => {
  test('both fields, and the button of their form', () => {
    expect(stateOf(SIGN_IN)).toBe('credentials')
    expect(credentials(SIGN_IN)).toEqual({ username: 'Email', password: 'Password', submit: 'Sign in' })
  })

  test('the first of two pages, by words alone', () => {
    const model = page({
      headings: ['Log in to Acme'],
      fields: [field({ label: 'Email or user name' })],
      controls: [button('Next')],
    })
    expect(credentials(model)).toEqual({ username: 'Email or user name', password: undefined, submit: 'Next' })
  })

  test('the second of two pages, after the user name only', () => {
    const model = page({
      fields: [{ ...USERNAME, editable: false, filled: true }, PASSWORD],
      controls: [button('Sign in')],
    })
    expect(stateOf(model, { ...OPENED, submitted: 'username' })).toBe('credentials')
    expect(credentials(model)).toMatchObject({ username: undefined, password: 'Password' })
  })

  test.for([
    ['de', 'Anmelden', 'Benutzername', 'Passwort'],
    ['fr', 'Se connecter', 'Identifiant', 'Mot de passe'],
    ['es', 'Iniciar sesión', 'Correo electrónico', 'Contraseña'],
    ['it', 'Accedi', 'Nome utente', 'Password'],
    ['pt', 'Iniciar sessão', 'Utilizador', 'Senha'],
    ['nl', 'Inloggen', 'Gebruikersnaam', 'Wachtwoord'],
  ] as const)('in %s, without attributes to go by', ([, signIn, username, password]) => {
    const company = field({ label: 'Ref', name: 'ref' })
    const fields = [company, field({ label: username }), field({ label: password, type: 'password' })]
    const model = page({ fields, controls: [button('?', { kind: 'button' }), button(signIn)] })
    expect(credentials(model)).toEqual({ username, password, submit: signIn })
    const first = page({ headings: [signIn], fields: [field({ label: username })], controls: [button('OK')] })
    expect(stateOf(first)).toBe('credentials')
  })

  test('fields outside of any form', () => {
    const controls = [button('Log in', { form: null, kind: 'button' }), button('Menu', { form: null, kind: 'button' })]
    const model = page({ fields: [USERNAME, PASSWORD].map((each) => ({ ...each, form: null })), controls })
    expect(credentials(model).submit).toBe('Log in')
  })

  test('not the search and the newsletter beside it', () => {
    const search = field({ form: 1, label: 'Search', type: 'search' })
    const newsletter = field({ form: 2, label: 'Email', type: 'email' })
    const model = page({ ...SIGN_IN, fields: [search, USERNAME, PASSWORD, newsletter] })
    expect(credentials(model)).toMatchObject({ username: 'Email', submit: 'Sign in' })
    const newsletterOnly = page({
      headings: ['Log in soon'],
      fields: [newsletter],
      controls: [button('Subscribe', { form: 2 })],
    })
    expect(stateOf(newsletterOnly)).toBe('unknown')
  })

  test.for([
    { why: 'two new passwords', fields: [USERNAME, PASSWORD, PASSWORD], submit: 'Save' },
    { why: 'a new password', fields: [USERNAME, { ...PASSWORD, autocomplete: 'new-password' }], submit: 'Go' },
    { why: 'its button', fields: [USERNAME, PASSWORD], submit: 'Create account' },
  ])('a registration is refused: $why', ({ fields, submit }) => {
    expect(stateOf(page({ fields, controls: [button(submit)] }))).toBe('unknown')
  })

  test('the sign-in form is taken where a registration stands beside it', () => {
    const register = [USERNAME, PASSWORD].map((each) => ({ ...each, form: 1, label: `New ${each.label}` }))
    const controls = [button('Sign up', { form: 1 }), button('Sign in')]
    expect(credentials(page({ fields: [...register, USERNAME, PASSWORD], controls }))).toMatchObject({
      username: 'Email',
    })
  })

  test('two sign-in forms are one too many', () => {
    const other = [USERNAME, PASSWORD].map((each) => ({ ...each, form: 1 }))
    expect(stateOf(page({ fields: [USERNAME, PASSWORD, ...other], controls: [button('Sign in')] }))).toBe('unknown')
  })
})

describe('what asks for a code', () => {
  const entryOf = (model: PageModel): string[] | string | null => {
    const entry = findCodeEntry(model)
    return entry === null || entry === 'ambiguous' ? entry : entry.boxes.map(({ label }) => label)
  }

  test.for([
    ['autocomplete', field({ autocomplete: 'one-time-code', label: 'x' })],
    ['label', field({ label: 'Security code' })],
    ['camel-case name and length', field({ label: 'x', name: 'smsCode', maxLength: 6 })],
    ['German label', field({ label: 'Bestätigungscode' })],
    ['French label', field({ label: 'Code de vérification' })],
    ['Spanish label', field({ label: 'Código', autocomplete: 'off' })],
    ['a password-typed field', field({ type: 'password', label: 'One-time code' })],
  ] as const)('by %s', ([, code]) => {
    const model = page({ fields: [code], controls: [button('Verify')] })
    expect(entryOf(model)).toEqual([code.label])
    expect(stateOf(model, AFTER_CREDENTIALS)).toBe('code')
  })

  test('a nameless field, alone on a page that speaks of a code', () => {
    const model = page({
      lines: ['Enter the code we texted you.'],
      fields: [field({ label: 'x', type: 'tel', maxLength: 6 })],
    })
    expect(entryOf(model)).toEqual(['x'])
  })

  test.for([
    'Postal code',
    'Promo code',
    'Country code',
    'Backup code',
    'Invite code',
    'Postleitzahl',
    'Código postal',
  ])('not a field for a %s', (label) => {
    expect(entryOf(page({ fields: [field({ label, name: 'code', inputMode: 'numeric', maxLength: 5 })] }))).toBeNull()
  })

  test('one box for each digit', () => {
    const boxes = [1, 2, 3, 4, 5, 6].map((digit) =>
      field({ label: `Digit ${digit}`, maxLength: 1, inputMode: 'numeric' }),
    )
    expect(entryOf(page({ headings: ['Enter your code'], fields: boxes }))).toHaveLength(6)
  })

  test('two candidates are one too many', () => {
    expect(stateOf(page({ fields: [CODE, { ...CODE, form: 1 }] }), AFTER_CREDENTIALS)).toBe('unknown')
  })

  test('a code from an app or a mail is not ours to give', () => {
    const byApp = page({ lines: ['Open your authenticator app.'], fields: [CODE] })
    expect(stateOf(byApp, AFTER_CREDENTIALS)).toBe('otherChallenge')
    const bySms = page({ lines: ['We sent a text message.', 'Or use your authenticator app.'], fields: [CODE] })
    expect(stateOf(bySms, AFTER_CREDENTIALS)).toBe('code')
  })

  test('a field for the code beside the credentials waits its turn', () => {
    const model = page({ fields: [USERNAME, PASSWORD, CODE], controls: [button('Sign in')] })
    expect(stateOf(model)).toBe('credentials')
    expect(stateOf(model, AFTER_CREDENTIALS)).toBe('unknown')
    const kept = page({ ...model, fields: [USERNAME, { ...PASSWORD, filled: true }, CODE] })
    expect(stateOf(kept, AFTER_CREDENTIALS)).toBe('code')
  })

  test('"send again" is found, unless it may not be pressed yet', () => {
    const again = button('Resend code', { kind: 'button' })
    expect(findResend(page({ controls: [button('Verify'), again] }))?.text).toBe('Resend code')
    expect(findResend(page({ controls: [{ ...again, enabled: false }] }))).toBeNull()
  })
})

describe('what says no', () => {
  test.for([
    'The username or password is incorrect.',
    'Wrong email or password',
    "We couldn't find an account with that username.",
    'Your sign-in details don’t match our records',
    'Das Passwort ist falsch.',
    'Benutzername oder Kennwort ungültig',
    'Identifiant ou mot de passe incorrect',
    'La contraseña no es correcta',
    'Password errata',
    'Senha inválida',
    'Onjuist wachtwoord',
  ])('wrong credentials: %s', (message) => {
    expect(stateOf(page({ ...SIGN_IN, alerts: [message] }), AFTER_CREDENTIALS)).toBe('invalidCredentials')
    expect(stateOf(page({ ...SIGN_IN, lines: [message] }), AFTER_CREDENTIALS)).toBe('invalidCredentials')
  })

  test.for([
    'That code is not right. 4 tries left.',
    'Your code has expired.',
    'Invalid verification code',
    'Der Code ist abgelaufen',
    'Code incorrect',
    'El código no es válido',
    'Il codice è scaduto',
    'O código expirou',
    'De code klopt niet',
  ])('a rejected code: %s', (message) => {
    expect(stateOf(page({ ...CODE_PAGE, alerts: [message] }), AFTER_CODE)).toBe('codeRejected')
  })

  test.for([
    'Your account has been locked.',
    'Too many failed attempts. Try again later.',
    'Too many wrong tries: this account is locked for 15 minutes.',
    'Ihr Konto wurde gesperrt.',
    'Trop de tentatives, réessayez plus tard',
    'Demasiados intentos fallidos',
  ])('a lock: %s', (message) => {
    expect(stateOf(page({ ...SIGN_IN, alerts: [message] }), AFTER_CREDENTIALS)).toBe('accountLocked')
    expect(stateOf(page({ ...CODE_PAGE, alerts: [message] }), AFTER_CODE)).toBe('accountLocked')
  })

  test('a threat is no lock yet', () => {
    const message = 'Wrong password. 2 more tries before your account is locked.'
    expect(stateOf(page({ ...SIGN_IN, alerts: [message] }), AFTER_CREDENTIALS)).toBe('invalidCredentials')
  })

  test('text that stood there before is no answer', () => {
    const before = page({ ...SIGN_IN, lines: ['Forgotten your password? Wrong username?'] })
    const lines = [...before.lines, 'Wrong username or password is a common mistake']
    const model = page({ ...before, lines })
    expect(stateOf(model, { ...AFTER_CREDENTIALS, before: model })).toBe('unknown')
  })

  test('a form that comes back without a word is unknown', () => {
    expect(stateOf(SIGN_IN, AFTER_CREDENTIALS)).toBe('unknown')
    expect(stateOf(CODE_PAGE, AFTER_CODE)).toBe('unknown')
  })

  test('a captcha, framed or as a picture', () => {
    expect(stateOf(page({ ...SIGN_IN, hasCaptchaFrame: true }))).toBe('captcha')
    const picture = field({ label: 'Type the characters you see' })
    expect(stateOf(page({ ...SIGN_IN, fields: [USERNAME, PASSWORD, picture] }))).toBe('captcha')
  })
})

describe('signed in', () => {
  const home = page({ title: 'Home', headings: ['Hello'], controls: [link('Files'), button('Sign out')] })
  const plain = page({ title: 'Home', headings: ['Hello'], controls: [link('Files')] })

  test.for(['Sign out', 'Log out', 'Abmelden', 'Se déconnecter', 'Cerrar sesión', 'Esci', 'Sair', 'Uitloggen'])(
    'by a way out: %s',
    (text) => {
      expect(stateOf(page({ ...home, controls: [link(text)] }), AFTER_CODE)).toBe('signedIn')
    },
  )

  test('by a session that began, on a page that asks nothing', () => {
    expect(stateOf(plain, { ...AFTER_CODE, sessionAppeared: true })).toBe('signedIn')
    expect(stateOf(plain, AFTER_CODE)).toBe('unknown')
  })

  test.for([
    ['an error page', page({ ...home, title: 'Something went wrong' })],
    ['a further step', page({ ...home, headings: ['Verify it’s you'] })],
    [
      'a choice of method',
      page({ headings: ['Two-step verification'], controls: [button('Text me'), link('Sign out')] }),
    ],
    ['a landing page', page({ ...plain, controls: [link('Log in')] })],
    ['a password to be changed', page({ ...home, fields: [PASSWORD, PASSWORD] })],
  ] as const)('not on %s, whatever else speaks for it', ([, model]) => {
    expect(stateOf(model, { ...AFTER_CODE, sessionAppeared: true })).not.toBe('signedIn')
  })

  test('not on a foreign host or an error status', () => {
    expect(stateOf(home, { ...AFTER_CODE, properPage: false })).toBe('unknown')
  })
})

describe('on any page', () => {
  const words = fc.constantFrom(
    '',
    'Email',
    'Password',
    'Code',
    'Postal code',
    'Search',
    'Name',
    'Sign in',
    'Sign out',
    'Continue',
  )
  const anyField = fc.record({
    element: fc.constant(0),
    form: fc.constantFrom(null, 0, 1),
    overlay: fc.constant(null),
    covered: fc.boolean(),
    type: fc.constantFrom('text', 'email', 'tel', 'number', 'password', 'search'),
    name: fc.constantFrom('', 'user', 'pass', 'otp', 'q', 'website'),
    label: words,
    placeholder: words,
    autocomplete: fc.constantFrom('', 'off', 'username', 'current-password', 'new-password', 'one-time-code'),
    inputMode: fc.constantFrom('', 'numeric'),
    maxLength: fc.constantFrom(-1, 1, 6),
    visible: fc.boolean(),
    editable: fc.boolean(),
    filled: fc.boolean(),
  })
  const anyPage = fc
    .record({
      fields: fc.array(anyField, { maxLength: 8 }),
      controls: fc.array(fc.record({ form: fc.constantFrom(null, 0, 1), text: words }), { maxLength: 4 }),
      alerts: fc.array(fc.constantFrom('Wrong password', 'Invalid code', 'Account is locked', 'Hello'), {
        maxLength: 2,
      }),
      headings: fc.array(words, { maxLength: 2 }),
    })
    .map(({ controls, ...rest }) =>
      page({ ...rest, controls: controls.map(({ text, form }) => button(text, { form })) }),
    )
  const anyMoment = fc.record({
    submitted: fc.constantFrom('nothing', 'username', 'credentials', 'code'),
    before: fc.option(anyPage),
    properPage: fc.boolean(),
    unauthorized: fc.boolean(),
    sessionAppeared: fc.boolean(),
    pressed: fc.constant(new Set<string>()),
    phoneNumber: fc.constant(null),
    askedForSms: fc.boolean(),
    knownAs: fc.constant(['ada@example.com']),
  } as const)

  const chosen = (view: PageView): Field[] => {
    if (view.state === 'code') return view.entry.boxes
    if (view.state !== 'credentials') return []
    return [view.form.username, view.form.password].filter((each) => each !== null)
  }

  test('only fields that people can see and fill are chosen, and a password goes into a password field', () => {
    fc.assert(
      fc.property(anyPage, anyMoment, (model, moment) => {
        const view = classify(model, moment)
        expect(chosen(view).every(({ visible, editable }) => visible && editable)).toBe(true)
        if (view.state === 'credentials') expect(view.form.password?.type ?? 'password').toBe('password')
      }),
      { numRuns: 2000 },
    )
  })

  test('what nobody can see changes nothing', () => {
    fc.assert(
      fc.property(anyPage, anyMoment, anyField, (model, moment, hidden) => {
        const withHidden = page({ ...model, fields: [...model.fields, { ...hidden, visible: false }] })
        expect(classify(withHidden, moment).state).toBe(classify(model, moment).state)
      }),
      { numRuns: 1000 },
    )
  })

  test('a password is asked for once, a code never twice without a reason, and no form means signed in', () => {
    fc.assert(
      fc.property(anyPage, anyMoment, (model, moment) => {
        const { state } = classify(model, moment)
        if (moment.submitted === 'credentials' || moment.submitted === 'code') expect(state).not.toBe('credentials')
        if (moment.submitted === 'code') expect(state).not.toBe('code')
        if (state === 'signedIn') {
          expect(model.fields.some(({ type, visible, editable }) => type === 'password' && visible && editable)).toBe(
            false,
          )
        }
      }),
      { numRuns: 2000 },
    )
  })
})
