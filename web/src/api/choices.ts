import { queryOptions, type QueryKey } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { answered, api } from './client.ts'
import { keys } from './keys.ts'
import type { From, Page } from './pages.ts'

export interface Choice {
  id: string
  name: string
  /** Tells it from others of the same name. */
  about?: string
}

const limit = 200

/** What can be chosen from: all that the reader may see, by name. */
function choices<T>(of: QueryKey, read: (from: From) => Promise<Page<T>>, choice: (item: T) => Choice) {
  return queryOptions({
    queryKey: [...of, 'choices'],
    queryFn: async () => (await allPages(read)).map(choice).sort((a, b) => a.name.localeCompare(b.name)),
  })
}

export const accountChoices = choices(
  keys.accounts,
  (from) => answered(api.GET('/api/v1/accounts', { params: { query: { limit, ...from } } })),
  ({ id, label, username, appName }) => ({ id, name: label, about: `${username} at ${appName}` }),
)

export const appChoices = choices(
  keys.apps,
  (from) => answered(api.GET('/api/v1/apps', { params: { query: { limit, ...from } } })),
  ({ id, name }) => ({ id, name }),
)

export const memberChoices = choices(
  keys.members,
  (from) => answered(api.GET('/api/v1/members', { params: { query: { limit, ...from } } })),
  ({ id, name, email }) => ({ id, name, about: email }),
)
