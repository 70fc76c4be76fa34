import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { CodeActivities } from '../workflows/contracts.ts'

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
        if (status === 'waiting') await tx.codeRequest.createMany({ data: [request], skipDuplicates: true })
        else await tx.codeRequest.upsert({ where: { id }, create: request, update: request })
        await announce(tx, { type: 'codeRequest', id, accountId })
      })
    },

    async recordAttribution({ messageId, attribution, codeRequestId }) {
      await database.$transaction(async (tx) => {
        await tx.message.updateMany({
          where: { id: messageId, ...(attribution !== 'requested' && { attribution: { not: 'requested' } }) },
          data: { attribution, codeRequestId },
        })
        const { accountId } = await tx.message.findUniqueOrThrow({ where: { id: messageId } })
        if (accountId !== null) await announce(tx, { type: 'message', id: messageId, accountId })
      })
    },
  }
}
