import { z } from 'zod'

const count = z.int().min(0).max(1_000_000)
const milliseconds = z.int().min(0).max(3_600_000)

/** How the simulator behaves; every count is used up, one for each time the fault is shown. */
const settings = z.strictObject({
  /** Which of Sinch's two inbound forms an SMS is delivered in. */
  format: z.enum(['sms', 'conversation']),
  /** How long a rented number stays WAITING, and then IN_PROGRESS. */
  provisioningDelayMs: milliseconds,
  /** Sinch's error codes, with which every provisioning job fails; none: it succeeds. */
  failProvisioning: z.array(z.string().regex(/^[A-Z0-9_]{1,60}$/)).max(5),
  /** Between the SMS and the first webhook. */
  deliveryDelayMs: milliseconds,
  /** How many times more than once each webhook is sent. */
  duplicates: z.int().min(0).max(10),
  /** Has each webhook overtaken by the next one, if one comes within a second. */
  reorder: z.boolean(),
  /** The first step of the retry ladder; each step doubles. Sinch's is 5 s; 0 repeats at once. */
  retryBaseMs: milliseconds,
  /** Whether a retry is signed anew, which Sinch leaves open. */
  resignRetries: z.boolean(),
  /** Signs with another secret. */
  badSignatures: z.boolean(),
  /** Rents that succeed while their answer is lost. */
  loseRentAnswers: count,
  /** Rents refused as on a trial account. */
  refuseRents: count,
  /** Rents that find the number just taken by somebody else. */
  takeNumbers: count,
  /** Calls answered 401, as with an expired token. */
  expireTokens: count,
  /** The statuses that the next calls fail with, such as `[429, 503]`. */
  failCalls: z.array(z.int().min(400).max(599)).max(100),
  /** Holds back every answer of Sinch's API, after the call took effect. */
  answerDelayMs: milliseconds,
})

export type SimulatorSettings = z.infer<typeof settings>

export const settingsPatch = settings.partial()

export const DEFAULT_SETTINGS: Readonly<SimulatorSettings> = {
  format: 'sms',
  provisioningDelayMs: 1000,
  failProvisioning: [],
  deliveryDelayMs: 0,
  duplicates: 0,
  reorder: false,
  retryBaseMs: 5000,
  resignRetries: false,
  badSignatures: false,
  loseRentAnswers: 0,
  refuseRents: 0,
  takeNumbers: 0,
  expireTokens: 0,
  failCalls: [],
  answerDelayMs: 0,
}
