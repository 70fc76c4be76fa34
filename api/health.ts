import type { Client } from '@temporalio/client'
import type { Database } from '../prisma/client.ts'

const CHECK_MS = 2_000

type Reachable = 'ok' | 'unreachable'

export interface Readiness {
  ready: boolean
  checks: { database: Reachable; temporal: Reachable }
}

/** Whether what the API needs answers at the moment. */
export async function checkReadiness(database: Database, temporal: Client): Promise<Readiness> {
  const checks = {
    database: await reach(() => database.$queryRaw`SELECT 1`),
    temporal: await reach(() =>
      temporal.withDeadline(Date.now() + CHECK_MS, () => temporal.workflowService.getSystemInfo({})),
    ),
  }
  return { ready: checks.database === 'ok' && checks.temporal === 'ok', checks }
}

async function reach(ask: () => PromiseLike<unknown>): Promise<Reachable> {
  try {
    await ask()
    return 'ok'
  } catch {
    return 'unreachable'
  }
}
