import { keepMasterKeys } from './keys.ts'
import { embeddedDatabase } from './parts.ts'
import { planStart, type Environment } from './plan.ts'
import { postgresUrl } from './postgres.ts'

/** What the settings leave to the embedded default is where `npm start` has it. */
export function withEmbedded(env: Environment): Environment {
  const plan = planStart(env)
  const { embedded, ports, dataDirectory } = plan
  return {
    ...env,
    ...(embedded.database && { DATABASE_URL: postgresUrl(embeddedDatabase(plan)) }),
    ...(embedded.keys && { KEYLINE_KEYS_FILE: keepMasterKeys(dataDirectory) }),
    ...(embedded.database && { BROWSER_ALLOW_HOSTS: env['BROWSER_ALLOW_HOSTS'] || '127.0.0.1,localhost' }),
    ...(embedded.temporal && { TEMPORAL_ADDRESS: `127.0.0.1:${String(ports.TEMPORAL_PORT)}` }),
  }
}
