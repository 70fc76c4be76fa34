import { type ConnectionLike, isGrpcServiceError } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'

// ALREADY_EXISTS of google.rpc.Code.
const ALREADY_EXISTS = 6

/** For so long an operator can look at what has ended. */
const RETENTION = '7 days'

/** Makes the namespace where the server does not have it yet. Safe to repeat. */
export async function ensureNamespace({ workflowService }: ConnectionLike, namespace: string): Promise<void> {
  try {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(RETENTION) })
  } catch (error) {
    const code: number | null = isGrpcServiceError(error) ? error.code : null
    if (code !== ALREADY_EXISTS) throw error
  }
}
