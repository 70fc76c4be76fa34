import type { ConnectionLike } from '@temporalio/client'
import { setTimeout as sleep } from 'node:timers/promises'

// INDEXED_VALUE_TYPE_KEYWORD of temporal.api.enums.v1: matched as a whole, never split into words.
const KEYWORD = 2

/**
 * Registers those of the search attributes that the namespace does not have yet, as keywords, and waits until the
 * server lists them. Safe to repeat.
 */
export async function ensureSearchAttributes(
  connection: ConnectionLike,
  namespace: string,
  names: readonly string[],
): Promise<void> {
  const { operatorService } = connection
  const missing = async (): Promise<string[]> => {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace })
    return names.filter((name) => !(name in customAttributes))
  }
  const toAdd = await missing()
  if (toAdd.length === 0) return

  const searchAttributes = Object.fromEntries(toAdd.map((name) => [name, KEYWORD]))
  await operatorService.addSearchAttributes({ namespace, searchAttributes })
  await connection.withDeadline(Date.now() + 30_000, async () => {
    while ((await missing()).length > 0) await sleep(100)
  })
}
