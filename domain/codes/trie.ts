const SPACE = 0x20
const HYPHEN = 0x2d
const LINE_BREAK = 0x0a

/** Room for the letters in one key of the transitions: more than all scripts of the lexicon use. */
const LETTERS_MAX = 0x1000
const HASH_MULTIPLIER = 0x9e3779b1

export interface Phrase<Value> {
  readonly text: string
  readonly value: Value
  /** Whether it is the beginning of a word, with any ending. */
  readonly isStem: boolean
}

export interface Found<Value> {
  readonly value: Value
  readonly end: number
}

interface Ending<Value> {
  readonly value: Value
  readonly isStem: boolean
}

/**
 * Phrases by their characters. A message walks it at every word, so that the transitions, some hundred thousand, are kept
 * in one flat table (open addressing) that a step reads once.
 */
export class Trie<Value> {
  /** The number of each character that occurs in a phrase; 0 for the others. */
  readonly #letters = new Uint16Array(0x10000)
  /** Pairs of a key (node and letter) and the node that it leads to. A node that ends a phrase is below zero. */
  readonly #table: Int32Array
  readonly #mask: number
  readonly #endings: ReadonlyMap<number, Ending<Value>>

  /** Of phrases that are given twice, the first counts. */
  constructor(phrases: Iterable<Phrase<Value>>) {
    const transitions = new Map<number, number>()
    const endings = new Map<number, Ending<Value>>()
    let letterCount = 0
    for (const { text, value, isStem } of phrases) {
      let node = 0
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        const letter = this.#letters[unit] || (this.#letters[unit] = ++letterCount)
        const key = node * LETTERS_MAX + letter
        node = transitions.get(key) ?? transitions.size + 1
        transitions.set(key, node)
      }
      const known = endings.get(node)
      if (known === undefined) endings.set(node, { value, isStem })
      else if (isStem && !known.isStem) endings.set(node, { ...known, isStem })
    }
    this.#endings = endings
    this.#mask = 2 ** Math.ceil(Math.log2(transitions.size * 2 + 2)) - 1
    this.#table = new Int32Array((this.#mask + 1) * 2)
    for (const [key, node] of transitions) {
      const slot = this.#slot(key)
      this.#table[slot] = key
      this.#table[slot + 1] = endings.has(node) ? -node : node
    }
  }

  /**
   * The longest phrase at a position, hyphens and line breaks taken for spaces.
   * @param endsWord tells whether a word may end at a position.
   */
  longest(text: string, start: number, endsWord: (text: string, end: number) => boolean): Found<Value> | null {
    let node = 0
    let found: Found<Value> | null = null
    for (let i = start; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      const letter = this.#letters[unit === HYPHEN || unit === LINE_BREAK ? SPACE : unit] ?? 0
      if (letter === 0) break
      const next = this.#table[this.#slot(node * LETTERS_MAX + letter) + 1] ?? 0
      if (next === 0) break
      node = Math.abs(next)
      if (next > 0) continue
      const ending = this.#endings.get(node)
      if (ending !== undefined && (ending.isStem || endsWord(text, i + 1))) found = { value: ending.value, end: i + 1 }
    }
    return found
  }

  /** Where a key is in the table, or would be. */
  #slot(key: number): number {
    let slot = Math.imul(key, HASH_MULTIPLIER) >>> 8
    for (;;) {
      slot &= this.#mask
      const held = this.#table[slot * 2]
      if (held === key || held === 0) return slot * 2
      slot++
    }
  }
}
