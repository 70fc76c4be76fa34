/** The columns that hold sealed values, and the column of each table that names a row. */
export const SEALED_COLUMNS = {
  'Account.password': { table: 'Account', column: 'password', rowId: 'id' },
  'Message.text': { table: 'Message', column: 'text', rowId: 'id' },
  'Message.code': { table: 'Message', column: 'code', rowId: 'id' },
  'SuppliedCode.code': { table: 'SuppliedCode', column: 'code', rowId: 'id' },
  'BrowserSession.storageState': { table: 'BrowserSession', column: 'storageState', rowId: 'accountId' },
  'IdempotentRequest.body': { table: 'IdempotentRequest', column: 'body', rowId: 'id' },
} as const

export type Place = keyof typeof SEALED_COLUMNS
