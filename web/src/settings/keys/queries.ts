import { answered, api, type Schemas } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { pagedOptions } from '../../api/pages.ts'

export type ApiKey = Schemas['ApiKey']
export type Scope = ApiKey['scopes'][number]

export const apiKeysQuery = pagedOptions(keys.apiKeys, (from) =>
  answered(api.GET('/api/v1/api-keys', { params: { query: from } })),
)

/** What a key may do besides seeing what its person sees. */
export const SCOPE_NAMES: Record<Scope, string> = {
  'codes:read': 'Read codes',
  'logins:run': 'Run logins',
  'sessions:read': 'Read signed-in sessions',
  manage: 'Manage accounts, numbers and settings',
}
