import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** A list that is read page by page, as one goes down it. */
export function pagedOptions<T>(queryKey: QueryKey, read: (cursor: string | undefined) => Promise<Page<T>>) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }: Page<T>) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  })
}
