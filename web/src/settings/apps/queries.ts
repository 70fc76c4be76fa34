import { queryOptions } from '@tanstack/react-query'
import { answered, api, type Schemas } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { pagedOptions } from '../../api/pages.ts'

export type App = Schemas['App']

/** The catalog and the workspace's own. */
export const appsQuery = pagedOptions([...keys.apps, 'list'], (from) =>
  answered(api.GET('/api/v1/apps', { params: { query: { limit: 200, ...from } } })),
)

export function appQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.apps, id],
    queryFn: () => answered(api.GET('/api/v1/apps/{id}', { params: { path: { id } } })),
  })
}
