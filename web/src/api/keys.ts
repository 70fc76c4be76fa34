/**
 * What each query is kept under. Everything of one account begins with `['account', id]`, so that one invalidation
 * reaches all of it.
 */
export const keys = {
  me: ['me'],
  accounts: ['accounts'],
  account: (id: string) => ['account', id],
  ofAccount: (id: string, part: AccountPart) => ['account', id, part],
  login: (id: string) => ['login', id],
  codeRequest: (id: string) => ['codeRequest', id],
  inbox: ['inbox'],
  message: (id: string) => ['message', id],
  activity: ['activity'],
  apps: ['apps'],
  members: ['members'],
  apiKeys: ['apiKeys'],
  alerts: ['alerts'],
  status: ['status'],
} as const

export type AccountPart =
  | 'itself'
  | 'phoneNumber'
  | 'release'
  | 'logins'
  | 'schedule'
  | 'messages'
  | 'people'
  | 'activity'
  | 'codeRequests'
  | 'codeBudget'
