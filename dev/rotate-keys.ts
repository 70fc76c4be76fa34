import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { keepMasterKeys } from './keys.ts'
import { embeddedDatabase } from './parts.ts'
import { type Environment, ROOT, planStart } from './plan.ts'
import { postgresUrl } from './postgres.ts'

/** `npm run keys:rotate`, for the settings' Keyline or the embedded one. */
const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'worker/rotate-keys.ts')]
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: withEmbedded(process.env) })
process.exitCode = status ?? 1

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
