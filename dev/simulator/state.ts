import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { z } from 'zod'

import type { E164 } from '../../domain/phone-number.ts'
import { CATALOG } from './catalog.ts'
import type { CatalogNumber } from './catalog.ts'
import { activeNumber, apiTime } from './wire.ts'
import type { ActiveNumber, InboundSms } from './wire.ts'

/** The SMS that can be fetched again. */
const INBOUNDS_KEPT = 1000

/** What the simulated carrier knows: who rents which number, and the SMS that came. */
export class SimulatorState {
  /** Signs the project's Numbers events; empty: they are not signed. */
  hmacSecret: string
  readonly #projectId: string
  readonly #file: string | undefined
  readonly #rented = new Map<string, ActiveNumber>()
  readonly #takenByOthers = new Set<string>()
  readonly #inbounds: InboundSms[] = []
  #searchFrom = 0

  /** @param file keeps the numbers (not the SMS, which are secret) over a restart. */
  constructor(options: { projectId: string; hmacSecret: string; file: string | undefined }) {
    this.hmacSecret = options.hmacSecret
    this.#projectId = options.projectId
    this.#file = options.file
    this.#load()
  }

  /**
   * Free numbers. Each search goes on where the last one stopped, so that two people are seldom offered the same number;
   * the order is always the same.
   */
  search(limit: number, matches: (number: CatalogNumber) => boolean): CatalogNumber[] {
    const free = [...CATALOG.values()].filter((number) => matches(number) && this.available(number.phoneNumber))
    const start = free.length > 0 ? this.#searchFrom % free.length : 0
    const found = [...free.slice(start), ...free.slice(0, start)].slice(0, limit)
    this.#searchFrom += found.length
    return found
  }

  available(phoneNumber: string): CatalogNumber | undefined {
    if (this.#takenByOthers.has(phoneNumber) || this.active(phoneNumber)) return undefined
    return CATALOG.get(phoneNumber)
  }

  takeByAnother(phoneNumber: string): void {
    if (this.available(phoneNumber)) this.#takenByOthers.add(phoneNumber)
    this.#save()
  }

  /** @returns undefined when the number is not free. */
  rent(phoneNumber: string, callbackUrl: string): ActiveNumber | undefined {
    const offered = this.available(phoneNumber)
    if (!offered) return undefined
    const number: ActiveNumber = {
      phoneNumber: offered.phoneNumber,
      projectId: this.#projectId,
      displayName: '',
      regionCode: offered.regionCode,
      type: offered.type,
      capability: ['SMS', 'VOICE'],
      money: { currencyCode: 'EUR', amount: offered.price },
      paymentIntervalMonths: 1,
      nextChargeDate: nextMonth(new Date()),
      expireAt: null,
      smsConfiguration: { servicePlanId: '', campaignId: '', scheduledProvisioning: null },
      voiceConfiguration: {
        type: 'RTC',
        appId: '',
        trunkId: '',
        serviceId: '',
        lastUpdatedTime: null,
        scheduledVoiceProvisioning: null,
      },
      callbackUrl,
    }
    this.#rented.set(phoneNumber, number)
    this.#save()
    return number
  }

  active(phoneNumber: string): ActiveNumber | undefined {
    const number = this.#rented.get(phoneNumber)
    const now = new Date()
    if (!number || new Date(number.nextChargeDate) > now) return number
    if (number.expireAt) this.#rented.delete(phoneNumber)
    else number.nextChargeDate = nextMonth(now)
    return this.#rented.get(phoneNumber)
  }

  /** In the order of the numbers. */
  allActive(): ActiveNumber[] {
    return [...this.#rented.keys()].sort().flatMap((phoneNumber) => this.active(phoneNumber) ?? [])
  }

  /** Changes a rented number; one that is gone stays gone. */
  change(phoneNumber: E164, change: (number: ActiveNumber) => void): ActiveNumber | undefined {
    const number = this.active(phoneNumber)
    if (!number) return undefined
    change(number)
    this.#save()
    return number
  }

  addInbound(sms: InboundSms): void {
    this.#inbounds.push(sms)
    if (this.#inbounds.length > INBOUNDS_KEPT) this.#inbounds.shift()
  }

  /** Newest first. */
  inbounds(): InboundSms[] {
    return this.#inbounds.toReversed()
  }

  #load(): void {
    const text = this.#file === undefined ? undefined : readIfThere(this.#file)
    if (text === undefined) return
    const saved = savedState.parse(JSON.parse(text))
    for (const number of saved.rented) this.#rented.set(number.phoneNumber, number)
    for (const phoneNumber of saved.takenByOthers) this.#takenByOthers.add(phoneNumber)
  }

  /** Atomic: a kill in the middle leaves the old file. */
  #save(): void {
    if (this.#file === undefined) return
    const saved: z.infer<typeof savedState> = {
      rented: [...this.#rented.values()],
      takenByOthers: [...this.#takenByOthers],
    }
    mkdirSync(dirname(this.#file), { recursive: true })
    writeFileSync(`${this.#file}.new`, JSON.stringify(saved, null, 2), { mode: 0o600 })
    renameSync(`${this.#file}.new`, this.#file)
  }
}

const savedState = z.object({ rented: z.array(activeNumber), takenByOthers: z.array(z.string()) })

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function nextMonth(from: Date): string {
  const date = new Date(from)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return apiTime(date)
}
