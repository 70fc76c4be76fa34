import { queryOptions } from '@tanstack/react-query'
import { answered, answeredOrNull, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { pagedOptions } from '../api/pages.ts'

export type CodeRequest = Schemas['CodeRequest']
/** Lists show no codes. */
export type Waiting = Omit<CodeRequest, 'code'>
export type LoginSchedule = Schemas['LoginSchedule']

export function loginsQuery(accountId: string) {
  return pagedOptions(keys.ofAccount(accountId, 'logins'), (from) =>
    answered(
      api.GET('/api/v1/accounts/{id}/logins', {
        params: { path: { id: accountId }, query: { limit: 10, ...from } },
      }),
    ),
  )
}

export function loginQuery(id: string) {
  return queryOptions({
    queryKey: keys.login(id),
    queryFn: () => answered(api.GET('/api/v1/logins/{id}', { params: { path: { id } } })),
  })
}

/** That it was read is recorded, so it is read once. */
export function loginLogQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.login(id), 'log'],
    queryFn: () => answered(api.GET('/api/v1/logins/{id}/log', { params: { path: { id } } })),
    select: ({ items }) => items,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

export function budgetQuery(accountId: string) {
  return queryOptions({
    queryKey: keys.ofAccount(accountId, 'codeBudget'),
    queryFn: () => answered(api.GET('/api/v1/accounts/{id}/code-budget', { params: { path: { id: accountId } } })),
  })
}

/** Everybody who waits for a code of the account, first the one who gets the next. */
export function waitingQuery(accountId: string) {
  return queryOptions({
    queryKey: keys.ofAccount(accountId, 'codeRequests'),
    queryFn: () =>
      answered(
        api.GET('/api/v1/accounts/{id}/code-requests', {
          params: { path: { id: accountId }, query: { status: 'waiting' } },
        }),
      ),
    select: ({ items }): Waiting[] => items.toSorted((a, b) => a.behind - b.behind),
  })
}

/** That its code was seen is recorded, so an answer is read again only where an event says that it changed. */
export function codeRequestQuery(id: string) {
  return queryOptions({
    queryKey: keys.codeRequest(id),
    queryFn: () => answered(api.GET('/api/v1/code-requests/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  })
}

export function diagnosisQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.codeRequest(id), 'diagnosis'],
    queryFn: () => answered(api.GET('/api/v1/code-requests/{id}/diagnosis', { params: { path: { id } } })),
  })
}

/** Null where there is none. */
export function scheduleQuery(accountId: string) {
  return queryOptions({
    queryKey: keys.ofAccount(accountId, 'schedule'),
    queryFn: () =>
      answeredOrNull(
        api.GET('/api/v1/accounts/{id}/login-schedule', { params: { path: { id: accountId } } }),
        'noLoginSchedule',
      ),
  })
}
