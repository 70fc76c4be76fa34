import { isLetter, JOINED, kindAt, LATIN, LETTER } from './character.ts'
import { normalise } from './normalise.ts'

/**
 * What a word tells about the numbers near it.
 * - `otp` names a one-time code by itself ("verification code"), `code` does so when the rest agrees ("code", "PIN").
 * - `use` asks to type something in, `verify`, `secret` and `expires` are what such messages talk about.
 * - `between` stands between a name and its value ("is", "number").
 * - `label` names another number ("account", "ending in"), `otherCode` another kind of code ("promo code").
 * - `unit` after a number makes it a quantity, `money` on either side an amount, `offer` marks advertising.
 */
export const ROLES = [
  'otp',
  'code',
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
  const trie = new Trie()
  for (const pack of packs) {
    for (const role of ROLES) {
      for (const phrase of expand(pack.words[role] ?? '', pack.prefixes)) trie.add(phrase, role)
    }
  }
  return { find: (folded) => findMarks(trie, folded) }
}

const ANY_ENDING = '*'

function* expand(words: string, prefixes = ''): Generator<string> {
  const particles = [
    '',
    ...prefixes
      .split(',')
      .map((prefix) => prefix.trim())
      .filter(Boolean),
  ]
  for (const written of words.split(',')) {
    for (const phrase of alternatives(written.trim())) {
      if (phrase !== '') for (const particle of particles) yield asMatched(particle + phrase)
    }
  }
}

/** "(one|single) time (code|password)" is four phrases. */
function alternatives(pattern: string): string[] {
  const group = /\(([^()]*)\)/.exec(pattern)
  if (group === null) return [pattern.replace(/\s+/g, ' ').trim()]
  const rest = pattern.slice(group.index + group[0].length)
  return (group[1] ?? '').split('|').flatMap((option) => alternatives(pattern.slice(0, group.index) + option + rest))
}

/** In the form in which the message is walked: folded, with hyphens as spaces. */
function asMatched(phrase: string): string {
  return normalise(phrase).folded.replace(/-/g, ' ')
}

function findMarks(trie: Trie, folded: string): Mark[] {
  const marks: Mark[] = []
  let previous = 0
  for (let i = 0; i < folded.length; i++) {
    const kind = kindAt(folded, i)
    const startsWord = kind === JOINED || (isLetter(kind) && !(isLetter(previous) && previous !== JOINED))
    previous = kind
    if (!startsWord) continue
    const found = trie.longest(folded, i)
    if (found === null) continue
    const end = endOfWord(folded, found.end)
    marks.push({ ...found, end })
    i = end - 1
    previous = kindAt(folded, i)
  }
  return marks
}

/** A stem is found as the whole word that it begins. */
function endOfWord(folded: string, position: number): number {
  if (kindAt(folded, position - 1) === JOINED) return position
  let end = position
  while (kindAt(folded, end) === LATIN || kindAt(folded, end) === LETTER) end++
  return end
}

const SPACE = 0x20
const HYPHEN = 0x2d
const LINE_BREAK = 0x0a

/** Phrases by their characters; children of a node are a linked list, for most nodes have one. */
class Trie {
  readonly #character: number[] = [0]
  readonly #firstChild: number[] = [0]
  readonly #nextSibling: number[] = [0]
  /** Role of the phrase that ends at a node, where it must be followed by the end of a word, and where it need not. */
  readonly #whole: (Role | undefined)[] = [undefined]
  readonly #stem: (Role | undefined)[] = [undefined]
  /** Children of the root, where the list would be long. */
  readonly #roots = new Uint32Array(0x10000)

  add(phrase: string, role: Role): void {
    const isStem = phrase.endsWith(ANY_ENDING)
    const text = isStem ? phrase.slice(0, -1) : phrase
    let node = this.#root(text.charCodeAt(0))
    for (let i = 1; i < text.length; i++) {
      const character = text.charCodeAt(i)
      node = this.#child(node, character) || this.#addChild(node, character)
    }
    if (isStem) this.#stem[node] ??= role
    this.#whole[node] ??= role
  }

  longest(folded: string, start: number): Mark | null {
    let node = this.#roots[folded.charCodeAt(start)] ?? 0
    let found: Mark | null = null
    for (let i = start + 1; node !== 0; i++) {
      const role = this.#roleAt(node, folded, i)
      if (role !== undefined) found = { role, start, end: i }
      if (i >= folded.length) break
      const character = folded.charCodeAt(i)
      node = this.#child(node, character === HYPHEN || character === LINE_BREAK ? SPACE : character)
    }
    return found
  }

  #roleAt(node: number, folded: string, end: number): Role | undefined {
    const stem = this.#stem[node]
    if (stem !== undefined) return stem
    const whole = this.#whole[node]
    if (whole === undefined || kindAt(folded, end - 1) === JOINED || !isLetter(kindAt(folded, end))) return whole
    return kindAt(folded, end) === JOINED ? whole : undefined
  }

  #root(character: number): number {
    const known = this.#roots[character] ?? 0
    return known === 0 ? (this.#roots[character] = this.#addNode(character)) : known
  }

  #child(node: number, character: number): number {
    let child = this.#firstChild[node] ?? 0
    while (child !== 0 && this.#character[child] !== character) child = this.#nextSibling[child] ?? 0
    return child
  }

  #addChild(parent: number, character: number): number {
    const node = this.#addNode(character)
    this.#nextSibling[node] = this.#firstChild[parent] ?? 0
    this.#firstChild[parent] = node
    return node
  }

  #addNode(character: number): number {
    this.#character.push(character)
    this.#firstChild.push(0)
    this.#nextSibling.push(0)
    this.#whole.push(undefined)
    this.#stem.push(undefined)
    return this.#character.length - 1
  }
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
