import type { ChildProcess } from 'node:child_process'

const KEPT_LINES = 20

/** Passes a child's output on, and keeps its last lines for when it dies. */
export class Tail {
  #kept = ''

  constructor(child: ChildProcess, log: (chunk: string) => void) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#kept = (this.#kept + chunk)
          .split('\n')
          .slice(-KEPT_LINES - 1)
          .join('\n')
        log(chunk)
      })
    }
  }

  text(): string {
    return this.#kept.trimEnd()
  }
}
