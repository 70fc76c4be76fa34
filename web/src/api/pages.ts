import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** Where a page begins, as the query of a list has it; nothing for the first. */
interface From {
  cursor?: string
}

const FIRST: From = {}

/** A list that is read page by page, as one goes down it. */
export function pagedOptions<T>(queryKey: QueryKey, read: (from: From) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: FIRST,
    getNextPageParam: ({ nextCursor }: Page<T>) => (nextCursor === null ? undefined : { cursor: nextCursor }),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}
