import { dirname, join, relative } from 'node:path'
import { type Keyline, prepareKeyline, PROVIDER_USER } from './keyline.ts'
import { KEYS_FILE } from './keys.ts'

const SAME_KEYSTROKE_MS = 1000

/** `npm start`: everything on this machine, until Ctrl-C. */
const interrupted = new Promise<void>((resolve) => {
  let asked = Infinity
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // The second time, at once: the parts' leashes end them. One Ctrl-C comes twice, from the terminal and from npm.
      if (Date.now() - asked > SAME_KEYSTROKE_MS) process.exit(130)
      asked = Math.min(asked, Date.now())
      resolve()
    })
  }
})

try {
  const keyline = await prepareKeyline(process.env)
  try {
    const ready = (): void => {
      announce(keyline)
    }
    await Promise.race([keyline.run(ready), interrupted])
    console.log('\nStopping …')
  } finally {
    await keyline.stop()
  }
  process.exit(0)
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

function announce({ access, accessFile }: Keyline): void {
  const keysFile = join(dirname(accessFile), KEYS_FILE)
  const rows = [
    ['Web app', access.url],
    ['Signing in', `as ${access.email}; the password is in ${relative('', accessFile)}`],
    ['Browsable API', `${access.url}/docs`],
    ['Temporal UI', access.temporalUi],
    ['Sinch simulator', access.simulator],
    ['Demo provider', access.provider],
    ['  Signing in', access.provider && `as ${PROVIDER_USER}; providerPassword in ${relative('', keysFile)}`],
    ['Stopping', 'Ctrl-C; the data stays'],
  ] as const
  const lines = rows.flatMap(([name, value]) => (value === null ? [] : [`  ${name.padEnd(18)} ${value}`]))
  console.log(`\n${lines.join('\n')}\n\nKeyline is ready at ${access.url}`)
}
