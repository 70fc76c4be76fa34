import type { z } from 'zod'
import type { AccountAction, WorkspaceAction } from '../domain/access.ts'
import type { Access, AccountWithApp } from './access.ts'
import type { Actor } from './actor.ts'
import { fieldFaults, ProblemError, type ProblemCode } from './problem.ts'
import type { Services } from './services.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A route of the API, said once: the router and the OpenAPI document are made from it. */
export interface Route extends Description {
  /** What it does and to what: the router admits nobody who may not. */
  access: Access
  params: z.ZodObject | undefined
  query: z.ZodObject | undefined
  body: z.ZodType | undefined
  response: z.ZodType | undefined
  /** The answer as CSV, for who would rather have it so. */
  csv: ((answer: unknown) => string) | undefined
  /** What the answer is: JSON, a stream of server-sent events, or a picture. */
  media: 'application/json' | 'text/event-stream' | 'image/png'
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
  /** That the route is about; null where it is about the workspace. */
  account: AccountWithApp | null
  /** For whoever waits: @throws ProblemError once the actor would not be admitted any more. */
  stillAdmitted: () => Promise<void>
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal
  /** Of a stream of events that goes on; null where it begins. */
  lastEventId: string | null
}

interface Call<P, Q, B> extends Pick<RawRequest, 'actor' | 'stillAdmitted' | 'signal' | 'lastEventId'> {
  params: P
  query: Q
  body: B
}

interface Definition<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  R extends z.ZodType,
  About,
> extends Description {
  params?: P
  query?: Q
  body?: B
  response?: R
  csv?: (answer: z.output<R>) => string
  media?: Route['media']
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>> & About, services: Services): Promise<z.input<R>>
}

/** A route that is about the workspace of the caller. */
export function route<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodVoid,
>({ action, ...definition }: Definition<P, Q, B, R, unknown> & { action: WorkspaceAction }): Route {
  return make({ action, of: 'workspace' }, definition, () => ({}))
}

/** A route that is about an account: the one whose id is in the path, or that of the thing whose id is there. */
export function accountRoute<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodVoid,
>({
  action,
  of = 'account',
  ...definition
}: Definition<P, Q, B, R, { account: AccountWithApp }> & {
  action: AccountAction
  of?: 'account' | 'message' | 'codeRequest' | 'login'
}): Route {
  return make({ action, of }, definition, ({ account }) => {
    if (account === null) throw new ProblemError('notFound')
    return { account }
  })
}

function make<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, R extends z.ZodType, About>(
  access: Access,
  definition: Definition<P, Q, B, R, About>,
  about: (request: RawRequest) => About,
): Route {
  const { handle, params, query, body, response, csv, media = 'application/json', ...description } = definition
  return {
    ...description,
    access,
    params,
    query,
    body,
    response,
    media,
    // What it gets is what the response schema made.
    csv: csv && ((answer) => csv(answer as z.output<R>)),
    prepare(request) {
      const call = {
        params: parse(params, request.params, () => new ProblemError('notFound')),
        query: parse(query, request.query, (error) => invalid('query', error)),
        body: parse(body, request.body, (error) => invalid('body', error)),
        actor: request.actor,
        stillAdmitted: request.stillAdmitted,
        signal: request.signal,
        lastEventId: request.lastEventId,
        ...about(request),
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
