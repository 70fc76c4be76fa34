import type { InboxFilter } from '../messages/queries.ts'

/** What of the inbox is shown: all, what has a code, or what nobody asked for. */
export const KINDS = ['all', 'withCode', 'unrequested'] as const
export type Kind = (typeof KINDS)[number]

/** As the address has it. */
export interface Chosen {
  kind: Kind
  q: string
  app: string
  account: string
}

export function chosenIn(search: URLSearchParams): Chosen {
  return {
    kind: KINDS.find((kind) => kind === search.get('show')) ?? 'all',
    q: search.get('q') ?? '',
    app: search.get('app') ?? '',
    account: search.get('account') ?? '',
  }
}

export function filterOf({ kind, q, app, account }: Chosen): InboxFilter {
  return {
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(app !== '' && { app }),
    ...(account !== '' && { account }),
    ...(kind === 'withCode' && { withCode: 'true' as const }),
    ...(kind === 'unrequested' && { attribution: 'unrequested' as const }),
  }
}
