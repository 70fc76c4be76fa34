import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { Router } from '@koa/router'
import Koa from 'koa'

import { access, tokenRoute } from './access.ts'
import { activeNumbers } from './active-numbers.ts'
import { availableNumbers } from './available-numbers.ts'
import { Background } from './background.ts'
import { control } from './control.ts'
import type { WebhookUrls } from './control.ts'
import { Deliveries } from './delivery.ts'
import { inbounds } from './inbounds.ts'
import type { Parts } from './parts.ts'
import { Provisioning } from './provisioning.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import type { SimulatorSettings } from './settings.ts'
import { sinchErrors } from './sinch-errors.ts'
import { SimulatorState } from './state.ts'
import { Tokens } from './tokens.ts'

export interface SimulatorOptions {
  /** On 127.0.0.1; 0: any free one. */
  port: number
  projectId: string
  keyId: string
  keySecret: string
  servicePlanId: string
  /** Absent: webhooks of that kind are not signed, as with Sinch. */
  smsWebhookSecret?: string | undefined
  conversationWebhookSecret?: string | undefined
  /** Until the project's callback configuration is changed. */
  numbersWebhookSecret?: string | undefined
  /** Where an inbound SMS goes, depending on the format. Numbers events go where the renter said. */
  webhooks: WebhookUrls
  /** Keeps the rented numbers over a restart. */
  stateFile?: string | undefined
  settings?: Partial<SimulatorSettings>
  /** Gets one line for each webhook: no text, and numbers shortened. */
  log?: ((line: string) => void) | undefined
}

export interface Simulator {
  url: string
  /** Ends what is under way, unfinished deliveries with it; safe to repeat. */
  close(): Promise<void>
}

/** Starts a carrier on this machine that Sinch's own SDK takes for Sinch. */
export async function startSinchSimulator(options: SimulatorOptions): Promise<Simulator> {
  const parts = createParts(options)
  const server = createApp(parts, options.webhooks).listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  parts.provisioning.resume()

  const stop = async (): Promise<void> => {
    await parts.background.stop()
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  let stopping: Promise<void> | undefined
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => (stopping ??= stop()),
  }
}

function createParts(options: SimulatorOptions): Parts {
  const { projectId, servicePlanId, keyId, keySecret } = options
  const settings = structuredClone({ ...DEFAULT_SETTINGS, ...options.settings })
  const background = new Background()
  const state = new SimulatorState({
    projectId,
    hmacSecret: options.numbersWebhookSecret ?? '',
    file: options.stateFile,
  })
  const deliveries = new Deliveries({
    settings,
    background,
    secretOf: (kind) =>
      ({
        sms: options.smsWebhookSecret,
        conversation: options.conversationWebhookSecret,
        numbers: state.hmacSecret,
      })[kind],
    log: options.log,
  })
  return {
    projectId,
    servicePlanId,
    state,
    settings,
    tokens: new Tokens(keyId, keySecret),
    provisioning: new Provisioning({ state, settings, background, deliveries }),
    deliveries,
    background,
  }
}

function createApp(parts: Parts, webhooks: WebhookUrls): Koa {
  const project = new Router({ prefix: `/v1/projects/${parts.projectId}` })
  project.use(sinchErrors, access(parts))
  project.use(availableNumbers(parts).routes(), activeNumbers(parts).routes())

  // Project keys put the project into the path, a plan's own token the plan.
  const messages = [parts.projectId, parts.servicePlanId].map((owner) => {
    const router = new Router({ prefix: `/xms/v1/${owner}` })
    return router.use(sinchErrors, access(parts), inbounds(parts).routes())
  })

  const app = new Koa()
  for (const router of [tokenRoute(parts), project, ...messages, control(parts, webhooks)]) app.use(router.routes())
  return app
}
