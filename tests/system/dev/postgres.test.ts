import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../../../dev/ports.ts'
import { type RunningPostgres, startPostgres } from '../../../dev/postgres.ts'
import { query } from '../database.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'keyline-postgres-'))
})
afterEach(() => rm(directory, { recursive: true }))

async function withPostgres<T>(work: (server: RunningPostgres) => Promise<T>): Promise<T> {
  const server = await startPostgres({ directory, port: await freePort(), database: 'keyline', log: () => undefined })
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

test('data survives a restart, also one after a crash that left the lock file', async () => {
  await withPostgres(({ url }) => query(url, 'CREATE TABLE kept AS SELECT 42 AS answer'))
  // As after a power cut, with the process id now that of something else.
  await writeFile(join(directory, 'data', 'postmaster.pid'), `${process.pid}\n`)
  expect(await withPostgres(({ url }) => query(url, 'SELECT answer FROM kept'))).toEqual([{ answer: 42 }])
})

test('a server that was left running on the directory is stopped first', async () => {
  const left = await startPostgres({ directory, port: await freePort(), database: 'keyline', log: () => undefined })
  await withPostgres(async ({ url }) => {
    await left.exited
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })
})

test('nobody gets in without the password', async () => {
  await withPostgres(async ({ url }) => {
    const guess = new URL(url)
    guess.password = 'postgres'
    await expect(query(guess.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  })
})
