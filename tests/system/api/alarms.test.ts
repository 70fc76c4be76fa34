import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startStack, type Stack } from '../stack.ts'
import { ownNumber, type OwnNumber } from './own-number.ts'

let stack: Stack
let number: OwnNumber
beforeAll(async () => {
  stack = await startStack()
  number = await ownNumber(stack)
})
afterAll(() => stack.stop())

const account = z.looseObject({
  automation: z.object({ paused: z.boolean(), reason: z.string().nullable() }),
  attention: z.string().nullable(),
})
const schedule = z.object({ paused: z.boolean(), pausedReason: z.string().nullable() })
const readAccount = async () => (await stack.api(`GET /accounts/${number.accountId}`)).as(account)
const readSchedule = async () => (await stack.api(`GET /accounts/${number.accountId}/login-schedule`)).as(schedule)
const alarmOf = async (id: string) => (await stack.database.message.findUniqueOrThrow({ where: { id } })).alarm

function recorded(subjectId: string) {
  return stack.database.activity.findMany({
    where: { subjectId },
    orderBy: { id: 'asc' },
    select: { action: true, detail: true, userId: true },
  })
}

test('a code that nobody asked for is an alarm, on record without a user; "mine" answers it', async () => {
  const { id, ...message } = await number.receives('Your code is 123456')
  expect(message).toMatchObject({ attribution: 'unrequested', alarm: 'open' })
  expect(await recorded(id)).toEqual([
    { action: 'codeReceived', detail: 'unrequested', userId: null },
    { action: 'codeUnrequested', detail: null, userId: null },
  ])
  expect((await readAccount()).attention).toBe('alarm')

  const answered = await stack.api(`POST /messages/${id}/answer`, { body: { answer: 'mine' } })
  expect(answered.as(z.looseObject({ alarm: z.string() })).alarm).toBe('mine')
  expect(await readAccount()).toMatchObject({ attention: null, automation: { paused: false } })
  const trail = (await stack.api(`GET /activity?account=${number.accountId}&action=alarmAnswered`)).text
  expect(trail).toContain('"detail":"mine"')
})

test('a code that was asked for is none, and a message without a code is not either: there is nothing to answer', async () => {
  await stack.api(`POST /accounts/${number.accountId}/code-requests`)
  const asked = await number.receives('Your code is 654321')
  expect(asked).toMatchObject({ attribution: 'requested', alarm: null })
  const advert = await number.receives('Big sale on all shoes this week')
  expect(advert).toMatchObject({ attribution: 'noCode', alarm: null })
  for (const { id } of [asked, advert]) {
    expect((await stack.api(`POST /messages/${id}/answer`, { body: { answer: 'mine' } })).code).toBe('noAlarm')
  }
  expect((await recorded(advert.id)).map(({ action }) => action)).toEqual([])
})

test('while a login runs it may be the login’s: the alarm waits until that has ended', async () => {
  const { accountId } = number
  const login = { id: crypto.randomUUID(), accountId, trigger: 'person' }
  await stack.database.login.create({ data: login })
  const { id, alarm } = await number.receives('Your code is 111222')
  expect(alarm).toBeNull()
  await stack.api(`POST /logins/${login.id}/cancel`)
  expect(await alarmOf(id)).toBe('open')
  await stack.api(`POST /messages/${id}/answer`, { body: { answer: 'mine' } })
})

test('"not mine" ends the login that runs and lets none start, by schedule or not, until the Owner resumes', async () => {
  const { accountId } = number
  await stack.api(`PUT /accounts/${accountId}/login-schedule`, { body: { every: '1d' } })
  const { id } = await number.receives('Your code is 333444')
  const running = { id: crypto.randomUUID(), accountId, trigger: 'person' }
  await stack.database.login.create({ data: running })
  expect((await stack.api(`POST /messages/${id}/answer`, { body: { answer: 'notMine' } })).status).toBe(200)

  const ended = await stack.database.login.findUniqueOrThrow({ where: { id: running.id } })
  expect(ended.outcome).toBe('cancelled')
  expect(await readAccount()).toMatchObject({ attention: 'automationPaused', automation: { paused: true } })
  expect((await stack.api(`POST /accounts/${accountId}/logins`)).code).toBe('automationPaused')
  expect(await readSchedule()).toEqual({ paused: true, pausedReason: 'Automation is paused on this account.' })
  const change = await stack.api(`PUT /accounts/${accountId}/login-schedule`, { body: { every: '2d' } })
  expect(change.code).toBe('automationPaused')
  const run = stack.temporal.client.workflow.execute('scheduledLogin', {
    workflowId: `login-schedule-run/${crypto.randomUUID()}`,
    taskQueue: 'keyline',
    args: [{ accountId, workspaceId: crypto.randomUUID(), settings: { codeMs: 1000, resendAfterMs: 1000 } }],
  })
  expect(await run).toEqual({ refused: 'automationPaused' })
  expect(await stack.database.login.count({ where: { accountId, endedAt: null } })).toBe(0)

  expect((await stack.api(`POST /accounts/${accountId}/automation/resume`)).as(account).automation.paused).toBe(false)
  expect(await readSchedule()).toEqual({ paused: false, pausedReason: null })
  expect((await stack.api(`POST /accounts/${accountId}/logins`)).status).toBe(202)
})

test('a schedule that somebody else had paused stays paused when automation is resumed', async () => {
  const { accountId } = number
  await stack.api(`PUT /accounts/${accountId}/login-schedule`, { body: { every: '1d', paused: true } })
  const { id } = await ownAlarm()
  await stack.api(`POST /messages/${id}/answer`, { body: { answer: 'notMine' } })
  await stack.api(`POST /accounts/${accountId}/automation/resume`)
  expect((await readSchedule()).paused).toBe(true)

  async function ownAlarm() {
    // The login of the test before has no browser, and would hold the alarm back.
    await stack.database.login.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: new Date() } })
    return number.receives('Your code is 555666')
  }
})

test('a correction is read in later messages of the same form; whose the message was does not change', async () => {
  const text = (code: string) => `Larkspur: Zugriff mit Lumpenzahl ${code} am Dienstag`
  const first = await number.receives(text('48-15'))
  expect(first).toMatchObject({ attribution: 'noCode' })
  const corrected = await stack.api(`PUT /messages/${first.id}/code`, { body: { code: '48-15' } })
  expect(corrected.as(z.unknown())).toMatchObject({
    code: '4815',
    corrected: true,
    attribution: 'noCode',
    hasCode: true,
  })
  expect((await recorded(first.id)).map(({ action }) => action)).toEqual(['codeCorrected'])

  const next = await number.receives(text('99-02'))
  const read = (await stack.api(`GET /messages/${next.id}`)).as(z.object({ code: z.string().nullable() }))
  expect(read.code).toBe('9902')

  await stack.api(`PUT /messages/${next.id}/code`, { body: { code: null } })
  const last = await number.receives(text('77-31'))
  expect(last.attribution).toBe('noCode')
})
