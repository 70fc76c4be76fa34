import type { Attribution } from '../domain/code-broker.ts'
import { announce } from '../platform/changes.ts'
import type { Transaction } from '../prisma/client.ts'
import { happened } from './happened.ts'

interface Decision {
  messageId: string
  attribution: Attribution
  codeRequestId: string | null
}

/**
 * Writes down whose a message is. It is decided once; after that it can only be given to a request that began before it
 * came. A code that nobody asked for raises an alarm. Safe to repeat.
 */
export async function settleAttribution(tx: Transaction, decision: Decision): Promise<void> {
  const { messageId: id, attribution, codeRequestId } = decision
  const before = await tx.message.findUniqueOrThrow({ where: { id }, omit: { text: true } })
  const isGiven = attribution === 'requested'
  const { count } = await tx.message.updateMany({
    where: { id, attribution: isGiven ? { not: 'requested' } : 'pending' },
    data: { attribution, codeRequestId, ...(isGiven && { alarm: null }) },
  })
  const { accountId } = before
  if (count === 0 || accountId === null) return
  if (before.attribution === 'pending' && before.code !== null) {
    const received = { action: 'codeReceived', alert: 'code.received' } as const
    await happened(tx, { accountId, ...received, subjectId: id, detail: attribution })
  }
  if (attribution === 'unrequested' && !(await isLoginRunning(tx, accountId))) await raiseAlarm(tx, id, accountId)
  await announce(tx, { type: 'message', id, accountId })
}

/**
 * Raises the alarms that a login held back: the SMS for a login may come before it has asked for the code, and be given to
 * it a moment later. Once the login has ended, nobody is left to take the code. In the transaction that ends it.
 */
export async function raiseHeldAlarms(tx: Transaction, accountId: string, loginQueuedAt: Date): Promise<void> {
  await holdAccount(tx, accountId)
  const unclaimed = { accountId, attribution: 'unrequested', alarm: null, receivedAt: { gte: loginQueuedAt } }
  for (const { id } of await tx.message.findMany({ where: unclaimed, select: { id: true } })) {
    await raiseAlarm(tx, id, accountId)
  }
}

async function raiseAlarm(tx: Transaction, messageId: string, accountId: string): Promise<void> {
  await tx.message.update({ where: { id: messageId }, data: { alarm: 'open' } })
  const unrequested = { action: 'codeUnrequested', alert: 'code.unrequested' } as const
  await happened(tx, { accountId, ...unrequested, subjectId: messageId, detail: null })
  await announce(tx, { type: 'alarm', id: messageId, accountId })
}

async function isLoginRunning(tx: Transaction, accountId: string): Promise<boolean> {
  await holdAccount(tx, accountId)
  return (await tx.login.count({ where: { accountId, endedAt: null } })) > 0
}

/** Until the transaction ends: of a message and the end of a login, one sees the other. */
async function holdAccount(tx: Transaction, accountId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Account" WHERE "id" = ${accountId}::uuid FOR NO KEY UPDATE`
}
