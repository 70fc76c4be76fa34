import { z } from 'zod'

import { startSinchSimulator } from './simulator.ts'

const id = z.string().regex(/^[\w-]+$/, 'letters, digits, _ and - only')
const secret = z.string().min(1).optional()

const environment = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  SIMULATOR_STATE_FILE: z.string().min(1).optional(),
  KEYLINE_WEBHOOK_BASE: z.url({ protocol: /^https?$/ }),
  SINCH_PROJECT_ID: id,
  SINCH_KEY_ID: z.string().min(1),
  SINCH_KEY_SECRET: z.string().min(1),
  SINCH_SERVICE_PLAN_ID: id,
  SINCH_SMS_WEBHOOK_SECRET: secret,
  SINCH_CONVERSATION_WEBHOOK_SECRET: secret,
  SINCH_NUMBERS_WEBHOOK_SECRET: secret,
})

async function main(): Promise<void> {
  const parsed = environment.safeParse(process.env)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(['The environment is not complete:', ...faults].join('\n'))
  }

  const env = parsed.data
  const webhookBase = env.KEYLINE_WEBHOOK_BASE.replace(/\/+$/, '')
  const simulator = await startSinchSimulator({
    port: env.SIMULATOR_PORT,
    stateFile: env.SIMULATOR_STATE_FILE,
    projectId: env.SINCH_PROJECT_ID,
    keyId: env.SINCH_KEY_ID,
    keySecret: env.SINCH_KEY_SECRET,
    servicePlanId: env.SINCH_SERVICE_PLAN_ID,
    smsWebhookSecret: env.SINCH_SMS_WEBHOOK_SECRET,
    conversationWebhookSecret: env.SINCH_CONVERSATION_WEBHOOK_SECRET,
    numbersWebhookSecret: env.SINCH_NUMBERS_WEBHOOK_SECRET,
    webhooks: {
      sms: `${webhookBase}/webhooks/sinch/sms`,
      conversation: `${webhookBase}/webhooks/sinch/conversation`,
    },
    log: console.log,
  })
  console.log(`Sinch simulator is ready at ${simulator.url}`)

  const stop = (): void => void simulator.close()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
