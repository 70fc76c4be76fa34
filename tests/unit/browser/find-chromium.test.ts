import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findChromium } from '../../../browser/find-chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'chromium-'))
afterAll(() => rmSync(folder, { recursive: true }))

function executable(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o700)
  return path
}

test('the one that is named comes first', async () => {
  const path = executable('mine')
  expect(await findChromium({ CHROMIUM_PATH: path })).toMatchObject({ executablePath: path })
})

test('a wrong name is an error, never another browser', async () => {
  const path = join(folder, 'missing')
  await expect(findChromium({ CHROMIUM_PATH: path })).rejects.toThrow(`CHROMIUM_PATH is ${path}, which cannot be run`)
})

test('without a name some browser is found', async () => {
  const { executablePath } = await findChromium(process.env)
  expect(executablePath).not.toBe('')
})
