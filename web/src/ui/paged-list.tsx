import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Fault } from './face.tsx'
import { Loaded } from './loaded.tsx'
import { VirtualRows } from './virtual-rows.tsx'

interface PagedQuery<T> extends Pick<
  UseInfiniteQueryResult,
  'error' | 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'
> {
  data: T[] | undefined
  refetch: () => unknown
  fetchNextPage: () => unknown
}

interface PagedListProps<T> {
  label: string
  query: PagedQuery<T>
  empty: ReactNode
  children: (item: T) => ReactElement
}

/** A list that reads on as its end comes into sight. */
export function PagedList<T extends { id: string }>(props: PagedListProps<T>): ReactElement {
  const { label, query, empty, children } = props
  return (
    <Loaded query={query} lines={6}>
      {(items) => (
        <>
          <VirtualRows label={label} items={items} empty={empty}>
            {children}
          </VirtualRows>
          {query.hasNextPage && <NextPage query={query} />}
        </>
      )}
    </Loaded>
  )
}

function NextPage({ query }: { query: PagedQuery<unknown> }): ReactElement {
  const { error, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (end.current === null || isFetchingNextPage || isFetchNextPageError) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && fetchNextPage(), {
      rootMargin: '600px',
      scrollMargin: '600px',
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  return (
    <div ref={end} className="paged-end">
      <Fault error={isFetchNextPageError ? error : null} />
      <Button variant="quiet" isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
        Show more
      </Button>
    </div>
  )
}
