import { DIGIT, isLetter, JOINED, kindAt, LATIN, LETTER } from './character.ts'
import { normalise } from './normalise.ts'
import { Trie, type Found, type Phrase } from './trie.ts'

/**
 * What a word tells about the numbers near it.
 * - `otp` names a one-time code by itself ("one-time PIN"), `code` does so when the rest agrees ("code", "PIN"), and `noun`
 *   only beside its purpose: a word of `verify` or `oneTime` ("verification", "temporary"), which makes an `otp` of both.
 * - `use` asks to type something in, `verify`, `secret` and `expires` are what such messages talk about.
 * - `between` stands between a name and its value ("is", "number").
 * - `label` names another number ("account", "ending in"), `otherCode` another kind of code ("promo code").
 * - `unit` after a number makes it a quantity, `money` on either side an amount, `offer` marks advertising.
 */
export const ROLES = [
  'otp',
  'code',
  'noun',
  'oneTime',
  'use',
  'verify',
  'secret',
  'expires',
  'between',
  'label',
  'otherCode',
  'unit',
  'money',
  'offer',
] as const
export type Role = (typeof ROLES)[number]

/**
 * What is known of a language, or of a few that are written alike. Words are separated by commas; `*` at the end stands
 * for any ending, `a|b` for either within a word group. Case and accents do not matter.
 */
export interface LanguagePack {
  readonly name: string
  readonly words: Readonly<Partial<Record<Role, string>>>
  /** Particles that are written together with the word that follows, such as the Arabic article. */
  readonly prefixes?: string
}

/** A word or phrase of the lexicon, found in a message. */
export interface Mark {
  readonly role: Role
  readonly start: number
  readonly end: number
}

export interface Lexicon {
  /** The longest known phrases of a folded text, from left to right, none overlapping. */
  find(folded: string): Mark[]
}

/** Where packs disagree on a word, the first one to name it decides. */
export function compileLexicon(packs: readonly LanguagePack[]): Lexicon {
  const trie = new Trie(phrasesOf(packs))
  const particles = packs
    .flatMap((pack) => (pack.prefixes ?? '').split(','))
    .map((particle) => asMatched(particle.trim()))
  return { find: (folded) => joinNames(findMarks(trie, particles.filter(Boolean), folded), folded) }
}

function* phrasesOf(packs: readonly LanguagePack[]): Generator<Phrase<Role>> {
  for (const pack of packs) {
    for (const role of ROLES) {
      for (const phrase of expand(pack.words[role] ?? '')) {
        const isStem = phrase.endsWith(ANY_ENDING)
        yield { text: isStem ? phrase.slice(0, -1) : phrase, value: role, isStem }
      }
    }
  }
}

const ANY_ENDING = '*'

function expand(words: string): string[] {
  return words
    .split(',')
    .flatMap((written) => alternatives(written.trim()))
    .filter((phrase) => phrase !== '')
    .map(asMatched)
}

/** "(one|single) time (code|password)" is four phrases. */
function alternatives(pattern: string): string[] {
  const group = /\(([^()]*)\)/.exec(pattern)
  if (group === null) return [pattern.replace(/\s+/g, ' ').trim()]
  const [matched, options = ''] = group
  const before = pattern.slice(0, group.index)
  const after = pattern.slice(group.index + matched.length)
  return options.split('|').flatMap((option) => alternatives(before + option.trim() + after))
}

/** In the form in which the message is walked: folded, with hyphens as spaces. */
function asMatched(phrase: string): string {
  return normalise(phrase).folded.replace(/-/g, ' ')
}

function findMarks(trie: Trie<Role>, particles: readonly string[], folded: string): Mark[] {
  const marks: Mark[] = []
  let previous = 0
  for (let i = 0; i < folded.length; i++) {
    const kind = kindAt(folded, i)
    const isStart = startsWord(previous, kind)
    previous = kind
    if (!isStart) continue
    const found =
      trie.longest(folded, i, endsWord) ?? (kind === LETTER ? afterParticle(trie, particles, folded, i) : null)
    if (found === null) continue
    const end = endOfWord(folded, found.end)
    marks.push({ role: found.value, start: i, end })
    i = end - 1
    previous = kindAt(folded, i)
  }
  return marks
}

/** Letters after digits start a word as well: the unit in 30GB. */
function startsWord(previous: number, kind: number): boolean {
  if (kind === JOINED) return true
  if (kind < DIGIT) return false
  return previous < DIGIT || previous === JOINED || (previous === DIGIT && kind !== DIGIT)
}

function afterParticle(
  trie: Trie<Role>,
  particles: readonly string[],
  folded: string,
  start: number,
): Found<Role> | null {
  for (const particle of particles) {
    const found = folded.startsWith(particle, start) ? trie.longest(folded, start + particle.length, endsWord) : null
    if (found !== null) return found
  }
  return null
}

function endsWord(folded: string, end: number): boolean {
  const after = kindAt(folded, end)
  return !isLetter(after) || after === JOINED || kindAt(folded, end - 1) === JOINED
}

/** "Code" beside "verification", in either order and with a particle such as "for" between, names a one-time code. */
function joinNames(marks: readonly Mark[], folded: string): Mark[] {
  const joined: Mark[] = []
  for (const mark of marks) {
    const previous = joined.at(-1)
    if (previous !== undefined && formName(previous, mark) && isParticle(folded, previous.end, mark.start)) {
      joined[joined.length - 1] = { role: 'otp', start: previous.start, end: mark.end }
    } else joined.push(mark)
  }
  return joined
}

function formName(left: Mark, right: Mark): boolean {
  return (isNoun(left) && isPurpose(right)) || (isPurpose(left) && isNoun(right))
}

function isNoun(mark: Mark): boolean {
  return mark.role === 'code' || mark.role === 'noun'
}

function isPurpose(mark: Mark): boolean {
  return mark.role === 'verify' || mark.role === 'oneTime'
}

const PARTICLE_MAX = 6

function isParticle(folded: string, from: number, to: number): boolean {
  if (to - from > PARTICLE_MAX) return false
  for (let i = from; i < to; i++) {
    if (!isLetter(kindAt(folded, i)) && !" -'".includes(folded.charAt(i))) return false
  }
  return true
}

/** A stem is found as the whole word that it begins. */
function endOfWord(folded: string, position: number): number {
  if (kindAt(folded, position - 1) === JOINED) return position
  let end = position
  while (kindAt(folded, end) === LATIN || kindAt(folded, end) === LETTER) end++
  return end
}

/** The mark that starts at a position. */
export function markAt(marks: readonly Mark[], position: number): Mark | undefined {
  const mark = marks[countBefore(marks, position)]
  return mark?.start === position ? mark : undefined
}

/** The mark that ends at a position. */
export function markEndingAt(marks: readonly Mark[], position: number): Mark | undefined {
  const mark = marks[countBefore(marks, position) - 1]
  return mark?.end === position ? mark : undefined
}

/** How many spans of a list in order start before a position; by halving. */
export function countBefore(spans: readonly { readonly start: number }[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? Infinity) < position) low = middle + 1
    else high = middle
  }
  return low
}
