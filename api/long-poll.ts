import type { ChangeFeed, HeardChange } from '../platform/changes.ts'
import type { Actor } from './actor.ts'

interface LongPoll<T> {
  /** Who waits: a change of what they may do wakes them, and ends the wait once they are not admitted any more. */
  actor: Actor
  stillAdmitted: () => Promise<void>
  matches: (change: HeardChange) => boolean
  waitSeconds: number
  /** Fires when nobody waits for the answer any more. */
  signal: AbortSignal
  read: () => Promise<T>
  /** True where the answer is worth giving; `first` is what was read when the request came in. */
  settled: (now: T, first: T) => boolean
}

/** Reads until the answer is worth giving or the time is over. It sleeps until it hears of a change; it never polls. */
export async function longPoll<T>(changes: ChangeFeed, poll: LongPoll<T>): Promise<T> {
  const { actor, stillAdmitted } = poll
  const wakes = (change: HeardChange): boolean =>
    change.type === 'access' ? change.id === actor.userId : poll.matches(change)
  const read = async (): Promise<T> => {
    const [now] = await Promise.all([poll.read(), stillAdmitted()])
    return now
  }
  const until = Date.now() + poll.waitSeconds * 1000
  let first: T | undefined
  for (;;) {
    const enough = new AbortController()
    const signal = AbortSignal.any([poll.signal, enough.signal])
    const heard = changes.waitFor(wakes, Math.max(0, until - Date.now()), signal)
    try {
      const now = await read()
      first ??= now
      if (poll.settled(now, first) || Date.now() >= until) return now
      if (!(await heard)) return await read()
    } finally {
      enough.abort()
    }
  }
}
