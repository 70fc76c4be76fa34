import { setTimeout as sleep } from 'node:timers/promises'
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
  const [ofDatabase, ofTemporal] = await Promise.all([
    // Prisma knows no deadline: a server that takes the question and never answers is out of reach too.
    Promise.race([reach(database.$queryRaw`SELECT 1`), sleep(CHECK_MS, 'unreachable' as const, { ref: false })]),
    reach(temporal.withDeadline(Date.now() + CHECK_MS, () => temporal.workflowService.getSystemInfo({}))),
  ])
  return {
    ready: ofDatabase === 'ok' && ofTemporal === 'ok',
    checks: { database: ofDatabase, temporal: ofTemporal },
  }
}

async function reach(asked: PromiseLike<unknown>): Promise<Reachable> {
  try {
    await asked
    return 'ok'
  } catch {
    return 'unreachable'
  }
}
