import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Prisma } from '../prisma/generated/client.ts'
import { cancelCodeRequestSignal, phoneNumberWorkflowId } from '../workflows/contracts.ts'

/**
 * Ends what a person has open on accounts that they may use no longer: their code requests are cancelled, and whoever
 * waits for something is woken and finds that they may not. In the transaction that takes the access away.
 */
export async function endUse(
  tx: Pick<Database, 'codeRequest' | 'dispatch' | '$executeRaw'>,
  userId: string,
  account: Prisma.AccountWhereInput,
): Promise<void> {
  const open = await tx.codeRequest.findMany({ where: { userId, status: 'waiting', account } })
  await tx.dispatch.createMany({
    data: open.map(({ id, accountId }) => ({
      workflowId: phoneNumberWorkflowId(accountId),
      signal: cancelCodeRequestSignal.name,
      payload: { codeRequestId: id },
    })),
  })
  await announce(tx, { type: 'access', id: userId })
}
