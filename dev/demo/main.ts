import { parseArgs, styleText } from 'node:util'
import { journey } from './journey.ts'
import { findOrStart } from './running.ts'

/** `npm run demo`: the whole journey without a person. Exit status 0 only if every step really happened. */
const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } })

interface Done {
  name: string
  ok: boolean
  /** Since the journey began. */
  startedMs: number
  durationMs: number
  detail: string
}

const steps: Done[] = []
const say = (line: string): void => {
  // A program reads the standard output; people still see what is going on.
  if (options.json) console.error(line)
  else console.log(line)
}

try {
  const keyline = await findOrStart(process.env, say)
  const began = performance.now()
  try {
    say(`\nThe journey, at ${keyline.access.url}\n`)
    await journey(keyline.access, (name, work) => run(began, name, work))
    finish(true, performance.now() - began)
  } catch (error) {
    finish(false, performance.now() - began, messageOf(error))
  } finally {
    await keyline.stop()
  }
} catch (error) {
  finish(false, 0, messageOf(error))
}

async function run(began: number, name: string, work: () => Promise<string>): Promise<void> {
  const started = performance.now()
  const done = (ok: boolean, detail: string): void => {
    const durationMs = Math.round(performance.now() - started)
    const step = { name, ok, startedMs: Math.round(started - began), durationMs, detail }
    steps.push(step)
    say(lineOf(step))
  }
  try {
    done(true, await work())
  } catch (error) {
    done(false, messageOf(error))
    throw error
  }
}

function lineOf({ ok, name, startedMs, durationMs, detail }: Done): string {
  const at = `${(startedMs / 1000).toFixed(1)} s`.padStart(7)
  const took = `${(durationMs / 1000).toFixed(2)} s`.padStart(8)
  const mark = ok ? styleText('green', '✓') : styleText('red', '✗')
  return `${styleText('dim', at)}  ${mark} ${name.padEnd(30)} ${took}  ${styleText('dim', detail)}`
}

function finish(ok: boolean, totalMs: number, error?: string): void {
  process.exitCode = ok ? 0 : 1
  if (options.json) {
    console.log(JSON.stringify({ ok, totalMs: Math.round(totalMs), steps, ...(error !== undefined && { error }) }))
  } else if (ok) {
    console.log(`\nEvery step happened, in ${(totalMs / 1000).toFixed(1)} s.`)
  } else {
    console.error(`\nThe journey ended early. ${error ?? ''}`)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
