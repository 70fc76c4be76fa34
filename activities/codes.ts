import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { CodeActivities, SpendingRecord } from '../workflows/contracts.ts'
import { settleAttribution } from './attribution.ts'
import { happened } from './happened.ts'

/** What the number's workflow decides of codes, written where people see it. */
export function codeActivities(database: Database): CodeActivities {
  return {
    async recordCodeRequest({
      codeRequestId: id,
      accountId,
      requester,
      openedAt,
      deadline,
      status,
      messageId,
      endedAt,
      spending,
    }) {
      const request = {
        id,
        accountId,
        requester: requester.kind,
        userId: requester.kind === 'person' ? requester.userId : null,
        loginId: requester.kind === 'login' ? requester.loginId : null,
        openedAt: new Date(openedAt),
        deadline: new Date(deadline),
        status,
        messageId,
        endedAt: endedAt === null ? null : new Date(endedAt),
      }
      await database.$transaction(async (tx) => {
        const before = status === 'timedOut' ? await tx.codeRequest.findUnique({ where: { id } }) : null
        if (status === 'waiting') await tx.codeRequest.createMany({ data: [request], skipDuplicates: true })
        else await tx.codeRequest.upsert({ where: { id }, create: request, update: request })
        if (status === 'timedOut' && before?.status !== 'timedOut') {
          const timedOut = { action: 'codeTimedOut', alert: 'code.timedOut' } as const
          await happened(tx, { accountId, ...timedOut, subjectId: id, detail: requester.kind })
        }
        await saveSpending(tx, accountId, spending)
        await announce(tx, { type: 'codeRequest', id, accountId })
      })
    },

    recordSpending: ({ accountId, spending }) => saveSpending(database, accountId, spending),

    recordAttribution: (decision) => database.$transaction((tx) => settleAttribution(tx, decision)),
  }
}

/** An older state than the stored one changes nothing. */
async function saveSpending(
  database: Pick<Database, '$executeRaw'>,
  accountId: string,
  { requestedAt, wrongAt, at }: SpendingRecord,
): Promise<void> {
  const times = (moments: readonly number[]): Date[] => moments.map((moment) => new Date(moment))
  await database.$executeRaw`
    INSERT INTO "CodeSpending" AS stored ("accountId", "requestedAt", "wrongAt", "at")
    VALUES (${accountId}::uuid, ${times(requestedAt)}, ${times(wrongAt)}, ${new Date(at)})
    ON CONFLICT ("accountId") DO UPDATE
    SET "requestedAt" = excluded."requestedAt", "wrongAt" = excluded."wrongAt", "at" = excluded."at"
    WHERE stored."at" <= excluded."at"`
}
