import { z } from 'zod'
import { REFUSALS, type RefusalCode } from '../domain/refusal.ts'

/** The HTTP status of each refusal of the domain. */
const REFUSAL_STATUS: Record<RefusalCode, number> = {
  managedNumberNotSupported: 409,
  noNumberAvailable: 503,
  carrierUnavailable: 503,
  setupInProgress: 409,
  offerExpired: 409,
  offerMismatch: 409,
  offerTaken: 409,
  carrierRefused: 409,
  noManagedNumber: 404,
  numberNotCreated: 409,
  notAwaitingAssociation: 409,
  notAwaitingVerification: 409,
  nothingToRetry: 409,
  numberNotReady: 409,
  numberReleasing: 409,
  nothingToKeep: 409,
  numberInUse: 409,
  automationPaused: 409,
  budgetExhausted: 429,
}

/** What the API itself has to refuse. */
const API_PROBLEMS = {
  invalidRequest: [400, 'The request does not have the form that this route takes.'],
  invalidJson: [400, 'The body is not valid JSON.'],
  invalidWebhook: [400, 'The webhook is signed, but its body is not what its kind promises.'],
  unauthorized: [401, 'Sign in, or send a valid API key as a bearer token.'],
  webhookNotSigned: [401, 'The webhook has no signature, or there is no secret to check it with.'],
  webhookSignatureInvalid: [401, 'The signature of the webhook does not fit its body.'],
  webhookTooOld: [401, 'The webhook was signed too long ago, or in the future.'],
  signInRefused: [401, 'The address, the password or the code is not right.'],
  forbidden: [403, 'You may see this, and not do it.'],
  foreignOrigin: [403, 'A browser sent this from another site, or does not say from where.'],
  notFound: [404, 'There is no such thing here, or you may not see it.'],
  noSession: [404, 'This account has no saved session: no login has succeeded yet.'],
  noRecipe: [404, 'This app has no recipe: Keyline finds its own way.'],
  noLoginSchedule: [404, 'This account has no login schedule.'],
  methodNotAllowed: [405, 'This route does not take this method.'],
  accountInUse: [409, 'The account has a managed phone number or a running login. Release or cancel it first.'],
  accountNeedsOwner: [409, 'An account has one Owner. Hand it over to somebody else instead.'],
  alreadyMember: [409, 'This person is a member of the workspace already.'],
  lastOwner: [409, 'A workspace keeps one owner at least.'],
  memberOwnsAccounts: [409, 'The member owns accounts. Name a member who takes them over, or delete them first.'],
  appExists: [409, 'The workspace has an app of this name.'],
  appInUse: [409, 'Accounts of others use this app: their passwords must not be typed at a new address.'],
  idempotencyInProgress: [409, 'The first request with this Idempotency-Key is still being worked on.'],
  loginEnded: [409, 'The login is over.'],
  noAlarm: [409, 'Somebody asked for this code, or the message has none: there is nothing to answer.'],
  bodyTooLarge: [413, 'The body is larger than this route takes.'],
  unsupportedMediaType: [415, 'The body has to be JSON, with the content type application/json.'],
  idempotencyKeyReused: [422, 'This Idempotency-Key was used for another request.'],
  tooManyRequests: [429, 'Too many requests. Try again after the time that Retry-After gives.'],
  internal: [500, 'Something went wrong here. It is in the log under the id of this problem.'],
  databaseUnavailable: [503, 'The database cannot be reached at the moment. Try again later.'],
  temporalUnavailable: [503, 'The workflow service does not answer at the moment. Try again later.'],
} as const satisfies Record<string, readonly [status: number, title: string]>

type ApiProblemCode = keyof typeof API_PROBLEMS
/** Stable: programs rely on it. */
export type ProblemCode = RefusalCode | ApiProblemCode

export const PROBLEM_CODES = [...Object.keys(API_PROBLEMS), ...Object.keys(REFUSALS)] as ProblemCode[]

export function problemStatus(code: ProblemCode): number {
  return isApiProblem(code) ? API_PROBLEMS[code][0] : REFUSAL_STATUS[code]
}

export function problemTitle(code: ProblemCode): string {
  return isApiProblem(code) ? API_PROBLEMS[code][1] : REFUSALS[code]
}

function isApiProblem(code: ProblemCode): code is ApiProblemCode {
  return Object.hasOwn(API_PROBLEMS, code)
}

/** Where a request does not have the right form: `body.phoneNumber`, `query.limit`. */
export interface FieldFault {
  path: string
  message: string
}

interface ProblemOptions {
  /** Replaces the title where there is more to say. Shown to the caller. */
  detail?: string
  errors?: FieldFault[]
  /** Those that are in the way. */
  accounts?: { id: string; label: string }[]
  headers?: Record<string, string>
}

/** Ends a request with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly status: number
  readonly errors: FieldFault[] | undefined
  readonly accounts: ProblemOptions['accounts']
  readonly headers: Record<string, string>

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(options.detail ?? problemTitle(code))
    this.code = code
    this.status = problemStatus(code)
    this.errors = options.errors
    this.accounts = options.accounts
    this.headers = { ...(this.status === 503 && { 'Retry-After': '5' }), ...options.headers }
  }
}

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'A URN that ends with the code.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES).meta({ description: 'Stable; rely on it.' }),
    instance: z.string().optional().meta({ description: 'The id under which the log knows an internal fault.' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Each part of the request that is not as it should be.' }),
    accounts: z
      .array(z.object({ id: z.string(), label: z.string() }))
      .optional()
      .meta({ description: 'The accounts that are in the way.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' })

/** The body of a problem, as RFC 9457 has it. */
export function problemDetails(problem: ProblemError): z.infer<typeof problemSchema> {
  return {
    type: `urn:keyline:problem:${problem.code}`,
    title: problemTitle(problem.code),
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    ...(problem.errors && { errors: problem.errors }),
    ...(problem.accounts && { accounts: problem.accounts }),
  }
}

/** What zod says of a value that does not fit, with the names of its fields. */
export function fieldFaults(place: 'body' | 'query' | 'headers', error: z.ZodError): FieldFault[] {
  return error.issues.map(({ path, message }) => ({ path: [place, ...path.map(String)].join('.'), message }))
}
