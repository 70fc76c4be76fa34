import type { RunningServer } from './server.ts'

/** A part ended although nobody asked it to. */
class PartEnded extends Error {
  override readonly name = 'PartEnded'

  constructor(part: string, lastLines: string) {
    super(`${part} ended by itself. Its last lines:\n${lastLines || '(none)'}`)
  }
}

/** Watches the parts that run, and stops them in the reverse order of their start. */
export class Supervisor {
  readonly #servers: RunningServer[] = []
  #stopped = false
  readonly #partEnded = Promise.withResolvers<never>()

  constructor() {
    // Whoever waits for `partEnded` hears of it; it is no fault that nobody does.
    this.#partEnded.promise.catch(() => undefined)
  }

  /** As soon as it is spawned; one that comes when all was stopped already is stopped too. */
  add(part: string, server: RunningServer): void {
    if (this.#stopped) void server.stop()
    else this.#servers.push(server)
    const end = (lastLines: string): void => {
      this.#partEnded.reject(new PartEnded(part, lastLines))
    }
    void server.exited.then(end, end)
  }

  /** Rejects with a PartEnded as soon as a part ends. */
  get partEnded(): Promise<never> {
    return this.#partEnded.promise
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const server of this.#servers.splice(0).reverse()) await server.stop()
  }
}
