import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { shortenNumber } from '../../domain/phone-number.ts'
import type { ProviderSettings } from './settings.ts'
import type { Store, User } from './store.ts'

/** What a code is for; a code for the one does not do for the other. */
export type CodePurpose = 'signIn' | 'phoneNumber'

export type CodeVerdict = { is: 'right' } | { is: 'wrong'; triesLeft: number } | { is: 'expired' } | { is: 'locked' }

export interface SmsGateway {
  /** Takes `{from, to, text}` by POST, as a carrier does from its customers. */
  url: string
  sender: string
}

interface PendingCode {
  code: string
  sentAt: number
}

const WRONG_CODES_BEFORE_LOCK = 5

const TEXTS: Record<CodePurpose, (sender: string, code: string) => string> = {
  signIn: (sender, code) => `${sender}: ${code} is your sign-in code. Do not share it with anyone.`,
  phoneNumber: (sender, code) => `${sender}: use ${code} to confirm this phone number for your account.`,
}

/** Makes, sends and checks one-time codes. They live in memory alone and are in no log. */
export class Codes {
  readonly #store: Store
  readonly #gateway: SmsGateway
  readonly #log: (line: string) => void
  readonly #pending = new Map<string, PendingCode>()
  readonly #stopping = new AbortController()

  constructor(store: Store, gateway: SmsGateway, log: (line: string) => void) {
    this.#store = store
    this.#gateway = gateway
    this.#log = log
  }

  /** Makes a code, in place of any former one, and sends it to the number. The SMS goes out on its own. */
  send(user: User, purpose: CodePurpose, to: string): void {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    this.#pending.set(key(user, purpose), { code, sentAt: Date.now() })
    user.smsSentCount++
    this.#store.save()
    const sms = { from: this.#gateway.sender, to, text: TEXTS[purpose](this.#gateway.sender, code) }
    void this.#deliver(sms, this.#store.settings)
  }

  /** @returns seconds until another code may be asked for; 0 for now. */
  secondsToWait(user: User, purpose: CodePurpose): number {
    const sentAt = this.#pending.get(key(user, purpose))?.sentAt ?? 0
    const waitMs = sentAt + this.#store.settings.resendCooldownSeconds * 1000 - Date.now()
    return Math.max(0, Math.ceil(waitMs / 1000))
  }

  /** Counts wrong codes, and locks the account after five in a row. A right code works once. */
  check(user: User, purpose: CodePurpose, code: string): CodeVerdict {
    const { codeLifeSeconds, lockSeconds } = this.#store.settings
    const pending = this.#pending.get(key(user, purpose))
    if (!pending || Date.now() >= pending.sentAt + codeLifeSeconds * 1000) return { is: 'expired' }
    if (code === pending.code) {
      this.forget(user, purpose)
      user.wrongCodesInARow = 0
      return { is: 'right' }
    }
    user.wrongCodeCount++
    user.wrongCodesInARow++
    const triesLeft = WRONG_CODES_BEFORE_LOCK - user.wrongCodesInARow
    if (triesLeft <= 0) {
      this.forget(user, purpose)
      Object.assign(user, { wrongCodesInARow: 0, lockedUntil: Date.now() + lockSeconds * 1000 })
    }
    this.#store.save()
    return triesLeft > 0 ? { is: 'wrong', triesLeft } : { is: 'locked' }
  }

  forget(user: User, purpose: CodePurpose): void {
    this.#pending.delete(key(user, purpose))
  }

  /** Drops what is still to be sent. */
  stop(): void {
    this.#stopping.abort()
  }

  async #deliver(sms: { from: string; to: string; text: string }, settings: ProviderSettings): Promise<void> {
    const { signal } = this.#stopping
    try {
      await sleep(settings.smsDelaySeconds * 1000, undefined, { signal })
      const answer = await fetch(this.#gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(sms),
        signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
      })
      await answer.body?.cancel()
      if (!answer.ok) this.#log(`the SMS gateway answered ${answer.status} for ${shortenNumber(sms.to)}`)
    } catch {
      if (!signal.aborted) this.#log(`the SMS gateway could not be reached for ${shortenNumber(sms.to)}`)
    }
  }
}

function key({ username }: User, purpose: CodePurpose): string {
  return `${purpose}/${username}`
}
