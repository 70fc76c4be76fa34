import { setTimeout as sleep } from 'node:timers/promises'

/** Work that outlives the request that began it, and ends with the simulator. */
export class Background {
  readonly #abort = new AbortController()
  readonly #tasks = new Set<Promise<void>>()

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  run(task: () => Promise<void>): void {
    const running = task()
      .catch((error: unknown) => {
        if (!this.signal.aborted) throw error
      })
      .finally(() => this.#tasks.delete(running))
    this.#tasks.add(running)
  }

  /** @throws AbortError when the simulator stops meanwhile. */
  async pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.signal })
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    await Promise.allSettled(this.#tasks)
  }
}
