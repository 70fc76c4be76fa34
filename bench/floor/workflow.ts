import { condition, defineQuery, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'

export const typeSignal = defineSignal<[string]>('type')

export interface FloorActivities {
  type(code: string): Promise<void>
}

const { type } = proxyActivities<FloorActivities>({ startToCloseTimeout: '30s' })

/** The least that Temporal can do for a code: a signal comes, an activity types it; until somebody terminates it. */
export async function typeOnSignal(): Promise<void> {
  const codes: string[] = []
  setHandler(typeSignal, (code) => void codes.push(code))
  for (;;) {
    await condition(() => codes.length > 0)
    for (const code of codes.splice(0)) await type(code)
  }
}

export const keepSignal = defineSignal<[string]>('keep')
export const keptQuery = defineQuery<string | null>('kept')

/** The least that Temporal can do for who asks: a signal comes, a query sees it; until somebody terminates it. */
export async function keepLast(): Promise<void> {
  let kept: string | null = null
  setHandler(keepSignal, (code) => void (kept = code))
  setHandler(keptQuery, () => kept)
  await condition(() => false)
}
