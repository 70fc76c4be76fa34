import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { withEmbedded } from './embedded.ts'
import { keepMasterKeys } from './keys.ts'
import { planStart, ROOT } from './plan.ts'

/** `npm run keys:rotate`, for the settings' Keyline or the embedded one. */
const { embedded, dataDirectory } = planStart(process.env)
const keys = embedded.keys ? { KEYLINE_KEYS_FILE: keepMasterKeys(dataDirectory) } : {}
const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'worker/rotate-keys.ts')]
const env = { ...withEmbedded(process.env), ...keys }
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
process.exitCode = status ?? 1
