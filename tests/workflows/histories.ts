import type { WorkflowHandle } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Histories of each path, which every later version of the workflows must be able to replay. */
export const HISTORIES = fileURLToPath(new URL('../histories', import.meta.url))

const STACK_TRACE = /("stackTrace": )"(?:[^"\\]|\\.)*"/g

/**
 * Writes the history down where `RECORD_HISTORIES` is set. It is done once, when a path is new; a recorded history is
 * never made anew to please a change of the workflows.
 */
export async function keepHistory(name: string, handle: WorkflowHandle): Promise<void> {
  if (!process.env['RECORD_HISTORIES']) return
  await mkdir(HISTORIES, { recursive: true })
  const json = historyToJSON(await handle.fetchHistory())
  // Stack traces hold the paths of the machine that recorded them, and no replay reads them.
  await writeFile(`${HISTORIES}/${name}.json`, `${json.replaceAll(STACK_TRACE, '$1""')}\n`)
}
