import type { z } from 'zod'
import type { Actor } from './auth.ts'
import { fieldFaults, ProblemError, type ProblemCode } from './problem.ts'
import type { Services } from './services.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A route of the API, said once: the router and the OpenAPI document are made from it. */
export interface Route extends Description {
  params: z.ZodObject | undefined
  query: z.ZodObject | undefined
  body: z.ZodType | undefined
  response: z.ZodType | undefined
  /** Checks the request, does what the route does, and shapes the answer. @throws ProblemError */
  prepare(request: RawRequest): (services: Services) => Promise<unknown>
}

interface Description {
  method: Method
  /** As OpenAPI writes it: `/accounts/{id}`. */
  path: string
  tag: string
  summary: string
  description?: string
  status: 200 | 201 | 202 | 204
  /** Those that are not possible everywhere. */
  problems: readonly ProblemCode[]
}

export interface RawRequest {
  params: unknown
  query: unknown
  body: unknown
  actor: Actor
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal
}

interface Call<P, Q, B> {
  params: P
  query: Q
  body: B
  actor: Actor
  signal: AbortSignal
}

interface Definition<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
> extends Description {
  params?: P
  query?: Q
  body?: B
  response?: R
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>, services: Services): Promise<z.input<R>>
}

export function route<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodVoid,
>(definition: Definition<P, Q, B, R>): Route {
  const { handle, params, query, body, response, ...description } = definition
  return {
    ...description,
    params,
    query,
    body,
    response,
    prepare(request) {
      const call = {
        params: parse(params, request.params, () => new ProblemError('notFound')),
        query: parse(query, request.query, (error) => invalid('query', error)),
        body: parse(body, request.body, (error) => invalid('body', error)),
        actor: request.actor,
        signal: request.signal,
      }
      return async (services) => {
        const answer = await handle(call, services)
        return response?.parse(answer)
      }
    },
  }
}

function invalid(place: 'body' | 'query', error: z.ZodError): ProblemError {
  return new ProblemError('invalidRequest', { errors: fieldFaults(place, error) })
}

/** Without a schema there is nothing to be had: what was sent is left aside. */
function parse<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  fault: (error: z.ZodError) => ProblemError,
): z.output<S> {
  // A schema that is not there has the type parameter's default, whose value nobody reads.
  if (schema === undefined) return undefined as z.output<S>
  const result = schema.safeParse(value)
  if (!result.success) throw fault(result.error)
  return result.data
}
