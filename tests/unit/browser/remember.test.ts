import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findRemember } from '../../../browser/controls.ts'
import type { LoginEngine } from '../../../browser/engine.ts'
import { createLoginEngine } from '../../../browser/login-engine.ts'
import { engineOptions } from './engine-options.ts'
import { button, CODE as CODE_FIELD, page } from './pages.ts'
import { CODE, HOME, startPages, USER, type TestSite } from './sites.ts'

const box = (text: string, given = {}) => button(text, { kind: 'tick', ...given })
const besideCode = (...boxes: ReturnType<typeof box>[]) => page({ fields: [CODE_FIELD], controls: boxes })

describe('the box that has a site remember the browser', () => {
  test.each([
    'Remember me',
    "Don't ask again on this computer for 30 days",
    'Diesem Gerät vertrauen',
    'Ne plus me demander sur cet appareil',
    'No volver a preguntar en este dispositivo',
    'Non chiedere più su questo dispositivo',
    'Não perguntar novamente neste computador',
    'Onthoud mij',
    'Lita på den här enheten',
    'Husk denne enhed',
    'Stol på denne nettleseren',
    'Luota tähän selaimeen',
    'Zaufaj temu urządzeniu',
    'Důvěřovat tomuto prohlížeči',
    'Больше не спрашивать на этом устройстве',
    'Bu cihaza güven',
    'この端末では次回から認証を省略する',
    '이 기기에서 다시 묻지 않기',
    '30天内在此设备上免验证',
  ])('%s', (text) => {
    expect(findRemember(besideCode(box(text)))?.text).toBe(text)
  })

  test.each([
    ['it is ticked', besideCode(box('Remember me', { chosen: true }))],
    ['it says the opposite', besideCode(box('This is a public computer: do not remember me'))],
    ['it is about something else', besideCode(box('I have read the terms of use'))],
    ['it stands elsewhere', besideCode(box('Remember me', { form: 1 }))],
    ['there are two', besideCode(box('Remember me'), box('Trust this browser'))],
    ['it cannot be used', besideCode(box('Remember me', { enabled: false }))],
  ])('is left alone where %s', (_why, model) => {
    expect(findRemember(model)).toBeNull()
  })
})

describe('a login', () => {
  let engine: LoginEngine
  beforeAll(async () => {
    engine = createLoginEngine(await engineOptions())
  })
  afterEach(() => engine.close('login'))
  afterAll(() => engine.shutdown())

  const SIGN_IN = `<h1>Sign in</h1><form method="post" action="/sign-in"><label>Email <input type="email" name="email"></label>
    <label>Password <input type="password" name="password"></label>
    <label><input type="checkbox" name="stay"> Keep me signed in</label><button>Sign in</button></form>`
  // It goes by itself once the last digit is there: what is to be ticked has to be ticked before.
  const CODE_ENTRY = `<h1>Enter the code</h1><p>We sent it by SMS.</p><form method="post" action="/code">
    <label>Code <input name="code" maxlength="6" inputmode="numeric"
      oninput="if (this.value.length === 6) this.form.requestSubmit()"></label>
    <label><input type="checkbox" name="trust"> Don't ask again on this browser</label>
    <label><input type="checkbox" name="news"> Send me news</label><button>Verify</button></form>`

  async function signIn(rememberDevice: boolean): Promise<TestSite> {
    const site = await startPages({
      'GET /': { html: SIGN_IN },
      'POST /sign-in': { html: CODE_ENTRY },
      'POST /code': HOME,
    })
    onTestFinished(() => site.stop())
    const signal = new AbortController().signal
    await engine.open('login', { loginUrl: `${site.url}/`, domains: ['127.0.0.1'], rememberDevice }, null, signal)
    await engine.submitCredentials('login', USER, signal)
    expect((await engine.submitCode('login', CODE, signal)).state).toBe('signedIn')
    return site
  }

  test('ticks it where the account says so, beside the password and beside the code', async () => {
    const site = await signIn(true)
    expect(site.sent('/sign-in')).toEqual([{ email: USER.username, password: USER.password, stay: 'on' }])
    expect(site.sent('/code')).toEqual([{ code: CODE, trust: 'on' }])
  })

  test('ticks nothing otherwise', async () => {
    const site = await signIn(false)
    expect(site.sent('/sign-in')).toEqual([{ email: USER.username, password: USER.password }])
    expect(site.sent('/code')).toEqual([{ code: CODE }])
  })
})
