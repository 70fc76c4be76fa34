/** The columns that hold sealed values, and the column of each table that names a row. */
export const SEALED_TABLES = {
  Account: { rowId: 'id', columns: ['password'] },
  Message: { rowId: 'id', columns: ['text', 'code'] },
  LoginRecord: { rowId: 'id', columns: ['log', 'picture'] },
  SuppliedCode: { rowId: 'id', columns: ['code'] },
  BrowserSession: { rowId: 'accountId', columns: ['storageState'] },
  TaughtCode: { rowId: 'id', columns: ['rule'] },
  AlertEndpoint: { rowId: 'id', columns: ['url', 'secret'] },
  IdempotentRequest: { rowId: 'id', columns: ['body'] },
} as const

type Tables = typeof SEALED_TABLES
export type SealedTable = keyof Tables

/** A column, such as `Message.text`. */
export type Place = { [T in SealedTable]: `${T}.${Tables[T]['columns'][number]}` }[SealedTable]
