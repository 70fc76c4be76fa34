import { queryOptions, type QueryKey } from '@tanstack/react-query'
import { allPages } from './all-pages.ts'
import { answered, api } from './client.ts'
import { keys } from './keys.ts'
import type { Page } from './pages.ts'

export interface Choice {
  id: string
  name: string
  /** Tells it from others of the same name. */
  about?: string
}

const limit = 200

/** What can be chosen from: all that the reader may see, by name. */
function choices<T>(of: QueryKey, read: (cursor: string | undefined) => Promise<Page<T>>, choice: (item: T) => Choice) {
  return queryOptions({
    queryKey: [...of, 'choices'],
    queryFn: async () => (await allPages(read)).map(choice).sort((a, b) => a.name.localeCompare(b.name)),
  })
}

export const accountChoices = choices(
  keys.accounts,
  (cursor) => answered(api.GET('/api/v1/accounts', { params: { query: window(cursor) } })),
  ({ id, label, username, appName }) => ({ id, name: label, about: `${username} at ${appName}` }),
)

export const appChoices = choices(
  keys.apps,
  (cursor) => answered(api.GET('/api/v1/apps', { params: { query: window(cursor) } })),
  ({ id, name }) => ({ id, name }),
)

export const memberChoices = choices(
  keys.members,
  (cursor) => answered(api.GET('/api/v1/members', { params: { query: window(cursor) } })),
  ({ id, name, email }) => ({ id, name, about: email }),
)

function window(cursor: string | undefined) {
  return { limit, ...(cursor !== undefined && { cursor }) }
}
