import { randomUUIDv7 } from 'node:crypto'
import { log } from '@temporalio/activity'
import type { LoginEngine } from '../browser/engine.ts'
import { announce } from '../platform/changes.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'

/** Logins of an account whose records are kept; older ones lose theirs. */
const KEPT_LOGINS = 20

/** Keeps what people may see of a login's steps, beside the login: no page waits for it. */
export class LoginRecords {
  readonly #database: Database
  readonly #vault: Vault
  readonly #engine: LoginEngine
  readonly #writing = new Map<string, Promise<void>>()

  constructor(database: Database, vault: Vault, engine: LoginEngine) {
    this.#database = database
    this.#vault = vault
    this.#engine = engine
  }

  /** Begins to keep what the step has done, and what the page shows. */
  keep(loginId: string, seq: number): void {
    const before = this.#writing.get(loginId)
    // A login without a record of a step is a login all the same.
    const now = this.#write(loginId, seq, before)
      .catch((error: unknown) => {
        // Its name alone: what it says may quote the page.
        log.warn('A step of a login has no record', {
          loginId,
          seq,
          reason: error instanceof Error ? error.name : 'unknown',
        })
      })
      .finally(() => {
        if (this.#writing.get(loginId) === now) this.#writing.delete(loginId)
      })
    this.#writing.set(loginId, now)
  }

  /** Until all that was begun is written. Before the page closes, since it is still being looked at. */
  async settle(loginId: string): Promise<void> {
    await this.#writing.get(loginId)
  }

  async #write(loginId: string, seq: number, before: Promise<void> | undefined): Promise<void> {
    const seen = await this.#engine.lookBack(loginId)
    await before
    if (seen === null) return
    const id = randomUUIDv7()
    const [sealedLog, picture] = await Promise.all([
      this.#vault.seal('LoginRecord.log', id, JSON.stringify(seen.log)),
      seen.picture && this.#vault.seal('LoginRecord.picture', id, seen.picture.toString('base64')),
    ])
    await this.#database.$transaction(async (tx) => {
      // An activity that is tried again looks at its page anew.
      await tx.loginRecord.deleteMany({ where: { loginId, seq } })
      await tx.loginRecord.create({ data: { id, loginId, seq, at: new Date(), log: sealedLog, picture } })
      const { accountId } = await tx.login.findUniqueOrThrow({ where: { id: loginId } })
      await tx.$executeRaw`
        DELETE FROM "LoginRecord" WHERE "loginId" IN (
          SELECT "id" FROM "Login" WHERE "accountId" = ${accountId}::uuid ORDER BY "queuedAt" DESC OFFSET ${KEPT_LOGINS}
        )`
      if (seen.recipeDropped !== null) {
        const dropped = { recipeDroppedAt: new Date(), recipeDroppedBecause: seen.recipeDropped }
        await tx.app.updateMany({ where: { accounts: { some: { id: accountId } } }, data: dropped })
      }
      await announce(tx, { type: 'login', id: loginId, accountId })
    })
  }
}
