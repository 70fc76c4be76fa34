/** How many logins may have a page at the same time, and the queue of those that want one. */
export class Slots {
  readonly #size: number
  #taken = 0
  #waiting: (() => void)[] = []

  constructor(size: number) {
    this.#size = size
  }

  get taken(): number {
    return this.#taken
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Waits for a free slot; who came first has it first. Gives up without one when the signal aborts. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.tryTake()) return
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = (): void => {
      this.#waiting = this.#waiting.filter((each) => each !== enter)
      reject(signal.reason as Error)
    }
    const enter = (): void => {
      signal.removeEventListener('abort', leave)
      resolve()
    }
    signal.addEventListener('abort', leave, { once: true })
    this.#waiting.push(enter)
    await promise
  }

  /** @returns false where none is free, or others wait for one. */
  tryTake(): boolean {
    if (this.#taken >= this.#size || this.#waiting.length > 0) return false
    this.#taken += 1
    return true
  }

  /** Counts a page that is open already, whether a slot is free or not. */
  occupy(): void {
    this.#taken += 1
  }

  give(): void {
    this.#taken -= 1
    while (this.#taken < this.#size) {
      const next = this.#waiting.shift()
      if (!next) return
      this.#taken += 1
      next()
    }
  }
}
