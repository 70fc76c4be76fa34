import { z } from 'zod'
import { startDemoProvider } from './provider.ts'

const environment = z
  .object({
    PROVIDER_PORT: z.coerce.number().int().min(0).max(65_535).default(3200),
    PROVIDER_STATE_FILE: z.string().min(1).optional(),
    PROVIDER_SMS_GATEWAY: z.url({ protocol: /^https?$/ }),
    PROVIDER_SENDER: z.string().min(1).max(11).default('Harbor'),
    PROVIDER_USER: z.string().min(1).optional(),
    PROVIDER_PASSWORD: z.string().min(1).optional(),
  })
  .refine((env) => (env.PROVIDER_USER === undefined) === (env.PROVIDER_PASSWORD === undefined), {
    error: 'PROVIDER_USER and PROVIDER_PASSWORD go together',
    when: () => true,
  })

const parsed = environment.safeParse(process.env)
if (!parsed.success) {
  process.stderr.write(`demo provider: wrong settings\n${z.prettifyError(parsed.error)}\n`)
  process.exit(1)
}

const env = parsed.data
const provider = await startDemoProvider({
  port: env.PROVIDER_PORT,
  stateFile: env.PROVIDER_STATE_FILE ?? null,
  smsGatewayUrl: env.PROVIDER_SMS_GATEWAY,
  sender: env.PROVIDER_SENDER,
  users:
    env.PROVIDER_USER && env.PROVIDER_PASSWORD
      ? [{ username: env.PROVIDER_USER, password: env.PROVIDER_PASSWORD }]
      : [],
  log: (line) => process.stderr.write(`demo provider: ${line}\n`),
})
process.stdout.write(`demo provider: listening at ${provider.url}\n`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void provider.stop())
