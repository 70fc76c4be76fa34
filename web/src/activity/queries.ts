import { answered, api, type QueryOf, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { pagedOptions } from '../api/pages.ts'

export type Activity = Schemas['Activity']

/** Who did or saw what, newest first. */
export function activityQuery(filter: QueryOf<'getActivity'> = {}) {
  return pagedOptions([...keys.activity, filter], (from) =>
    answered(
      api.GET('/api/v1/activity', {
        params: { query: { ...filter, ...from } },
        headers: { Accept: 'application/json' },
      }),
    ),
  )
}
