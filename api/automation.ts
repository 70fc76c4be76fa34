import { raiseAlert } from '../activities/happened.ts'
import { announce } from '../platform/changes.ts'
import type { Transaction } from '../prisma/client.ts'
import { loginScheduleId } from '../workflows/contracts.ts'
import type { AccountWithApp } from './access.ts'
import { recordActivity } from './activity.ts'
import type { Actor } from './actor.ts'
import { cancelLogin } from './login-cancel.ts'
import type { Services } from './services.ts'
import { callIfThere } from './temporal.ts'

type Parts = Pick<Services, 'database' | 'temporal'>
/** The schedule's note by which a pause of ours is told from anybody else's. */
const NOTE = 'Automation is paused on this account.'

/** From the commit on no login starts on the account. Where it is paused already, the first reason stays. */
export async function pauseAutomation(
  tx: Transaction,
  actor: Actor,
  { id: accountId }: AccountWithApp,
  reason: string,
  messageId: string,
): Promise<void> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, automationPausedAt: null },
    data: { automationPausedAt: new Date(), automationPausedReason: reason },
  })
  if (count === 0) return
  await recordActivity(tx, actor, 'automationPaused', { accountId, subjectId: messageId, detail: reason })
  await raiseAlert(tx, 'automation.paused', { accountId, subjectId: messageId, detail: reason })
  await announce(tx, { type: 'account', id: accountId, accountId })
}

/** After a pause: ends the login that runs, and has the schedule show that it waits. Safe to repeat. */
export async function stopAutomation({ database, temporal }: Parts, accountId: string): Promise<void> {
  const running = await database.login.findFirst({ where: { accountId, endedAt: null } })
  if (running !== null) await cancelLogin({ database, temporal }, running)
  await onSchedule(temporal, accountId, async (schedule) => {
    const { state } = await schedule.describe()
    if (!state.paused) await schedule.pause(NOTE)
  })
}

/** The schedule first: once the account says that it goes on, it does. */
export async function resumeAutomation({ database, temporal }: Parts, actor: Actor, accountId: string): Promise<void> {
  await onSchedule(temporal, accountId, async (schedule) => {
    const { state } = await schedule.describe()
    if (state.paused && state.note === NOTE) await schedule.unpause()
  })
  await database.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, automationPausedAt: { not: null } },
      data: { automationPausedAt: null, automationPausedReason: null },
    })
    if (count === 0) return
    await recordActivity(tx, actor, 'automationResumed', { accountId })
    await announce(tx, { type: 'account', id: accountId, accountId })
  })
}

type Schedule = ReturnType<Services['temporal']['schedule']['getHandle']>

/** Most accounts have none. */
async function onSchedule(
  temporal: Services['temporal'],
  accountId: string,
  change: (schedule: Schedule) => Promise<void>,
): Promise<void> {
  await callIfThere(temporal, () => change(temporal.schedule.getHandle(loginScheduleId(accountId))))
}
