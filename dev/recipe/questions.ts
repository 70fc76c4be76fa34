import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { CommandError } from './find-app.ts'

export interface Questions {
  /** @throws the signal's reason. @throws CommandError where the input has ended. */
  ask(question: string, answer: 'shown' | 'hidden'): Promise<string>
  close(): void
}

/** Asks at the terminal; where the input is none, each of its lines is an answer, and no question is shown. */
export function openQuestions(signal: AbortSignal): Questions {
  const { stdin, stderr } = process
  let isHidden = false
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isHidden && stdin.isTTY) stderr.write(chunk)
      done()
    },
  })
  // No history: the arrow keys would bring a password back.
  const lines = createInterface({ input: stdin, output, terminal: stdin.isTTY, historySize: 0, crlfDelay: Infinity })
  const answers = lines[Symbol.asyncIterator]()
  // In its terminal, Ctrl-C is a key like any other.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  signal.addEventListener('abort', () => lines.close(), { once: true })
  return {
    async ask(question, answer) {
      lines.setPrompt(`${question}: `)
      lines.prompt()
      isHidden = answer === 'hidden'
      const next = await answers.next()
      if (isHidden && stdin.isTTY) stderr.write('\n')
      isHidden = false
      signal.throwIfAborted()
      if (next.done) throw new CommandError(`The input ended before the answer to "${question}".`)
      return next.value
    },
    close: () => lines.close(),
  }
}
