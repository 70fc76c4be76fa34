import { describe, expect, test } from 'vitest'
import { classify } from '../../../browser/classify.ts'
import { findCodeEntry, findCredentials } from '../../../browser/forms.ts'
import type { PageModel } from '../../../browser/page-model.ts'
import type { Moment } from '../../../browser/page-view.ts'
import { button, CODE, field, link, page, PASSWORD, SIGN_IN, USERNAME } from './pages.ts'

const AFTER_CREDENTIALS: Moment = {
  pressed: new Set(),
  phoneNumber: '+12015550123',
  askedForSms: false,
  knownAs: ['ada@example.com'],
  submitted: 'credentials',
  before: SIGN_IN,
  properPage: true,
  unauthorized: false,
  sessionAppeared: true,
}
const AFTER_CODE: Moment = { ...AFTER_CREDENTIALS, submitted: 'code' }
const SIGN_OUT = link('Sign out')

const stateOf = (model: PageModel, moment: Moment): string => classify(model, moment).state
const pressed = (model: PageModel, moment: Moment): string | undefined => {
  const view = classify(model, moment)
  return 'control' in view ? view.control?.text : undefined
}

describe('what is called a PIN', () => {
  test.for(['PIN', 'Clave', 'Code secret', 'Código de acesso', '暗証番号'])(
    '%s: the password, beside a user name or alone',
    (label) => {
      const pin = field({ type: 'password', label, maxLength: 6 })
      const both = page({ fields: [USERNAME, pin], controls: [button('Sign in')] })
      expect(findCredentials(both)).toMatchObject({ username: { label: 'Email' }, password: { label } })
      expect(findCodeEntry(both)).toBeNull()
      const alone = page({ fields: [pin], controls: [button('Sign in')] })
      expect(findCredentials(alone)).toMatchObject({ username: null, password: { label } })
    },
  )

  test('the code, where the page says that one was sent', () => {
    const pin = field({ type: 'password', label: 'PIN' })
    const model = page({ lines: ['We sent a PIN to your phone.'], fields: [pin], controls: [button('OK')] })
    expect(stateOf(model, AFTER_CREDENTIALS)).toBe('code')
    expect(findCredentials(model)).toBeNull()
  })
})

describe('which button carries a field on', () => {
  test('one after the field comes before one above it, and a link will do', () => {
    const search = field({ label: 'Search' })
    const controls = [
      button('Go', { kind: 'button', after: 0 }),
      button('Log in', { kind: 'link', after: 2 }),
      button('Forgot password?', { kind: 'link', after: 2 }),
    ]
    const form = findCredentials(page({ fields: [search, USERNAME, PASSWORD], controls }))
    expect(form).toMatchObject({ submit: { text: 'Log in' } })
  })
})

describe('a code without the word', () => {
  const texted = ['The characters that we texted to your mobile:']

  test('the only field of a page that says that a text was sent', () => {
    expect(stateOf(page({ lines: texted, fields: [field({})] }), AFTER_CREDENTIALS)).toBe('code')
  })

  test.for([field({ label: 'ZIP code' }), field({ label: 'Email', type: 'email' })])('not one for $label', (other) => {
    expect(findCodeEntry(page({ lines: texted, fields: [other] }))).toBeNull()
  })

  test('an answer to what was asked for by SMS needs no word on where it comes from', () => {
    const model = page({ fields: [CODE], controls: [button('Verify'), link('Try another way')] })
    expect(stateOf(model, AFTER_CREDENTIALS)).toBe('otherChallenge')
    expect(stateOf(model, { ...AFTER_CREDENTIALS, askedForSms: true })).toBe('code')
  })
})

describe('a code in two halves', () => {
  const half = field({ label: 'Part of the code', maxLength: 3 })
  const lines = ['We texted you a code.']

  test('two fields that are alike, and alone', () => {
    expect(findCodeEntry(page({ lines, fields: [half, half] }))).toMatchObject({ boxes: [half, { element: 1 }] })
  })

  test.for([
    ['three of them', [half, half, half]],
    ['a sort code', [field({ label: 'Sort code', maxLength: 3 }), field({ label: 'Sort code', maxLength: 3 })]],
  ] as const)('not %s', ([, fields]) => {
    const entry = findCodeEntry(page({ lines, fields: [...fields] }))
    expect(entry === null || entry === 'ambiguous').toBe(true)
  })
})

describe('numbers in full', () => {
  test('ours is asked for a code, another is not', () => {
    const offer = (number: string): PageModel =>
      page({ headings: ['Second factor'], controls: [button(`Send code to ${number}`), SIGN_OUT] })
    expect(pressed(offer('+1 201-555-0123'), AFTER_CREDENTIALS)).toBe('Send code to +1 201-555-0123')
    expect(stateOf(offer('+1 201-555-9977'), AFTER_CREDENTIALS)).toBe('unknown')
  })

  test('the text, of several ways that show the number', () => {
    const ways = ['Push to “iPhone” (•••-0123)', 'Passcode for •••-0123', 'Text message to •••-0123', 'Call •••-0123']
    const model = page({ headings: ['Other options'], controls: ways.map((way) => button(way)) })
    expect(pressed(model, AFTER_CREDENTIALS)).toBe('Text message to •••-0123')
    expect(stateOf(page({ ...model, controls: [button('Push to “iPhone” (•••-0123)')] }), AFTER_CREDENTIALS)).not.toBe(
      'methodChoice',
    )
  })

  test('a phone to be added gets no code', () => {
    const phone = field({ type: 'tel', label: 'Mobile number' })
    const controls = [button('Send code'), button('Skip for now')]
    const model = page({ headings: ['Add a phone number'], lines: ['We text you codes.'], fields: [phone], controls })
    expect(pressed(model, AFTER_CREDENTIALS)).toBe('Skip for now')
  })
})

describe('what only looks like the goal', () => {
  test.for([
    ['a request on a phone', page({ lines: ['A notification has been sent to your smartphone'] })],
    ['a code to be asked for', page({ headings: ['Second factor authentication'] })],
  ] as const)('%s, with a way out', ([, { lines, headings }]) => {
    const model = page({ lines, headings, controls: [SIGN_OUT, button('Methods', { kind: 'button' })] })
    expect(stateOf(model, AFTER_CREDENTIALS)).not.toBe('signedIn')
  })

  test.for(['Agree and continue', 'Allow', 'Authorize'])('a consent is not given: %s', (text) => {
    const model = page({ headings: ['The agency gets your e-mail address'], controls: [button(text), link('Cancel')] })
    expect(stateOf(model, AFTER_CODE)).toBe('unknown')
    expect(stateOf(page({ ...model, controls: [button(text), SIGN_OUT] }), AFTER_CODE)).toBe('unknown')
  })

  test.for([['We’ll be right back.'], ['This service is under maintenance.']])('nothing to do: %s', ([line = '']) => {
    const view = classify(page({ lines: [line] }), AFTER_CREDENTIALS)
    expect('evidence' in view ? view.evidence : view.state).not.toBe('session')
  })

  test('a small home with a way out is the goal all the same', () => {
    expect(stateOf(page({ headings: ['Hello'], controls: [link('Files'), SIGN_OUT] }), AFTER_CREDENTIALS)).toBe(
      'signedIn',
    )
  })
})

describe('what can be declined', () => {
  test.for(['Skip for now', 'Remind me later', 'Plus tard', 'Überspringen', '稍后'])('%s, whatever it is', (text) => {
    const model = page({ headings: ['A tour of what is new'], controls: [button('Start'), button(text)] })
    expect(pressed(model, AFTER_CODE)).toBe(text)
  })

  test.for(['Skip to main content', 'Passer commande', 'No'])('%s is something else', (text) => {
    const model = page({ headings: ['A tour of what is new'], controls: [button('Start'), button(text)] })
    expect(pressed(model, AFTER_CODE)).toBeUndefined()
  })
})

describe('proof of being human, in words', () => {
  const puzzle = 'Slide to complete the puzzle'

  test('new on the page', () => {
    expect(stateOf(page({ ...SIGN_IN, lines: [puzzle] }), AFTER_CREDENTIALS)).toBe('captcha')
  })

  test('not what the page has said all along', () => {
    const notice = page({ ...SIGN_IN, lines: ['We check that you’re human.'] })
    expect(stateOf(notice, { ...AFTER_CREDENTIALS, submitted: 'nothing', before: null })).toBe('credentials')
    expect(stateOf(notice, { ...AFTER_CREDENTIALS, before: notice })).toBe('unknown')
  })
})

describe('a refusal on a page of its own', () => {
  const refused = page({ headings: ['Your password is wrong'], controls: [link('Back')] })

  test('with no way but back', () => {
    expect(stateOf(refused, { ...AFTER_CREDENTIALS, sessionAppeared: false })).toBe('invalidCredentials')
  })

  test('a home may remember a sign-in that failed', () => {
    const home = page({ lines: ['Last failed login: never'], controls: [link('Files'), SIGN_OUT] })
    expect(stateOf(home, AFTER_CREDENTIALS)).toBe('signedIn')
  })
})

describe('a notice on the way', () => {
  const told = ['Your last sign-in was on Tuesday, from Berlin.']
  const notice = page({ title: 'Bank', headings: ['Welcome back'], lines: told, controls: [button('Continue')] })

  test.for([
    notice,
    page({ ...notice, language: 'de', lines: ['Ihre letzte Anmeldung: Dienstag'], controls: [button('Weiter')] }),
  ])('is gone on from by its only button', (model) => {
    expect([stateOf(model, AFTER_CODE), pressed(model, AFTER_CODE)]).toEqual(['interstitial', model.controls[0]?.text])
  })

  test.for<[string, PageModel]>([
    ['agrees to something', page({ ...notice, lines: ['By going on you agree to our new terms.'] })],
    ['has something sent', page({ ...notice, lines: ['We will send a code to your phone.'] })],
    ['ends other sessions', page({ ...notice, lines: ['Sign out of other browsers, and go on?'] })],
    ['says more than that it goes on', page({ ...notice, controls: [button('Confirm')] })],
    ['is one of two', page({ ...notice, controls: [button('Continue'), button('Not me')] })],
    ['sends off what was filled in', page({ ...notice, fields: [field({ label: 'Name' })] })],
    [
      'stands beside a box to tick',
      page({ ...notice, controls: [button('Continue'), button('Yes', { kind: 'tick' })] }),
    ],
    ['is in a language that is not known', page({ ...notice, language: 'ka' })],
  ])('not where the button %s', ([, model]) => {
    expect(stateOf(model, AFTER_CODE)).not.toBe('interstitial')
  })

  test('nor before a session has begun', () => {
    expect(stateOf(notice, { ...AFTER_CREDENTIALS, sessionAppeared: false })).toBe('unknown')
  })
})

describe('a choice of accounts', () => {
  const BEFORE: Moment = { ...AFTER_CREDENTIALS, submitted: 'nothing', before: null, sessionAppeared: false }
  const ours = button('Ada ada@example.com Signed out', { kind: 'button' })
  const others = [button('bob@example.com', { kind: 'button' }), link('Use another account')]
  const chooser = page({ title: 'Sign in', headings: ['Choose an account'], controls: [ours, ...others] })

  test('is answered with ours', () => {
    expect([stateOf(chooser, BEFORE), pressed(chooser, BEFORE)]).toEqual(['landing', ours.text])
  })

  test.for<[string, PageModel]>([
    ['there is none of ours', page({ ...chooser, controls: others })],
    ['two things are called like ours', page({ ...chooser, controls: [ours, button('Remove ada@example.com')] })],
    ['ours is only part of a longer name', page({ ...chooser, controls: [button('nada@example.com'), ...others] })],
    ['the page asks whether it is not us', page({ ...chooser, controls: [button('Not ada@example.com?')] })],
    ['the page is about something else', page({ ...chooser, title: 'Acme', headings: ['Our team'] })],
  ])('is not where %s', ([, model]) => {
    expect(pressed(model, BEFORE) ?? '').not.toMatch(/ada@example/)
  })
})
