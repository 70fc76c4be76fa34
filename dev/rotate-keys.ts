import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { withEmbedded } from './embedded.ts'
import { ROOT } from './plan.ts'

/** `npm run keys:rotate`, for the settings' Keyline or the embedded one. */
const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'worker/rotate-keys.ts')]
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: withEmbedded(process.env) })
process.exitCode = status ?? 1
