import { announcement } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import { type CodeRequest, Prisma } from '../prisma/generated/client.ts'
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
      if (status !== 'timedOut') return saveRequest(database, request, spending)
      await database.$transaction(async (tx) => {
        const before = await tx.codeRequest.findUnique({ where: { id } })
        if (before?.status !== 'timedOut') {
          const timedOut = { action: 'codeTimedOut', alert: 'code.timedOut' } as const
          await happened(tx, { accountId, ...timedOut, subjectId: id, detail: requester.kind })
        }
        await saveRequest(tx, request, spending)
      })
    },

    async recordSpending({ accountId, spending }) {
      await database.$executeRaw(savingSpending(accountId, spending))
    },

    recordAttribution: (decision) => database.$transaction((tx) => settleAttribution(tx, decision)),
  }
}

/** In one statement, for somebody may wait for it. A request that has ended begins no more. */
async function saveRequest(
  database: Pick<Database, '$executeRaw'>,
  request: CodeRequest,
  spending: SpendingRecord,
): Promise<void> {
  const { id, accountId, requester, userId, loginId, openedAt, deadline, status, messageId, endedAt } = request
  await database.$executeRaw`
    WITH request AS (
      INSERT INTO "CodeRequest" AS stored ("id", "accountId", "requester", "userId", "loginId", "openedAt", "deadline",
        "status", "messageId", "endedAt")
      VALUES (${id}::uuid, ${accountId}::uuid, ${requester}, ${userId}, ${loginId}::uuid, ${openedAt}, ${deadline},
        ${status}, ${messageId}::uuid, ${endedAt})
      ON CONFLICT ("id") DO UPDATE
      SET "status" = excluded."status", "messageId" = excluded."messageId", "endedAt" = excluded."endedAt"
      WHERE excluded."status" <> 'waiting'
    ), spending AS (${savingSpending(accountId, spending)}), ${announcement({ type: 'codeRequest', id, accountId })}`
}

/** An older state than the stored one changes nothing. */
function savingSpending(accountId: string, { requestedAt, wrongAt, at }: SpendingRecord): Prisma.Sql {
  const times = (moments: readonly number[]): Date[] => moments.map((moment) => new Date(moment))
  return Prisma.sql`
    INSERT INTO "CodeSpending" AS stored ("accountId", "requestedAt", "wrongAt", "at")
    VALUES (${accountId}::uuid, ${times(requestedAt)}, ${times(wrongAt)}, ${new Date(at)})
    ON CONFLICT ("accountId") DO UPDATE
    SET "requestedAt" = excluded."requestedAt", "wrongAt" = excluded."wrongAt", "at" = excluded."at"
    WHERE stored."at" <= excluded."at"`
}
