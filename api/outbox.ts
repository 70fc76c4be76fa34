import type { Logger } from 'pino'
import { loggable } from '../platform/loggable.ts'

/** Rows that other processes left behind, and those to be tried again, are looked for this often. */
const LOOK_MS = 1_000
const MAX_IN_FLIGHT = 64

export interface Outbox {
  /** Says that there is something new, so that it is not only found at the next look. */
  kick(): void
  /** Lets what is on its way arrive, and takes up nothing more. */
  stop(): Promise<void>
}

interface OutboxParts<Row> {
  /** What is delivered, as the log calls it. */
  name: string
  /** Takes up to so many rows that are due, each for a while: whoever dies with one leaves it to the next. */
  claim(limit: number): Promise<Row[]>
  /** Settles the row, or has it tried again later; it is not to throw. */
  deliver(row: Row): Promise<void>
  log: Logger
}

/**
 * Delivers rows that were written in the transaction of what they tell of, at least once, whatever crashes. Several
 * processes may do it at once. Nothing is held in a transaction while a delivery is on its way: a row is claimed by moving
 * its next attempt into the future.
 */
export function startOutbox<Row>({ name, claim, deliver, log }: OutboxParts<Row>): Outbox {
  const inFlight = new Set<Promise<void>>()
  let stopped = false
  let looking: Promise<void> | null = null
  let lookAgain = false
  let readable = true

  const kick = (): void => {
    lookAgain = true
    if (stopped || inFlight.size >= MAX_IN_FLIGHT) return
    looking ??= look().finally(() => {
      looking = null
      if (lookAgain) kick()
    })
  }
  const timer = setInterval(kick, LOOK_MS)

  async function look(): Promise<void> {
    lookAgain = false
    const room = MAX_IN_FLIGHT - inFlight.size
    try {
      const rows = await claim(room)
      for (const row of rows) send(row)
      if (rows.length === room) lookAgain = true
      readable = true
    } catch (error) {
      if (readable) log.warn({ ...loggable(error), outbox: name }, 'The outbox cannot be read')
      readable = false
    }
  }

  function send(row: Row): void {
    const sending = deliver(row).finally(() => {
      inFlight.delete(sending)
      if (lookAgain) kick()
    })
    inFlight.add(sending)
  }

  return {
    kick,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(inFlight)
    },
  }
}
