import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../../../dev/plan.ts'

/** `npm run recipe:…`, running, with an input that is no terminal. */
export class RecipeCommand {
  readonly #child: ChildProcess
  readonly #exit: Promise<number | null>
  #output = ''

  constructor(command: 'try' | 'record', args: readonly string[], env: Record<string, string>) {
    const file = join(ROOT, 'dev/recipe', `${command}.ts`)
    this.#child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], {
      env: { ...process.env, NO_COLOR: '1', ...env },
    })
    this.#exit = once(this.#child, 'close').then(([code]) => code as number | null)
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#output += chunk
        this.#child.emit('printed')
      })
    }
  }

  answer(...lines: readonly string[]): void {
    for (const line of lines) this.#child.stdin?.write(`${line}\n`)
  }

  async printed(pattern: RegExp): Promise<void> {
    const ended = this.#exit.then((code) => {
      throw new Error(`The command ended with status ${code}:\n${this.#output}`)
    })
    while (!pattern.test(this.#output)) await Promise.race([once(this.#child, 'printed'), ended])
  }

  interrupt(): void {
    this.#child.kill('SIGINT')
  }

  /** Once it has ended, by itself or since its input has. Its browser has the same output, so that it has ended too. */
  async ended(): Promise<{ status: number | null; output: string }> {
    return { status: await this.#exit, output: this.#output }
  }
}
