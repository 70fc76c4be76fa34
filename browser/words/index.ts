import { ARABIC } from './arabic.ts'
import { CHINESE } from './chinese.ts'
import { CZECH } from './czech.ts'
import { DANISH } from './danish.ts'
import { DUTCH } from './dutch.ts'
import { ENGLISH } from './english.ts'
import { FINNISH } from './finnish.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { GREEK } from './greek.ts'
import { HEBREW } from './hebrew.ts'
import { HUNGARIAN } from './hungarian.ts'
import { INDONESIAN } from './indonesian.ts'
import { ITALIAN } from './italian.ts'
import { JAPANESE } from './japanese.ts'
import { KOREAN } from './korean.ts'
import { NORWEGIAN } from './norwegian.ts'
import { POLISH } from './polish.ts'
import { PORTUGUESE } from './portuguese.ts'
import { ROMANIAN } from './romanian.ts'
import { RUSSIAN } from './russian.ts'
import { SPANISH } from './spanish.ts'
import { SWEDISH } from './swedish.ts'
import { TURKISH } from './turkish.ts'
import { UKRAINIAN } from './ukrainian.ts'
import { VIETNAMESE } from './vietnamese.ts'
import type { Topic, Words } from './topics.ts'

export type { Topic } from './topics.ts'

/** By their ISO 639-1 codes; Norwegian has three. */
const LANGUAGES: Record<string, Words> = {
  ...{
    cs: CZECH,
    da: DANISH,
    de: GERMAN,
    en: ENGLISH,
    es: SPANISH,
    fi: FINNISH,
    fr: FRENCH,
    it: ITALIAN,
    ja: JAPANESE,
  },
  ...{ ko: KOREAN, nb: NORWEGIAN, nl: DUTCH, nn: NORWEGIAN, no: NORWEGIAN, pl: POLISH, pt: PORTUGUESE, ru: RUSSIAN },
  ...{ sv: SWEDISH, tr: TURKISH, zh: CHINESE },
  ...{ ar: ARABIC, el: GREEK, he: HEBREW, hu: HUNGARIAN, id: INDONESIAN, ro: ROMANIAN, uk: UKRAINIAN, vi: VIETNAMESE },
}

const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

const PATTERNS = new Map(
  Object.keys(ENGLISH).map((topic) => [topic, compile(Object.values(LANGUAGES).map((words) => words[topic as Topic]))]),
)

/** @param tag as pages give it, such as `pt-BR`. @returns false only where the page says that it is in another language. */
export function mayKnow(tag: string): boolean {
  return tag === '' || (tag.toLowerCase().split(/[-_]/)[0] ?? '') in LANGUAGES
}

/** Whether the text has one of the topic's words, in any language. */
export function mentions(text: string, topic: Topic): boolean {
  return PATTERNS.get(topic)?.test(plain(text)) ?? false
}

/** Whether the text is nothing but one of the topic's words. */
export function isAll(text: string, topic: Topic): boolean {
  const found = PATTERNS.get(topic)?.exec(plain(text))
  return found !== null && found !== undefined && !/[\p{L}\p{N}]/u.test(plain(text).replace(found[0], ''))
}

/** Whether the text has one of the topic's words besides those of the other: in "customer code", a code is none. */
export function mentionsBeside(text: string, topic: Topic, other: Topic): boolean {
  const pattern = PATTERNS.get(other)
  return mentions(text, topic) && (pattern === undefined || mentions(plain(text).replace(pattern, ' '), topic))
}

/** @returns the sentences that have a word of each topic. */
export function sentencesAbout(texts: readonly string[], ...topics: readonly Topic[]): string[] {
  const sentences = texts.flatMap((text) => text.split(/[.!?;]\s+|[。！？\n]/))
  return sentences.filter((sentence) => topics.every((topic) => mentions(sentence, topic)))
}

/** Typographic apostrophes as typewriters have them; the Turkish capital İ, which has no simple small letter. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").replaceAll('İ', 'i')
}

function compile(languages: readonly string[]): RegExp {
  // The longest first: `skip for now` is more than `skip`.
  const words = [...new Set(languages.flatMap((list) => list.split('|')))].sort(
    (one, other) => other.length - one.length,
  )
  const [unparted, parted] = [words.filter((word) => UNPARTED.test(word)), words.filter((word) => !UNPARTED.test(word))]
  const whole = `(?<![\\p{L}\\p{N}])(?:${parted.map(pattern).join('|')})(?![\\p{L}\\p{N}])`
  // Latin letters touch Chinese, Japanese and Korean ones without a space: `SMSを送信`.
  return new RegExp(
    [whole.replaceAll('\\p{L}\\p{N}', '\\p{sc=Latin}\\p{sc=Cyrillic}\\p{N}'), ...unparted].join('|'),
    'iu',
  )
}

function pattern(word: string): string {
  return word.replace(/[-/]/g, '[-\\s]?').replaceAll(' ', '[-\\s_]+').replaceAll('*', '[\\p{L}]*')
}
