import type { ScheduleClient } from '@temporalio/client'
import { LOGIN_OUTCOMES, type LoginOutcome, type LoginTrigger, reasonToPause } from '../domain/login.ts'
import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import { type LoginActivities, loginScheduleId } from '../workflows/contracts.ts'

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

    async endLogin({ loginId, accountId, outcome, detail, endedAt }) {
      await database.$transaction(async (tx) => {
        const ended = { status: 'ended', outcome, detail, endedAt: new Date(endedAt) }
        const { count } = await tx.login.updateMany({ where: { id: loginId, endedAt: null }, data: ended })
        if (count === 0) return
        await announce(tx, { type: 'login', id: loginId, accountId })
      })
    },

    async reviewSchedule({ accountId }) {
      const logins = await database.login.findMany({
        where: { accountId, trigger: 'schedule', endedAt: { not: null } },
        orderBy: { queuedAt: 'desc' },
        take: REVIEWED,
      })
      const pausedBecause = reasonToPause(logins.map((login) => login.outcome).filter(isOutcome))
      if (pausedBecause !== null) await schedules.getHandle(loginScheduleId(accountId)).pause(pausedBecause)
      return { pausedBecause }
    },
  }
}

/**
 * The account's open login, or a new one: at most one is open at a time, and whoever comes second joins it.
 * @param id of the login that is made, where one is.
 * @returns `joined` where it was open already.
 */
export async function openLogin(
  database: Database,
  accountId: string,
  trigger: LoginTrigger,
  id: string = crypto.randomUUID(),
): Promise<{ loginId: string; joined: boolean }> {
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
