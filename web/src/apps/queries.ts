import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../api/all-pages.ts'
import { answered, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'

export type App = Schemas['App']

/** The catalog and the workspace's own, by name. */
export const appsQuery = queryOptions({
  queryKey: [...keys.apps, 'all'],
  queryFn: () =>
    allPages((cursor) =>
      answered(api.GET('/api/v1/apps', { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } } })),
    ),
})

export function appQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.apps, id],
    queryFn: () => answered(api.GET('/api/v1/apps/{id}', { params: { path: { id } } })),
  })
}
