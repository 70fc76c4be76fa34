import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { killChildren } from '../../unit/browser/processes.ts'
import { newApp } from '../api/accounts.ts'
import { type Stack, startStack } from '../stack.ts'
import { type Line, newLine } from './lines.ts'
import { type Login, startLogin, untilEnded, untilStatus } from './logins.ts'
import { PASSWORD, startTextingSite, type TextingSite } from './texting-site.ts'

let stack: Stack
beforeAll(async () => {
  stack = await startStack({ browser: true })
})
afterAll(() => stack.stop())

const lose = (): void => killChildren('--remote-debugging-pipe')

let numbers = 0

/** Logs in to a site of its own. `onRequest` is told of each request, such as `POST /code`, before it is answered. */
async function logIn(options: {
  onRequest?(request: string): void
  /** Before the first code is texted. */
  beforeCode?(loginId: string): Promise<void>
}): Promise<{ site: TextingSite; login: Login }> {
  const started = Promise.withResolvers<string>()
  let line: Line | null = null
  const site = await startTextingSite({
    onRequest: options.onRequest ?? (() => undefined),
    async text(_, code) {
      if (site.texted('ada') === 1) await options.beforeCode?.(await started.promise)
      await stack.sms({ from: 'Harbor', to: line?.phoneNumber ?? '', text: `Your code is ${code}` })
    },
  })
  onTestFinished(() => site.stop())
  const appId = await newApp(stack, { loginUrl: `${site.url}/`, domains: ['127.0.0.1'] })
  line = await newLine(stack, `+121355540${String(10 + numbers++)}`, { appId, username: 'ada', password: PASSWORD })
  const { id } = await startLogin(stack, line.accountId)
  started.resolve(id)
  return { site, login: await untilEnded(stack, id) }
}

/** Loses the browser at a request, counted from 1. */
function losingAt(request: string, turn = 1): (request: string) => void {
  let seen = 0
  return (each) => {
    if (each === request && ++seen === turn) lose()
  }
}

test.each([
  { step: 'before the page is open', at: 'GET /', turn: 1, typed: 1 },
  { step: 'on the page for the user name', at: 'POST /name', turn: 1, typed: 1 },
  { step: 'on the page for the password', at: 'POST /password', turn: 1, typed: 2 },
  { step: 'after the code is typed', at: 'POST /code', turn: 1, typed: 2 },
  { step: 'at the second look', at: 'GET /home', turn: 2, typed: 2 },
])('a browser lost $step costs a new start, and a new code only where one was sent', async ({ at, turn, typed }) => {
  const { site, login } = await logIn({ onRequest: losingAt(at, turn) })
  expect(login).toMatchObject({ outcome: 'signedIn' })
  expect([site.sent('/password').length, site.texted('ada')]).toEqual([typed, typed])
  expect(new Set(site.sent('/code').map(({ code }) => code)).size).toBe(site.sent('/code').length)
})

test('a browser lost while the code is awaited costs a new start and a new code', async () => {
  const beforeCode = async (loginId: string): Promise<void> => {
    await untilStatus(stack, loginId, 'waitingForCode')
    lose()
  }
  const { site, login } = await logIn({ beforeCode })
  expect(login).toMatchObject({ outcome: 'signedIn' })
  expect([site.texted('ada'), site.sent('/code').length]).toEqual([2, 1])
})

test('a page that takes the browser with it whenever it is given the password gets it twice', async () => {
  const onRequest = (request: string): void => {
    if (request === 'POST /password') lose()
  }
  const { site, login } = await logIn({ onRequest })
  expect(login).toMatchObject({ outcome: 'failed' })
  expect(site.sent('/password')).toHaveLength(2)
})
