import { queryOptions } from '@tanstack/react-query'
import { answered, api, type QueryOf, type Schemas } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { pagedOptions } from '../api/pages.ts'
import { invalidate, queryClient } from '../api/query-client.ts'

export type ListedMessage = Schemas['ListedMessage']
export type Message = Schemas['Message']
export type InboxFilter = QueryOf<'getInbox'>

/** All that the reader may see. */
export function inboxQuery(filter: InboxFilter = {}) {
  return pagedOptions([...keys.inbox, filter], (from) =>
    answered(api.GET('/api/v1/inbox', { params: { query: { ...filter, ...from } } })),
  )
}

/** What of the inbox somebody should look at. */
export const inboxSummaryQuery = queryOptions({
  queryKey: [...keys.inbox, 'summary'],
  queryFn: () => answered(api.GET('/api/v1/inbox/summary')),
})

export function accountMessagesQuery(id: string) {
  return pagedOptions(keys.ofAccount(id, 'messages'), (from) =>
    answered(
      api.GET('/api/v1/accounts/{id}/inbox', {
        params: { path: { id }, query: from },
      }),
    ),
  )
}

/**
 * The whole text and its code. That the reader has seen it goes on record, so it is read when they open it, not before,
 * and not again each time that they come back to the window.
 */
export function messageQuery(id: string) {
  return queryOptions({
    queryKey: keys.message(id),
    queryFn: () => answered(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Shows a message as an answer has it, and has the lists that it is in read anew. */
export function keepAnswer(message: Message): void {
  queryClient.setQueryData(messageQuery(message.id).queryKey, message)
  void invalidate(keys.inbox, keys.account(message.accountId))
}
