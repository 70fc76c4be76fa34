import { type DestinationStream, pino, type Logger, type LoggerOptions } from 'pino'

export type { Logger }

/** Fields that never reach a log, at the top of an entry and two levels below. */
const SECRET_FIELDS = [
  ...['password', 'code', 'text', 'body', 'storageState', 'cookie', 'cookies', 'authorization'],
  ...['apiKey', 'keySecret', 'secret', 'token', 'sessionToken', 'webhookSecret', 'credentials'],
]

/** One JSON line for each entry, on standard output or another. `part` says which process it is. */
export function createLogger(part: string, level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
