import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import { step } from './terminal.ts'

/** `npm run check`: every `check:…` script at the same time; what one finds is shown at the end. */
const run = promisify(execFile)
const checks = Object.keys(packageJson.scripts).filter((name) => name.startsWith('check:'))

// What the web app is checked against.
await step('API', () => run('npm', ['run', '--silent', 'types:api']))
const results = await Promise.allSettled(
  checks.map((script) =>
    step(script.slice('check:'.length), () =>
      run('npm', ['run', '--silent', script], { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1e8 }),
    ),
  ),
)
for (const result of results) {
  if (result.status === 'rejected') {
    const { stdout, stderr } = result.reason as { stdout: string; stderr: string }
    console.log(`\n${stdout}${stderr}`.trimEnd())
    process.exitCode = 1
  }
}
