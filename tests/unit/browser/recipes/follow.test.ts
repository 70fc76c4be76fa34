import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EngineError, type LoginEngine } from '../../../../browser/engine.ts'
import { engineOptions } from '../engine-options.ts'
import { createLoginEngine } from '../../../../browser/login-engine.ts'
import type { Recipe, RecipeStep } from '../../../../browser/recipes/recipe.ts'
import { CODE, codePage, HOME, isRight, signInPage, startPages, USER, type TestSite } from '../sites.ts'

const signal = new AbortController().signal
let engine: LoginEngine

beforeAll(async () => {
  engine = createLoginEngine(
    await engineOptions({ allowHosts: ['127.0.0.1', 'localhost'], navigationTimeoutMs: 12_000 }),
  )
})
const sites: TestSite[] = []
afterAll(async () => {
  await engine.shutdown()
  await Promise.all(sites.map((site) => site.stop()))
})

interface Ending {
  state: string
  dropped: string | null
}

/** Logs in with the recipe; codes are typed as long as they are asked for. */
async function logIn(site: TestSite, recipe: Recipe | null, password = USER.password, codes = [CODE]): Promise<Ending> {
  const id = crypto.randomUUID()
  const at = { loginUrl: `${site.url}/`, domains: ['127.0.0.1'], recipe }
  try {
    let page = await engine.open(id, at, null, signal)
    if (page.state === 'credentials') page = await engine.submitCredentials(id, { ...USER, password }, signal)
    for (const code of codes) {
      if (page.state === 'code' || page.state === 'codeRejected') page = await engine.submitCode(id, code, signal)
    }
    return { state: page.state, dropped: (await engine.lookBack(id))?.recipeDropped ?? null }
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return { state: error.fault, dropped: null }
  } finally {
    await engine.close(id)
  }
}

async function serve(pages: Parameters<typeof startPages>[0]): Promise<TestSite> {
  const site = await startPages(pages)
  sites.push(site)
  return site
}

function recipe(steps: RecipeStep[], outcomes: Recipe['outcomes'] = {}): Recipe {
  return { version: 1, match: { domains: ['127.0.0.1'] }, steps, outcomes }
}

const USERNAME: RecipeStep = { do: 'type', into: { label: 'Email' }, value: '{username}' }
const PASSWORD: RecipeStep = { do: 'type', into: { label: 'Password' }, value: '{password}' }
const SIGN_IN: RecipeStep = { do: 'press', on: { role: 'button', name: 'Sign in' } }
const TYPE_CODE: RecipeStep = { do: 'type', into: { css: 'input[name=code]' }, value: '{code}' }
const VERIFY: RecipeStep = { do: 'press', on: { css: 'button' } }
const HOME_CHECK = [{ shows: { role: 'link', name: 'Sign out' } as const }]

const usual: Parameters<typeof startPages>[0] = {
  'GET /': ({ signedIn }) => (signedIn ? { redirect: '/home' } : signInPage()),
  'POST /sign-in': (visit) => (isRight(visit) ? codePage() : signInPage('<p role="alert">Wrong password</p>')),
  'POST /code': ({ form }) =>
    form.get('code') === CODE ? { redirect: '/home', session: true } : codePage('<p>Nice try, once more</p>'),
  'GET /home': ({ signedIn }) => (signedIn ? HOME : { redirect: '/' }),
}

/** Riddles without a word: drawn by elements of their own, in shadow trees. */
const RIDDLE = {
  'GET /': ({ signedIn }: { signedIn: boolean }) =>
    signedIn
      ? { redirect: '/home' }
      : {
          html: `<title>·</title><x-door></x-door><script>
            const door = document.querySelector('x-door').attachShadow({ mode: 'open' })
            door.innerHTML = '<input id=q1><input id=q2 type=password><input id=q3><div id=go>·</div>'
            door.querySelector('#go').onclick = async () => {
              const answers = ['q1', 'q2', 'q3'].map((id) => [id, door.querySelector('#' + id).value])
              await fetch('/try', { method: 'POST', body: new URLSearchParams(answers) })
              door.innerHTML = [1, 2, 3, 4, 5, 6].map((n) => '<input maxlength=1 class=b id=b' + n + '>').join('')
              const boxes = [...door.querySelectorAll('input')]
              boxes.forEach((box, n) => { box.oninput = async () => {
                boxes[n + 1]?.focus()
                if (n < 5) return
                await fetch('/code', { method: 'POST', body: new URLSearchParams({ code: boxes.map((b) => b.value).join('') }) })
                location = '/home'
              } })
            }</script>`,
        },
  'POST /try': { html: 'ok' },
  'POST /code': ({ form }: { form: URLSearchParams }) => ({ html: 'ok', session: form.get('code') === CODE }),
  'GET /home': ({ signedIn }: { signedIn: boolean }) =>
    signedIn ? { html: '<p>·</p><p>mine</p>' } : { redirect: '/' },
}

test('it signs in to a site that is a riddle otherwise', async () => {
  const site = await serve(RIDDLE)
  const steps: RecipeStep[] = [
    { do: 'type', into: { css: 'x-door >>> #q1' }, value: '{username}' },
    { do: 'type', into: { css: '#q2' }, value: '{password}' },
    { do: 'press', on: { css: '#go' }, expect: { shows: { css: '#b1' } } },
    { do: 'type', into: { css: '#b1' }, value: '{code}' },
  ]
  expect(await logIn(site, null)).toMatchObject({ state: 'unknown' })
  expect(await logIn(site, recipe(steps, { signedIn: [{ path: '/home', says: 'mine' }] }))).toEqual({
    state: 'signedIn',
    dropped: null,
  })
  expect(site.sent('/try')).toEqual([{ q1: USER.username, q2: USER.password, q3: '' }])
  expect(site.sent('/code')).toEqual([{ code: CODE }])
})

describe('it tells how the login went', () => {
  const steps = [USERNAME, PASSWORD, SIGN_IN, TYPE_CODE, VERIFY]

  test('wrong password, as the page usually says it', async () => {
    const site = await serve(usual)
    const expecting = steps.with(2, { ...SIGN_IN, expect: { path: '/check' } })
    for (const each of [steps, expecting])
      expect(await logIn(site, recipe(each), 'wrong')).toEqual({ state: 'invalidCredentials', dropped: null })
    expect(site.sent('/sign-in')).toHaveLength(2)
  })

  test('wrong password and a locked account, in the words of the recipe', async () => {
    const no = { ...usual, 'POST /sign-in': { html: '<h1>Zzz</h1><p>Schnurps!</p>' } }
    const wrong = recipe(steps, { invalidCredentials: [{ path: '/sign-in', says: 'Schnurps' }] })
    expect(await logIn(await serve(no), wrong)).toEqual({ state: 'invalidCredentials', dropped: null })
    const locked = recipe(steps, { accountLocked: [{ says: 'Schnurps' }] })
    expect(await logIn(await serve(no), locked)).toEqual({ state: 'accountLocked', dropped: null })
  })

  test('wrong code, and then the right one', async () => {
    const site = await serve(usual)
    const outcomes = { codeRejected: [{ says: 'Nice try' }], signedIn: HOME_CHECK }
    const ending = await logIn(site, recipe(steps, outcomes), USER.password, ['111111', CODE])
    expect(ending).toEqual({ state: 'signedIn', dropped: null })
    expect(site.sent('/code')).toEqual([{ code: '111111' }, { code: CODE }])
  })
})

describe.concurrent('where it does not fit any more, the general way does the rest and nothing is typed twice', () => {
  const missing: RecipeStep = { do: 'press', on: { role: 'button', name: 'Enter' } }
  const many: RecipeStep = { do: 'type', into: { css: 'input' }, value: '{username}' }

  test.for<[string, RecipeStep[], Recipe['outcomes'], string]>([
    ['an element is missing at the start', [missing], {}, 'step 1: button "Enter" is not there'],
    ['several could be meant', [many], {}, 'step 1: "input" is there more than once'],
    ['between user name and password', [USERNAME, missing, PASSWORD], {}, 'step 2: button "Enter" is not there'],
    ['between password and button', [USERNAME, PASSWORD, missing], {}, 'step 3: button "Enter" is not there'],
    [
      'between code and button',
      [USERNAME, PASSWORD, SIGN_IN, TYPE_CODE, missing],
      {},
      'step 5: button "Enter" is not there',
    ],
    [
      'what it expects does not come',
      [USERNAME, PASSWORD, { ...SIGN_IN, expect: { path: '/elsewhere' } }, TYPE_CODE],
      {},
      'step 3: what it expects did not come',
    ],
    [
      'the page does not look as it should in the end',
      [USERNAME, PASSWORD, SIGN_IN, TYPE_CODE, VERIFY],
      { signedIn: [{ path: '/elsewhere' }] },
      'step 5: the page does not look signed in',
    ],
  ])('%s', { timeout: 20_000 }, async ([, steps, outcomes, because]) => {
    const site = await serve(usual)
    expect(await logIn(site, recipe(steps, outcomes))).toEqual({ state: 'signedIn', dropped: because })
    expect(site.sent('/sign-in')).toEqual([{ email: USER.username, password: USER.password }])
    expect(site.sent('/code')).toEqual([{ code: CODE }])
  })

  test('one that is for other pages is left aside', async () => {
    const other: Recipe = { ...recipe([missing]), match: { domains: ['127.0.0.1'], paths: ['/login'] } }
    expect(await logIn(await serve(usual), other)).toEqual({ state: 'signedIn', dropped: null })
  })

  test('one that ends before the code is not at fault', async () => {
    expect(await logIn(await serve(usual), recipe([USERNAME, PASSWORD, SIGN_IN]))).toEqual({
      state: 'signedIn',
      dropped: null,
    })
  })
})

describe.concurrent('the guard holds for recipes', () => {
  test.for<[string, (site: TestSite) => string, RecipeStep]>([
    [
      'a frame of another site',
      ({ port }) =>
        `<iframe srcdoc="" src="http://localhost:${String(port)}/frame"></iframe>`.replace('srcdoc="" ', ''),
      { do: 'type', into: { css: '#trap' }, value: '{password}' },
    ],
    [
      'a text field',
      () => '<input name="trap" id="trap">',
      { do: 'type', into: { css: '#trap' }, value: '{password}' },
    ],
    [
      'a field that nobody sees',
      () => '<div style="opacity: 0"><input name="trap" id="trap" type="password"></div>',
      { do: 'type', into: { css: '#trap' }, value: '{password}' },
    ],
    [
      'a password field, for the user name',
      () => '<input name="trap" id="trap" type="password">',
      { do: 'type', into: { css: '#trap' }, value: '{username}' },
    ],
  ])('%s', { timeout: 20_000 }, async ([, trap, step]) => {
    const seen: string[] = []
    const site: TestSite = await serve({
      'GET /': () => ({
        html: `<h1>Sign in</h1><form method="post" action="/sign-in">${trap(site)}<button>Sign in</button></form>`,
      }),
      'GET /frame': { html: '<form method="post" action="/trap"><input name="trap" id="trap" type="password"></form>' },
      'POST /sign-in': ({ form }) => (seen.push(form.get('trap') ?? ''), { html: '<p>Thanks</p>' }),
    })
    const { dropped } = await logIn(site, recipe([step, SIGN_IN]))
    expect(dropped).toMatch(/^step 1: /)
    expect(site.sent('/trap')).toEqual([])
    expect(seen).not.toContain(step.do === 'type' && step.value === '{username}' ? USER.username : USER.password)
  })

  test('a site that leads to another domain gets no password', async () => {
    const site: TestSite = await serve({
      'GET /': () => ({ redirect: `http://localhost:${String(site.port)}/phish` }),
      'GET /phish': signInPage(),
    })
    await logIn(site, { ...recipe([USERNAME, PASSWORD, SIGN_IN]), match: { domains: ['127.0.0.1', 'localhost'] } })
    expect(site.sent('/sign-in')).toEqual([])
  })

  test('a page that is open to everyone is not signed in, whatever the recipe says', async () => {
    const open = { ...usual, 'POST /code': { redirect: '/news' }, 'GET /news': { html: '<h1>News</h1><p>Today</p>' } }
    const steps = [USERNAME, PASSWORD, SIGN_IN, TYPE_CODE, VERIFY]
    const { state, dropped } = await logIn(await serve(open), recipe(steps, { signedIn: [{ path: '/news' }] }))
    expect(state).not.toBe('signedIn')
    expect(dropped).toBe('step 5: strangers see the page that should be for members')
  })
})
