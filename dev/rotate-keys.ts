import { readSettings } from '../platform/settings.ts'
import { rotateKeys } from '../worker/rotate-keys.ts'
import { keepMasterKeys } from './keys.ts'
import { embeddedDatabase } from './parts.ts'
import { type Environment, planStart } from './plan.ts'
import { postgresUrl } from './postgres.ts'

/** `npm run keys:rotate`, for the settings' Keyline or the embedded one. Exit status 1 where something is left to rotate. */
const settings = readSettings(withEmbedded(process.env), ['database', 'keys', 'temporal'])
process.exitCode = (await rotateKeys(settings)) ? 0 : 1

/** What the settings leave to the embedded default is where `npm start` has it. */
function withEmbedded(env: Environment): Environment {
  const plan = planStart(env)
  const { embedded, ports, dataDirectory } = plan
  return {
    ...env,
    ...(embedded.database && { DATABASE_URL: postgresUrl(embeddedDatabase(plan)) }),
    ...(embedded.keys && { KEYLINE_KEYS_FILE: keepMasterKeys(dataDirectory) }),
    ...(embedded.temporal && { TEMPORAL_ADDRESS: `127.0.0.1:${String(ports.TEMPORAL_PORT)}` }),
  }
}
