import { createSinchCarrier } from '../carrier/sinch/carrier.ts'
import { createLogger } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { createDatabase } from '../prisma/client.ts'
import { dataConverter } from '../vault/data-converter.ts'
import { connectWorker } from './connection.ts'
import { ensureHousekeeping } from './housekeeping.ts'
import { installRuntime, runUntilStopped } from './process.ts'
import { createWorkflowWorker } from './workers.ts'

const settings = readSettings(process.env, ['log', 'database', 'keys', 'temporal', 'sinch', 'worker', 'housekeeping'])
installRuntime(createLogger('worker', settings.log.level))

const database = createDatabase(settings.database.url)
const connection = await connectWorker(settings.temporal)
const temporal = connectTemporal(settings.temporal, settings.keys)
const carrier = createSinchCarrier(settings.sinch)
await carrier.ensureNumbersWebhookSecret()

const worker = await createWorkflowWorker({
  connection,
  namespace: settings.temporal.namespace,
  dataConverter: dataConverter(settings.keys),
  database,
  carrier,
  schedules: temporal.client.schedule,
  region: settings.sinch.region,
})
await ensureHousekeeping(temporal.client.schedule, settings.housekeeping)
await runUntilStopped(worker, settings.worker)

await Promise.all([connection.close(), temporal.close(), database.$disconnect()])
if (process.connected) process.disconnect()
