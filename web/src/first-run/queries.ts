import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { queryClient } from '../api/query-client.ts'
import { appsQuery } from '../apps/queries.ts'

type Account = Schemas['Account']

/** The reader's account at the demo provider; null where they have none. */
export function demoAccountQuery(provider: string) {
  return queryOptions({
    queryKey: [...keys.accounts, 'demo', provider],
    queryFn: async (): Promise<Account | null> => {
      const apps = await queryClient.query(appsQuery)
      const app = apps.find(({ loginUrl }) => new URL(loginUrl).origin === new URL(provider).origin)
      if (app === undefined) return null
      const { items } = await answered(api.GET('/api/v1/accounts', { params: { query: { q: app.name } } }))
      return items.find(({ appId, access }) => appId === app.id && access === 'owner') ?? null
    },
  })
}
