import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginEngine } from '../../../../browser/engine.ts'
import { createLoginEngine, type LoginEngineOptions } from '../../../../browser/login-engine.ts'
import { BrowserPool } from '../../../../browser/pool.ts'
import { record, type Recorded } from '../../../../browser/recipes/record.ts'
import { engineOptions } from '../engine-options.ts'
import { LAYOUTS } from '../gallery/layouts.ts'
import { form, head, usual } from '../gallery/parts.ts'
import { CODE, serveSite, USER, type Facts, type Spec } from '../gallery/serve.ts'

const signal = new AbortController().signal
let options: LoginEngineOptions
let pool: BrowserPool
let engine: LoginEngine

beforeAll(async () => {
  options = await engineOptions()
  pool = new BrowserPool(options)
  engine = createLoginEngine(options)
})
afterAll(() => Promise.all([pool.close(), engine.shutdown()]))

/** Signs in by hand while it is recorded, and then again by what was recorded. */
async function roundTrip(
  pages: Record<string, string>,
  act: (page: Page) => Promise<void>,
): Promise<Recorded & { facts: Facts; ending: { state: string; dropped: string | null } }> {
  const site = await serveSite({ name: 'recorded', outcome: 'signedIn', pages })
  const at = { loginUrl: site.url, domains: ['127.0.0.1'] }
  const { page, close } = await pool.take(null)
  try {
    const recorder = await record(page, at, options.allowHosts)
    await page.goto(site.url)
    await act(page)
    const recorded = await recorder.finish()
    const byHand = site.facts.codes.length
    const ending = await logIn({ ...at, recipe: recorded.recipe })
    for (const value of [USER.username, USER.password, CODE]) expect(JSON.stringify(recorded)).not.toContain(value)
    return { ...recorded, ending, facts: { ...site.facts, codes: site.facts.codes.slice(byHand) } }
  } finally {
    await close()
    await site.stop()
  }
}

async function logIn(site: Parameters<LoginEngine['open']>[1]): Promise<{ state: string; dropped: string | null }> {
  const id = crypto.randomUUID()
  try {
    let page = await engine.open(id, site, null, signal)
    if (page.state === 'credentials') page = await engine.submitCredentials(id, USER, signal)
    if (page.state === 'code') page = await engine.submitCode(id, CODE, signal)
    return { state: page.state, dropped: (await engine.lookBack(id))?.recipeDropped ?? null }
  } finally {
    await engine.close(id)
  }
}

function pagesOf(name: string): Spec['pages'] {
  return LAYOUTS.find((spec) => spec.name === name)?.pages ?? {}
}

async function signIn(page: Page, password = USER.password): Promise<void> {
  await page.getByLabel('Email').fill(USER.username)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function enterCode(page: Page): Promise<void> {
  await page.getByLabel('Code').fill(CODE)
  await page.getByRole('button', { name: 'Verify' }).click()
  await page.waitForURL('**/home')
}

const PLAIN = {
  match: { domains: ['127.0.0.1'], paths: ['/'] },
  steps: [
    { do: 'type', into: { label: 'Email' }, value: '{username}' },
    { do: 'type', into: { label: 'Password' }, value: '{password}' },
    { do: 'press', on: { role: 'button', name: 'Sign in' }, expect: { path: '/code' } },
    { do: 'type', into: { label: 'Code' }, value: '{code}' },
    { do: 'press', on: { role: 'button', name: 'Verify' }, expect: { path: '/home' } },
  ],
  outcomes: { signedIn: [{ path: '/home', shows: { role: 'link', name: 'Sign out' } }] },
}
const SIGNED_IN = { ending: { state: 'signedIn', dropped: null }, facts: { codes: [CODE], trapped: [] } }

describe('what is done by hand signs in by itself the next time', () => {
  test.for(['plain', 'shadow roots'])('%s', async (name) => {
    const done = await roundTrip(pagesOf(name), async (page) => {
      await signIn(page)
      await enterCode(page)
    })
    expect(done).toMatchObject({ recipe: PLAIN, notes: [], ...SIGNED_IN })
  })

  test('boxes for one digit each are one step', async () => {
    const done = await roundTrip(pagesOf('one box for each digit'), async (page) => {
      await signIn(page)
      await page.locator('input').first().focus()
      await page.keyboard.type(CODE)
      await page.getByRole('button', { name: 'Verify' }).click()
      await page.waitForURL('**/home')
    })
    expect(done).toMatchObject({ notes: [], ...SIGNED_IN })
    expect(done.recipe?.steps.filter((step) => step.do === 'type').map(({ value }) => value)).toEqual([
      '{username}',
      '{password}',
      '{code}',
    ])
  })

  test('fields without a name, and a frame', async () => {
    const done = await roundTrip(
      {
        ...usual(),
        '/': '<title>Acme</title><h1>Sign in</h1><iframe src="/frame" width="500" height="300"></iframe>',
        '/frame': form('/sign-in', '<input><input type="password" name="password"><button>›</button>').replace(
          '<form',
          '<form target="_top"',
        ),
      },
      async (page) => {
        const frame = page.frameLocator('iframe')
        await frame.locator('input').first().fill(USER.username)
        await frame.locator('[type=password]').fill(USER.password)
        // The Enter key presses the form's button.
        await frame.locator('[type=password]').press('Enter')
        await enterCode(page)
      },
    )
    expect(done).toMatchObject({ notes: [], ...SIGNED_IN })
  })
})

test('a second try takes the place of the first, and a press that nothing comes of is left out', async () => {
  const done = await roundTrip(usual(), async (page) => {
    await page.getByRole('heading').click()
    await signIn(page, 'wrong')
    await page.getByText('Wrong email or password').waitFor()
    await signIn(page)
    await enterCode(page)
  })
  expect(done).toMatchObject({ recipe: { steps: PLAIN.steps }, ...SIGNED_IN })
})

test('a question about cookies is left out, and closed by itself where it lies over the page', async () => {
  const banner = `<div style="position:fixed;inset:0;z-index:9;background:#fff">We use cookies. <button onclick="this.parentElement.remove()">Reject all</button></div>`
  const home = usual()['/'] ?? ''
  const done = await roundTrip(usual({ '/': home + banner }), async (page) => {
    await page.getByRole('button', { name: 'Reject all' }).click()
    await signIn(page)
    await enterCode(page)
  })
  expect(done).toMatchObject({ recipe: { steps: PLAIN.steps }, ...SIGNED_IN })
  expect(done.notes).toEqual(['A question about cookies is left out: Keyline closes it by itself.'])
})

test('what cannot be in a recipe is told', async () => {
  const asks = `${head('Sign in')}${form('/sign-in', '<label>Email <input name="u"></label><label>Password <input type="password" name="password"></label><label>Type the characters you see <input name="captcha"></label><button>Sign in</button>')}`
  const done = await roundTrip(usual({ '/': asks }), async (page) => {
    await page.getByLabel('characters').fill('x7k')
    await signIn(page)
    await page.waitForURL('**/code')
  })
  expect(done.recipe?.outcomes).toEqual({})
  expect(done.notes).toEqual([
    'A field was typed into that is for something else: no recipe does that.',
    'How the page says that one is signed in is left out: Keyline judges by itself.',
  ])
})
