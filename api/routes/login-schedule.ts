import { ScheduleAlreadyRunning } from '@temporalio/client'
import type { Client, ScheduleDescription, ScheduleUpdateOptions } from '@temporalio/client'
import { TypedSearchAttributes } from '@temporalio/common'
import { z } from 'zod'
import {
  loginScheduleId,
  type LoginSettings,
  type ScheduledLoginInput,
  SEARCH_ATTRIBUTES,
  TASK_QUEUE,
} from '../../workflows/contracts.ts'
import type { AccountWithApp } from '../access.ts'
import { recordActivity } from '../activity.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { idParams, timestamp } from '../schemas.ts'
import { callIfThere, callTemporal } from '../temporal.ts'

/** A login that is later than this (after an outage, say) is left out. */
const CATCH_UP = '5 minutes'
const NEXT_RUNS = 5
const SHORTEST_MS = 10_000
const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const every = z
  .string()
  .regex(/^[1-9]\d{0,5}[smhd]$/, 'must be a whole number with s, m, h or d, such as 30s, 15m, 6h or 1d')
  .refine((value) => milliseconds(value) >= SHORTEST_MS, 'must be 10s or more')
  .meta({ description: 'Time between two logins, counted from midnight UTC on 1 January 1970.', examples: ['6h'] })
const cron = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({ description: 'Five fields, in the time zone of the schedule.', examples: ['0 7 * * 1-5'] })
const timezone = z.string().max(64).refine(isTimeZone, 'must be an IANA time zone, such as Europe/Berlin')

const words = {
  cron: cron.nullable().default(null),
  every: every.nullable().default(null),
  timezone: timezone.default('UTC'),
  jitterSeconds: z
    .int()
    .min(0)
    .max(3600)
    .default(0)
    .meta({ description: 'Each login starts up to this much later, at random.' }),
}
/** What the schedule's owner wrote; kept in the schedule, which knows only what Temporal made of it. */
const wordsSchema = z.object(words)
const newSchedule = z
  .object({ ...words, paused: z.boolean().default(false) })
  .refine((value) => (value.cron === null) !== (value.every === null), {
    path: ['cron'],
    message: 'give either cron or every',
  })

const scheduleSchema = z
  .object({
    cron: z.string().nullable(),
    every: z.string().nullable(),
    timezone: z.string(),
    jitterSeconds: z.int(),
    paused: z.boolean(),
    pausedReason: z.string().nullable().meta({ description: 'Why Keyline paused it by itself; for people.' }),
    nextRuns: z.array(timestamp).meta({ description: 'Before jitter. Empty while it is paused.' }),
  })
  .meta({ id: 'LoginSchedule' })

const path = '/accounts/{id}/login-schedule'
const shared = { path, tag: 'Login schedule', params: idParams }

export const loginScheduleRoutes = [
  accountRoute({
    ...shared,
    method: 'get',
    summary: 'When Keyline logs in by itself',
    action: 'seeAccount',
    status: 200,
    response: scheduleSchema,
    problems: ['noLoginSchedule', 'temporalUnavailable'],
    handle: ({ account }, { temporal }) => readSchedule(temporal, account.id),
  }),

  accountRoute({
    ...shared,
    method: 'put',
    summary: 'Have Keyline log in by itself, or change when',
    action: 'runLogins',
    description: 'A login that is still running when the next one is due is left alone; the next one is skipped.',
    body: newSchedule,
    status: 200,
    response: scheduleSchema,
    problems: ['automationPaused', 'temporalUnavailable'],
    async handle({ account, body, actor }, { database, temporal, logins }) {
      if (account.automationPausedAt !== null && !body.paused) throw new ProblemError('automationPaused')
      await saveSchedule(temporal, account.id, scheduleOptions(account, body, logins))
      await recordActivity(database, actor, 'scheduleChanged', { accountId: account.id })
      return readSchedule(temporal, account.id)
    },
  }),

  accountRoute({
    ...shared,
    method: 'delete',
    summary: 'Stop logging in by itself',
    action: 'runLogins',
    status: 204,
    problems: ['noLoginSchedule', 'temporalUnavailable'],
    async handle({ account, actor }, { database, temporal }) {
      if (!(await deleteSchedule(temporal, account.id))) throw new ProblemError('noLoginSchedule')
      await recordActivity(database, actor, 'scheduleDeleted', { accountId: account.id })
    },
  }),
]

/** @returns false where there was none. @throws ProblemError `temporalUnavailable` */
export async function deleteSchedule(temporal: Client, accountId: string): Promise<boolean> {
  return callIfThere(temporal, () => temporal.schedule.getHandle(loginScheduleId(accountId)).delete())
}

/** @throws ProblemError `temporalUnavailable` */
export async function hasSchedule(temporal: Client, accountId: string): Promise<boolean> {
  return callIfThere(temporal, () => temporal.schedule.getHandle(loginScheduleId(accountId)).describe())
}

async function saveSchedule(temporal: Client, accountId: string, options: ScheduleUpdateOptions): Promise<void> {
  const scheduleId = loginScheduleId(accountId)
  await callTemporal(temporal, 'noLoginSchedule', async () => {
    try {
      await createOrUpdate()
    } catch (error) {
      throw error instanceof TypeError ? wrongCron() : error
    }
  })

  async function createOrUpdate(): Promise<void> {
    try {
      await temporal.schedule.create({ scheduleId, ...options })
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error
      await temporal.schedule.getHandle(scheduleId).update(() => options)
    }
  }
}

/** Temporal alone knows which cron expressions it takes; its client makes a TypeError of those that it does not. */
function wrongCron(): ProblemError {
  const message = 'must be a cron expression, such as 0 7 * * 1-5'
  return new ProblemError('invalidRequest', { errors: [{ path: 'body.cron', message }] })
}

function scheduleOptions(
  account: AccountWithApp,
  body: z.output<typeof newSchedule>,
  settings: LoginSettings,
): ScheduleUpdateOptions {
  const { paused, ...written } = body
  const input: ScheduledLoginInput = { accountId: account.id, workspaceId: account.workspaceId, settings }
  const { accountId, workspaceId } = SEARCH_ATTRIBUTES
  const typedSearchAttributes = new TypedSearchAttributes([
    { key: accountId, value: account.id },
    { key: workspaceId, value: account.workspaceId },
  ])
  return {
    spec: {
      ...(body.cron !== null && { cronExpressions: [body.cron] }),
      ...(body.every !== null && { intervals: [{ every: milliseconds(body.every) }] }),
      timezone: body.timezone,
      jitter: body.jitterSeconds * 1000,
    },
    action: {
      type: 'startWorkflow',
      workflowType: 'scheduledLogin',
      workflowId: `login-schedule-run/${account.id}`,
      taskQueue: TASK_QUEUE,
      args: [input],
      memo: { schedule: written },
      staticSummary: `Scheduled login at ${account.app.name}`,
      typedSearchAttributes,
    },
    policies: { overlap: 'SKIP', catchupWindow: CATCH_UP, pauseOnFailure: false },
    state: { paused },
    typedSearchAttributes,
  }
}

async function readSchedule(temporal: Client, accountId: string): Promise<z.input<typeof scheduleSchema>> {
  const described: ScheduleDescription = await callTemporal(temporal, 'noLoginSchedule', () =>
    temporal.schedule.getHandle(loginScheduleId(accountId)).describe(),
  )
  const { paused, note } = described.state
  return {
    ...wordsSchema.parse(described.action.memo?.['schedule']),
    paused,
    pausedReason: paused ? (note ?? null) : null,
    nextRuns: paused ? [] : described.info.nextActionTimes.slice(0, NEXT_RUNS),
  }
}

function milliseconds(duration: string): number {
  const unit = duration.slice(-1) as keyof typeof UNIT_MS
  return Number(duration.slice(0, -1)) * UNIT_MS[unit]
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
