import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Stack } from '../stack.ts'

/** Something that was stored or written, and where. */
export interface Stored {
  where: string
  text: string
}

/** Every column of every row, as the database has it. */
export async function inDatabase({ databaseUrl }: Stack): Promise<Stored[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    )
    const stored: Stored[] = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} AS t`)
      stored.push(...rows.map(({ text }) => ({ where: `table ${name}`, text })))
    }
    return stored
  } finally {
    await client.end()
  }
}

/** What Temporal has of every workflow and schedule, as its server has it: no codec is applied. */
export async function inTemporal({ temporal: { client } }: Stack): Promise<Stored[]> {
  const { workflowService } = client
  const { namespace } = client.options
  const stored: Stored[] = []
  for await (const { workflowId, runId } of client.workflow.list()) {
    const where = `workflow ${workflowId}`
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    const described = await workflowService.describeWorkflowExecution({ namespace, execution: { workflowId, runId } })
    stored.push(...[...(events ?? []), described].map((part) => ({ where, text: spelledOut(part) })))
  }
  for await (const { scheduleId } of client.schedule.list()) {
    const described = await workflowService.describeSchedule({ namespace, scheduleId })
    stored.push({ where: `schedule ${scheduleId}`, text: spelledOut(described) })
  }
  return stored
}

/** Every file below a directory, whatever its format. */
export async function inFiles(directory: string): Promise<Stored[]> {
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    // One that has gone meanwhile holds nothing any more.
    files.map(async (file) => ({ where: file, text: await readFile(file, 'latin1').catch(() => '') })),
  )
}

/** All that a message of Temporal's says; bytes as the text that they may be. */
function spelledOut(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  if (value === null || typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, inner]) => `${name}=${spelledOut(inner)}`)
    .join('\n')
}

/** @returns where the secret is found, in clear or in an encoding that anybody undoes. */
export function find(secret: string, stored: readonly Stored[]): string[] {
  const forms = formsOf(secret)
  return stored.filter(({ text }) => forms.some((form) => form.test(text))).map(({ where }) => where)
}

function formsOf(secret: string): RegExp[] {
  const bytes = Buffer.from(secret)
  // Base64 of a text depends on how many bytes are before it; the first and last characters depend on its neighbours.
  const inBase64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return encoded.slice(before === 0 ? 0 : before + 1, -1)
  })
  const others = [encodeURIComponent(secret), bytes.toString('hex'), ...inBase64].map(
    (form) => new RegExp(escaped(form)),
  )
  // A short code would be found in any long number.
  return [new RegExp(`(?<![0-9A-Za-z])${escaped(secret)}(?![0-9A-Za-z])`), ...(secret.length < 9 ? [] : others)]
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
