const SPACE = 0x20
const HYPHEN = 0x2d
const LINE_BREAK = 0x0a

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

type EndsWord = (text: string, end: number) => boolean

/** What a phrase stands for; there are few, whatever the number of phrases. */
interface Outcome<Value> {
  readonly value: Value
  readonly isStem: boolean
}

/**
 * Phrases by their characters. A message walks it at every word, so it is laid out for that: the children of a node stand
 * side by side, and the first child's children right after them, so that a walk mostly reads on.
 */
export class Trie<Value> {
  /** For each node its character, where its children begin (0: none), and 1 if it is the last of its siblings. */
  readonly #characters: Uint16Array
  readonly #children: Int32Array
  readonly #isLast: Uint8Array
  /** For each node which of the outcomes it has, 0 where no phrase ends. */
  readonly #endings: Uint8Array
  readonly #outcomes: readonly Outcome<Value>[]
  /** The nodes of first characters. */
  readonly #roots = new Int32Array(0x10000)

  /** Of phrases that are given twice, the first counts. */
  constructor(phrases: Iterable<Phrase<Value>>) {
    const layout = new Layout(phrases)
    this.#characters = Uint16Array.from(layout.characters)
    this.#children = Int32Array.from(layout.children)
    this.#isLast = Uint8Array.from(layout.isLast)
    this.#endings = Uint8Array.from(layout.endings)
    this.#outcomes = layout.outcomes
    for (let node = layout.firstRoot; layout.firstRoot !== 0; node++) {
      this.#roots[this.#characters[node] ?? 0] = node
      if (this.#isLast[node] === 1) break
    }
  }

  /**
   * The longest phrase at a position, hyphens and line breaks taken for spaces.
   * @param endsWord tells whether a word may end at a position.
   */
  longest(text: string, start: number, endsWord: EndsWord): Found<Value> | null {
    let found: Found<Value> | null = null
    let node = this.#roots[text.charCodeAt(start)] ?? 0
    for (let end = start + 1; node !== 0; end++) {
      const ending = this.#endings[node] ?? 0
      if (ending !== 0) found = this.#outcome(ending, text, end, endsWord) ?? found
      if (end >= text.length) break
      const unit = text.charCodeAt(end)
      node = this.#child(node, unit === HYPHEN || unit === LINE_BREAK ? SPACE : unit)
    }
    return found
  }

  #outcome(ending: number, text: string, end: number, endsWord: EndsWord): Found<Value> | null {
    const outcome = this.#outcomes[ending - 1]
    return outcome !== undefined && (outcome.isStem || endsWord(text, end)) ? { value: outcome.value, end } : null
  }

  #child(parent: number, unit: number): number {
    const characters = this.#characters
    const isLast = this.#isLast
    for (let node = this.#children[parent] ?? 0; node !== 0; node++) {
      if (characters[node] === unit) return node
      if (isLast[node] === 1) break
    }
    return 0
  }
}

/** Lays the nodes out, from the phrases in order; node 0 stands for none. */
class Layout<Value> {
  readonly characters: number[] = [0]
  readonly children: number[] = [0]
  readonly isLast: number[] = [1]
  readonly endings: number[] = [0]
  readonly outcomes: Outcome<Value>[] = []
  readonly firstRoot: number
  readonly #phrases: readonly Phrase<Value>[]

  constructor(phrases: Iterable<Phrase<Value>>) {
    this.#phrases = [...phrases].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    this.firstRoot = this.#place(0, this.#phrases.length, 0)
  }

  /** Places what follows the first `depth` characters of the phrases from `low` to `high`; returns the first node. */
  #place(low: number, high: number, depth: number): number {
    const groups = this.#group(low, high, depth)
    if (groups.length === 0) return 0
    const first = this.characters.length
    for (const { unit } of groups) {
      this.characters.push(unit)
      this.children.push(0)
      this.isLast.push(0)
      this.endings.push(0)
    }
    this.isLast[first + groups.length - 1] = 1
    groups.forEach(({ start, end }, index) => {
      this.endings[first + index] = this.#ending(start, end, depth + 1)
      this.children[first + index] = this.#place(start, end, depth + 1)
    })
    return first
  }

  /** The phrases that go on after `depth` characters, by the next one. */
  #group(low: number, high: number, depth: number): { unit: number; start: number; end: number }[] {
    const groups: { unit: number; start: number; end: number }[] = []
    for (let i = low; i < high; i++) {
      const text = this.#phrases[i]?.text ?? ''
      if (text.length === depth) continue
      const unit = text.charCodeAt(depth)
      const last = groups.at(-1)
      if (last?.unit === unit) last.end = i + 1
      else groups.push({ unit, start: i, end: i + 1 })
    }
    // The commonest first, for siblings are looked through in turn.
    return groups.sort((a, b) => b.end - b.start - (a.end - a.start))
  }

  #ending(start: number, end: number, length: number): number {
    const first = this.#phrases[start]
    if (first?.text.length !== length) return 0
    let isStem = false
    // In order, the phrases that end here come first.
    for (let i = start; i < end && this.#phrases[i]?.text.length === length; i++)
      isStem ||= this.#phrases[i]?.isStem === true
    return this.#outcome(first.value, isStem)
  }

  #outcome(value: Value, isStem: boolean): number {
    const known = this.outcomes.findIndex((outcome) => outcome.value === value && outcome.isStem === isStem)
    return known < 0 ? this.outcomes.push({ value, isStem }) : known + 1
  }
}
