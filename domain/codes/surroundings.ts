import type { Candidate } from './candidate.ts'
import { DIGIT, END, kindAt, STOP } from './character.ts'
import { countBefore, type Mark, type Role } from './lexicon.ts'
import type { Normalised } from './normalise.ts'

/** How far a word is from a candidate: nothing but "is" or punctuation between, a few words, or the same sentence. */
export type Distance = 'adjacent' | 'near' | 'sentence'

/** What the words on one side of a candidate name it; null where they do not. */
export interface Side {
  name: Distance | null
  label: Distance | null
  otherCode: Distance | null
  isOffer: boolean
}

/** How many marks to look at on each side: a bound that keeps the whole linear, and more than any sentence needs. */
const REACH = 10
const FAR = 160
const NEAR_WORDS = 3

/** The words around the candidates of one message. */
export class Surroundings {
  readonly #text: string
  readonly #marks: readonly Mark[]
  readonly #candidates: readonly Candidate[]
  readonly #roles: ReadonlySet<Role>
  readonly #grounds: 'otpWord' | 'codeWord' | 'warnedOf' | null

  constructor(message: Normalised, marks: readonly Mark[], candidates: readonly Candidate[]) {
    this.#text = message.text
    this.#marks = marks
    this.#candidates = candidates
    this.#roles = new Set(marks.map((mark) => mark.role))
    this.#grounds = this.#findGrounds()
  }

  has(role: Role): boolean {
    return this.#roles.has(role)
  }

  /** What, if anything, shows that the message is about a code. */
  grounds(): 'otpWord' | 'codeWord' | 'warnedOf' | null {
    return this.#grounds
  }

  #findGrounds(): 'otpWord' | 'codeWord' | 'warnedOf' | null {
    if (!this.has('otp') && !this.has('code')) return null
    let grounds: 'codeWord' | 'warnedOf' = 'warnedOf'
    for (let i = 0; i < this.#marks.length; i++) {
      const mark = this.#marks[i] as Mark
      if (!isName(mark) || this.#isWarning(i)) continue
      if (mark.role === 'otp') return 'otpWord'
      grounds = 'codeWord'
    }
    return grounds
  }

  /** "Never share your OTP" tells nothing of whether this message has one. */
  #isWarning(index: number): boolean {
    return this.#isSecretPair(index - 1, index) || this.#isSecretPair(index, index + 1)
  }

  #isSecretPair(left: number, right: number): boolean {
    const first = this.#marks[left]
    const second = this.#marks[right]
    if (first === undefined || second === undefined) return false
    if (first.role !== 'secret' && second.role !== 'secret') return false
    const isApart = this.#endsSentence(first.end, second.start) && this.#countWords(first.end, second.start) > 0
    return !isApart && !this.#hasCandidate(first.end, second.start)
  }

  before(index: number): Side {
    const { start } = this.#candidates[index] as Candidate
    return this.#look(countBefore(this.#marks, start) - 1, -1, start)
  }

  after(index: number): Side {
    const { end } = this.#candidates[index] as Candidate
    return this.#look(countBefore(this.#marks, end), 1, end)
  }

  /** Looks from a candidate's edge through the marks of its sentence, one after the other. */
  #look(first: number, step: 1 | -1, edge: number): Side {
    const side: Side = { name: null, label: null, otherCode: null, isOffer: false }
    let words = 0
    let isSentenceOver = false
    let reached = edge
    for (let i = first; Math.abs(i - first) < REACH; i += step) {
      const mark = this.#marks[i]
      if (mark === undefined) break
      const [from, to] = step > 0 ? [reached, mark.start] : [mark.end, reached]
      if (Math.abs(edge - (step > 0 ? to : from)) > FAR) break
      words += this.#countWords(from, to)
      isSentenceOver ||= this.#endsSentence(from, to)
      // A name further on belongs to the candidate that stands before it.
      if ((isSentenceOver && words > 0) || (step > 0 && this.#hasCandidate(edge, to))) break
      const distance = distanceOf(words)
      if (mark.role === 'offer') side.isOffer = true
      // Beyond the nearest name of a code, labels belong to something else.
      else if (side.name === null && isName(mark)) side.name = distance
      else if (side.name === null && mark.role === 'otherCode') side.otherCode ??= distance
      else if (side.name === null && mark.role === 'label' && !this.#isSevered(edge, step > 0 ? to : from)) {
        side.label ??= distance
      }
      if (mark.role !== 'between') words++
      reached = step > 0 ? mark.end : mark.start
    }
    return side
  }

  /** After a comma, a word is no label any more: "Dear customer, 123456 is …". */
  #isSevered(edge: number, position: number): boolean {
    return SEVERING.test(this.#text.slice(Math.min(edge, position), Math.max(edge, position)))
  }

  /** Whether a colon or a word such as "is" leads to the candidate. */
  isStated(index: number): boolean {
    let position = (this.#candidates[index] as Candidate).start
    while (position > 0 && OPENING.includes(this.#text.charAt(position - 1))) position--
    if (STATING.includes(this.#text.charAt(position - 1) || ' ')) return true
    const mark = this.#marks[countBefore(this.#marks, position) - 1]
    return mark?.end === position && mark.role === 'between'
  }

  /** Whether the message says to type the candidate in: "use 123456", "123456 eingeben". */
  isToUse(index: number): boolean {
    const { start, end } = this.#candidates[index] as Candidate
    const next = countBefore(this.#marks, end)
    const before = this.#marks[countBefore(this.#marks, start) - 1]
    const after = this.#marks[next]
    return (
      (before?.role === 'use' && this.#isAdjacent(before.end, start)) ||
      (after?.role === 'use' && this.#isAdjacent(end, after.start))
    )
  }

  /** Whether "is" or the like follows the candidate. */
  isDefined(index: number): boolean {
    const { end } = this.#candidates[index] as Candidate
    const mark = this.#marks[countBefore(this.#marks, end)]
    return mark?.role === 'between' && this.#text.slice(end, mark.start).trim() === ''
  }

  #isAdjacent(from: number, to: number): boolean {
    return to - from <= FAR && this.#countWords(from, to) === 0
  }

  #hasCandidate(from: number, to: number): boolean {
    const first = countBefore(this.#candidates, from)
    return (this.#candidates[first]?.start ?? Infinity) < to
  }

  /** The number of words that begin in a stretch of text. */
  #countWords(from: number, to: number): number {
    let words = 0
    for (let i = from; i < to; i++) {
      if (kindAt(this.#text, i) >= DIGIT && kindAt(this.#text, i - 1) < DIGIT) words++
    }
    return words
  }

  #endsSentence(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const kind = kindAt(this.#text, i)
      if (kind === END) return true
      if (kind === STOP && kindAt(this.#text, i + 1) < DIGIT && kindAt(this.#text, i + 2) !== DIGIT) return true
    }
    return false
  }
}

function distanceOf(words: number): Distance {
  if (words === 0) return 'adjacent'
  return words <= NEAR_WORDS ? 'near' : 'sentence'
}

const SEVERING = /[,!?،、]/
const OPENING = ' \n"\'([{<«„“「『【*'
const STATING = ':=>'

function isName(mark: Mark): boolean {
  return mark.role === 'otp' || mark.role === 'code'
}
