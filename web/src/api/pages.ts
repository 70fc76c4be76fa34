import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** Where a page begins, as the query of a list has it; nothing for the first. */
export interface From {
  cursor?: string
}

export const FIRST: From = {}

/** Where the next page begins; null after the last. */
export function after({ nextCursor }: Page<unknown>): From | null {
  return nextCursor === null ? null : { cursor: nextCursor }
}

/** A list that is read page by page, as one goes down it. */
export function pagedOptions<T>(queryKey: QueryKey, read: (from: From) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: FIRST,
    getNextPageParam: after,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}
