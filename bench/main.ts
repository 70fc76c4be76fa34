import { parseArgs } from 'node:util'
import { run as codes } from './codes.ts'
import { run as intake } from './intake.ts'
import { run as lists } from './lists.ts'
import { run as login } from './login.ts'
import { run as smsToPage } from './sms-to-page.ts'
import { run as smsToPoll } from './sms-to-poll.ts'
import { run as smsToScreen } from './sms-to-screen.ts'

/** What a benchmark found: tables by name, each a list of rows with the same fields. */
type Result = Record<string, readonly object[]>

const BENCHMARKS: Record<string, () => Promise<Result>> = {
  'sms-to-page': smsToPage,
  'sms-to-poll': smsToPoll,
  'sms-to-screen': smsToScreen,
  login,
  intake,
  lists,
  codes: () => codes(),
}

/** `npm run bench -- [<name>…] [--json]`: all benchmarks, or those that are named. docs/benchmarks.md says what they mean. */
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
const names = positionals.length > 0 ? positionals : Object.keys(BENCHMARKS)
const unknown = names.filter((name) => !(name in BENCHMARKS))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHMARKS).join(', ')}.`)
  process.exit(1)
}

const results: Record<string, Result> = {}
for (const name of names) {
  const result = (await BENCHMARKS[name]?.()) ?? {}
  results[name] = result
  if (values.json !== true) print(name, result)
}
if (values.json === true) console.log(JSON.stringify(results, null, 2))

function print(name: string, result: Result): void {
  for (const [table, rows] of Object.entries(result)) {
    console.log(`\n${name}: ${table}`)
    console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, shown(value)]))))
  }
}

function shown(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100
  return Array.isArray(value) ? value.join(' ') : value
}
