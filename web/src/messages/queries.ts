import { queryOptions } from '@tanstack/react-query'
import { answered, api, type QueryOf, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { pagedOptions } from '../api/pages.ts'

export type ListedMessage = Schemas['ListedMessage']
export type Message = Schemas['Message']
export type InboxFilter = QueryOf<'getInbox'>

/** All that the reader may see. */
export function inboxQuery(filter: InboxFilter = {}) {
  return pagedOptions([...keys.inbox, filter], (cursor) =>
    answered(api.GET('/api/v1/inbox', { params: { query: { ...filter, ...(cursor !== undefined && { cursor }) } } })),
  )
}

export function accountMessagesQuery(id: string) {
  return pagedOptions(keys.ofAccount(id, 'messages'), (cursor) =>
    answered(
      api.GET('/api/v1/accounts/{id}/inbox', {
        params: { path: { id }, query: { ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  )
}

/** The whole text and its code. That the reader has seen it goes on record, so it is read when they open it, not before. */
export function messageQuery(id: string) {
  return queryOptions({
    queryKey: keys.message(id),
    queryFn: () => answered(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
  })
}
