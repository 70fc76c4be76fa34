import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { makePlace } from '../dev/started.ts'

const DEMO = fileURLToPath(new URL('../../../dev/demo/main.ts', import.meta.url))
const report = z.object({ ok: z.boolean(), steps: z.array(z.object({ name: z.string(), ok: z.boolean() })) })

test('npm run demo starts Keyline, makes the whole journey, and leaves nothing running', async () => {
  const place = await makePlace()
  try {
    const args = ['--disable-warning=ExperimentalWarning', DEMO, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...place.env } })
    const { ok, steps } = report.parse(JSON.parse(stdout))
    expect(ok).toBe(true)
    expect(steps).toHaveLength(11)
    await expect(fetch(`http://127.0.0.1:${place.env['PORT'] ?? ''}/healthz`)).rejects.toThrow()
  } finally {
    place.remove()
  }
}, 180_000)
