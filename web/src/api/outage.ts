import type { Query } from '@tanstack/react-query'
import { asProblem, type ProblemCode } from './problem.ts'
import { queryClient } from './query-client.ts'

const LOOK_AGAIN_MS = 3_000

/** What `/readyz` says. */
interface Ready {
  checks: Record<'database' | 'temporal', 'ok' | 'unreachable'>
}

/** By why a query failed: whether it need not fail any more. */
const OVER: Partial<Record<ProblemCode, (ready: Ready) => boolean>> = {
  unreachable: () => true,
  databaseUnavailable: ({ checks }) => checks.database === 'ok',
  temporalUnavailable: ({ checks }) => checks.temporal === 'ok',
}

/** Has what is shown, and could not be read in an outage, read anew as soon as that is over. */
export function watchOutages(): void {
  const cache = queryClient.getQueryCache()
  let isWatching = false
  const watch = async (): Promise<void> => {
    if (isWatching) return
    isWatching = true
    while (cache.findAll({ type: 'active', predicate: (query) => overFor(query) !== undefined }).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
      const ready = await askReady()
      if (ready === null) continue
      await queryClient.refetchQueries({ type: 'active', predicate: (query) => overFor(query)?.(ready) === true })
    }
    isWatching = false
  }
  cache.subscribe(() => void watch())
}

function overFor({ state: { status, error } }: Query): ((ready: Ready) => boolean) | undefined {
  return status === 'error' ? OVER[asProblem(error).code] : undefined
}

async function askReady(): Promise<Ready | null> {
  try {
    return (await (await fetch('/readyz')).json()) as Ready
  } catch {
    return null
  }
}
