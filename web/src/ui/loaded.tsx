import type { ReactElement, ReactNode } from 'react'
import { FaultFace } from './face.tsx'
import { Skeleton } from './skeleton.tsx'

export interface LoadedQuery<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

interface LoadedProps<T> {
  query: LoadedQuery<T>
  /** Lines of the skeleton. */
  lines?: number
  children: (data: T) => ReactNode
}

/** What a query has read; a skeleton before. Where a later reading fails, what was read before stays in sight. */
export function Loaded<T>({ query, lines = 3, children }: LoadedProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) return <FaultFace error={query.error} onRetry={() => query.refetch()} />
  return <Skeleton lines={lines} />
}
