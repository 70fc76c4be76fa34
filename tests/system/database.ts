import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

export interface FreshDatabase {
  url: string
  drop: () => Promise<void>
}

/** A database of a test's own, with every migration applied and no row. */
export function freshDatabase(): Promise<FreshDatabase> {
  return makeDatabase(new URL(inject('templateDatabaseUrl')).pathname.slice(1))
}

/** A database with nothing in it, not even tables. */
export function emptyDatabase(): Promise<FreshDatabase> {
  return makeDatabase('template0')
}

async function makeDatabase(template: string): Promise<FreshDatabase> {
  const name = `test-${randomUUID()}`
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  const url = new URL(inject('templateDatabaseUrl'))
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(`DROP DATABASE "${name}" WITH (FORCE)`) }
}

async function administer(sql: string): Promise<void> {
  const url = new URL(inject('templateDatabaseUrl'))
  url.pathname = '/postgres'
  await query(url.href, sql)
}

/** Runs one statement on a connection of its own. @returns the rows. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
