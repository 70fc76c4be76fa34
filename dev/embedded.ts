import { embeddedDatabase, THIS_MACHINE } from './parts.ts'
import { type Environment, planStart } from './plan.ts'
import { postgresUrl } from './postgres.ts'

/**
 * For commands beside a running Keyline: what the settings leave to the embedded default is where `npm start` has it.
 * @throws SettingsError with all faults at once.
 */
export function withEmbedded(env: Environment): Environment {
  const plan = planStart(env)
  const { embedded, ports } = plan
  return {
    ...env,
    ...(embedded.database && { DATABASE_URL: postgresUrl(embeddedDatabase(plan)) }),
    ...(embedded.temporal && { TEMPORAL_ADDRESS: `127.0.0.1:${String(ports.TEMPORAL_PORT)}` }),
    ...(embedded.carrier && { BROWSER_ALLOW_HOSTS: env['BROWSER_ALLOW_HOSTS'] || THIS_MACHINE }),
  }
}
