import { WorkflowUpdateStage } from '@temporalio/client'
import { z } from 'zod'
import { quarantineUntil, refuseRelease, releaseChecklist } from '../../domain/release.ts'
import { REFUSALS } from '../../domain/refusal.ts'
import type { Database } from '../../prisma/client.ts'
import type { PhoneNumber } from '../../prisma/generated/client.ts'
import { keepUpdate, phoneNumberWorkflowId, releaseUpdate } from '../../workflows/contracts.ts'
import { recordActivity } from '../activity.ts'
import { ProblemError } from '../problem.ts'
import { accountRoute } from '../route.ts'
import { flag, idParams, timestamp } from '../schemas.ts'
import { callTemporal, finished } from '../temporal.ts'
import { hasSchedule } from './login-schedule.ts'
import { newestNumber } from './phone-number.ts'
import { numberSchema, statusSchema, viewNumber } from './phone-number-view.ts'

const releaseSchema = z
  .object({
    allowed: z.boolean().meta({ description: 'False where it takes `force`.' }),
    reason: z.string().nullable().meta({ description: 'Why it is not allowed; for people.' }),
    quarantineUntil: timestamp.meta({
      description: 'When the number goes back to the carrier. Now, where it was never associated.',
    }),
    usedBy: z.object({
      loginRunning: z.boolean(),
      schedule: z.boolean(),
      people: z.int().meta({ description: 'Who may use the account, its Owner included.' }),
      lastCodeAt: timestamp.nullable(),
    }),
    checklist: z.array(z.string()).meta({ description: 'What to do before the number is gone; for people.' }),
  })
  .meta({ id: 'Release' })

const path = '/accounts/{id}/phone-number'
const shared = { tag: 'Managed phone number', action: 'setUpNumber' as const, params: idParams }

export const numberReleaseRoutes = [
  accountRoute({
    ...shared,
    method: 'get',
    path: `${path}/release`,
    summary: 'What giving the number back would mean',
    status: 200,
    response: releaseSchema,
    problems: ['noManagedNumber', 'temporalUnavailable'],
    async handle({ account }, { database, temporal, quarantineMs }) {
      const row = await openNumber(database, account.id)
      const [loginRunning, schedule, lastCode] = await Promise.all([
        hasOpenLogin(database, account.id),
        hasSchedule(temporal, account.id),
        database.message.findFirst({
          where: { phoneNumberId: row.id, code: { not: null } },
          orderBy: { receivedAt: 'desc' },
        }),
      ])
      const number = standing(row)
      const use = { loginRunning, schedule, people: 1 + account.collaborators.length }
      const refusal = refuseRelease(number, use)
      return {
        allowed: refusal === null,
        reason: refusal === null ? null : REFUSALS[refusal],
        quarantineUntil: new Date(quarantineUntil(number, Date.now(), quarantineMs)),
        usedBy: { ...use, lastCodeAt: lastCode?.receivedAt ?? null },
        checklist: releaseChecklist(account.app.name, number, use),
      }
    },
  }),

  accountRoute({
    ...shared,
    method: 'delete',
    path,
    summary: 'Give the number back',
    description:
      'A number that the provider may know goes into quarantine until its `deadline`: it still receives messages, codes ' +
      'can be asked for, and `keep` undoes it. One that was never associated goes back to the carrier at once.',
    query: z.object({
      force: flag.meta({ description: 'At once, even while a login may need it; also ends a quarantine.' }),
    }),
    status: 202,
    response: numberSchema,
    problems: ['noManagedNumber', 'numberInUse', 'numberReleasing', 'temporalUnavailable'],
    async handle({ account, query, actor }, { database, temporal, ...services }) {
      const row = await openNumber(database, account.id)
      const loginRunning = await hasOpenLogin(database, account.id)
      const refusal = query.force ? null : refuseRelease(standing(row), { loginRunning })
      if (refusal !== null) throw new ProblemError(refusal)
      const quarantineMs = query.force ? 0 : services.quarantineMs
      const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(account.id))
      const update = await callTemporal(temporal, 'noManagedNumber', () =>
        handle.startUpdate(releaseUpdate, { args: [{ quarantineMs }], waitForStage: WorkflowUpdateStage.ACCEPTED }),
      )
      const about = { accountId: account.id, subjectId: row.id, ...(query.force && { detail: 'at once' }) }
      await recordActivity(database, actor, 'numberReleaseAsked', about)
      await finished(temporal, update)
      return viewNumber(await newestNumber(database, account.id))
    },
  }),

  accountRoute({
    ...shared,
    method: 'post',
    path: `${path}/keep`,
    summary: 'Keep the number that is in quarantine',
    description: 'It has the status again that it had before its release was asked for.',
    status: 202,
    response: numberSchema,
    problems: ['noManagedNumber', 'nothingToKeep', 'numberReleasing', 'temporalUnavailable'],
    async handle({ account, actor }, { database, temporal }) {
      const row = await openNumber(database, account.id)
      const handle = temporal.workflow.getHandle(phoneNumberWorkflowId(account.id))
      const update = await callTemporal(temporal, 'noManagedNumber', () =>
        handle.startUpdate(keepUpdate, { waitForStage: WorkflowUpdateStage.ACCEPTED }),
      )
      await finished(temporal, update)
      await recordActivity(database, actor, 'numberKept', { accountId: account.id, subjectId: row.id })
      return viewNumber(await newestNumber(database, account.id))
    },
  }),
]

function standing({ status, deadline }: PhoneNumber) {
  return { status: statusSchema.parse(status), deadline }
}

async function openNumber(database: Database, accountId: string): Promise<PhoneNumber> {
  const row = await newestNumber(database, accountId)
  if (!row.open) throw new ProblemError('noManagedNumber')
  return row
}

async function hasOpenLogin(database: Database, accountId: string): Promise<boolean> {
  return (await database.login.count({ where: { accountId, endedAt: null } })) > 0
}
