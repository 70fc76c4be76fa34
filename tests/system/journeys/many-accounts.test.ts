import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { newApp } from '../api/accounts.ts'
import { type Stack, startStack } from '../stack.ts'
import { type Line, newLine } from './lines.ts'
import { startLogin, untilEnded, untilStatus } from './logins.ts'
import { textedPages } from './texted-page.ts'

const ACCOUNTS = 200
/** Of them, those where logins are started, too. */
const WITH_LOGINS = 16
/** As many do something at once. */
const AT_ONCE = 16
const PATIENCE = { timeout: 60_000 }

const OF_PEOPLE = ['asked', 'unasked', 'cancelled', 'twoAsk'] as const
const WITH_LOGIN = ['login', 'personBehindLogin', 'loginBehindPerson', 'takeOver'] as const
type Happening = (typeof OF_PEOPLE)[number] | (typeof WITH_LOGIN)[number]

/** What happens on each account, within the budget of five codes; on some, two things one after the other. */
const ofPeople = fc.constantFrom(...OF_PEOPLE)
const plans: Happening[][] = [
  ...Array.from({ length: WITH_LOGINS }, (_, index) => [WITH_LOGIN[index % WITH_LOGIN.length] ?? 'login']),
  ...fc.sample(
    fc.oneof({ weight: 4, arbitrary: fc.tuple(ofPeople) }, { weight: 1, arbitrary: fc.tuple(ofPeople, ofPeople) }),
    { numRuns: ACCOUNTS - WITH_LOGINS, seed: 7 },
  ),
]

const opened = z.object({ id: z.string() })
const answered = z.object({ status: z.string(), code: z.string().nullable() })

let stack: Stack
beforeAll(async () => {
  const pages = textedPages({
    prompt: (phoneNumber) => !silent.has(phoneNumber),
    text: (phoneNumber) => sms({ phoneNumber }),
    last: (phoneNumber) => texted.get(phoneNumber),
  })
  stack = await startStack({ pages })
  await stack.carrier({ duplicates: 1, reorder: true, deliveryDelayMs: 40 })
})
afterAll(() => stack.stop())

let sent = 0
/** Codes that people were answered. */
const read: string[] = []
/** The last code of each number. */
const texted = new Map<string, string>()
/** Numbers whose site texts nothing when it is given the password. */
const silent = new Set<string>()

async function sms({ phoneNumber: to }: Pick<Line, 'phoneNumber'>): Promise<string> {
  const code = String(200_000 + sent++)
  texted.set(to, code)
  await stack.sms({ from: 'Harbor', to, text: `Your Harbor code is ${code}` })
  return code
}

async function ask({ accountId }: Line, takeOver = false): Promise<string> {
  const body = { timeoutSeconds: 300, takeOver }
  const answer = await stack.api(`POST /accounts/${accountId}/code-requests`, { body })
  expect(answer.status).toBe(201)
  return answer.as(opened).id
}

async function expectCode(requestId: string, code: string): Promise<void> {
  const answer = (await stack.api(`GET /code-requests/${requestId}?wait=30`)).as(answered)
  expect(answer).toEqual({ status: 'received', code })
  read.push(code)
}

async function decided({ accountId }: Line, attribution: 'late' | 'unrequested', atLeast: number): Promise<void> {
  const count = () => stack.database.message.count({ where: { accountId, attribution } })
  await expect.poll(count, PATIENCE).toBeGreaterThanOrEqual(atLeast)
}

/** A login whose site has the password and texts nothing yet. */
async function waitingLogin(line: Line): Promise<string> {
  silent.add(line.phoneNumber)
  const { id } = await startLogin(stack, line.accountId)
  await untilStatus(stack, id, 'waitingForCode')
  return id
}

/** Its site has let it in with the last code that it texted. */
async function expectSignedIn(loginId: string): Promise<void> {
  expect(await untilEnded(stack, loginId)).toMatchObject({ outcome: 'signedIn' })
}

async function happen(line: Line, happening: Happening): Promise<void> {
  switch (happening) {
    case 'asked': {
      const request = await ask(line)
      return expectCode(request, await sms(line))
    }
    case 'unasked': {
      const before = await stack.database.message.count({ where: { accountId: line.accountId } })
      await sms(line)
      const stored = () => stack.database.message.count({ where: { accountId: line.accountId } })
      await expect.poll(stored, PATIENCE).toBe(before + 1)
      // The old code is there when somebody asks: only the one that comes afterwards is theirs.
      const request = await ask(line)
      return expectCode(request, await sms(line))
    }
    case 'cancelled': {
      const request = await ask(line)
      await stack.api(`DELETE /code-requests/${request}`)
      const ended = await stack.api(`GET /code-requests/${request}?wait=30`)
      expect(ended.as(answered).status).toBe('cancelled')
      const late = await stack.database.message.count({ where: { accountId: line.accountId, attribution: 'late' } })
      await sms(line)
      return decided(line, 'late', late + 1)
    }
    case 'twoAsk': {
      const [first, second] = [await ask(line), await ask(line)]
      await expectCode(first, await sms(line))
      return expectCode(second, await sms(line))
    }
    case 'login':
      return expectSignedIn((await startLogin(stack, line.accountId)).id)
    case 'personBehindLogin': {
      const login = await waitingLogin(line)
      const request = await ask(line)
      await sms(line)
      await expectSignedIn(login)
      return expectCode(request, await sms(line))
    }
    case 'loginBehindPerson': {
      const request = await ask(line)
      const { id: login } = await startLogin(stack, line.accountId)
      await untilStatus(stack, login, 'waitingForCode')
      await expectCode(request, await sms(line))
      return expectSignedIn(login)
    }
    case 'takeOver': {
      const login = await waitingLogin(line)
      await expectCode(await ask(line, true), await sms(line))
      return expectSignedIn(login)
    }
  }
}

/** Runs the work for each item, so many at once. */
async function forEach<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  const queue = items.entries()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, item] of queue) await work(item, index)
    }),
  )
}

test(`on ${String(ACCOUNTS)} accounts at once, with duplicates, delay and reordering, no code reaches two requests, none is lost, none is old, and the record says so`, async () => {
  const appId = await newApp(stack)
  const lines: Line[] = []
  await forEach(plans, async (_plan, index) => {
    lines[index] = await newLine(stack, `+1213555${String(1000 + index)}`, { appId })
  })
  await forEach(plans, async (plan, index) => {
    const line = lines[index]
    if (line === undefined) throw new Error('An account is missing')
    for (const happening of plan) await happen(line, happening)
  })

  const mine = { accountId: { in: lines.map(({ accountId }) => accountId) } }
  const undecided = () => stack.database.message.count({ where: { ...mine, attribution: 'pending' } })
  await expect.poll(undecided, PATIENCE).toBe(0)
  const messages = await stack.database.message.findMany({ where: mine, include: { codeRequest: true } })
  expect(messages).toHaveLength(sent)

  const given = messages.filter(({ attribution }) => attribution === 'requested')
  expect(given).toHaveLength(read.length + WITH_LOGINS)
  expect(new Set(given.map(({ codeRequestId }) => codeRequestId)).size).toBe(given.length)
  expect(new Set(read).size).toBe(read.length)
  for (const { id, receivedAt, codeRequest } of given) {
    expect(codeRequest).toMatchObject({ status: 'received', messageId: id })
    expect(receivedAt.getTime()).toBeLessThanOrEqual(codeRequest?.deadline.getTime() ?? 0)
    // A login's may be there before its page asks; that it is not old, its page has said.
    const from = codeRequest?.requester === 'login' ? 0 : (codeRequest?.openedAt.getTime() ?? Infinity)
    expect(receivedAt.getTime()).toBeGreaterThanOrEqual(from)
  }

  const unwanted = plans.flat().filter((happening) => happening === 'unasked' || happening === 'cancelled')
  expect(messages.length - given.length).toBe(unwanted.length)
  const ofGiven = { subjectId: { in: given.map(({ id }) => id) } }
  const told = await stack.database.activity.findMany({ where: { ...ofGiven, userId: null } })
  expect(told.map(({ action, detail }) => `${action} ${String(detail)}`)).toEqual(
    given.map(() => 'codeReceived requested'),
  )
}, 240_000)
