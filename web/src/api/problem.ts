import type { components } from './schema.d.ts'

type Schema = components['schemas']

/** Why something was not done: a code of the API, or `unreachable` where no answer came at all. */
export type ProblemCode = Schema['Problem']['code'] | 'unreachable'

/** A request that failed, as far as a page needs to know it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** By the name of the field in the request's body. */
  readonly fields: Readonly<Record<string, string>>
  readonly accounts: readonly { id: string; label: string }[]

  constructor(code: ProblemCode, detail: string, more: Pick<Partial<Schema['Problem']>, 'errors' | 'accounts'> = {}) {
    super(detail)
    this.code = code
    this.fields = Object.fromEntries(
      (more.errors ?? []).map(({ path, message }) => [path.replace(/^body\./, ''), message]),
    )
    this.accounts = more.accounts ?? []
  }
}

/** What a failed answer says. Anything between the server and here may have answered in its place. */
export function problemOf(body: unknown, status: number): Problem {
  if (isProblem(body)) return new Problem(body.code, body.detail, body)
  return new Problem(status >= 500 ? 'unreachable' : 'internal', 'Keyline gave no answer that can be read.')
}

function isProblem(body: unknown): body is Schema['Problem'] {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('internal', 'Something went wrong on this page.')
}
