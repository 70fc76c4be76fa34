import { queryOptions, useMutation, type UseMutationResult } from '@tanstack/react-query'
import { answered, answeredOrNull, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'

export type PhoneNumber = Schemas['PhoneNumber']

/** The newest number of the account; null where it never had one. */
export function numberQuery(accountId: string) {
  return queryOptions({
    queryKey: keys.ofAccount(accountId, 'phoneNumber'),
    queryFn: () => answeredOrNull(api.GET('/api/v1/accounts/{id}/phone-number', of(accountId)), 'noManagedNumber'),
  })
}

export type Release = Schemas['Release']

/** What would come of releasing the number now. */
export function releaseQuery(accountId: string) {
  return queryOptions({
    queryKey: keys.ofAccount(accountId, 'release'),
    queryFn: () => answered(api.GET('/api/v1/accounts/{id}/phone-number/release', of(accountId))),
  })
}

/** What can be done to a number; each is done when the page shows what came of it. */
export const numberActions = {
  offer: (accountId: string) => answered(api.POST('/api/v1/accounts/{id}/phone-number/offer', of(accountId))),
  associated: (accountId: string) => answered(api.POST('/api/v1/accounts/{id}/phone-number/associated', of(accountId))),
  verified: (accountId: string) => answered(api.POST('/api/v1/accounts/{id}/phone-number/verified', of(accountId))),
  retry: (accountId: string) => answered(api.POST('/api/v1/accounts/{id}/phone-number/retry', of(accountId))),
  keep: (accountId: string) => answered(api.POST('/api/v1/accounts/{id}/phone-number/keep', of(accountId))),
} as const

export function useNumberAction(
  accountId: string,
  action: (accountId: string) => Promise<unknown>,
): UseMutationResult<unknown, Error, void> {
  return useMutation({
    mutationFn: () => action(accountId),
    // Where it was refused, the page was behind: what it shows is read anew too.
    onSettled: async () => {
      void invalidate(keys.ofAccount(accountId, 'itself'))
      await invalidate(keys.ofAccount(accountId, 'phoneNumber'))
    },
  })
}

export function rent(phoneNumber: string) {
  return (accountId: string): Promise<unknown> =>
    answered(api.POST('/api/v1/accounts/{id}/phone-number', { ...of(accountId), body: { phoneNumber } }))
}

export function release(force: boolean) {
  return (accountId: string): Promise<unknown> =>
    answered(
      api.DELETE('/api/v1/accounts/{id}/phone-number', {
        params: { path: { id: accountId }, query: { force: force ? 'true' : 'false' } },
      }),
    )
}

function of(id: string) {
  return { params: { path: { id } } }
}
