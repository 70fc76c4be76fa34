import { expect, test } from 'vitest'
import type { PageView } from '../../../browser/page-view.ts'
import { newMemory } from '../../../browser/memory.ts'
import { nextStep } from '../../../browser/planner.ts'
import { button, PASSWORD, USERNAME } from './pages.ts'

const control = button('Send code')
const form = { username: USERNAME, password: PASSWORD, submit: button('Sign in') }
const detail = ''

test.for(['consent', 'landing', 'methodChoice', 'sendCode', 'interstitial'] as const)('%s: presses', (state) => {
  expect(nextStep({ state, detail, control }, newMemory(false), false)).toEqual({ do: 'press', control })
})

test('a challenge for somebody else is left by another way, if there is one', () => {
  expect(nextStep({ state: 'otherChallenge', detail, control }, newMemory(false), true).do).toBe('press')
  const step = nextStep({ state: 'otherChallenge', detail, control: null }, newMemory(false), true)
  expect(step).toMatchObject({ do: 'stop', reading: { state: 'unknown' } })
})

test('credentials are typed when they are given, and once', () => {
  const view = { state: 'credentials', detail, form } as const
  expect(nextStep(view, newMemory(false), false)).toMatchObject({ do: 'stop', reading: { state: 'credentials' } })
  expect(nextStep(view, newMemory(false), true).do).toBe('typeCredentials')
  const again = nextStep(view, { ...newMemory(false), gavePassword: true }, true)
  expect(again).toMatchObject({ do: 'stop', reading: { state: 'unknown' } })
  const nameAgain = nextStep(
    { ...view, form: { ...form, password: null } },
    { ...newMemory(false), gaveUsername: true },
    true,
  )
  expect(nameAgain.do).toBe('stop')
})

test('the goal is confirmed, never believed', () => {
  const view = { state: 'signedIn', detail, evidence: 'signOut' } as const
  expect(nextStep(view, newMemory(true), false)).toEqual({ do: 'confirm', evidence: 'signOut' })
})

const CODE_VIEW: PageView = { state: 'code', detail, entry: { boxes: [USERNAME], submit: null, source: 'sms' } }
const ENDS = ['invalidCredentials', 'codeRejected', 'accountLocked', 'captcha', 'unknown'] as const

test.for<PageView>([CODE_VIEW, ...ENDS.map((state) => ({ state, detail }))])('$state is for the caller', (view) => {
  expect(nextStep(view, newMemory(false), true)).toEqual({ do: 'stop', reading: { state: view.state, detail } })
})
