import { z } from 'zod'

/** How the provider behaves; changed over HTTP while it runs, so that a test can meet every kind of provider. */
export const providerSettings = z.strictObject({
  /** Both fields on one page, or the user name first. */
  signInPages: z.enum(['one', 'two']),
  codeFields: z.enum(['single', 'split']),
  captcha: z.boolean(),
  /** Accounts with a verified number are asked for a code. */
  codeRequired: z.boolean(),
  /** A sign-in is remembered for 30 days; otherwise the sign-in page always asks again. */
  rememberSessions: z.boolean(),
  smsDelaySeconds: z.number().min(0).max(600),
  resendCooldownSeconds: z.number().min(0).max(600),
  codeLifeSeconds: z.number().min(0).max(3600),
  /** After five wrong codes or ten wrong passwords. */
  lockSeconds: z.number().min(0).max(86_400),
})

export type ProviderSettings = z.infer<typeof providerSettings>

export const DEFAULT_SETTINGS: Readonly<ProviderSettings> = {
  signInPages: 'one',
  codeFields: 'single',
  captcha: false,
  codeRequired: true,
  rememberSessions: true,
  smsDelaySeconds: 0,
  resendCooldownSeconds: 20,
  codeLifeSeconds: 300,
  lockSeconds: 900,
}
