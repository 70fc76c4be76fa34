interface LoggableFault {
  name: string
  /** Not `code`, which logs hide. */
  errorCode: unknown
  message: string | undefined
  at: string | undefined
}

/** What a log may hold of a fault. Prisma's messages quote the values of queries and rows, so they are left out. */
export function loggable(error: unknown): LoggableFault {
  if (!(error instanceof Error)) return { name: typeof error, errorCode: undefined, message: undefined, at: undefined }
  return {
    name: error.name,
    errorCode: 'code' in error ? error.code : undefined,
    message: error.name.startsWith('Prisma') ? undefined : error.message,
    at: error.stack?.match(/^ {4}at .*$/gm)?.join('\n'),
  }
}
