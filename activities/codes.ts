import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { CodeActivities } from '../workflows/contracts.ts'
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
        await announce(tx, { type: 'codeRequest', id, accountId })
      })
    },

    recordAttribution: (decision) => database.$transaction((tx) => settleAttribution(tx, decision)),
  }
}
