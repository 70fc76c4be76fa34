import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

async function run(input: string): Promise<{ lines: unknown[]; errors: string; exitCode: unknown }> {
  const command = spawn(process.execPath, ['dev/codes-extract.ts'], { stdio: 'pipe' })
  const closed = once(command, 'close')
  command.stdin.end(input)
  const [output, errors] = await Promise.all([text(command.stdout), text(command.stderr)])
  const [exitCode] = (await closed) as unknown[]
  const lines = output.split('\n').filter((line) => line !== '')
  return { lines: lines.map((line) => JSON.parse(line) as unknown), errors, exitCode }
}

test('answers a line for each message', async () => {
  const { lines, exitCode } = await run(
    '{"text":"Your code is 481516","sender":"X"}\n\n{"text":"See you at 1830","sender":null}\r\n{"text":"Code below\\n@a.example #K9"}',
  )
  expect(lines).toEqual([
    expect.objectContaining({ code: '481516', alternatives: [] }),
    expect.objectContaining({ code: null }),
    expect.objectContaining({ code: 'K9', domain: 'a.example', confidence: 1 }),
  ])
  expect(exitCode).toBe(0)
})

test('names a broken line, says nothing of what is in it, and goes on', async () => {
  const { lines, errors, exitCode } = await run(
    '{"text":"Your code is 481516\n{"text":7}\n[]\n{"text":"Your code is 990012"}\n',
  )
  expect(lines).toEqual([
    { error: 'line 1: not JSON' },
    { error: 'line 2: "text" must be a string' },
    { error: 'line 3: not an object' },
    expect.objectContaining({ code: '990012' }),
  ])
  expect(errors).toContain('line 2: "text" must be a string')
  expect(errors).not.toContain('481516')
  expect(exitCode).toBe(1)
})
