import { queryOptions, useQuery } from '@tanstack/react-query'
import { answered, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { pagedOptions } from '../api/pages.ts'

export type Account = Schemas['Account']

interface AccountFilter {
  q: string
  attention: boolean
}

export function accountsQuery({ q, attention }: AccountFilter) {
  const query = { ...(q !== '' && { q }), ...(attention && { attention: 'true' as const }) }
  return pagedOptions([...keys.accounts, query], (from) =>
    answered(api.GET('/api/v1/accounts', { params: { query: { ...query, ...from } } })),
  )
}

export function accountQuery(id: string) {
  return queryOptions({
    queryKey: keys.ofAccount(id, 'itself'),
    queryFn: () => answered(api.GET('/api/v1/accounts/{id}', { params: { path: { id } } })),
  })
}

/** Whether the reader uses the account, and does not just see how it stands; false until that is known. */
export function useMayUse(id: string): boolean {
  const access = useQuery(accountQuery(id)).data?.access
  return access === 'owner' || access === 'collaborator'
}
