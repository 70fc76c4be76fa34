interface LoggableFault {
  name: string
  /** Not `code`, which logs hide. */
  errorCode: unknown
  message: string | undefined
  at: string | undefined
}

/**
 * What a log may hold of a fault: where it was, and what it says in short. Prisma's messages quote the values of queries
 * and rows, so they are left out whole; others may quote a value.
 */
export function loggable(error: unknown): LoggableFault {
  if (!(error instanceof Error)) return { name: typeof error, errorCode: undefined, message: undefined, at: undefined }
  return {
    name: error.name,
    errorCode: 'code' in error ? error.code : undefined,
    message: error.name.startsWith('Prisma') ? undefined : shorten(error.message),
    at: error.stack?.match(/^ {4}at .*$/gm)?.join('\n'),
  }
}

const QUOTED = /"[^"]*"|`[^`]*`|(?<!\w)'[^']*'|“[^”]*”/g
const CODE_LIKE = /(?<![\w:.-])\d{4,12}(?![\w-])/g
const LONGEST = 200

/** The first line, without what stands in quotes or could be a code. */
function shorten(message: string): string {
  const line = message.trimStart().split('\n', 1)[0] ?? ''
  return line.replaceAll(QUOTED, '…').replaceAll(CODE_LIKE, '…').slice(0, LONGEST)
}
