import { emptyBroker } from '../../../domain/code-broker.ts'
import { readSettings } from '../../../platform/settings.ts'
import { phoneNumberWorkflowId, TASK_QUEUE } from '../../../workflows/contracts.ts'
import { newAccount } from '../api/accounts.ts'
import type { Stack } from '../stack.ts'

export interface Line {
  accountId: string
  /** E.164. */
  phoneNumber: string
}

/**
 * An account whose number is active: its workflow starts with the life that a continue-as-new would hand it, for to rent
 * and verify a number would take longer than what is tested.
 */
export async function newLine(stack: Stack, phoneNumber: string, account: Record<string, unknown>): Promise<Line> {
  const accountId = await newAccount(stack, account)
  const { workspaceId } = await stack.database.account.findUniqueOrThrow({ where: { id: accountId } })
  const phoneNumberId = crypto.randomUUID()
  const now = new Date()
  await stack.database.phoneNumber.create({
    data: {
      ...{ id: phoneNumberId, accountId, e164: phoneNumber, region: 'US', monthlyPrice: '1.00', currency: 'USD' },
      ...{ status: 'active', offeredAt: now, rentedAt: now, associatedAt: now, verifiedAt: now },
    },
  })
  const settings = readSettings({}, ['lifecycle']).lifecycle.number
  const at = now.getTime()
  const life = {
    ...{ phoneNumberId, status: 'active', offered: true, refusal: null, reason: null, revision: 1, deadline: null },
    ...{ rentedAt: at, associatedAt: at, verifiedAt: at, releasedAt: null, servedUntil: null },
    ...{ remindersSent: 0, proofAt: null, heard: {}, broker: emptyBroker() },
  }
  await stack.temporal.client.workflow.start('managedPhoneNumber', {
    workflowId: phoneNumberWorkflowId(accountId),
    taskQueue: TASK_QUEUE,
    args: [{ accountId, workspaceId, settings }, life],
  })
  return { accountId, phoneNumber }
}
