import { answered, api, type Schemas } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { pagedOptions } from '../../api/pages.ts'

export type Member = Schemas['Member']
export type Invitation = Schemas['Invitation']

export const membersQuery = pagedOptions([...keys.members, 'list'], (from) =>
  answered(api.GET('/api/v1/members', { params: { query: from } })),
)

export const invitationsQuery = pagedOptions([...keys.members, 'invitations'], (from) =>
  answered(api.GET('/api/v1/invitations', { params: { query: from } })),
)
