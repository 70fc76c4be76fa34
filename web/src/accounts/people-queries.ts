import { queryOptions, useMutation, type UseMutationResult } from '@tanstack/react-query'
import { answered, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'

export type Person = Schemas['AccountAccess']

export function peopleQuery(id: string) {
  return queryOptions({
    queryKey: keys.ofAccount(id, 'people'),
    queryFn: () => answered(api.GET('/api/v1/accounts/{id}/access', { params: { path: { id } } })),
  })
}

/** What the Owner can do about somebody. */
export type Sharing = { userId: string; to: Person['role'] | 'none' }

export function useSharing(id: string): UseMutationResult<unknown, Error, Sharing> {
  return useMutation({
    mutationFn: async ({ userId, to }: Sharing): Promise<unknown> => {
      const params = { path: { id, userId } }
      return to === 'none'
        ? await answered(api.DELETE('/api/v1/accounts/{id}/access/{userId}', { params }))
        : await answered(api.PUT('/api/v1/accounts/{id}/access/{userId}', { params, body: { role: to } }))
    },
    onSettled: () => invalidate(keys.account(id)),
  })
}
