import type { TLSConfig } from '@temporalio/client'
import { z } from 'zod'
import { type KeyRing, parseKeyRing } from '../vault/keys.ts'

const MILLISECONDS = { days: 86_400_000, minutes: 60_000, seconds: 1000 }

interface Section<S> {
  variables: z.ZodObject
  schema: z.ZodType<S>
}

/** Variables that belong together, and the setting that they become. */
function section<V extends z.ZodObject, S extends object>(variables: V, make: (env: z.output<V>) => S): Section<S> {
  return { variables, schema: variables.transform(make) }
}

const text = z.string().min(1)
const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const PUBLIC_URL = origin
  .optional()
  .describe('the URL of Keyline as seen from outside, such as https://keyline.example')

const HOST = text.default('127.0.0.1').describe('the address to listen on')

function count(fallback: number): z.ZodType<number> {
  return z.coerce.number().int().min(1).max(1000).default(fallback).describe('a whole number from 1 to 1000')
}

function duration(unit: keyof typeof MILLISECONDS, fallback: number): z.ZodType<number> {
  const amount = z.coerce.number().positive().max(100_000).default(fallback)
  return amount.transform((value) => value * MILLISECONDS[unit]).describe(`a number of ${unit}, above 0`)
}

/** For so long the carrier may repeat what it told: what it is recognised by has to be there still. */
const CARRIER_REPEATS_DAYS = 3

function days(fallback: number, least: number): z.ZodType<number> {
  const amount = z.coerce.number().min(least).max(100_000).default(fallback)
  return amount.transform((value) => value * MILLISECONDS.days).describe(`a number of days, ${String(least)} or more`)
}

/** Items between commas. */
function list<T>(item: z.ZodType<T, string>): z.ZodType<T[], string> {
  return z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(item))
}

/** A fault that says more than what was expected. */
export interface ExplainedFault {
  explanation: string
}

const keyRing = text.transform((value, context): KeyRing => {
  const parsed = parseKeyRing(value)
  if ('keys' in parsed) return parsed.keys
  for (const explanation of parsed.faults) {
    const params: ExplainedFault = { explanation }
    context.addIssue({ code: 'custom', params })
  }
  return z.NEVER
})

interface TemporalEnvironment {
  TEMPORAL_API_KEY?: string | undefined
  TEMPORAL_TLS?: boolean | undefined
  TEMPORAL_TLS_CA?: string | undefined
  TEMPORAL_TLS_CERT?: string | undefined
  TEMPORAL_TLS_KEY?: string | undefined
}

/** An API key or a certificate means TLS, unless it is switched off. */
function temporalTls(env: TemporalEnvironment): boolean | TLSConfig {
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key } = env
  if (env.TEMPORAL_TLS === false) return false
  if (!ca && !crt) return env.TEMPORAL_TLS ?? env.TEMPORAL_API_KEY !== undefined
  return {
    ...(ca && { serverRootCACertificate: Buffer.from(ca) }),
    ...(crt && key && { clientCertPair: { crt: Buffer.from(crt), key: Buffer.from(key) } }),
  }
}

/** Every setting, by section. A variable's description says what is expected; people see it when it is something else. */
export const sections = {
  log: section(
    z.object({
      LOG_LEVEL: z
        .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
        .default('info')
        .describe('trace, debug, info, warn, error, fatal or silent'),
    }),
    (env) => ({ level: env.LOG_LEVEL }),
  ),

  database: section(
    z.object({
      DATABASE_URL: z
        .url({ protocol: /^postgres(ql)?$/ })
        .describe('a PostgreSQL URL, such as postgresql://user:password@host:5432/keyline'),
    }),
    (env) => ({ url: env.DATABASE_URL }),
  ),

  /** The master keys: the first encrypts, all decrypt. */
  keys: section(
    z.object({
      KEYLINE_KEYS: keyRing.describe(
        'id:key entries between commas or line breaks, each key 32 random bytes as base64; the first encrypts, all decrypt',
      ),
    }),
    (env) => env.KEYLINE_KEYS,
  ),

  temporal: section(
    z
      .object({
        TEMPORAL_ADDRESS: z
          .string()
          .regex(/^[^\s:/]+:\d{1,5}$/)
          .describe('host:port of a Temporal server, such as 127.0.0.1:7233'),
        TEMPORAL_NAMESPACE: text.default('default').describe('the name of a Temporal namespace'),
        TEMPORAL_API_KEY: text.optional().describe('an API key of Temporal Cloud'),
        TEMPORAL_TLS: z.stringbool().optional().describe('true or false'),
        TEMPORAL_TLS_CA: text.optional().describe('the certificate of the authority that signed the server’s, as PEM'),
        TEMPORAL_TLS_CERT: text.optional().describe('a client certificate as PEM, together with TEMPORAL_TLS_KEY'),
        TEMPORAL_TLS_KEY: text.optional().describe('a client key as PEM, together with TEMPORAL_TLS_CERT'),
      })
      .superRefine((env, context) => {
        const { TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key } = env
        if (cert && !key) context.addIssue({ code: 'custom', path: ['TEMPORAL_TLS_KEY'] })
        if (key && !cert) context.addIssue({ code: 'custom', path: ['TEMPORAL_TLS_CERT'] })
      }),
    (env) => ({
      address: env.TEMPORAL_ADDRESS,
      namespace: env.TEMPORAL_NAMESPACE,
      apiKey: env.TEMPORAL_API_KEY ?? null,
      tls: temporalTls(env),
    }),
  ),

  api: section(
    z.object({
      PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('a port, 0 to 65535'),
      HOST,
      PUBLIC_URL,
      TEMPORAL_UI_URL: origin
        .optional()
        .describe('the URL of Temporal’s Web UI, whose pages may ask the API to decrypt'),
      PROXY_HOPS: z.coerce
        .number()
        .int()
        .min(0)
        .max(10)
        .default(0)
        .describe('how many reverse proxies stand before the API, whose X-Forwarded headers it believes; 0 to 10'),
      ALERT_ALLOW_HOSTS: list(text)
        .default([])
        .describe('hosts, separated by commas, that alerts may go to without https and in private networks'),
      DEMO_PROVIDER_URL: origin.optional().describe('the URL of the demo provider, where one runs beside Keyline'),
      DEMO_SIMULATOR_URL: origin.optional().describe('the URL of the Sinch simulator, where one runs beside Keyline'),
    }),
    (env) => ({
      port: env.PORT,
      host: env.HOST,
      publicUrl: env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`,
      temporalUi: env.TEMPORAL_UI_URL ?? null,
      temporalUiOrigin: env.TEMPORAL_UI_URL === undefined ? null : new URL(env.TEMPORAL_UI_URL).origin,
      proxyHops: env.PROXY_HOPS,
      alertHosts: env.ALERT_ALLOW_HOSTS,
      demo:
        env.DEMO_PROVIDER_URL && env.DEMO_SIMULATOR_URL
          ? { provider: env.DEMO_PROVIDER_URL, simulator: env.DEMO_SIMULATOR_URL }
          : null,
    }),
  ),

  signIn: section(
    z
      .object({
        SIGN_IN_SECRET: z.string().min(32).describe('32 random characters or more, which sign the cookies of people'),
        OIDC_ISSUER: origin
          .optional()
          .describe('the issuer of an OpenID provider, such as https://login.company.example'),
        OIDC_CLIENT_ID: text.optional().describe('the client id at the OpenID provider, together with OIDC_ISSUER'),
        OIDC_CLIENT_SECRET: text.optional().describe('the client secret at the OpenID provider'),
        OIDC_ALLOWED_DOMAINS: list(text.toLowerCase())
          .default([])
          .describe('domains, separated by commas: whoever has an address there may come without an invitation'),
      })
      .superRefine((env, context) => {
        const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env
        const together = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
        if (Object.values(together).every((value) => value === undefined)) return
        for (const [name, value] of Object.entries(together)) {
          if (value === undefined) context.addIssue({ code: 'custom', path: [name] })
        }
      }),
    (env) => ({
      secret: env.SIGN_IN_SECRET,
      oidc:
        env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
          ? {
              issuer: env.OIDC_ISSUER,
              clientId: env.OIDC_CLIENT_ID,
              clientSecret: env.OIDC_CLIENT_SECRET,
              allowedDomains: env.OIDC_ALLOWED_DOMAINS,
            }
          : null,
    }),
  ),

  sinch: section(
    z.object({
      SINCH_PROJECT_ID: text.describe('the id of a Sinch project'),
      SINCH_KEY_ID: text.describe('the id of an access key of the project'),
      SINCH_KEY_SECRET: text.describe('the secret of the access key'),
      SINCH_SERVICE_PLAN_ID: text.describe('the SMS service plan that receives the numbers’ messages'),
      SINCH_REGION: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .default('US')
        .describe('the country to rent numbers in, as two capital letters'),
      SINCH_NUMBER_TYPE: z
        .enum(['LOCAL', 'MOBILE', 'TOLL_FREE'])
        .default('LOCAL')
        .describe('LOCAL, MOBILE or TOLL_FREE'),
      SINCH_SMS_WEBHOOK_SECRET: text.optional().describe('the secret that signs SMS API callbacks'),
      SINCH_CONVERSATION_WEBHOOK_SECRET: text.optional().describe('the secret that signs Conversation API callbacks'),
      SINCH_NUMBERS_WEBHOOK_SECRET: text.optional().describe('the secret that signs Numbers API callbacks'),
      SINCH_WEBHOOK_MAX_AGE_SECONDS: z.coerce
        .number()
        .positive()
        .default(172_800)
        .describe('how old a signed callback may be, in seconds'),
      SINCH_AUTH_URL: origin.optional().describe('an origin in place of Sinch’s for access tokens'),
      SINCH_NUMBERS_URL: origin.optional().describe('an origin in place of Sinch’s for the Numbers API'),
      PUBLIC_URL,
    }),
    (env) => ({
      projectId: env.SINCH_PROJECT_ID,
      keyId: env.SINCH_KEY_ID,
      keySecret: env.SINCH_KEY_SECRET,
      servicePlanId: env.SINCH_SERVICE_PLAN_ID,
      region: env.SINCH_REGION,
      numberType: env.SINCH_NUMBER_TYPE,
      hostnames: { auth: env.SINCH_AUTH_URL, numbers: env.SINCH_NUMBERS_URL },
      numbersCallbackUrl: env.PUBLIC_URL && `${env.PUBLIC_URL}/webhooks/sinch/numbers`,
      smsWebhookSecret: env.SINCH_SMS_WEBHOOK_SECRET,
      conversationWebhookSecret: env.SINCH_CONVERSATION_WEBHOOK_SECRET,
      numbersWebhookSecret: env.SINCH_NUMBERS_WEBHOOK_SECRET,
      webhookMaxAgeSeconds: env.SINCH_WEBHOOK_MAX_AGE_SECONDS,
    }),
  ),

  worker: section(
    z.object({
      HEALTH_PORT: z.coerce
        .number()
        .int()
        .min(1)
        .max(65_535)
        .optional()
        .describe('a port, 1 to 65535, where a worker says that it is alive'),
      HOST,
    }),
    (env) => ({ health: env.HEALTH_PORT === undefined ? null : { host: env.HOST, port: env.HEALTH_PORT } }),
  ),

  browser: section(
    z.object({
      BROWSER_ALLOW_HOSTS: list(text).default([]).describe('hosts, separated by commas'),
      BROWSER_SLOTS: z.coerce.number().int().min(1).max(100).default(2).describe('a whole number from 1 to 100'),
    }),
    (env) => ({ allowHosts: env.BROWSER_ALLOW_HOSTS, slots: env.BROWSER_SLOTS }),
  ),

  /** How long the waits of numbers and logins last, in milliseconds. */
  lifecycle: section(
    z.object({
      OFFER_MINUTES: duration('minutes', 15),
      PROVISIONING_MINUTES: duration('minutes', 30),
      ASSOCIATION_REMINDER_DAYS: list(z.coerce.number<string>().positive())
        .transform((days) => days.map((amount) => amount * MILLISECONDS.days).sort((a, b) => a - b))
        .prefault('1,3')
        .describe('numbers of days, separated by commas'),
      ASSOCIATION_DEADLINE_DAYS: duration('days', 7),
      ASSOCIATION_GRACE_DAYS: duration('days', 14),
      VERIFICATION_MINUTES: duration('minutes', 10),
      RELEASE_QUARANTINE_DAYS: duration('days', 7),
      CODE_BUDGET_WINDOW_MINUTES: duration('minutes', 15),
      CODE_BUDGET_REQUESTS: count(5),
      CODE_BUDGET_WRONG: count(3),
      LOGIN_CODE_SECONDS: duration('seconds', 120),
      LOGIN_RESEND_SECONDS: duration('seconds', 45),
    }),
    (env) => ({
      quarantineMs: env.RELEASE_QUARANTINE_DAYS,
      number: {
        offerMs: env.OFFER_MINUTES,
        provisioningMs: env.PROVISIONING_MINUTES,
        associationRemindersMs: env.ASSOCIATION_REMINDER_DAYS.filter((ms) => ms < env.ASSOCIATION_DEADLINE_DAYS),
        associationMs: env.ASSOCIATION_DEADLINE_DAYS,
        associationGraceMs: env.ASSOCIATION_GRACE_DAYS,
        verificationMs: env.VERIFICATION_MINUTES,
        budget: {
          windowMs: env.CODE_BUDGET_WINDOW_MINUTES,
          maxRequests: env.CODE_BUDGET_REQUESTS,
          maxWrongCodes: env.CODE_BUDGET_WRONG,
        },
      },
      login: { codeMs: env.LOGIN_CODE_SECONDS, resendAfterMs: env.LOGIN_RESEND_SECONDS },
    }),
  ),

  /** How long what is over is kept, and how early people are told of what comes, in milliseconds. */
  housekeeping: section(
    z.object({
      MESSAGE_RETENTION_DAYS: days(90, CARRIER_REPEATS_DAYS),
      SESSION_RETENTION_DAYS: duration('days', 30),
      RECORD_RETENTION_DAYS: days(30, CARRIER_REPEATS_DAYS),
      RENEWAL_WARNING_DAYS: duration('days', 7),
    }),
    (env) => ({
      messagesMs: env.MESSAGE_RETENTION_DAYS,
      /** How long a session is used at most, from when it was last saved. */
      sessionsMs: env.SESSION_RETENTION_DAYS,
      recordsMs: env.RECORD_RETENTION_DAYS,
      renewalWarningMs: env.RENEWAL_WARNING_DAYS,
    }),
  ),
}
