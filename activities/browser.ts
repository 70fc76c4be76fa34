import { ApplicationFailure, Context } from '@temporalio/activity'
import { EngineError, type LoginEngine, type StorageState } from '../browser/engine.ts'
import { recipeSchema } from '../browser/recipes/recipe.ts'
import { sessionEnd } from '../domain/session.ts'
import type { Database } from '../prisma/client.ts'
import type { BrowserSession } from '../prisma/generated/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { BrowserActivities, CodeReference } from '../workflows/contracts.ts'
import { LoginRecords } from './login-records.ts'

const HEARTBEAT_MS = 3_000

interface Parts {
  database: Database
  vault: Vault
  /** For how long a saved session is used at most, ms. */
  sessionsMs: number
}

/**
 * The login engine as activities. They are given ids, and fetch password and code themselves, at the last moment.
 * @param ownTaskQueue where activities on a page that this worker has opened reach it.
 */
export function browserActivities(
  { database, vault, sessionsMs }: Parts,
  engine: LoginEngine,
  ownTaskQueue: string,
): BrowserActivities {
  const records = new LoginRecords(database, vault, engine)
  return {
    openLoginPage: ({ loginId, accountId, seq }) =>
      recorded(loginId, seq, async (signal) => {
        const { rememberDevice, ...account } = await database.account.findUniqueOrThrow({
          where: { id: accountId },
          include: { app: true, session: true, phoneNumbers: { where: { open: true } } },
        })
        const { session } = account
        const isOver = session !== null && session.expiresAt !== null && session.expiresAt <= new Date()
        const saved = session === null || isOver ? null : await openSession(session)
        const recipe = recipeSchema.nullable().parse(account.app.recipe)
        const knownAs = [account.username, ...account.phoneNumbers.map(({ e164 }) => e164)]
        const page = await engine.open(loginId, { ...account.app, knownAs, rememberDevice, recipe }, saved, signal)
        return { ...page, taskQueue: ownTaskQueue }
      }),

    submitCredentials: ({ loginId, accountId, seq }) =>
      recorded(loginId, seq, async (signal) => {
        const { username, phoneNumbers, ...account } = await database.account.findUniqueOrThrow({
          where: { id: accountId },
          include: { phoneNumbers: { where: { open: true, associatedAt: { not: null } } } },
        })
        const password = await vault.open('Account.password', accountId, account.password)
        const phoneNumber = phoneNumbers[0]?.e164 ?? null
        return engine.submitCredentials(loginId, { username, password, phoneNumber }, signal)
      }),

    submitCode: ({ loginId, code, seq }) =>
      recorded(loginId, seq, async (signal) => engine.submitCode(loginId, await readCode(code), signal)),

    resendCode: ({ loginId }) => onPage((signal) => engine.resendCode(loginId, signal)),

    saveSession: ({ loginId, accountId }) =>
      onPage(async () => {
        const state = await engine.storageState(loginId)
        const storageState = await vault.seal('BrowserSession.storageState', accountId, JSON.stringify(state))
        const savedAt = new Date()
        const expiresAt = sessionEnd(state.cookies, new Date(savedAt.getTime() + sessionsMs))
        const session = { storageState, savedAt, expiresAt }
        await database.browserSession.upsert({
          where: { accountId },
          create: { accountId, ...session },
          update: session,
        })
      }),

    closeLoginPage: async ({ loginId }) => {
      await records.settle(loginId)
      await engine.close(loginId)
    },
  }

  async function recorded<T>(loginId: string, seq: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await onPage(work)
    } finally {
      records.keep(loginId, seq)
    }
  }

  async function readCode(reference: CodeReference): Promise<string> {
    const { id } = reference
    if (reference.kind === 'supplied') {
      const { code } = await database.suppliedCode.findUniqueOrThrow({ where: { id } })
      return vault.open('SuppliedCode.code', id, code)
    }
    const { code } = await database.message.findUniqueOrThrow({ where: { id } })
    if (code === null) throw new Error(`Message ${id} has no code`)
    return vault.open('Message.code', id, code)
  }

  async function openSession({ accountId, storageState }: BrowserSession): Promise<StorageState> {
    // It is what `saveSession` sealed: nobody else can.
    return JSON.parse(await vault.open('BrowserSession.storageState', accountId, storageState)) as StorageState
  }
}

/** Works on a page while telling Temporal that it lives; a cancellation reaches the engine through the signal. */
async function onPage<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const context = Context.current()
  const beat = setInterval(() => {
    context.heartbeat()
  }, HEARTBEAT_MS)
  try {
    return await work(context.cancellationSignal)
  } catch (error) {
    // Cancelled: Temporal wants its own reason back.
    context.cancellationSignal.throwIfAborted()
    if (!(error instanceof EngineError)) throw error
    throw ApplicationFailure.create({
      message: error.message,
      type: error.fault,
      nonRetryable: error.fault === 'refused',
    })
  } finally {
    clearInterval(beat)
  }
}
