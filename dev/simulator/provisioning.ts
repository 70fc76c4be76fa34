import { shortenNumber } from '../../domain/phone-number.ts'
import type { E164 } from '../../domain/phone-number.ts'
import type { Background } from './background.ts'
import type { Deliveries } from './delivery.ts'
import type { SimulatorSettings } from './settings.ts'
import type { SimulatorState } from './state.ts'
import { apiTime, eventTime, newId } from './wire.ts'
import type { ActiveNumber, ScheduledProvisioning } from './wire.ts'

type EventType = 'PROVISIONING_TO_SMS_PLATFORM' | 'DEPROVISIONING_FROM_SMS_PLATFORM'

interface ProvisioningOptions {
  state: SimulatorState
  settings: SimulatorSettings
  background: Background
  deliveries: Deliveries
}

/** Links rented numbers to the service plan, which takes Sinch a while, and reports it to the number's callback URL. */
export class Provisioning {
  readonly #options: ProvisioningOptions

  constructor(options: ProvisioningOptions) {
    this.#options = options
  }

  /** The old link stays until the new one is made. */
  link(phoneNumber: E164, servicePlanId: string): void {
    this.#setJob(phoneNumber, job(servicePlanId, 'WAITING'))
    this.#work(phoneNumber, servicePlanId)
  }

  unlink(phoneNumber: E164): void {
    const number = this.#options.state.change(phoneNumber, ({ smsConfiguration }) => {
      smsConfiguration.servicePlanId = ''
      smsConfiguration.scheduledProvisioning = null
    })
    if (number) this.#report(number, 'DEPROVISIONING_FROM_SMS_PLATFORM', true)
  }

  /** Goes on with what a stop of the simulator interrupted. */
  resume(): void {
    for (const { phoneNumber, smsConfiguration } of this.#options.state.allActive()) {
      const pending = smsConfiguration.scheduledProvisioning
      if (pending && pending.status !== 'FAILED') this.#work(phoneNumber, pending.servicePlanId)
    }
  }

  #work(phoneNumber: E164, servicePlanId: string): void {
    const { settings, background } = this.#options
    background.run(async () => {
      await background.pause(settings.provisioningDelayMs)
      if (!this.#isPending(phoneNumber)) return
      this.#setJob(phoneNumber, job(servicePlanId, 'IN_PROGRESS'))
      await background.pause(settings.provisioningDelayMs)
      if (this.#isPending(phoneNumber)) this.#finish(phoneNumber, servicePlanId)
    })
  }

  /** False once it was unlinked, or is gone. */
  #isPending(phoneNumber: E164): boolean {
    return Boolean(this.#options.state.active(phoneNumber)?.smsConfiguration.scheduledProvisioning)
  }

  #finish(phoneNumber: E164, servicePlanId: string): void {
    const errorCodes = [...this.#options.settings.failProvisioning]
    const failed = errorCodes.length > 0
    const number = failed
      ? this.#setJob(phoneNumber, { ...job(servicePlanId, 'FAILED'), errorCodes })
      : this.#options.state.change(phoneNumber, ({ smsConfiguration }) => {
          smsConfiguration.servicePlanId = servicePlanId
          smsConfiguration.scheduledProvisioning = null
        })
    if (number) this.#report(number, 'PROVISIONING_TO_SMS_PLATFORM', !failed)
  }

  #setJob(phoneNumber: E164, scheduled: ScheduledProvisioning): ActiveNumber | undefined {
    return this.#options.state.change(phoneNumber, ({ smsConfiguration }) => {
      smsConfiguration.scheduledProvisioning = scheduled
    })
  }

  /** For the SMS platform, Sinch gives no failure code in the event: the number's own job has them. */
  #report(number: ActiveNumber, eventType: EventType, succeeded: boolean): void {
    if (!number.callbackUrl) return
    const eventId = newId().toLowerCase()
    const event = {
      eventId,
      timestamp: eventTime(new Date()),
      projectId: number.projectId,
      resourceId: number.phoneNumber,
      resourceType: 'ACTIVE_NUMBER',
      eventType,
      status: succeeded ? 'SUCCEEDED' : 'FAILED',
      failureCode: null,
    }
    this.#options.deliveries.send({
      kind: 'numbers',
      url: number.callbackUrl,
      id: eventId,
      body: JSON.stringify(event),
      label: `${eventType} ${event.status} for ${shortenNumber(number.phoneNumber)}`,
    })
  }
}

function job(servicePlanId: string, status: ScheduledProvisioning['status']): ScheduledProvisioning {
  return { servicePlanId, campaignId: '', status, lastUpdatedTime: apiTime(new Date()), errorCodes: [] }
}
