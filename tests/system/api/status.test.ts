import { expect, test } from 'vitest'
import { z } from 'zod'
import { startStack } from '../stack.ts'

const status = z.object({ items: z.array(z.object({ part: z.string(), state: z.string(), detail: z.string() })) })

test('says which parts do well, and which are not there', async () => {
  const stack = await startStack()
  try {
    await stack.carrier({ failCalls: Array.from({ length: 20 }, () => 503) })
    const states = async () => {
      const { items } = (await stack.api('GET /status')).as(status)
      return Object.fromEntries(items.map(({ part, state }) => [part, state]))
    }
    await expect.poll(states, { timeout: 40_000 }).toEqual({
      database: 'ok',
      temporal: 'ok',
      carrier: 'down',
      workers: 'ok',
      browsers: 'down',
    })
  } finally {
    await stack.stop()
  }
})
