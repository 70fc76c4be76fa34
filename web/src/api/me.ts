import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { answered, api, type Schemas } from './client.ts'
import { keys } from './keys.ts'

export type Me = Schemas['Me']

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: () => answered(api.GET('/api/v1/me')),
  staleTime: Infinity,
})

/** Who is signed in; only inside the shell, which waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export function isAdmin({ role }: Pick<Me, 'role'>): boolean {
  return role !== 'user'
}
