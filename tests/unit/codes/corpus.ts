import { readdirSync, readFileSync } from 'node:fs'

/** A message of the project's own corpus, shaped after what senders write; every name and number in it is made up. */
export interface CorpusMessage {
  readonly lang: string
  readonly kind: string
  readonly text: string
  readonly sender?: string
  readonly code: string | null
  readonly domain?: string
  readonly link?: string
}

const FOLDER = new URL('./corpus/', import.meta.url)

export const CORPUS: readonly CorpusMessage[] = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as CorpusMessage)
