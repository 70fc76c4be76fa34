import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { DEFAULT_SETTINGS, providerSettings, type ProviderSettings } from './settings.ts'

const user = z.object({
  username: z.string(),
  salt: z.string(),
  passwordHash: z.string(),
  /** E.164. `pendingNumber` is entered and not yet proven. */
  phoneNumber: z.string().nullable(),
  pendingNumber: z.string().nullable(),
  signInCount: z.number(),
  resumedSessionCount: z.number(),
  smsSentCount: z.number(),
  wrongCodeCount: z.number(),
  wrongPasswordCount: z.number(),
  wrongCodesInARow: z.number(),
  wrongPasswordsInARow: z.number(),
  /** Unix milliseconds, as all times here. */
  lockedUntil: z.number(),
  lastSignInAt: z.number().nullable(),
})
export type User = z.infer<typeof user>

/** How far a visitor has come; `password` and `code` name what is asked for next. */
const stage = z.discriminatedUnion('name', [
  z.object({ name: z.literal('anonymous') }),
  z.object({ name: z.literal('password'), username: z.string() }),
  z.object({ name: z.literal('code'), username: z.string() }),
  z.object({ name: z.literal('signedIn'), username: z.string() }),
])
export type Stage = z.infer<typeof stage>

const session = z.object({
  id: z.string(),
  csrf: z.string(),
  expiresAt: z.number(),
  stage,
  captcha: z.string().nullable(),
})
export type Session = z.infer<typeof session>

const stateFile = z.object({ settings: providerSettings, users: z.array(user), sessions: z.array(session) })

const SESSION_LIFE_MS = 30 * 86_400_000

const UNTOUCHED = {
  phoneNumber: null,
  pendingNumber: null,
  signInCount: 0,
  resumedSessionCount: 0,
  smsSentCount: 0,
  wrongCodeCount: 0,
  wrongPasswordCount: 0,
  wrongCodesInARow: 0,
  wrongPasswordsInARow: 0,
  lockedUntil: 0,
  lastSignInAt: null,
}

/** The provider's memory, kept in a file where one is given. Codes are not in it. */
export class Store {
  settings: ProviderSettings = { ...DEFAULT_SETTINGS }
  readonly users = new Map<string, User>()
  readonly sessions = new Map<string, Session>()
  readonly #path: string | null

  constructor(path: string | null) {
    this.#path = path
    if (path === null || !existsSync(path)) return
    const saved = stateFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    this.settings = saved.settings
    for (const user of saved.users) this.users.set(user.username, user)
    for (const session of saved.sessions) this.sessions.set(session.id, session)
  }

  /** Call after a change that should outlive a restart. */
  save(): void {
    if (this.#path === null) return
    const sessions = [...this.sessions.values()].filter(({ stage }) => stage.name === 'signedIn')
    const state = { settings: this.settings, users: [...this.users.values()], sessions }
    mkdirSync(dirname(this.#path), { recursive: true })
    writeFileSync(`${this.#path}.new`, JSON.stringify(state, null, 2), { mode: 0o600 })
    renameSync(`${this.#path}.new`, this.#path)
  }

  addUser(username: string, password: string): User {
    const salt = randomBytes(16).toString('base64')
    const user = { username, salt, passwordHash: hash(password, salt), ...UNTOUCHED }
    this.users.set(username, user)
    this.save()
    return user
  }

  /** As on the first day, with the same password; signed out everywhere. */
  resetUser(user: User): void {
    Object.assign(user, UNTOUCHED)
    for (const { id, stage } of this.sessions.values()) {
      if (stage.name !== 'anonymous' && stage.username === user.username) this.sessions.delete(id)
    }
    this.save()
  }

  isPassword(user: User, password: string): boolean {
    return timingSafeEqual(Buffer.from(hash(password, user.salt)), Buffer.from(user.passwordHash))
  }

  /** A new id for each stage, so that an id from before the sign-in is worth nothing after it. */
  startSession(stage: Stage): Session {
    const now = Date.now()
    for (const { id, expiresAt } of this.sessions.values()) if (expiresAt < now) this.sessions.delete(id)
    const session = { id: token(), csrf: token(), expiresAt: now + SESSION_LIFE_MS, stage, captcha: null }
    this.sessions.set(session.id, session)
    return session
  }

  findSession(id: string | undefined): Session | null {
    const session = this.sessions.get(id ?? '')
    return session && session.expiresAt > Date.now() ? session : null
  }
}

function token(): string {
  return randomBytes(24).toString('base64url')
}

function hash(password: string, salt: string): string {
  return scryptSync(password, salt, 32).toString('base64')
}
