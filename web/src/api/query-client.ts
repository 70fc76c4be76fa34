import { QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query'
import { asProblem } from './problem.ts'

const RETRIES = 2
const PASSING = new Set(['unreachable', 'databaseUnavailable', 'internal'])
const GONE = new Set(['notFound', 'forbidden'])

/** Events say what has changed, so what is here stays fresh until then. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // What was read before stays in sight where a later reading fails; not where one may read it no longer.
    onError: (error, query) => {
      if (GONE.has(asProblem(error).code)) query.setState({ data: undefined })
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (count, error) => count < RETRIES && PASSING.has(asProblem(error).code),
      retryDelay: (attempt) => 500 * 2 ** attempt,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** Has all that is kept under the keys read anew: at once where it is shown, else when it is shown next. */
export async function invalidate(...queryKeys: readonly QueryKey[]): Promise<void> {
  await Promise.all(queryKeys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
}
