import { z } from 'zod'

/** An answer that was expected to have a status, with its body in an expected form. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The body as JSON in this form; the test fails where it has another. */
  as<S extends z.ZodType>(schema: S): z.output<S>
  /** The `code` of a problem. */
  readonly code: string
}

export interface CallOptions {
  body?: unknown
  /** Sent as it is, in place of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export type HttpClient = (call: string, options?: CallOptions) => Promise<Answer>

const problem = z.object({ code: z.string(), status: z.number(), title: z.string(), detail: z.string() })

/** Calls like `client('POST /apps', { body })`, on a base URL and with an API key. */
export function httpClient(baseUrl: string, apiKey: string | null): HttpClient {
  return async (call, { body, raw, headers } = {}) => {
    const [method = '', path = ''] = call.split(' ')
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    })
    // A stream of events has no end.
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
    if (isStream) await response.body?.cancel()
    const text = isStream ? '' : await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      as: (schema) => schema.parse(JSON.parse(text)),
      get code() {
        return problem.parse(JSON.parse(text)).code
      },
    }
  }
}
