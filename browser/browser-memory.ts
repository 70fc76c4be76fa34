import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'

/** @returns bytes that the browser's processes hold together, pages that they share counted once; 0 where the system does not tell. */
export async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  try {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const sizes = await Promise.all(processInfo.map(({ id }) => proportionalSize(id)))
    return sizes.reduce((sum, size) => sum + size, 0)
  } finally {
    await session.detach()
  }
}

async function proportionalSize(processId: number): Promise<number> {
  const rollup = await readFile(`/proc/${String(processId)}/smaps_rollup`, 'utf8').catch(() => '')
  return 1024 * Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0)
}
