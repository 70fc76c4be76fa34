import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { EngineError, type LoginEngine, type Site, type StorageState } from '../../../browser/engine.ts'
import { createLoginEngine, type LoginEngineOptions } from '../../../browser/login-engine.ts'
import { engineOptions } from './engine-options.ts'
import { killChildren } from './processes.ts'
import { CODE, codePage, HOME, isRight, SIGN_IN_FORM, signInPage, startPages, USER, type TestSite } from './sites.ts'

const signal = new AbortController().signal
let options: LoginEngineOptions
let engine: LoginEngine

beforeAll(async () => {
  options = await engineOptions()
  engine = createLoginEngine(options)
})
afterEach(() => engine.close('login'))
afterAll(() => engine.shutdown())

type Pages = Parameters<typeof startPages>[0]

async function serve(pages: Pages): Promise<TestSite> {
  const site = await startPages(pages)
  onTestFinished(() => site.stop())
  return site
}

function at(site: TestSite, domains = ['127.0.0.1']): Site {
  return { loginUrl: `${site.url}/`, domains }
}

async function open(site: Site, session: StorageState | null = null): Promise<string> {
  return (await engine.open('login', site, session, signal)).state
}

async function submitCredentials(): Promise<string> {
  return (await engine.submitCredentials('login', USER, signal)).state
}

async function submitCode(code = CODE): Promise<string> {
  return (await engine.submitCode('login', code, signal)).state
}

/** Another engine, with other settings. */
function engineWith(change: Partial<LoginEngineOptions>): LoginEngine {
  const own = createLoginEngine({ ...options, ...change })
  onTestFinished(() => own.shutdown())
  return own
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof EngineError)) throw new Error('no engine error', { cause: error })
  expect(error.cause).toBeUndefined()
  expect(inspect(error, { depth: 5 })).not.toContain(USER.password)
  return error.fault
}

describe('signs in', () => {
  test('over a page for the credentials and one for the code', async () => {
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': (visit) => (isRight(visit) ? codePage() : signInPage('<p role="alert">Wrong password</p>')),
      'POST /code': ({ form }) => (form.get('code') === CODE ? HOME : codePage('<p role="alert">Wrong code</p>')),
    })
    expect(await open(at(site))).toBe('credentials')
    expect(await submitCredentials()).toBe('code')
    expect(await submitCode()).toBe('signedIn')
    expect((await engine.storageState('login')).cookies).toMatchObject([{ name: 'session', value: 'yes' }])
    expect(site.sent('/sign-in')).toEqual([{ email: USER.username, password: USER.password }])
    expect(site.sent('/code')).toEqual([{ code: CODE }])
  })

  test('with the password alone, by the session that begins', async () => {
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': { redirect: '/inbox', session: true },
      'GET /inbox': ({ signedIn }) =>
        signedIn ? { html: '<title>Inbox</title><h1>Inbox</h1><p>Nothing new today.</p>' } : { redirect: '/' },
    })
    await open(at(site))
    expect(await submitCredentials()).toBe('signedIn')
  })

  test('over three pages', async () => {
    const site = await serve({
      'GET /': {
        html: '<h1>Sign in</h1><form method="post" action="/name"><label>Username <input name="user"></label><button>Next</button></form>',
      },
      'POST /name': {
        html: `<h1>Welcome back</h1><form method="post" action="/pass"><input name="user" value="ada" readonly>
          <label>Password <input type="password" name="pass"></label><button>Log in</button></form>`,
      },
      'POST /pass': codePage(),
      'POST /code': HOME,
    })
    expect(await open(at(site))).toBe('credentials')
    expect(await submitCredentials()).toBe('code')
    expect(await submitCode()).toBe('signedIn')
    expect(site.sent('/name')).toEqual([{ user: USER.username }])
    expect(site.sent('/pass')).toEqual([{ user: 'ada', pass: USER.password }])
  })

  test('on one page that a script rebuilds, with inputs that a framework controls', async () => {
    const site = await serve({
      'GET /': {
        html: `<title>Acme</title><div id="root"></div><script>
          const root = document.getElementById('root')
          const show = (html) => { root.innerHTML = html }
          // Like a framework: what counts is the state made from input events, not what the field holds.
          const state = {}
          const control = (name) => {
            const input = document.querySelector('[name=' + name + ']')
            input.oninput = (event) => {
              if (event.isTrusted) state[name] = input.value
              input.value = state[name] ?? ''
              document.querySelector('button').disabled = !state[name]
            }
          }
          const post = (path) => fetch(path, { method: 'POST', body: new URLSearchParams(state) })
          const home = () => show('<h1>Hello</h1><button>Log out</button>')
          setTimeout(() => {
            if (localStorage.token) return home()
            show('<h1>Sign in</h1><input name="email" placeholder="Email"><input name="password" type="password" placeholder="Password"><button disabled>Continue</button>')
            control('email'); control('password')
            document.querySelector('button').onclick = async () => {
              document.querySelector('button').textContent = 'Working'
              await post('/sign-in')
              show('<h1>Check your phone</h1><input name="code" placeholder="6-digit code"><button disabled>Verify</button>')
              control('code')
              document.querySelector('button').onclick = async () => {
                await post('/code')
                localStorage.token = 'yes'
                home()
              }
            }
          }, 50)
        </script>`,
      },
      'POST /sign-in': { html: 'ok' },
      'POST /code': { html: 'ok', session: true },
    })
    expect(await open(at(site))).toBe('credentials')
    expect(await submitCredentials()).toBe('code')
    expect(await submitCode()).toBe('signedIn')
    expect(site.sent('/code')).toEqual([{ email: USER.username, password: USER.password, code: CODE }])
  })

  const boxes = (form: string, script = ''): string =>
    `<h1>Enter the code</h1><p>Sent by SMS</p><form method="post" action="/code">
      ${[1, 2, 3, 4, 5, 6].map((digit) => `<input name="d${digit}" aria-label="Digit ${digit}" maxlength="1" inputmode="numeric">`).join('')}
      ${form}</form><script>${script}</script>`
  const digits = { d1: '4', d2: '9', d3: '3', d4: '0', d5: '2', d6: '7' }
  const moveOn = `const all = [...document.querySelectorAll('input')]
    all.forEach((box, index) => box.oninput = () => all[index + 1]?.focus())`

  test.for([
    ['that stay where they are', boxes('<button>Verify</button>')],
    ['that move on', boxes('<button>Verify</button>', moveOn)],
    ['that submit when full', boxes('', `${moveOn}; all[5].oninput = () => document.forms[0].submit()`)],
    [
      'that submit when full, beside a button',
      boxes('<button>Verify</button>', `${moveOn}; all[5].oninput = () => document.forms[0].submit()`),
    ],
  ] as const)('with six boxes %s', async ([, html]) => {
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': { html }, 'POST /code': HOME })
    await open(at(site))
    expect(await submitCredentials()).toBe('code')
    expect(await submitCode()).toBe('signedIn')
    expect(site.sent('/code')).toEqual([digits])
  })

  test('where the code goes off by itself in the background, without a second time', async () => {
    const script = `const box = document.querySelector('[name=code]')
      box.oninput = async () => {
        if (box.value.length < 6) return
        await fetch('/code', { method: 'POST', body: new URLSearchParams({ code: box.value }) })
        setTimeout(() => { location = '/home' }, 300)
      }`
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': codePage(`<script>${script}</script>`),
      'POST /code': { html: 'ok', session: true },
      'GET /home': HOME,
    })
    await open(at(site))
    await submitCredentials()
    expect(await submitCode()).toBe('signedIn')
    expect(site.sent('/code')).toEqual([{ code: CODE }])
  })

  test('from a saved session, with nothing typed', async () => {
    const site = await serve({
      'GET /': ({ signedIn }) => (signedIn ? { redirect: '/home' } : signInPage()),
      'POST /sign-in': { redirect: '/home', session: true },
      'GET /home': { html: '<h1>Hello Ada</h1><button>Sign out</button>' },
    })
    await open(at(site))
    expect(await submitCredentials()).toBe('signedIn')
    const saved = await engine.storageState('login')
    expect(await open(at(site), saved)).toBe('signedIn')
    expect(site.sent('/sign-in')).toHaveLength(1)
    const stale = { ...saved, cookies: saved.cookies.map((cookie) => ({ ...cookie, value: 'old' })) }
    expect(await open(at(site), stale)).toBe('credentials')
  })

  test('on two sites side by side, each with its own cookies', async () => {
    const pages = { 'GET /': signInPage(), 'POST /sign-in': codePage(), 'POST /code': HOME }
    const [first, second] = await Promise.all([serve(pages), serve(pages)])
    const login = async (id: string, site: TestSite): Promise<string[]> => {
      const opened = await engine.open(id, at(site), null, signal)
      const answered = await engine.submitCredentials(id, USER, signal)
      const ended = await engine.submitCode(id, CODE, signal)
      expect((await engine.storageState(id)).cookies).toHaveLength(1)
      await engine.close(id)
      return [opened.state, answered.state, ended.state]
    }
    const states = ['credentials', 'code', 'signedIn']
    expect(await Promise.all([login('one', first), login('two', second)])).toEqual([states, states])
  })
})

describe('is told no', () => {
  test.for([
    ['a wrong password', '<p role="alert">The password is incorrect.</p>', 'invalidCredentials'],
    ['a wrong password, in plain text', '<p>Benutzername oder Passwort ist falsch.</p>', 'invalidCredentials'],
    ['a lock', '<p class="error">Your account has been locked.</p>', 'accountLocked'],
    ['a captcha', '<label>Type the characters you see <input name="c"></label>', 'captcha'],
    ['nothing', '', 'unknown'],
  ] as const)('%s after the password', async ([, more, state]) => {
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': signInPage(more) })
    await open(at(site))
    expect(await submitCredentials()).toBe(state)
    expect(site.sent('/sign-in')).toHaveLength(1)
  })

  test('a wrong code twice, with the same words, and then the right one', async () => {
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': codePage(),
      'POST /code': ({ form }) => (form.get('code') === CODE ? HOME : codePage('<p role="alert">Invalid code</p>')),
    })
    await open(at(site))
    await submitCredentials()
    expect(await submitCode('111111')).toBe('codeRejected')
    expect(await submitCode('222222')).toBe('codeRejected')
    expect(await submitCode()).toBe('signedIn')
  })

  test('a wrong code twice on a page that stays, where the first answer still stands while the second is under way', async () => {
    const script = `document.querySelector('form').onsubmit = async (event) => {
        event.preventDefault()
        const body = new URLSearchParams(new FormData(event.target))
        const answer = await fetch('/code', { method: 'POST', body })
        if (await answer.text() === '') {
          document.title = 'Home'
          document.body.innerHTML = '<h1>Hello</h1><button>Log out</button>'
        } else document.getElementById('problem').innerHTML = '<p role="alert">That code is not right</p>'
      }`
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': codePage(`<div id="problem"></div><script>${script}</script>`),
      'POST /code': ({ form }) => (form.get('code') === CODE ? { session: true } : { html: 'no' }),
    })
    await open(at(site))
    await submitCredentials()
    expect(await submitCode('111111')).toBe('codeRejected')
    expect(await submitCode('222222')).toBe('codeRejected')
    expect(await submitCode()).toBe('signedIn')
    expect(site.sent('/code')).toHaveLength(3)
  })

  test('a captcha in a frame, before anything is typed', async () => {
    const frame = '<iframe title="reCAPTCHA" src="/anchor" width="304" height="78"></iframe>'
    const site = await serve({ 'GET /': signInPage(frame), 'GET /anchor': { html: 'I am not a robot' } })
    expect(await open(at(site))).toBe('captcha')
  })

  test.for([
    ['an error page', { status: 404, html: '<h1>Not found</h1>' }],
    ['a registration', { html: SIGN_IN_FORM.replace('Sign in', 'Create account') }],
    ['a page about something else', { html: '<h1>Hello</h1><p>Welcome to our blog.</p>' }],
  ] as const)('%s is unknown', async ([, page]) => {
    expect(await open(at(await serve({ 'GET /': page })))).toBe('unknown')
  })

  test('an unknown further step is not taken for the goal', async () => {
    const html = '<h1>Verify it is you</h1><button>Call me</button><a href="/out">Sign out</a>'
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': { html, session: true } })
    await open(at(site))
    expect(await submitCredentials()).toBe('unknown')
  })

  test('a session that begins before the code is asked for is not the goal', async () => {
    const script = `document.querySelector('form').onsubmit = async (event) => {
        event.preventDefault()
        document.title = ''
        document.body.innerHTML = '<p>One moment</p>'
        await fetch('/sign-in', { method: 'POST' })
        setTimeout(() => { document.body.innerHTML = ${JSON.stringify(codePage().html)} }, 200)
      }`
    const site = await serve({ 'GET /': signInPage(`<script>${script}</script>`), 'POST /sign-in': { session: true } })
    await open(at(site))
    expect(await submitCredentials()).toBe('code')
  })

  test('a field for the code that was there all along waits for the answer to the password', async () => {
    const form = SIGN_IN_FORM.replace('<button>', '<label>SMS code <input name="code"></label><button>')
    const script = `document.querySelector('form').onsubmit = async (event) => {
        event.preventDefault()
        await fetch('/sign-in', { method: 'POST' })
        setTimeout(() => document.body.append('The password is wrong'), 200)
      }`
    const site = await serve({
      'GET /': { html: `<h1>Sign in</h1>${form}<script>${script}</script>` },
      'POST /sign-in': {},
    })
    await open(at(site))
    expect(await submitCredentials()).toBe('invalidCredentials')
  })

  test('a new code is asked for by the page’s own button', async () => {
    const again = '<form method="post" action="/again"><button>Send again</button></form>'
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': codePage(again),
      'POST /again': codePage('<p role="status">We sent a new code.</p>'),
      'POST /code': HOME,
    })
    await open(at(site))
    await submitCredentials()
    expect(await engine.resendCode('login', signal)).toBe(true)
    expect(site.sent('/again')).toHaveLength(1)
    expect(await engine.resendCode('login', signal)).toBe(false)
    expect(await submitCode()).toBe('signedIn')
  })
})

describe('guards what it types', () => {
  test('honeypots stay empty', async () => {
    const trap = (name: string, style: string, attributes = ''): string =>
      `<div style="${style}"><label>Email <input name="${name}" type="${name === 'p' ? 'password' : 'text'}" autocomplete="username" ${attributes}></label></div>`
    const traps = [
      trap('a', 'display:none'),
      trap('b', 'position:absolute; left:-5000px'),
      trap('c', 'opacity:0; position:absolute'),
      trap('d', 'height:1px; width:1px; overflow:hidden', 'style="width:1px;height:1px;padding:0;border:0"'),
      trap('e', 'visibility:hidden'),
      trap('f', '', 'aria-hidden="true"'),
      trap('p', 'display:none'),
    ]
    // The traps look more like a user name's field than the real one does.
    const real = SIGN_IN_FORM.replace('type="email" autocomplete="username"', '')
    const form = real.replace('<label>', `${traps.join('')}<label>`)
    const site = await serve({ 'GET /': { html: `<h1>Sign in</h1>${form}` }, 'POST /sign-in': codePage() })
    await open(at(site))
    expect(await submitCredentials()).toBe('code')
    const empty = { a: '', b: '', c: '', d: '', e: '', f: '', p: '' }
    expect(site.sent('/sign-in')).toEqual([{ ...empty, email: USER.username, password: USER.password }])
  })

  test('a sign-in form in a frame of somebody else is not seen', async () => {
    const foreign = await serve({ 'GET /': signInPage() })
    const site = await serve({
      'GET /': { html: `<h1>Sign in</h1><iframe src="${foreign.url}/" width="600" height="400"></iframe>` },
    })
    expect(await open(at(site))).toBe('unknown')
    expect(foreign.visits.length).toBeGreaterThan(0)
  })

  test('nothing is typed on a page of another domain', async () => {
    const own = engineWith({ allowHosts: ['127.0.0.1', 'localhost'] })
    const foreign = await serve({ 'GET /': signInPage(), 'POST /sign-in': HOME })
    const site = await serve({ 'GET /': { redirect: `http://localhost:${foreign.port}/` } })
    expect((await own.open('login', at(site), null, signal)).state).toBe('credentials')
    expect(await faultOf(own.submitCredentials('login', USER, signal))).toBe('refused')
    expect(foreign.sent('/sign-in')).toEqual([])
  })

  test('a password page that moves to another domain gets no password', async () => {
    const own = engineWith({ allowHosts: ['127.0.0.1', 'localhost'] })
    const foreign = await serve({
      'GET /': {
        html: '<h1>Sign in</h1><form method="post" action="/sign-in"><label>Password <input type="password"></label><button>Sign in</button></form>',
      },
      'POST /sign-in': HOME,
    })
    const site = await serve({
      'GET /': {
        html: '<h1>Sign in</h1><form method="post" action="/name"><label>Username <input name="user"></label><button>Next</button></form>',
      },
      'POST /name': { redirect: `http://localhost:${foreign.port}/` },
    })
    await own.open('login', at(site), null, signal)
    expect(await faultOf(own.submitCredentials('login', USER, signal))).toBe('refused')
    expect(foreign.sent('/sign-in')).toEqual([])
  })

  test('a redirect to a private address is refused, and never arrives', async () => {
    const inside = await serve({ 'GET /': signInPage() })
    const site = await serve({ 'GET /': { redirect: `http://localhost:${inside.port}/` } })
    expect(await faultOf(open(at(site)))).toBe('refused')
    expect(inside.visits).toEqual([])
  })

  test('a private address behind the password is refused as well', async () => {
    const inside = await serve({ 'GET /': HOME })
    const site = await serve({
      'GET /': signInPage(),
      'POST /sign-in': { redirect: `http://localhost:${inside.port}/` },
    })
    await open(at(site))
    expect(await faultOf(submitCredentials())).toBe('refused')
    expect(inside.visits).toEqual([])
  })

  test('pictures, scripts and sockets do not get there either', async () => {
    const inside = await serve({ 'GET /picture': { html: 'x' } })
    const there = `localhost:${inside.port}`
    const more = `<img src="http://${there}/picture"><script>
      fetch('http://${there}/data', { mode: 'no-cors' }).catch(() => {}); new WebSocket('ws://${there}/socket')</script>`
    expect(await open(at(await serve({ 'GET /': signInPage(more) })))).toBe('credentials')
    expect(inside.visits).toEqual([])
  })

  test.for(['file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,<h1>Sign in</h1>'])(
    '%s is no login page',
    async (loginUrl) => {
      expect(await faultOf(open({ loginUrl, domains: ['127.0.0.1'] }))).toBe('refused')
    },
  )

  test('without a domain nothing is typed', async () => {
    const site = await serve({ 'GET /': signInPage() })
    await open(at(site, []))
    expect(await faultOf(submitCredentials())).toBe('refused')
    expect(site.sent('/sign-in')).toEqual([])
  })

  test('a pop-up is closed', async () => {
    const more = '<script>document.querySelector("form").onsubmit = () => { window.open("/ad") }</script>'
    const site = await serve({
      'GET /': signInPage(more),
      'POST /sign-in': codePage(),
      'GET /ad': { html: SIGN_IN_FORM },
    })
    await open(at(site))
    expect(await submitCredentials()).toBe('code')
  })
})

describe('when things break', () => {
  test('nobody answers', async () => {
    const gone = await startPages({})
    await gone.stop()
    expect(await faultOf(open(at(gone)))).toBe('siteUnreachable')
    expect(await faultOf(open({ loginUrl: 'https://nowhere.invalid/', domains: ['nowhere.invalid'] }))).toBe(
      'siteUnreachable',
    )
  })

  test('the server fails', async () => {
    expect(await faultOf(open(at(await serve({ 'GET /': { status: 503 } }))))).toBe('siteUnreachable')
  })

  test('the server never answers', async () => {
    const own = engineWith({ navigationTimeoutMs: 300 })
    const site = await serve({ 'GET /': null })
    expect(await faultOf(own.open('login', at(site), null, signal))).toBe('siteUnreachable')
  })

  test('the page hangs', async () => {
    const own = engineWith({ navigationTimeoutMs: 1000 })
    const site = await serve({ 'GET /': signInPage('<script>onload = () => { for (;;); }</script>') })
    expect(await faultOf(own.open('login', at(site), null, signal))).toBe('siteUnreachable')
    await own.close('login')
  })

  test('the answer to the password never comes', async () => {
    const own = engineWith({ navigationTimeoutMs: 1500 })
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': null })
    await own.open('login', at(site), null, signal)
    expect(await faultOf(own.submitCredentials('login', USER, signal))).toBe('siteUnreachable')
  })

  test('a field takes nothing', async () => {
    const script =
      '<script>document.querySelector("[type=password]").oninput = (event) => { event.target.value = "" }</script>'
    const site = await serve({ 'GET /': signInPage(script), 'POST /sign-in': HOME })
    await open(at(site))
    expect(await submitCredentials()).toBe('unknown')
    expect(site.sent('/sign-in')).toEqual([])
  })

  test('the renderer dies, and the next login works', async () => {
    const own = engineWith({})
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': null })
    await own.open('login', at(site), null, signal)
    const waiting = faultOf(own.submitCredentials('login', USER, signal))
    await expect.poll(() => site.sent('/sign-in')).toHaveLength(1)
    killChildren('--type=renderer')
    expect(await waiting).toBe('pageGone')
    expect(await faultOf(own.submitCode('login', CODE, signal))).toBe('pageGone')
    expect((await own.open('login', at(site), null, signal)).state).toBe('credentials')
  })

  test('the browser dies, its logins are gone, and the next one has a new browser', async () => {
    const own = engineWith({})
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': codePage() })
    await own.open('one', at(site), null, signal)
    await own.open('two', at(site), null, signal)
    killChildren('--remote-debugging-pipe')
    expect(await faultOf(own.submitCredentials('one', USER, signal))).toBe('pageGone')
    expect(await faultOf(own.submitCredentials('two', USER, signal))).toBe('pageGone')
    await own.open('three', at(site), null, signal)
    expect((await own.submitCredentials('three', USER, signal)).state).toBe('code')
  })

  test('a browser that cannot be started', async () => {
    const own = engineWith({ executablePath: '/nonexistent/chromium' })
    expect(await faultOf(own.open('login', { loginUrl: 'https://example.com/', domains: [] }, null, signal))).toBe(
      'pageGone',
    )
  })

  test('the caller gives up', async () => {
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': null })
    await open(at(site))
    const controller = new AbortController()
    const reason = new Error('no longer wanted')
    const work = engine.submitCredentials('login', USER, controller.signal)
    controller.abort(reason)
    await expect(work).rejects.toBe(reason)
    expect(await faultOf(engine.storageState('login'))).toBe('pageGone')
  })
})

describe('keeps its pages in order', () => {
  test('opening twice starts afresh', async () => {
    const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': codePage() })
    await open(at(site))
    expect(await submitCredentials()).toBe('code')
    expect(await open(at(site))).toBe('credentials')
    expect(await submitCredentials()).toBe('code')
  })

  test('closing may be repeated, and comes before or after everything', async () => {
    await engine.close('never opened')
    await open(at(await serve({ 'GET /': signInPage() })))
    await engine.close('login')
    await engine.close('login')
    expect(await faultOf(submitCredentials())).toBe('pageGone')
  })

  test('a page that nobody uses is closed', async () => {
    const own = engineWith({ idleLimitMs: 100 })
    await own.open('login', at(await serve({ 'GET /': signInPage() })), null, signal)
    await expect
      .poll(() => own.storageState('login').catch((error: unknown) => error), { interval: 300 })
      .toBeInstanceOf(EngineError)
  })

  test('a shutdown closes the browser, and may be repeated', async () => {
    const own = engineWith({})
    await own.open('login', at(await serve({ 'GET /': signInPage() })), null, signal)
    await own.shutdown()
    await own.shutdown()
    expect(await faultOf(own.storageState('login'))).toBe('pageGone')
  })
})
