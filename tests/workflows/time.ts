import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime } from '@temporalio/worker'
import { fileURLToPath } from 'node:url'
import { findTemporalTestServer } from '../../dev/binaries.ts'
import { SEARCH_ATTRIBUTES } from '../../workflows/contracts.ts'

const BINARIES = fileURLToPath(new URL('../../.data/bin', import.meta.url))

/** INDEXED_VALUE_TYPE_KEYWORD of temporal.api.enums.v1. */
const KEYWORD = 2

Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } })

/** Temporal's test server: its clock jumps to the next timer whenever somebody waits and nothing else is to be done. */
export async function startSkippingTime(): Promise<TestWorkflowEnvironment> {
  const path = await findTemporalTestServer(BINARIES, console.log)
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  })
  // The test server can add search attributes, not list them.
  await environment.connection.operatorService.addSearchAttributes({
    namespace: 'default',
    searchAttributes: Object.fromEntries(Object.values(SEARCH_ATTRIBUTES).map(({ name }) => [name, KEYWORD])),
  })
  return environment
}
