import { readdir, readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import otpDetector from '@onedaydevelopers/otp-detector'
import parseOtpMessage from 'parse-otp-message'
import { readMessage } from '../domain/codes/extract.ts'
import { extractCode } from '../domain/codes/index.ts'
import { LANGUAGES } from '../domain/codes/languages/index.ts'
import { compileLexicon } from '../domain/codes/lexicon.ts'

/**
 * Code extraction beside two packages from npm and the simplest baseline: accuracy and speed on the same messages, in the
 * same run. Then cross-validation: what is lost when the words of each language family are taken away.
 *
 * `node bench/codes.ts [--json] [--messages <file of JSON lines>]`; without a file, the project's own corpus.
 */

interface Sample {
  readonly lang: string
  readonly text: string
  readonly sender: string | null
  readonly code: string | null
}

type Reader = (sample: Sample) => string | null

export interface ReaderRow {
  readonly reader: string
  readonly codesRight: number
  readonly codes: number
  readonly wrong: number
  readonly leftAlone: number
  readonly codeless: number
  readonly messagesPerSecond: number
}

export interface HeldOutRow {
  /** The language family whose words were taken away. */
  readonly heldOut: string
  readonly codesLost: number
  readonly newlyWrong: number
  readonly inLanguages: readonly string[]
}

const READERS: Readonly<Record<string, Reader>> = {
  Keyline: ({ text, sender }) => extractCode(text, { sender }).code,
  'parse-otp-message': ({ text }) => parseOtpMessage(text)?.code ?? null,
  '@onedaydevelopers/otp-detector': ({ text }) => otpDetector.extractOTP(text) ?? null,
  'first four to eight digits': ({ text }) => /\b\d{4,8}\b/.exec(text)?.[0] ?? null,
}

const CORPUS = new URL('../tests/unit/codes/corpus/', import.meta.url)

export async function run(file?: string): Promise<{ readers: ReaderRow[]; heldOut: HeldOutRow[] }> {
  const samples = file === undefined ? await ownCorpus() : readSamples(await readFile(file, 'utf8'))
  const readers = Object.entries(READERS).map(([name, read]) => measureReader(name, read, samples))
  return { readers, heldOut: holdOutEach(samples) }
}

async function ownCorpus(): Promise<Sample[]> {
  const names = await readdir(CORPUS)
  const files = await Promise.all(names.map((name) => readFile(new URL(name, CORPUS), 'utf8')))
  return files.flatMap(readSamples)
}

interface SampleLine {
  lang: string
  text: string
  sender?: string | null
  code?: string | null
  expected?: string | null
}

function readSamples(lines: string): Sample[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SampleLine)
    .map(({ lang, text, sender, code, expected }) => ({
      lang,
      text,
      sender: sender ?? null,
      code: code ?? expected ?? null,
    }))
}

function measureReader(name: string, read: Reader, samples: readonly Sample[]): ReaderRow {
  const withCode = samples.filter(({ code }) => code !== null)
  const without = samples.filter(({ code }) => code === null)
  return {
    reader: name,
    codesRight: withCode.filter((sample) => isRight(sample, read)).length,
    codes: withCode.length,
    wrong: withCode.filter((sample) => !isRight(sample, read) && attempt(sample, read) !== null).length,
    leftAlone: without.filter((sample) => isRight(sample, read)).length,
    codeless: without.length,
    messagesPerSecond: speedOf(read, samples),
  }
}

function isRight(sample: Sample, read: Reader): boolean {
  return comparable(attempt(sample, read)) === comparable(sample.code)
}

/** A peer that throws has read nothing. */
function attempt(sample: Sample, read: Reader): string | null {
  try {
    return read(sample)
  } catch {
    return null
  }
}

/** Spaces, hyphens, case and a letter prefix before digits do not count. */
function comparable(code: string | null): string | null {
  return (
    code
      ?.replace(/[\s-]/g, '')
      .replace(/^[A-Za-z]+(?=\d+$)/, '')
      .toLowerCase() ?? null
  )
}

const WARM_UP_MS = 500
const ROUND_MS = 1000
const ROUNDS = 3

/** Messages for each second of the thread's processor time: the best of a few rounds, for a busy machine only takes away. */
function speedOf(read: Reader, samples: readonly Sample[]): number {
  roundOf(read, samples, WARM_UP_MS)
  return Math.max(...Array.from({ length: ROUNDS }, () => roundOf(read, samples, ROUND_MS)))
}

function roundOf(read: Reader, samples: readonly Sample[], milliseconds: number): number {
  const start = performance.now()
  const usage = process.threadCpuUsage()
  let count = 0
  while (performance.now() - start < milliseconds) {
    for (const sample of samples) attempt(sample, read)
    count += samples.length
  }
  const { user, system } = process.threadCpuUsage(usage)
  return Math.round((count * 1_000_000) / (user + system))
}

/** What the rest still reads when a language family's words are missing: the less is lost, the less hangs on single words. */
function holdOutEach(samples: readonly Sample[]): HeldOutRow[] {
  const known = new Set(samples.filter((sample) => isRight(sample, (each) => extractCode(each.text, each).code)))
  return LANGUAGES.map((pack) => {
    const lexicon = compileLexicon(LANGUAGES.filter((other) => other !== pack))
    const read: Reader = ({ text, sender }) => readMessage(lexicon, text, { sender }).code
    const changed = samples.filter((sample) => known.has(sample) && !isRight(sample, read))
    const lost = changed.filter((sample) => attempt(sample, read) === null)
    return {
      heldOut: pack.name,
      codesLost: lost.length,
      newlyWrong: changed.length - lost.length,
      inLanguages: [...new Set(changed.map(({ lang }) => lang))],
    }
  }).toSorted((a, b) => b.codesLost + b.newlyWrong - a.codesLost - a.newlyWrong)
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

function printTables({ readers, heldOut }: Awaited<ReturnType<typeof run>>): void {
  console.table(
    readers.map((row) => ({
      reader: row.reader,
      'codes right': percent(row.codesRight, row.codes),
      'wrong codes': row.wrong,
      'left alone': percent(row.leftAlone, row.codeless),
      'messages/s': row.messagesPerSecond,
    })),
  )
  console.table(
    heldOut.map((row) => ({
      'words held out': row.heldOut,
      'codes lost': row.codesLost,
      'newly wrong': row.newlyWrong,
      in: row.inLanguages.join(' '),
    })),
  )
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, messages: { type: 'string' } } })
  const result = await run(values.messages)
  if (values.json === true) console.log(JSON.stringify(result, null, 2))
  else printTables(result)
}
