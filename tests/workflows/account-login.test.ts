import type { WorkflowHandle } from '@temporalio/client'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { EngineError, type LoginEngine } from '../../browser/engine.ts'
import type { LoginStatus, LoginStepName, PageState } from '../../domain/login.ts'
import {
  type LoginResult,
  TASK_QUEUE,
  associatedSignal,
  codeSuppliedSignal,
  createUpdate,
  loginStatusQuery,
  loginWorkflowId,
  messageArrivedSignal,
  numberStatusQuery,
  offerUpdate,
  phoneNumberWorkflowId,
  requestCodeUpdate,
  verifiedSignal,
} from '../../workflows/contracts.ts'
import { keepHistory } from './histories.ts'
import { LOGIN_SETTINGS, MINUTE, NUMBER_SETTINGS, type World, startWorld } from './world.ts'

/**
 * The page is a script here: what to read after each action. What a real browser does with real pages is tested in
 * `tests/unit/browser`, and the two together in `tests/system`.
 */
type Script = Partial<
  Record<'open' | 'credentials' | 'code', (PageState | EngineError | 'hang' | Promise<PageState>)[]>
> & {
  resends?: boolean | Promise<boolean>
}

let world: World
let stopBrowser: () => Promise<void>

beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => stopBrowser())
afterAll(() => world.close())

class ScriptedPage implements LoginEngine {
  readonly did: string[] = []
  readonly typed: string[] = []
  readonly #script: Script

  constructor(script: Script) {
    this.#script = script
  }

  open(...[, , , signal]: Parameters<LoginEngine['open']>): ReturnType<LoginEngine['open']> {
    return this.#next('open', signal)
  }
  submitCredentials(...[, , signal]: Parameters<LoginEngine['submitCredentials']>): ReturnType<LoginEngine['open']> {
    return this.#next('credentials', signal)
  }
  submitCode(...[, code, signal]: Parameters<LoginEngine['submitCode']>): ReturnType<LoginEngine['open']> {
    this.typed.push(code)
    return this.#next('code', signal)
  }
  resendCode(): Promise<boolean> {
    this.did.push('resend')
    return Promise.resolve(this.#script.resends ?? false)
  }
  lookBack(): ReturnType<LoginEngine['lookBack']> {
    return Promise.resolve({ log: [], picture: null, recipeDropped: null })
  }
  storageState(): ReturnType<LoginEngine['storageState']> {
    return Promise.resolve({ cookies: [], origins: [] })
  }
  close(): Promise<void> {
    this.did.push('close')
    return Promise.resolve()
  }
  shutdown(): Promise<void> {
    return Promise.resolve()
  }

  async #next(action: 'open' | 'credentials' | 'code', signal: AbortSignal): ReturnType<LoginEngine['open']> {
    this.did.push(action)
    const next = this.#script[action]?.shift() ?? 'unknown'
    if (next instanceof EngineError) throw next
    if (next !== 'hang') return { state: await next, detail: action }
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(new EngineError('pageGone', 'The page was closed.'))
      })
    })
  }
}

interface Login {
  handle: WorkflowHandle<() => Promise<LoginResult>>
  page: ScriptedPage
  accountId: string
  loginId: string
  messageArrives(code: string): Promise<string>
  supply(code: string): Promise<void>
  becomes(status: LoginStatus): Promise<void>
  reaches(step: LoginStepName): Promise<void>
  steps(): Promise<string[]>
  row(): Promise<{ status: string; outcome: string | null }>
}

interface LoginOptions {
  number?: boolean
  maxRequests?: number
  /** One that has its number already. */
  account?: Awaited<ReturnType<World['newAccount']>>
}

async function login(script: Script, options: LoginOptions = {}): Promise<Login> {
  const account = options.account ?? (await world.newAccount())
  const { accountId } = account
  if (options.number !== false && options.account === undefined) await activeNumber(account, options.maxRequests ?? 5)
  const page = new ScriptedPage(script)
  stopBrowser = (await world.browserWorker(page)).stop

  const loginId = crypto.randomUUID()
  const steps = async (): Promise<string[]> => {
    const rows = await world.database.loginStep.findMany({ where: { loginId }, orderBy: { seq: 'asc' } })
    return rows.map((step) => step.name)
  }
  await world.database.login.create({ data: { id: loginId, accountId, trigger: 'person', userId: account.userId } })
  const handle: Login['handle'] = await world.env.client.workflow.start('accountLogin', {
    workflowId: loginWorkflowId(accountId),
    taskQueue: TASK_QUEUE,
    args: [{ loginId, accountId, workspaceId: account.workspaceId, settings: LOGIN_SETTINGS }],
  })
  return {
    ...{ handle, page, accountId, loginId },
    messageArrives: (code) => messageArrives(accountId, code),
    async supply(code) {
      const id = crypto.randomUUID()
      const sealed = await world.vault.seal('SuppliedCode.code', id, code)
      await world.database.suppliedCode.create({ data: { id, loginId, userId: account.userId, code: sealed } })
      await handle.signal(codeSuppliedSignal, { suppliedCodeId: id })
    },
    async becomes(status) {
      await vi.waitFor(async () => {
        expect(await handle.query(loginStatusQuery)).toBe(status)
      }, 15_000)
    },
    async reaches(step) {
      await vi.waitFor(async () => {
        expect(await steps()).toContain(step)
      }, 15_000)
    },
    steps,
    row: () => world.database.login.findUniqueOrThrow({ where: { id: loginId } }),
  }
}

async function activeNumber(account: { accountId: string; workspaceId: string }, maxRequests: number): Promise<void> {
  const settings = { ...NUMBER_SETTINGS, budget: { ...NUMBER_SETTINGS.budget, maxRequests } }
  const handle = await world.env.client.workflow.start('managedPhoneNumber', {
    workflowId: phoneNumberWorkflowId(account.accountId),
    taskQueue: TASK_QUEUE,
    args: [{ ...account, settings }],
  })
  await handle.executeUpdate(createUpdate, { args: [await handle.executeUpdate(offerUpdate)] })
  const becomes = (status: string): Promise<void> =>
    vi.waitFor(async () => {
      expect(await handle.query(numberStatusQuery)).toBe(status)
    }, 15_000)
  await becomes('awaitingAssociation')
  await handle.signal(associatedSignal)
  await becomes('awaitingVerification')
  await messageArrives(account.accountId, '000000')
  await handle.signal(verifiedSignal)
  await becomes('active')
}

/** @returns its id, once the number's workflow has heard of it. */
async function messageArrives(accountId: string, code: string): Promise<string> {
  const messageId = crypto.randomUUID()
  await world.database.message.create({
    data: {
      id: messageId,
      ...{ carrierMessageId: crypto.randomUUID(), accountId, from: 'Harbor', to: '+12015550123', sentAt: new Date() },
      text: await world.vault.seal('Message.text', messageId, 'text'),
      code: await world.vault.seal('Message.code', messageId, code),
      ...{ codeConfidence: 1, codeReason: 'test' },
    },
  })
  const number = world.env.client.workflow.getHandle(phoneNumberWorkflowId(accountId))
  const receivedAt = await world.env.currentTimeMs()
  await number.signal(messageArrivedSignal, { messageId, receivedAt, hasCode: true })
  await number.query(numberStatusQuery)
  return messageId
}

describe('a login with a code', () => {
  test('asks, waits, types the code that came, and keeps the session', async () => {
    const { handle, page, ...run } = await login({ open: ['credentials'], credentials: ['code'], code: ['signedIn'] })
    await run.becomes('waitingForCode')
    await run.messageArrives('246810')
    expect(await handle.result()).toEqual({ outcome: 'signedIn', detail: null })
    expect(page.typed).toEqual(['246810'])
    expect(page.did).toEqual(['open', 'credentials', 'code', 'close'])
    expect(await run.steps()).toEqual([
      ...['openBrowser', 'enterCredentials', 'requestCode'],
      ...['codeArrived', 'typeCode', 'saveSession'],
    ])
    expect(await run.row()).toMatchObject({ status: 'ended', outcome: 'signedIn' })
    expect(await world.database.browserSession.count({ where: { accountId: run.accountId } })).toBe(1)
    await keepHistory('login-signed-in', handle)
  })

  test('never types a code that was there before', async () => {
    const { handle, page, ...run } = await login({ open: ['credentials'], credentials: ['code'], code: ['signedIn'] })
    await run.becomes('waitingForCode')
    await run.messageArrives('222222')
    await handle.result()
    expect(page.typed).toEqual(['222222'])
  })

  test('asks the page for another code after a while, and gives up at the end', async () => {
    const { handle, page, ...run } = await login({ open: ['credentials'], credentials: ['code'], resends: true })
    expect(await handle.result()).toMatchObject({ outcome: 'codeTimedOut' })
    expect(page.did).toEqual(['open', 'credentials', 'resend', 'close'])
    expect(await run.steps()).toContain('resendCode')
    const request = await world.database.codeRequest.findFirstOrThrow({ where: { loginId: run.loginId } })
    expect(request.status).toBe('timedOut')
    await keepHistory('login-code-timed-out', handle)
  })

  test('takes a code that a person types, whether or not the account has a number', async () => {
    const { handle, page, ...run } = await login(
      { open: ['credentials'], credentials: ['code'], code: ['signedIn'] },
      { number: false },
    )
    await run.becomes('waitingForCode')
    await run.supply('777777')
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect(page.typed).toEqual(['777777'])
    await keepHistory('login-code-supplied', handle)
  })

  test('asks for another after a wrong one, once', async () => {
    const { handle, page, ...run } = await login({
      ...{ open: ['credentials'], credentials: ['code'], code: ['codeRejected', 'codeRejected'], resends: true },
    })
    await run.becomes('waitingForCode')
    await run.messageArrives('111111')
    await vi.waitFor(() => {
      expect(page.did).toContain('resend')
    }, 15_000)
    await run.becomes('waitingForCode')
    await run.messageArrives('222222')
    expect(await handle.result()).toMatchObject({ outcome: 'codeRejected' })
    expect(page.typed).toEqual(['111111', '222222'])
    await keepHistory('login-code-rejected', handle)
  })

  test('stops where the budget of the account is spent', async () => {
    // The verification of the number was the one request.
    const { handle, page } = await login({ open: ['credentials'], credentials: ['code'] }, { maxRequests: 1 })
    expect(await handle.result()).toMatchObject({ outcome: 'budgetExhausted' })
    expect(page.did).toEqual(['open', 'close'])
    await keepHistory('login-budget-exhausted', handle)
  })
})

const WITH_CODE = { open: ['credentials'], credentials: ['code'], code: ['signedIn'] } satisfies Script

async function personAsks(accountId: string, options: { takeOver?: boolean } = {}): Promise<string> {
  const codeRequestId = crypto.randomUUID()
  const requester = { kind: 'person' as const, userId: crypto.randomUUID() }
  const from = await world.env.currentTimeMs()
  await world.env.client.workflow.getHandle(phoneNumberWorkflowId(accountId)).executeUpdate(requestCodeUpdate, {
    args: [{ codeRequestId, requester, from, timeoutMs: 5 * MINUTE, ...options }],
  })
  return codeRequestId
}

describe('people and a login at one account', () => {
  const standing = async (id: string) => {
    const { status } = await world.database.codeRequest.findUniqueOrThrow({ where: { id } })
    return status
  }

  test('a login types no password while a person waits, and goes on after them', async () => {
    const account = await world.newAccount()
    await activeNumber(account, 5)
    const personal = await personAsks(account.accountId)
    const { handle, page, ...run } = await login(structuredClone(WITH_CODE), { account })
    await vi.waitFor(async () => {
      expect(await run.steps()).toContain('paused')
    }, 15_000)
    expect(page.did).toEqual(['open'])

    await run.messageArrives('111111')
    await vi.waitFor(async () => {
      expect(await standing(personal)).toBe('received')
    }, 15_000)
    await run.reaches('requestCode')
    await run.messageArrives('222222')
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect(page.typed).toEqual(['222222'])
    await keepHistory('login-behind-person', handle)
  })

  test('a person waits behind a login that is first', async () => {
    const { page, ...run } = await login(structuredClone(WITH_CODE))
    await run.reaches('requestCode')
    const personal = await personAsks(run.accountId)
    await run.messageArrives('111111')
    // Not by its result: to wait for that lets time fly, and the person's request with it.
    await vi.waitFor(async () => {
      expect(await run.row()).toMatchObject({ outcome: 'signedIn' })
    }, 15_000)
    expect(page.typed).toEqual(['111111'])
    expect(await standing(personal)).toBe('waiting')
    await run.messageArrives('222222')
    await vi.waitFor(async () => {
      expect(await standing(personal)).toBe('received')
    }, 15_000)
  })

  test('a person takes the next code over; then the login has the page send another', async () => {
    const { handle, page, ...run } = await login({ ...structuredClone(WITH_CODE), resends: true })
    await run.reaches('requestCode')
    const personal = await personAsks(run.accountId, { takeOver: true })
    await run.reaches('paused')
    await run.messageArrives('111111')
    await vi.waitFor(() => {
      expect(page.did).toContain('resend')
    }, 15_000)
    expect(await standing(personal)).toBe('received')
    await vi.waitFor(async () => {
      expect((await run.steps()).filter((name) => name === 'requestCode')).toHaveLength(2)
    }, 15_000)
    await run.messageArrives('222222')
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect(page.typed).toEqual(['222222'])
    await keepHistory('login-taken-over', handle)
  })

  test('where the page sends no other code, the login that made way says so', async () => {
    const { handle, page, ...run } = await login(structuredClone(WITH_CODE))
    await run.reaches('requestCode')
    await personAsks(run.accountId, { takeOver: true })
    await run.reaches('paused')
    await run.messageArrives('111111')
    expect(await handle.result()).toEqual({ outcome: 'cancelled', detail: 'A person took over the next code.' })
    expect(page.typed).toEqual([])
    expect(page.did.at(-1)).toBe('close')
    await keepHistory('login-made-way', handle)
  })
})

describe('a code that comes before its page has asked for it', () => {
  /** What is known of a message, and what was put on record about it, in order. */
  async function standing(id: string) {
    const { attribution, alarm } = await world.database.message.findUniqueOrThrow({ where: { id } })
    const told = await world.database.activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
    return { attribution, alarm, told: told.map(({ action, detail }) => `${action} ${detail ?? ''}`.trim()) }
  }
  const UNDECIDED = { attribution: 'pending', alarm: null, told: [] }
  const ITS_OWN = { attribution: 'requested', alarm: null, told: ['codeReceived requested'] }
  const ALARM = {
    ...{ attribution: 'unrequested', alarm: 'open' },
    told: ['codeReceived unrequested', 'codeUnrequested'],
  }

  test('is undecided until the page asks, and was the login’s from the beginning', async () => {
    const { promise: next, resolve: show } = Promise.withResolvers<PageState>()
    const { handle, page, ...run } = await login({ open: ['credentials'], credentials: [next], code: ['signedIn'] })
    await run.reaches('enterCredentials')
    const messageId = await run.messageArrives('246810')
    expect(await standing(messageId)).toEqual(UNDECIDED)
    show('code')
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect(page.typed).toEqual(['246810'])
    await vi.waitFor(async () => {
      expect(await standing(messageId)).toEqual(ITS_OWN)
    }, 15_000)
  })

  test('is an alarm where the page asks for none', async () => {
    const { promise: next, resolve: show } = Promise.withResolvers<PageState>()
    const { handle, ...run } = await login({ open: ['credentials'], credentials: [next] })
    await run.reaches('enterCredentials')
    const messageId = await run.messageArrives('246810')
    show('invalidCredentials')
    expect(await handle.result()).toMatchObject({ outcome: 'invalidCredentials' })
    await vi.waitFor(async () => {
      expect(await standing(messageId)).toEqual(ALARM)
    }, 15_000)
  })

  test('is not late for the request that a person took over, but that of the page’s next one', async () => {
    const { promise: resends, resolve: resend } = Promise.withResolvers<boolean>()
    const { handle, page, ...run } = await login({ ...structuredClone(WITH_CODE), resends })
    await run.reaches('requestCode')
    await personAsks(run.accountId, { takeOver: true })
    await run.reaches('paused')
    await run.messageArrives('111111')
    await vi.waitFor(() => {
      expect(page.did).toContain('resend')
    }, 15_000)
    const messageId = await run.messageArrives('222222')
    expect(await standing(messageId)).toEqual(UNDECIDED)
    resend(true)
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect(page.typed).toEqual(['222222'])
    await vi.waitFor(async () => {
      expect(await standing(messageId)).toEqual(ITS_OWN)
    }, 15_000)
    await keepHistory('login-taken-over-early-code', handle)
  })
})

describe('a login ends with what the page shows', () => {
  test.each([
    [{ open: ['signedIn'] }, 'alreadySignedIn'],
    [{ open: ['credentials'], credentials: ['signedIn'] }, 'signedIn'],
    [{ open: ['credentials'], credentials: ['invalidCredentials'] }, 'invalidCredentials'],
    [{ open: ['credentials'], credentials: ['accountLocked'] }, 'accountLocked'],
    [{ open: ['captcha'] }, 'captchaRequired'],
    [{ open: ['credentials'], credentials: ['unknown'] }, 'challengeUnknown'],
    [{ open: ['credentials'], credentials: ['credentials'] }, 'challengeUnknown'],
  ] satisfies [Script, string][])('%o: %s', async (script, outcome) => {
    const { handle, page } = await login(structuredClone(script), { number: false })
    expect(await handle.result()).toMatchObject({ outcome })
    expect(page.did.at(-1)).toBe('close')
    await keepHistory(`login-page-${outcome}`, handle)
  })
})

describe('when something breaks', () => {
  test('a lost page is opened again', async () => {
    const lost = new EngineError('pageGone', 'The page is gone.')
    const { handle, page, ...run } = await login(
      { open: ['credentials', 'credentials'], credentials: [lost, 'signedIn'] },
      { number: false },
    )
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect(page.did).toEqual(['open', 'credentials', 'open', 'credentials', 'close'])
    expect(await run.steps()).toContain('startAgain')
    await keepHistory('login-page-lost', handle)
  })

  test('a password is typed twice at most where the page is lost before the site has answered', async () => {
    const lost = (): EngineError => new EngineError('pageGone', 'The page is gone.')
    const { handle, page } = await login(
      { open: ['credentials', 'credentials', 'credentials'], credentials: [lost(), lost(), 'invalidCredentials'] },
      { number: false },
    )
    expect(await handle.result()).toMatchObject({ outcome: 'failed' })
    expect(page.did).toEqual(['open', 'credentials', 'open', 'credentials'])
    await keepHistory('login-password-unanswered', handle)
  })

  test('a browser worker that dies during the wait for the code costs a new start and a new code', async () => {
    const script = (): Script => ({ open: ['credentials'], credentials: ['code'], code: ['signedIn'] })
    const { handle, page, ...run } = await login(script())
    await run.becomes('waitingForCode')
    await stopBrowser()
    const second = new ScriptedPage(script())
    stopBrowser = (await world.browserWorker(second)).stop
    await run.messageArrives('111111')
    await world.env.sleep(MINUTE / 2)
    await vi.waitFor(() => {
      expect(second.did).toContain('credentials')
    }, 15_000)
    await run.becomes('waitingForCode')
    await run.messageArrives('222222')
    expect(await handle.result()).toMatchObject({ outcome: 'signedIn' })
    expect([page.typed, second.typed]).toEqual([[], ['222222']])
    await keepHistory('login-worker-lost', handle)
  })

  test('the guard’s refusal is final', async () => {
    const refused = new EngineError('refused', 'The page is not of this site.')
    const { handle, page } = await login({ open: ['credentials'], credentials: [refused] }, { number: false })
    expect(await handle.result()).toMatchObject({ outcome: 'failed' })
    expect(page.did).toEqual(['open', 'credentials', 'close'])
  })

  test('a site that cannot be reached is tried three times', async () => {
    const down = (): EngineError => new EngineError('siteUnreachable', 'The site does not answer.')
    const { handle, page } = await login({ open: [down(), down(), down()] }, { number: false })
    expect(await handle.result()).toEqual({ outcome: 'failed', detail: 'The site could not be reached.' })
    expect(page.did).toEqual(['open', 'open', 'open'])
    await keepHistory('login-site-unreachable', handle)
  })

  test('cancelling closes the browser, in the wait for a code', async () => {
    const { handle, page, ...run } = await login({ open: ['credentials'], credentials: ['code'] })
    await run.becomes('waitingForCode')
    await handle.cancel()
    expect(await handle.result()).toMatchObject({ outcome: 'cancelled' })
    expect(page.did.at(-1)).toBe('close')
    expect(await run.row()).toMatchObject({ status: 'ended', outcome: 'cancelled' })
    await vi.waitFor(async () => {
      const request = await world.database.codeRequest.findFirstOrThrow({ where: { loginId: run.loginId } })
      expect(request.status).toBe('cancelled')
    }, 15_000)
    await keepHistory('login-cancelled', handle)
  })

  test('cancelling reaches a page that hangs', async () => {
    const { handle, page } = await login({ open: ['credentials'], credentials: ['hang'] }, { number: false })
    await vi.waitFor(() => {
      expect(page.did).toContain('credentials')
    }, 15_000)
    await handle.cancel()
    expect(await handle.result()).toMatchObject({ outcome: 'cancelled' })
    expect(page.did.at(-1)).toBe('close')
  })
})

test('on a schedule, the login is a child with the account’s own id', async () => {
  const { accountId, workspaceId } = await world.newAccount()
  stopBrowser = (await world.browserWorker(new ScriptedPage({ open: ['signedIn'] }))).stop
  const handle = await world.env.client.workflow.start('scheduledLogin', {
    workflowId: `login-schedule-run/${accountId}`,
    taskQueue: TASK_QUEUE,
    args: [{ accountId, workspaceId, settings: LOGIN_SETTINGS }],
  })
  expect(await handle.result()).toEqual({
    ...{ joined: false, outcome: 'alreadySignedIn', detail: null, pausedBecause: null },
  })
  const child = await world.env.client.workflow.getHandle(loginWorkflowId(accountId)).describe()
  expect(child.status.name).toBe('COMPLETED')
  await keepHistory('scheduled-login', handle)
})
