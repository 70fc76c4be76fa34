import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const MODULE = new URL('../../../platform/log.ts', import.meta.url).href

/** What a process prints that logs one entry. */
function logged(entry: object, message: string): Record<string, unknown> {
  const program = `
    import { createLogger } from ${JSON.stringify(MODULE)}
    createLogger('api', 'info').info(${JSON.stringify(entry)}, ${JSON.stringify(message)})`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  return JSON.parse(stdout) as Record<string, unknown>
}

test('an entry is one JSON line that says when, where and what', () => {
  const entry = logged({ accountId: 'a1' }, 'login started')
  expect(entry).toMatchObject({ level: 'info', part: 'api', accountId: 'a1', msg: 'login started' })
  expect(Date.parse(String(entry['time']))).not.toBeNaN()
})

test('secrets are hidden, also inside other things', () => {
  const entry = logged(
    { password: 'hunter2', message: { text: 'Your code is 123456', id: 'm1' }, req: { headers: { cookie: 's=1' } } },
    'request',
  )
  expect(JSON.stringify(entry)).not.toMatch(/hunter2|123456|s=1/)
  expect(entry).toMatchObject({ password: '[hidden]', message: { text: '[hidden]', id: 'm1' } })
})
