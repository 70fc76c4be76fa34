import { queryOptions } from '@tanstack/react-query'
import { allPages } from '../api/all-pages.ts'
import { answered, answeredOrNull, api, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'

export type App = Schemas['App']
export type Recipe = Schemas['Recipe']

/** The catalog and the workspace's own, by name. */
export const appsQuery = queryOptions({
  queryKey: [...keys.apps, 'all'],
  queryFn: () => allPages((from) => answered(api.GET('/api/v1/apps', { params: { query: { limit: 200, ...from } } }))),
})

export function appQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.apps, id],
    queryFn: () => answered(api.GET('/api/v1/apps/{id}', { params: { path: { id } } })),
  })
}

/** Null where there is none. */
export function recipeQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.apps, id, 'recipe'],
    queryFn: () => answeredOrNull(api.GET('/api/v1/apps/{id}/recipe', { params: { path: { id } } }), 'noRecipe'),
  })
}
