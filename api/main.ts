import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createSinchCarrier } from '../carrier/sinch/carrier.ts'
import { createLogger } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { connectTemporal } from '../platform/temporal.ts'
import { createDatabase } from '../prisma/client.ts'
import { localKeyEncryption } from '../vault/keys.ts'
import { payloadCodec } from '../vault/payload-codec.ts'
import { Vault } from '../vault/vault.ts'
import { startServer } from './server.ts'
import { readWebApp } from './web-app.ts'

const settings = readSettings(process.env, [
  'log',
  'database',
  'keys',
  'temporal',
  'api',
  'signIn',
  'sinch',
  'lifecycle',
])
const log = createLogger('api', settings.log.level)
const database = createDatabase(settings.database.url)
const temporal = connectTemporal(settings.temporal, settings.keys)

const server = await startServer({
  ...settings.api,
  temporalUi: settings.api.temporalUi && `${settings.api.temporalUi}/namespaces/${settings.temporal.namespace}`,
  database,
  databaseUrl: settings.database.url,
  vault: new Vault(localKeyEncryption(settings.keys)),
  temporal: temporal.client,
  payloadCodec: payloadCodec(settings.keys),
  carrier: createSinchCarrier(settings.sinch),
  numbers: settings.lifecycle.number,
  quarantineMs: settings.lifecycle.quarantineMs,
  logins: settings.lifecycle.login,
  signIn: settings.signIn,
  web: await readWebApp(fileURLToPath(new URL('../web/dist', import.meta.url))),
  log,
})
log.info({ url: server.url }, 'The API listens')
process.send?.({ ready: true })

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
await server.stop()
await Promise.all([temporal.close(), database.$disconnect()])
if (process.connected) process.disconnect()
