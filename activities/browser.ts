import { ApplicationFailure, Context } from '@temporalio/activity'
import { EngineError, type LoginEngine, type StorageState } from '../browser/engine.ts'
import { sessionEnd } from '../domain/session.ts'
import type { Database } from '../prisma/client.ts'
import type { BrowserSession } from '../prisma/generated/client.ts'
import type { Vault } from '../vault/vault.ts'
import type { BrowserActivities, CodeReference } from '../workflows/contracts.ts'

const HEARTBEAT_MS = 3_000

/**
 * The login engine as activities. They are given ids, and fetch password and code themselves, at the last moment.
 * @param ownTaskQueue where activities on a page that this worker has opened reach it.
 */
export function browserActivities(
  { database, vault }: { database: Database; vault: Vault },
  engine: LoginEngine,
  ownTaskQueue: string,
): BrowserActivities {
  return {
    openLoginPage: ({ loginId, accountId }) =>
      onPage(async (signal) => {
        const account = await database.account.findUniqueOrThrow({
          where: { id: accountId },
          include: { app: true, session: true },
        })
        const saved = account.session === null ? null : await openSession(account.session)
        const page = await engine.open(loginId, account.app, saved, signal)
        return { ...page, taskQueue: ownTaskQueue }
      }),

    submitCredentials: ({ loginId, accountId }) =>
      onPage(async (signal) => {
        const { username, phoneNumbers, ...account } = await database.account.findUniqueOrThrow({
          where: { id: accountId },
          include: { phoneNumbers: { where: { open: true, associatedAt: { not: null } } } },
        })
        const password = await vault.open('Account.password', accountId, account.password)
        const phoneNumber = phoneNumbers[0]?.e164 ?? null
        return engine.submitCredentials(loginId, { username, password, phoneNumber }, signal)
      }),

    submitCode: ({ loginId, code }) =>
      onPage(async (signal) => engine.submitCode(loginId, await readCode(code), signal)),

    resendCode: ({ loginId }) => onPage((signal) => engine.resendCode(loginId, signal)),

    saveSession: ({ loginId, accountId }) =>
      onPage(async () => {
        const state = await engine.storageState(loginId)
        const storageState = await vault.seal('BrowserSession.storageState', accountId, JSON.stringify(state))
        const session = { storageState, savedAt: new Date(), expiresAt: sessionEnd(state.cookies) }
        await database.browserSession.upsert({
          where: { accountId },
          create: { accountId, ...session },
          update: session,
        })
      }),

    closeLoginPage: ({ loginId }) => engine.close(loginId),
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
