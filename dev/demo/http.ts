import { z } from 'zod'

const problem = z.object({ code: z.string(), detail: z.string() })

/** An answer that was not the expected one. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer'
  /** The stable code of the problem, where the answer was one. */
  readonly code: string | null

  constructor(call: string, status: number, refusal: z.output<typeof problem> | null) {
    super(`${call} answered ${String(status)}${refusal === null ? '' : ` ${refusal.code}: ${refusal.detail}`}`)
    this.code = refusal?.code ?? null
  }
}

/** Calls one HTTP API and reads its answers; anything but a 2xx in the expected form is an error. */
export class JsonApi {
  readonly #base: string
  readonly #headers: Record<string, string>

  constructor(base: string, headers: Record<string, string> = {}) {
    this.#base = base
    this.#headers = headers
  }

  get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return this.#call('GET', path, undefined, schema)
  }

  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
    return this.#call('POST', path, body, schema)
  }

  put<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
    return this.#call('PUT', path, body, schema)
  }

  async delete(path: string): Promise<void> {
    await this.#call('DELETE', path, undefined, z.unknown())
  }

  async #call<T>(method: string, path: string, body: unknown, schema: z.ZodType<T>): Promise<T> {
    const answer = await fetch(`${this.#base}${path}`, {
      method,
      headers: { ...this.#headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new UnexpectedAnswer(`${method} ${path}`, answer.status, readProblem(text))
    return schema.parse(text === '' ? undefined : JSON.parse(text))
  }
}

function readProblem(text: string): z.output<typeof problem> | null {
  return problem.safeParse(JSON.parse(text || '{}')).data ?? null
}
