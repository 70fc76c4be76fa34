import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { findTemporalCli } from '../../dev/binaries.ts'
import { freePort } from '../../dev/ports.ts'
import { startPostgres } from '../../dev/postgres.ts'
import { startTemporal } from '../../dev/temporal.ts'
import { migrate } from '../../prisma/migrate.ts'
import { buildWeb } from '../../web/build.ts'
import { SEARCH_ATTRIBUTES } from '../../workflows/contracts.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that nobody connects to; `freshDatabase` copies it. */
    templateDatabaseUrl: string
    temporalAddress: string
  }
}

export const BINARIES = fileURLToPath(new URL('../../.data/bin', import.meta.url))

/** One PostgreSQL and one Temporal server for the run, on free ports, with nothing kept; and the web app, built once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'keyline-tests-'))
  const undo = [(): Promise<void> => rm(directory, { recursive: true, force: true })]
  const teardown = async (): Promise<void> => {
    for (const step of undo.reverse()) await step()
  }
  try {
    const log = (): void => undefined
    const postgres = await startPostgres({ directory, port: await freePort(), database: 'template', log })
    undo.push(postgres.stop)
    await migrate(postgres.url)
    project.provide('templateDatabaseUrl', postgres.url)

    const temporal = await startTemporal({
      executable: await findTemporalCli(BINARIES, console.log),
      port: await freePort(),
      namespace: 'default',
      searchAttributes: Object.values(SEARCH_ATTRIBUTES).map((attribute) => attribute.name),
      log,
    })
    undo.push(temporal.stop)
    // Two files that built it at the same time would take it from each other.
    await buildWeb()
    project.provide('temporalAddress', temporal.address)
  } catch (error) {
    await teardown()
    throw error
  }
  return teardown
}
