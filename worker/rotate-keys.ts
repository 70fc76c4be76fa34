import type { Client } from '@temporalio/client'
import { readSettings } from '../platform/settings.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { type Database, createDatabase } from '../prisma/client.ts'
import { renewHistories } from '../vault/history-renewal.ts'
import { type KeyRing, localKeyEncryption } from '../vault/keys.ts'
import { rewrapAll, sealPlainValues } from '../vault/rotation.ts'
import { Vault } from '../vault/vault.ts'

const PROGRESS_MS = 1_000

/**
 * Brings everything under the first key of the settings while Keyline runs, and says which keys are no longer needed.
 * Safe to stop and to repeat. Exit status 1 where something is left under another key.
 */
const {
  database: databaseSettings,
  keys,
  temporal: temporalSettings,
} = readSettings(process.env, ['database', 'keys', 'temporal'])
const database = createDatabase(databaseSettings.url)
const temporal = connectTemporal(temporalSettings, keys)
try {
  console.log(`Everything goes under the key ${keys[0].id}.`)
  const leftInDatabase = await rotateDatabase(database, keys)
  const leftInTemporal = await rotateTemporal(temporal.client, keys)
  for (const { id } of keys.slice(1)) sayWhether(id, (leftInDatabase.get(id) ?? 0) + (leftInTemporal.get(id) ?? 0))
  process.exitCode = leftInDatabase.size + leftInTemporal.size === 0 ? 0 : 1
} finally {
  await Promise.all([database.$disconnect(), temporal.close()])
}

async function rotateDatabase(database: Database, keys: KeyRing): Promise<Map<string, number>> {
  const vault = new Vault(localKeyEncryption(keys))
  const sealed = await sealPlainValues(database, vault)
  if (sealed > 0) console.log(`  ${String(sealed)} rows had something in clear, and are sealed now`)
  let saidAt = Date.now()
  const { rows, left } = await rewrapAll(database, vault, (values) => {
    if (Date.now() - saidAt < PROGRESS_MS) return
    saidAt = Date.now()
    console.log(`  ${String(values)} rows have their keys wrapped anew …`)
  })
  console.log(`  ${String(rows)} rows have their keys wrapped anew`)
  for (const [id, values] of left) {
    const why = keys.some((key) => key.id === id)
      ? `a process that writes has not got ${keys[0].id} first; start it anew`
      : 'that key is not among the settings, so that they cannot be read'
    console.log(`  ${String(values)} values are still under ${id}: ${why}`)
  }
  return left
}

async function rotateTemporal(client: Client, keys: KeyRing): Promise<Map<string, number>> {
  const left = await renewHistories(client, keys)
  for (const { workflowId, keyId } of left) {
    console.log(`  ${workflowId} still runs on a history ${keyId === null ? 'in clear' : `under ${keyId}`}`)
  }
  if (left.length > 0) console.log('  Run this again once these have ended or moved on.')
  return new Map([...Map.groupBy(left, ({ keyId }) => keyId ?? '')].map(([keyId, runs]) => [keyId, runs.length]))
}

function sayWhether(id: string, left: number): void {
  console.log(
    left === 0
      ? `The key ${id} is no longer needed: take it out. What has ended in Temporal before now stays unreadable without it.`
      : `The key ${id} is still needed.`,
  )
}
