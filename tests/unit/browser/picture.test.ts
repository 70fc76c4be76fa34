import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { LoginEngine, LookBack } from '../../../browser/engine.ts'
import { engineOptions } from './engine-options.ts'
import { createLoginEngine } from '../../../browser/login-engine.ts'
import { codePage, signInPage, startPages } from './sites.ts'

const signal = new AbortController().signal
let engine: LoginEngine

beforeAll(async () => {
  engine = createLoginEngine(await engineOptions())
})
afterAll(() => engine.shutdown())

interface Typed {
  username: string
  password: string
  code: string
}

/** Types all three at a site whose last page is `echo` of them. @returns what was kept of each part. */
async function typeAll(typed: Typed, echo: (typed: Typed) => string): Promise<LookBack[]> {
  const site = await startPages({
    'GET /': signInPage(),
    'POST /sign-in': codePage(),
    'POST /code': { html: `<title>Hm</title><h1>Almost</h1>${echo(typed)}` },
  })
  const looks: LookBack[] = []
  const look = async (): Promise<void> => {
    const seen = await engine.lookBack('login')
    if (seen) looks.push(seen)
  }
  try {
    await engine.open(
      'login',
      { loginUrl: `${site.url}/`, domains: ['127.0.0.1'], knownAs: [typed.username] },
      null,
      signal,
    )
    await look()
    await engine.submitCredentials('login', typed, signal)
    await look()
    await engine.submitCode('login', typed.code, signal)
    await look()
    return looks
  } finally {
    await engine.close('login')
    await site.stop()
  }
}

const ONE: Typed = { username: 'canary@first.example', password: 'Zq canary pass one', code: '493027' }
const OTHER: Typed = { username: 'magpie@other.example', password: 'Kx magpie word two', code: '815964' }

/** Everything is as wide for one as for the other, so that pictures differ only where something is to be read. */
const MONO = '<style>* { font: 16px monospace }</style>'

/** In text, letter by letter, in fields, in shadow trees, by a style, as a drawing, in a frame, in colours of its own. */
const ECHOES: readonly ((typed: Typed) => string)[] = [
  ({ username, password, code }) => `<p>Code ${code} of ${username}, with ${password}</p>`,
  ({ code, username }) => Array.from(`${code}${username}`, (letter) => `<span>${letter}</span> `).join(''),
  ({ code, username, password }) =>
    `<input value="${code}"><textarea>${username}</textarea><select><option>${password}</option></select>
     <div contenteditable>${password}</div><input placeholder="${username}">`,
  ({ code }) =>
    `<x-open></x-open><x-shut></x-shut><script>for (const mode of ['open', 'closed']) {
      const host = document.querySelector(mode === 'open' ? 'x-open' : 'x-shut')
      host.attachShadow({ mode }).innerHTML = '<b>${code}</b>' }</script>`,
  ({ code, username }) => `<style>i::before { content: "${username} ${code}" }</style><i> </i>`,
  ({ code, username }) =>
    `<svg height="40"><text y="20">${username}</text></svg><canvas height="60"></canvas><script>
      document.querySelector('canvas').getContext('2d').fillText('${code} ${username}', 10, 50)</script>`,
  ({ code, username }) => `<iframe height="60" srcdoc="<p>${code} ${username}</p>"></iframe>`,
  ({ code, username }) =>
    `<p style="color: transparent; background: linear-gradient(red, blue); background-clip: text">${code}</p>
     <p style="text-shadow: 0 30px red; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red">${username.toUpperCase()}</p>`,
]

test('a picture of a page that shows what was typed, in whatever way, shows none of it', async () => {
  const echo = (typed: Typed): string => MONO + ECHOES.map((each) => each(typed)).join('<hr>')
  const [one, other] = [await typeAll(ONE, echo), await typeAll(OTHER, echo)]
  const pictures = one.map(({ picture }) => picture ?? Buffer.alloc(0))
  for (const [index, picture] of pictures.entries()) {
    expect(picture.length).toBeGreaterThan(500)
    expect(other[index]?.picture?.equals(picture)).toBe(true)
  }
})

test('a picture does show the rest of the page', async () => {
  const [one, other] = [await typeAll(ONE, () => '<p>A duck</p>'), await typeAll(ONE, () => '<p>A goat</p>')]
  expect(other.at(-1)?.picture?.equals(one.at(-1)?.picture ?? Buffer.alloc(0))).toBe(false)
})

test('the log names what was acted on, and holds nothing that was typed', async () => {
  const looks = await typeAll(ONE, ({ code, username }) => `<button>Forget ${username}, ${code}</button>`)
  const log = looks.flatMap((look) => look.log)
  expect(log.map(({ page, action, target }) => [page, action, target])).toEqual([
    ['credentials', 'read', null],
    ['credentials', 'type', 'field "Email"'],
    ['credentials', 'type', 'password field "Password"'],
    ['credentials', 'press', 'button "Sign in"'],
    ['code', 'read', null],
    ['code', 'type', 'field "Security code"'],
    ['code', 'press', 'button "Verify"'],
    ['unknown', 'read', null],
  ])
  expect(JSON.stringify(log)).not.toMatch(/canary|493027/)
})

test('a page that never stands still is not shown', async () => {
  const clock =
    '<p></p><script>setInterval(() => { document.querySelector("p").textContent = performance.now() }, 1)</script>'
  const site = await startPages({ 'GET /': signInPage(clock) })
  onTestFinished(() => site.stop())
  await engine.open('restless', { loginUrl: `${site.url}/`, domains: ['127.0.0.1'] }, null, signal)
  expect(await engine.lookBack('restless')).toMatchObject({ picture: null })
  await engine.close('restless')
})
