import { styleText } from 'node:util'
import type { Progress } from './binaries.ts'

const NAME_WIDTH = 16
const SLOW_MS = 1000

/** Runs a step of the start and prints a line when it is done; one before, when it takes more than a second. */
export async function step<T>(name: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const started = performance.now()
  const progress = (line: string): void => {
    print('…', 'yellow', name, line)
  }
  const slow = setTimeout(progress, SLOW_MS, 'starting')
  try {
    const result = await work(progress)
    print('✓', 'green', name, `${((performance.now() - started) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    print('✗', 'red', name, 'failed')
    throw error
  } finally {
    clearTimeout(slow)
  }
}

function print(mark: string, color: 'green' | 'red' | 'yellow', name: string, detail: string): void {
  // styleText leaves colours out where the output is no terminal or NO_COLOR is set.
  const styled = styleText(color, mark, { stream: process.stdout })
  console.log(`  ${styled} ${name.padEnd(NAME_WIDTH)} ${styleText('dim', detail, { stream: process.stdout })}`)
}
