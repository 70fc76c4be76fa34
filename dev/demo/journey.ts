import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Access } from '../keyline.ts'
import { JsonApi, UnexpectedAnswer } from './http.ts'
import { type OwnerAtProvider, openProvider } from './owner-at-provider.ts'

const PATIENCE_MS = 60_000
/** The provider may take this long to hear of the sign-in that Keyline has finished. */
const ASK_AGAIN_MS = 200
const SCHEDULE_EVERY = '10s'

const thing = z.object({ id: z.string() })
const apps = z.object({ items: z.array(z.object({ id: z.string(), slug: z.string() })) })
const offer = z.object({ phoneNumber: z.string() })
const number = z.object({ status: z.string(), reason: z.string().nullable() })
const messages = z.object({ items: z.array(z.object({ id: z.string(), hasCode: z.boolean() })) })
const message = z.object({ code: z.string() })
const login = z.object({
  id: z.string(),
  status: z.string(),
  outcome: z.string().nullable(),
  detail: z.string().nullable(),
  trigger: z.string(),
  steps: z.array(z.object({ name: z.string() })),
})
const logins = z.object({ items: z.array(login) })
const facts = z.object({
  phoneNumber: z.string().nullable(),
  phoneNumberVerified: z.boolean(),
  signInCount: z.number(),
  resumedSessionCount: z.number(),
  smsSentCount: z.number(),
})

type Login = z.output<typeof login>

/** Runs one step and says what came of it, in a few words. */
export type StepRunner = (name: string, work: () => Promise<string>) => Promise<void>

/**
 * The whole journey of an account, from no number to a scheduled login and back, over HTTP as an integrator would; what
 * a step claims is checked at the provider's side too. The account is a new one each time, and gone afterwards.
 */
export async function journey(access: Access, step: StepRunner): Promise<void> {
  if (access.provider === null) throw new Error('The demo needs the demo provider: run it without SINCH_PROJECT_ID.')
  const api = new JsonApi(`${access.url}/api/v1`, { authorization: `Bearer ${access.apiKey}` })
  const provider = new JsonApi(`${access.provider}/control`)
  const user = { username: `demo-${crypto.randomUUID().slice(0, 8)}`, password: crypto.randomUUID() }
  await provider.post('/users', user, z.unknown())
  const owner = await openProvider(access.provider, user)
  try {
    await new Journey(api, provider, user, owner).run(step)
  } finally {
    await owner.close()
  }
}

class Journey {
  readonly #api: JsonApi
  readonly #provider: JsonApi
  readonly #user: { username: string; password: string }
  readonly #owner: OwnerAtProvider
  #account = ''
  #phoneNumber = ''

  constructor(api: JsonApi, provider: JsonApi, user: { username: string; password: string }, owner: OwnerAtProvider) {
    this.#api = api
    this.#provider = provider
    this.#user = user
    this.#owner = owner
  }

  async run(step: StepRunner): Promise<void> {
    await step('Add an account', () => this.#addAccount())
    try {
      await step('Be offered a number', () => this.#beOffered())
      await step('Create the number', () => this.#create())
      await step('Enter it at the provider', () => this.#enterNumber())
      await step('Associate it', () => this.#associate())
      await step('Verify it with the SMS code', () => this.#verify())
      await step('Log in with a code', () => this.#logInWithCode())
      await step('Log in with the saved session', () => this.#logInAgain())
      await step('Log in on a schedule', () => this.#logInOnSchedule())
      await step('Release the number', () => this.#release())
    } catch (error) {
      await this.#leaveNothingRented()
      throw error
    }
    await step('Remove the account', () => this.#removeAccount())
  }

  async #addAccount(): Promise<string> {
    const { items } = await this.#api.get('/apps?limit=200', apps)
    const app = items.find(({ slug }) => slug === 'harbor')
    if (app === undefined) throw new Error('The app of the demo provider is missing')
    const { id } = await this.#api.post('/accounts', { appId: app.id, label: 'Demo', ...this.#user }, thing)
    this.#account = `/accounts/${id}`
    return 'at the demo provider'
  }

  async #beOffered(): Promise<string> {
    this.#phoneNumber = (await this.#api.post(`${this.#account}/phone-number/offer`, {}, offer)).phoneNumber
    return this.#phoneNumber
  }

  async #create(): Promise<string> {
    await this.#api.post(`${this.#account}/phone-number`, { phoneNumber: this.#phoneNumber }, number)
    await this.#numberBecomes('awaitingAssociation')
    return 'rented, and ready for SMS'
  }

  async #enterNumber(): Promise<string> {
    await this.#owner.enterNumber(this.#phoneNumber)
    const { phoneNumber } = await this.#facts()
    expect(phoneNumber === this.#phoneNumber, 'the provider knows another number')
    return 'by its Owner, in a browser'
  }

  async #associate(): Promise<string> {
    const said = await this.#sayAssociated()
    await this.#numberBecomes('awaitingVerification')
    return said ? 'said by its Owner' : 'proved by the provider’s SMS'
  }

  /** @returns false where the provider's SMS was quicker, and has proved it already. */
  async #sayAssociated(): Promise<boolean> {
    try {
      await this.#api.post(`${this.#account}/phone-number/associated`, {}, number)
      return true
    } catch (error) {
      if (error instanceof UnexpectedAnswer && error.code === 'notAwaitingAssociation') return false
      throw error
    }
  }

  async #verify(): Promise<string> {
    const received = await this.#until('the verification SMS came', async () => {
      const { items } = await this.#api.get(`${this.#account}/inbox`, messages)
      return items.find(({ hasCode }) => hasCode)
    })
    const { code } = await this.#api.get(`/messages/${received.id}`, message)
    await this.#owner.enterVerificationCode(code)
    expect((await this.#facts()).phoneNumberVerified, 'the provider has not verified the number')
    await this.#api.post(`${this.#account}/phone-number/verified`, {}, number)
    await this.#numberBecomes('active')
    return 'the number is active'
  }

  async #logInWithCode(): Promise<string> {
    const before = await this.#facts()
    const done = await this.#logIn()
    expect(done.outcome === 'signedIn', `the outcome is ${described(done)}`)
    expect(
      done.steps.some(({ name }) => name === 'codeArrived'),
      'no code was used',
    )
    const after = await this.#facts()
    expect(after.signInCount === before.signInCount + 1, 'the provider saw no new sign-in')
    expect(after.smsSentCount === before.smsSentCount + 1, 'the provider sent not one SMS')
    return 'signedIn, with the code from the SMS'
  }

  async #logInAgain(): Promise<string> {
    const before = await this.#facts()
    const done = await this.#logIn()
    expect(done.outcome === 'alreadySignedIn', `the outcome is ${described(done)}`)
    await this.#expectResumed(before)
    return 'alreadySignedIn, without an SMS'
  }

  async #logInOnSchedule(): Promise<string> {
    const before = await this.#facts()
    await this.#api.put(`${this.#account}/login-schedule`, { every: SCHEDULE_EVERY }, z.unknown())
    const done = await this.#until('the scheduled login ended', async () => {
      const { items } = await this.#api.get(`${this.#account}/logins`, logins)
      return items.find(({ trigger, status }) => trigger === 'schedule' && status === 'ended')
    })
    await this.#api.delete(`${this.#account}/login-schedule`)
    expect(done.outcome === 'alreadySignedIn', `the outcome is ${described(done)}`)
    await this.#expectResumed(before)
    return `every ${SCHEDULE_EVERY}: fired, ${done.outcome ?? ''}`
  }

  async #release(): Promise<string> {
    await this.#api.delete(`${this.#account}/phone-number?force=true`)
    await this.#numberBecomes('released')
    return 'given back to the carrier'
  }

  async #removeAccount(): Promise<string> {
    await this.#api.delete(this.#account)
    return 'nothing is left'
  }

  async #logIn(): Promise<Login> {
    let run = await this.#api.post(`${this.#account}/logins`, {}, login)
    const deadline = Date.now() + PATIENCE_MS
    while (run.status !== 'ended') {
      expect(Date.now() < deadline, `the login still stands at ${run.status}`)
      run = await this.#api.get(`/logins/${run.id}?wait=30`, login)
    }
    return run
  }

  #facts(): Promise<z.output<typeof facts>> {
    return this.#provider.get(`/users/${this.#user.username}`, facts)
  }

  async #expectResumed(before: z.output<typeof facts>): Promise<void> {
    const after = await this.#facts()
    expect(after.resumedSessionCount > before.resumedSessionCount, 'the provider saw no session resumed')
    expect(after.smsSentCount === before.smsSentCount, 'the provider sent an SMS')
  }

  async #numberBecomes(wanted: string): Promise<void> {
    await this.#until(`the number became ${wanted}`, async () => {
      const { status, reason } = await this.#api.get(`${this.#account}/phone-number`, number)
      if (status === 'failed') throw new Error(`The set-up failed: ${reason ?? 'without a reason'}`)
      return status === wanted ? status : undefined
    })
  }

  async #until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(ASK_AGAIN_MS)) {
      const seen = await look()
      if (seen !== undefined) return seen
      expect(Date.now() < deadline, `it was never so that ${what}`)
    }
  }

  /** After a failed step: whatever was rented is given back. The failure itself is what gets reported. */
  async #leaveNothingRented(): Promise<void> {
    await this.#api.delete(`${this.#account}/login-schedule`).catch(() => undefined)
    await this.#api.delete(`${this.#account}/phone-number?force=true`).catch(() => undefined)
  }
}

function described({ outcome, detail }: Login): string {
  return detail === null ? String(outcome) : `${String(outcome)} (${detail})`
}

function expect(fact: boolean, otherwise: string): void {
  if (!fact) throw new Error(`It did not happen: ${otherwise}`)
}
