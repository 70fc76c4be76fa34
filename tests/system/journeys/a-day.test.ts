import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { TASK_QUEUE } from '../../../workflows/contracts.ts'
import { share } from '../api/accounts.ts'
import type { HttpClient } from '../http.ts'
import { LOGGED } from '../processes.ts'
import { startStack, type Stack } from '../stack.ts'
import { activateNumber, setProvider } from './active-number.ts'
import { untilEnded, untilStatus } from './logins.ts'

const PATIENCE = { timeout: 15_000 }
const request = z.object({ id: z.string(), status: z.string(), code: z.string().nullable() })
const line = z.object({ items: z.array(z.object({ requester: z.string(), behind: z.int() })) })

let stack: Stack
let uma: HttpClient
let accountId: string
let path: string
let phoneNumber: string
beforeAll(async () => {
  stack = await startStack({ browser: true, env: { CODE_BUDGET_REQUESTS: '10' } })
  uma = await stack.apiOf('uma')
})
afterAll(() => stack.stop())

/** The schedule's next login, at a provider that has forgotten the last one. */
async function nightlyLogin(): Promise<string> {
  const past = await stack.database.login.findMany({ where: { accountId }, select: { id: true } })
  await stack.database.browserSession.deleteMany({ where: { accountId } })
  await stack.temporal.client.schedule.getHandle(`login-schedule/${accountId}`).trigger()
  const next = { accountId, trigger: 'schedule' as const, id: { notIn: past.map(({ id }) => id) } }
  await expect.poll(() => stack.database.login.count({ where: next }), PATIENCE).toBe(1)
  return (await stack.database.login.findFirstOrThrow({ where: next })).id
}

/** @returns the message, once it has been decided whose it is. */
async function receives(code: string) {
  const past = await stack.database.message.findMany({ where: { accountId }, select: { id: true } })
  await sms(code)
  const next = { accountId, attribution: { not: 'pending' as const }, id: { notIn: past.map(({ id }) => id) } }
  await expect.poll(() => stack.database.message.count({ where: next }), PATIENCE).toBe(1)
  return stack.database.message.findFirstOrThrow({ where: next })
}

const sms = (code: string) => stack.sms({ from: 'Harbor', to: phoneNumber, text: `Your Harbor code is ${code}` })

test('in the morning the number is set up, and the nightly login signs in with its own code', async () => {
  const active = await activateNumber(stack)
  accountId = active.accountId
  phoneNumber = active.phoneNumber
  path = `/accounts/${accountId}`
  await share(stack, accountId, 'uma')
  await setProvider(stack, { resendCooldownSeconds: 0 })
  expect((await stack.api(`PUT ${path}/login-schedule`, { body: { every: '1d' } })).status).toBe(200)
  const login = await untilEnded(stack, await nightlyLogin())
  expect(login.outcome).toBe('signedIn')
  expect(login.steps.map(({ name }) => name)).toContain('codeArrived')
})

test('an attacker causes a code: "not mine" stops the next scheduled login, until the Owner resumes', async () => {
  const message = await receives('904417')
  expect(message).toMatchObject({ attribution: 'unrequested', alarm: 'open' })
  expect((await uma(`POST /messages/${message.id}/answer`, { body: { answer: 'notMine' } })).status).toBe(200)
  const refused = stack.temporal.client.workflow.execute('scheduledLogin', {
    workflowId: `login-schedule-run/${crypto.randomUUID()}`,
    taskQueue: TASK_QUEUE,
    args: [{ accountId, workspaceId: crypto.randomUUID(), settings: { codeMs: 60_000, resendAfterMs: 30_000 } }],
  })
  expect(await refused).toEqual({ refused: 'automationPaused' })
  expect((await stack.api(`POST ${path}/automation/resume`)).status).toBe(200)
})

test('the collaborator goes before a login that waits; both see the line, and each gets a code of their own', async () => {
  await setProvider(stack, { smsDelaySeconds: 600 })
  const loginId = await nightlyLogin()
  await untilStatus(stack, loginId, 'waitingForCode')
  const waiting = (api: HttpClient) => async () =>
    (await api(`GET ${path}/code-requests?status=waiting`)).as(line).items
  for (const api of [stack.api, uma]) {
    await expect.poll(waiting(api), PATIENCE).toEqual([{ requester: 'login', behind: 0 }])
  }
  await setProvider(stack, { smsDelaySeconds: 0 })
  const { id } = (await uma(`POST ${path}/code-requests`, { body: { takeOver: true } })).as(request)
  for (const api of [stack.api, uma]) {
    await expect.poll(waiting(api), PATIENCE).toEqual([{ requester: 'person', behind: 0 }])
  }
  await sms('718203')
  expect((await uma(`GET /code-requests/${id}?wait=30`)).as(request)).toMatchObject({ code: '718203' })
  expect((await untilEnded(stack, loginId)).outcome).toBe('signedIn')

  const ofLogin = await stack.database.codeRequest.findMany({ where: { loginId }, orderBy: { openedAt: 'asc' } })
  expect(ofLogin.map(({ status }) => status)).toEqual(['takenOver', 'received'])
  const diagnosis = await uma(`GET /code-requests/${ofLogin[0]?.id ?? ''}/diagnosis`)
  expect(diagnosis.as(z.object({ summary: z.string() })).summary).toContain('took the line over')
})

test('a collaborator who asks while a login waits is behind it: the first code is the login’s, the next is theirs', async () => {
  await setProvider(stack, { smsDelaySeconds: 5 })
  const loginId = await nightlyLogin()
  await untilStatus(stack, loginId, 'waitingForCode')
  const { id, behind } = (await uma(`POST ${path}/code-requests`)).as(request.extend({ behind: z.int() }))
  expect(behind).toBe(1)
  expect((await untilEnded(stack, loginId)).outcome).toBe('signedIn')
  await sms('664120')
  expect((await uma(`GET /code-requests/${id}?wait=30`)).as(request)).toMatchObject({ code: '664120' })
})

test('a code that comes after its request has ended is shown as late, and given to nobody', async () => {
  const { id } = (await uma(`POST ${path}/code-requests`)).as(request)
  await uma(`DELETE /code-requests/${id}`)
  expect(await receives('530962')).toMatchObject({ attribution: 'late', codeRequestId: id, alarm: null })
  expect((await uma(`GET /code-requests/${id}`)).as(request)).toMatchObject({ status: 'cancelled', code: null })
})

test('at the end of the day each code went to one request at most, the trail tells it, and no log line holds a code', async () => {
  const messages = await stack.database.message.findMany({ where: { accountId } })
  const requests = messages.filter(({ attribution }) => attribution === 'requested').map((each) => each.codeRequestId)
  expect(requests).toHaveLength(new Set(requests).size)

  const people = await stack.database.user.findMany()
  const trail = await stack.database.activity.findMany({ where: { accountId }, orderBy: { id: 'asc' } })
  /** In order. @param name of a person; null for Keyline itself. */
  const didBy = (name: string | null) => {
    const userId = people.find((person) => person.name === name)?.id ?? null
    return trail.filter((each) => each.userId === userId).map(({ action, detail }) => `${action}: ${detail ?? ''}`)
  }
  expect(didBy('Olivia Owner')).toEqual([
    ...['numberOffered: ', 'numberCreated: ', 'messageViewed: ', 'numberVerified: ', 'scheduleChanged: '],
    'automationResumed: ',
  ])
  expect(didBy('Uma User')).toEqual([
    ...['alarmAnswered: notMine', 'automationPaused: Somebody else may have asked for a code.'],
    ...['codeRequested: ', 'codeViewed: ', 'codeRequested: ', 'codeViewed: ', 'codeRequested: '],
  ])
  const byItself = didBy(null)
  const sinceActive = byItself.slice(byItself.indexOf('numberStatusChanged: active') + 1)
  // Who gets a code and how a login ends are told by two workflows, which do not wait for each other.
  expect(sinceActive.filter((each) => !each.startsWith('code'))).toEqual(Array(3).fill('loginEnded: signedIn'))
  expect(sinceActive.filter((each) => each.startsWith('code'))).toEqual([
    ...['codeReceived: requested', 'codeReceived: unrequested', 'codeUnrequested: '],
    ...['codeReceived: requested', 'codeReceived: requested', 'codeReceived: requested', 'codeReceived: requested'],
    'codeReceived: late',
  ])
  for (const { id } of messages) {
    const { code } = (await stack.api(`GET /messages/${id}`)).as(z.object({ code: z.string() }))
    expect(LOGGED.filter((text) => new RegExp(`\\b${code}\\b`).test(text))).toEqual([])
  }
})
