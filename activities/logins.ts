import type { ScheduleClient } from '@temporalio/client'
import { FAILING_OUTCOMES } from '../domain/attention.ts'
import { LOGIN_OUTCOMES, type LoginOutcome, type LoginTrigger, reasonToPause } from '../domain/login.ts'
import { announce } from '../platform/changes.ts'
import type { Database, Transaction } from '../prisma/client.ts'
import { type BegunLogin, type LoginActivities, loginScheduleId } from '../workflows/contracts.ts'
import { raiseHeldAlarms } from './attribution.ts'
import { happened } from './happened.ts'

/** How many scheduled logins back `reviewSchedule` looks. */
const REVIEWED = 5

/** The book of logins, which people follow live. */
export function loginActivities(database: Database, schedules: ScheduleClient): LoginActivities {
  return {
    beginLogin: ({ loginId, accountId, trigger }) => openLogin(database, accountId, trigger, loginId),

    async recordLoginStep({ loginId, seq, name, detail, at, status }) {
      await database.$transaction(async (tx) => {
        const step = { loginId, seq, name, detail, at: new Date(at) }
        await tx.loginStep.createMany({ data: [step], skipDuplicates: true })
        const { accountId } = await tx.login.update({ where: { id: loginId }, data: { status } })
        await announce(tx, { type: 'login', id: loginId, accountId })
      })
    },

    async endLogin({ loginId, outcome, detail, endedAt }) {
      await database.$transaction((tx) => closeLogin(tx, loginId, { outcome, detail, endedAt: new Date(endedAt) }))
    },

    async reviewSchedule({ accountId }) {
      const logins = await database.login.findMany({
        where: { accountId, trigger: 'schedule', endedAt: { not: null } },
        orderBy: { queuedAt: 'desc' },
        take: REVIEWED,
      })
      const pausedBecause = reasonToPause(logins.map((login) => login.outcome).filter(isOutcome))
      if (pausedBecause === null) return { pausedBecause }
      await schedules.getHandle(loginScheduleId(accountId)).pause(pausedBecause)
      const paused = { action: 'schedulePaused', subjectId: logins[0]?.id ?? '' } as const
      await database.$transaction(async (tx) => {
        if ((await tx.activity.count({ where: { accountId, ...paused } })) > 0) return
        await happened(tx, { accountId, ...paused, detail: pausedBecause, alert: 'schedule.paused' })
      })
      return { pausedBecause }
    },
  }
}

/** Ends an open login; one that has ended stays as it did. */
export async function closeLogin(
  tx: Transaction,
  loginId: string,
  end: { outcome: LoginOutcome; detail: string | null; endedAt: Date },
): Promise<void> {
  const { accountId, queuedAt, endedAt } = await tx.login.findUniqueOrThrow({ where: { id: loginId } })
  if (endedAt !== null) return
  await tx.login.update({ where: { id: loginId }, data: { status: 'ended', ...end } })
  const { outcome } = end
  const alert = FAILING_OUTCOMES.includes(outcome) ? 'login.failed' : null
  await happened(tx, { accountId, action: 'loginEnded', subjectId: loginId, detail: outcome, alert })
  await raiseHeldAlarms(tx, accountId, queuedAt)
  await announce(tx, { type: 'login', id: loginId, accountId })
}

/**
 * The account's open login, or a new one: at most one is open at a time, and whoever comes second joins it.
 * @param id of the login that is made, where one is.
 * @returns `joined` where it was open already, or why there is none.
 */
export async function openLogin(
  database: Database,
  accountId: string,
  trigger: LoginTrigger,
  id: string = crypto.randomUUID(),
): Promise<BegunLogin> {
  const paused = await database.account.count({ where: { id: accountId, automationPausedAt: { not: null } } })
  if (paused > 0) return { refused: 'automationPaused' }
  const data = {
    id,
    accountId,
    trigger: trigger.kind,
    userId: trigger.kind === 'person' ? trigger.userId : null,
  }
  // The partial unique index on open logins decides between two that come at once.
  await database.login.createMany({ data: [data], skipDuplicates: true })
  const open = await database.login.findFirst({ where: { OR: [{ id }, { accountId, endedAt: null }] } })
  // What was open has ended between the two statements.
  if (open === null) return openLogin(database, accountId, trigger, id)
  return { loginId: open.id, joined: open.id !== id }
}

function isOutcome(value: string | null): value is LoginOutcome {
  return (LOGIN_OUTCOMES as readonly (string | null)[]).includes(value)
}
