import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LoginEngine } from '../../../../browser/engine.ts'
import { engineOptions } from '../engine-options.ts'
import { createLoginEngine } from '../../../../browser/login-engine.ts'
import type { LoginOutcome, PageReading, PageState } from '../../../../domain/login.ts'
import { APPLICATIONS } from './applications.ts'
import { ARRIVALS } from './arrivals.ts'
import { FAILURES } from './failures.ts'
import { INSTITUTIONS } from './institutions.ts'
import { LANGUAGES } from './languages.ts'
import { LAYOUTS } from './layouts.ts'
import { NATIONS } from './nations.ts'
import { PLATFORMS } from './platforms.ts'
import { PRODUCTS } from './products.ts'
import { CODE, serveSite, USER, type Spec } from './serve.ts'
import { SERVICES } from './services.ts'
import { SUITES } from './suites.ts'
import { TRICKS } from './tricks.ts'

const signal = new AbortController().signal
let engine: LoginEngine

beforeAll(async () => {
  engine = createLoginEngine(await engineOptions({ allowHosts: ['127.0.0.1', 'localhost'] }))
})
afterAll(() => engine.shutdown())

describe.concurrent.for([
  ['languages', LANGUAGES],
  ['layouts', LAYOUTS],
  ['arrivals', ARRIVALS],
  ['tricks', TRICKS],
  ['failures', FAILURES],
  ['products', PRODUCTS],
  ['applications', APPLICATIONS],
  ['platforms', PLATFORMS],
  ['institutions', INSTITUTIONS],
  ['services', SERVICES],
  ['nations', NATIONS],
  ['suites', SUITES],
] as const)('%s', ([, sites]) => {
  test.for(sites)('$name', async (spec, { expect, onTestFinished }) => {
    const site = await serveSite(spec)
    onTestFinished(() => site.stop())
    const { outcome, detail } = await logIn(spec, site.url)
    expect({ outcome, detail }).toEqual({ outcome: spec.outcome, detail })
    expect(site.facts.trapped).toEqual([])
    if (spec.mustSend) expect(site.facts.smsSent).toBe(1)
    expect(site.facts.passwords.length).toBeLessThanOrEqual(1)
    expect(new Set(site.facts.codes).size).toBe(site.facts.codes.length)
  })
})

test('there are at least sixty sites', () => {
  expect([LANGUAGES, LAYOUTS, ARRIVALS, TRICKS, FAILURES, PRODUCTS, APPLICATIONS].flat().length).toBeGreaterThanOrEqual(
    60,
  )
})

/** What a login does, without the wait for the SMS. */
async function logIn(spec: Spec, loginUrl: string): Promise<{ outcome: LoginOutcome; detail: string }> {
  const site = { loginUrl, domains: ['127.0.0.1'], knownAs: [USER.username] }
  try {
    let page: PageReading = await engine.open(spec.name, site, null, signal)
    if (page.state === 'credentials') {
      page = await engine.submitCredentials(spec.name, { ...USER, password: spec.password ?? USER.password }, signal)
    }
    for (const code of spec.codes ?? [CODE]) {
      if (page.state === 'code' || page.state === 'codeRejected')
        page = await engine.submitCode(spec.name, code, signal)
    }
    return { outcome: OUTCOME[page.state], detail: page.detail }
  } finally {
    await engine.close(spec.name)
  }
}

const OUTCOME: Record<PageState, LoginOutcome> = {
  signedIn: 'signedIn',
  invalidCredentials: 'invalidCredentials',
  codeRejected: 'codeRejected',
  accountLocked: 'accountLocked',
  captcha: 'captchaRequired',
  credentials: 'challengeUnknown',
  code: 'challengeUnknown',
  unknown: 'challengeUnknown',
}
