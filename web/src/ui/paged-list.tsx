import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { FaultFace } from './face.tsx'
import { Skeleton } from './skeleton.tsx'
import { VirtualRows } from './virtual-rows.tsx'

interface PagedListProps<T> {
  label: string
  query: Pick<UseInfiniteQueryResult, 'error' | 'hasNextPage' | 'isFetchingNextPage'> & {
    data: T[] | undefined
    refetch: () => unknown
    fetchNextPage: () => unknown
  }
  empty: ReactNode
  children: (item: T) => ReactElement
}

/** A list that reads on as its end comes into sight. */
export function PagedList<T extends { id: string }>({
  label,
  query,
  empty,
  children,
}: PagedListProps<T>): ReactElement {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (end.current === null) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true && hasNextPage && !isFetchingNextPage) fetchNextPage()
      },
      { rootMargin: '600px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  if (data === undefined) {
    return error === null ? <Skeleton lines={6} /> : <FaultFace error={error} onRetry={() => query.refetch()} />
  }
  if (data.length === 0) return <>{empty}</>
  return (
    <>
      <VirtualRows label={label} items={data}>
        {children}
      </VirtualRows>
      <div ref={end} className="paged-end">
        {hasNextPage && (
          <Button variant="quiet" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
            Show more
          </Button>
        )}
      </div>
    </>
  )
}
