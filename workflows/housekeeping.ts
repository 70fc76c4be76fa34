import { proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import type { HousekeepingActivities, RemovableRows, Retention, Warning } from './contracts.ts'

// A run that cannot do its work ends, and shows that it failed; the next one is due soon.
const LIMITS = { startToCloseTimeout: '5m', scheduleToCloseTimeout: '1h' } as const

const rows = proxyActivities<HousekeepingActivities>({ ...LIMITS, summary: 'Remove what is over' })
const sessions = proxyActivities<HousekeepingActivities>({ ...LIMITS, summary: 'Forget sessions that are over' })
const numbers = proxyActivities<HousekeepingActivities>({ ...LIMITS, summary: 'Compare with the carrier' })

/** So many rows go in one transaction; after so many batches the rest is left to the next run. */
const BATCH = 1_000
const MAX_BATCHES = 500

/** Removes messages, and codes that people typed, when they have been kept for long enough. */
export async function messageRetention({ keepMs }: Retention): Promise<Removed> {
  return remove(['messages', 'suppliedCodes'], keepMs)
}

/** Removes what served its purpose: rows of what was delivered, answered or recognised. */
export async function recordRetention({ keepMs }: Retention): Promise<Removed> {
  await rows.trimChanges()
  return remove(['dispatches', 'alertDeliveries', 'carrierEvents', 'idempotentRequests'], keepMs)
}

/** Forgets signed-in sessions that are over: by their cookies, or, where these have no end, by when they were saved. */
export async function sessionExpiry({ keepMs }: Retention): Promise<{ forgotten: number }> {
  const now = Date.now()
  const forgotten = await inBatches((limit) => sessions.forgetSessions({ now, savedBefore: now - keepMs, limit }))
  setCurrentDetails(`${sessionsOf(forgotten)} forgotten`)
  return { forgotten }
}

/** Finds numbers that are rented at the carrier and unknown here, and the reverse. It reports, and releases nothing. */
export async function numberReconciliation(): Promise<{ unknownHere: number; missingAtCarrier: number }> {
  const found = await numbers.reconcileNumbers()
  setCurrentDetails(
    `At the carrier, unknown here: **${String(found.unknownHere)}** · Here, unknown at the carrier: ` +
      `**${String(found.missingAtCarrier)}**`,
  )
  return found
}

/** Puts on record which numbers will soon be charged for again, or end. */
export async function renewalWarning({ aheadMs }: Warning): Promise<{ renewing: number; ending: number }> {
  const found = await numbers.warnOfRenewals({ before: Date.now() + aheadMs })
  setCurrentDetails(`To be charged soon: **${String(found.renewing)}** · Ending soon: **${String(found.ending)}**`)
  return found
}

type Removed = Partial<Record<RemovableRows, number>>

async function remove(kinds: readonly RemovableRows[], keepMs: number): Promise<Removed> {
  const before = Date.now() - keepMs
  const removed: Removed = {}
  for (const kind of kinds) {
    removed[kind] = await inBatches((limit) => rows.removeRows({ kind, before, limit }))
    setCurrentDetails(
      `Removed, from before ${new Date(before).toISOString()}:\n` +
        Object.entries(removed)
          .map(([name, count]) => `- ${name}: **${String(count)}**`)
          .join('\n'),
    )
  }
  return removed
}

async function inBatches(work: (limit: number) => Promise<number>): Promise<number> {
  let total = 0
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const done = await work(BATCH)
    total += done
    if (done < BATCH) break
  }
  return total
}

function sessionsOf(count: number): string {
  return count === 1 ? '**1** session' : `**${String(count)}** sessions`
}
