import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { EngineError, type LoginEngine, type Site } from '../../../browser/engine.ts'
import { engineOptions } from './engine-options.ts'
import { createLoginEngine } from '../../../browser/login-engine.ts'
import { CODE, codePage, HOME, signInPage, startPages, USER, type TestSite } from './sites.ts'

const signal = new AbortController().signal
let engine: LoginEngine

beforeAll(async () => {
  engine = createLoginEngine(await engineOptions({ navigationTimeoutMs: 8_000 }))
})
afterAll(() => engine.shutdown())

async function serve(pages: Parameters<typeof startPages>[0]): Promise<TestSite> {
  const site = await startPages(pages)
  onTestFinished(() => site.stop())
  return site
}

const at = ({ url }: TestSite): Site => ({ loginUrl: `${url}/`, domains: ['127.0.0.1'] })

async function logIn(name: string, site: TestSite): Promise<string[]> {
  const states = [(await engine.open(name, at(site), null, signal)).state]
  if (states.at(-1) === 'credentials') states.push((await engine.submitCredentials(name, USER, signal)).state)
  if (states.at(-1) === 'code') states.push((await engine.submitCode(name, CODE, signal)).state)
  await engine.close(name)
  return states
}

test('a server that does not speak TLS', async () => {
  const server = createServer((socket) => socket.end('not TLS')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const loginUrl = `https://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
  const opening = engine.open('tls', { loginUrl, domains: ['127.0.0.1'] }, null, signal)
  await expect(opening).rejects.toMatchObject({ name: 'EngineError', fault: 'siteUnreachable' })
})

test('a picture that never loads does not keep the login waiting for good', async () => {
  const site = await serve({ 'GET /': signInPage('<img src="/never">'), 'GET /never': null, 'POST /sign-in': HOME })
  expect(await logIn('never', site)).toEqual(['credentials', 'signedIn'])
})

test('boxes that ask before the page is left, and while it opens', async () => {
  const script =
    "<script>onbeforeunload = (event) => { event.preventDefault() }; confirm('Sure?'); alert('Hello')</script>"
  const site = await serve({ 'GET /': signInPage(script), 'POST /sign-in': codePage(script), 'POST /code': HOME })
  expect(await logIn('dialogs', site)).toEqual(['credentials', 'code', 'signedIn'])
})

test('a page of status 500 behind the password is no sign-in', async () => {
  const broken = { html: '<title>Acme</title><h1>Hello</h1><a href="/out">Sign out</a>', status: 500, session: true }
  const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': broken })
  expect(await logIn('500', site)).toEqual(['credentials', 'unknown'])
  expect(site.sent('/sign-in')).toHaveLength(1)
})

test('a page that goes elsewhere while it is typed into gets the password once', async () => {
  const script = `<script>if (!sessionStorage.getItem('left')) document.querySelector('[type=email]').oninput = () => {
    sessionStorage.setItem('left', '1'); location.reload() }</script>`
  const site = await serve({ 'GET /': signInPage(script), 'POST /sign-in': codePage(), 'POST /code': HOME })
  expect(await logIn('leaves', site)).toEqual(['credentials', 'code', 'signedIn'])
  expect(site.sent('/sign-in')).toHaveLength(1)
})

test('a provider that changes between the steps', async () => {
  const maintenance = { html: '<title>Down for maintenance</title><h1>Down for maintenance</h1>' }
  const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': codePage(), 'POST /code': maintenance })
  expect(await logIn('changes', site)).toEqual(['credentials', 'code', 'unknown'])
  expect(site.sent('/code')).toHaveLength(1)
})

test('many accounts at once keep apart', async () => {
  const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': codePage(), 'POST /code': HOME })
  const all = await Promise.all(['a', 'b', 'c', 'd'].map((name) => logIn(name, site)))
  expect(all).toEqual(Array<string[]>(4).fill(['credentials', 'code', 'signedIn']))
  expect([site.sent('/sign-in').length, site.sent('/code').length]).toEqual([4, 4])
})

test('a page that is closed under a login takes no other with it', async () => {
  const site = await serve({ 'GET /': signInPage(), 'POST /sign-in': codePage(), 'POST /code': HOME })
  await engine.open('closed', at(site), null, signal)
  await engine.open('other', at(site), null, signal)
  await engine.close('closed')
  await expect(engine.submitCredentials('closed', USER, signal)).rejects.toBeInstanceOf(EngineError)
  expect((await engine.submitCredentials('other', USER, signal)).state).toBe('code')
  await engine.close('other')
})
