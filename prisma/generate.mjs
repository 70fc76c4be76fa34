// `prisma generate` insists that a schema engine exists, but does not run it; any executable file satisfies it, and
// nothing has to be downloaded. Migrations run on the same engine as WebAssembly (migrate.ts).
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const run = spawnSync('prisma', ['generate', '--no-hints'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: true,
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
})
process.exit(run.status ?? 1)
