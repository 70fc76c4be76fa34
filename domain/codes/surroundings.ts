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
    return this.#gap(first.end, second.start) !== null && !this.#hasCandidate(first.end, second.start)
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
    for (let i = first; Math.abs(i - first) < REACH; i += step) {
      const mark = this.#marks[i]
      if (mark === undefined) break
      const [from, to] = step > 0 ? [edge, mark.start] : [mark.end, edge]
      const distance = this.#distance(from, to)
      // A name further on belongs to the candidate that stands before it.
      if (distance === null || (step > 0 && this.#hasCandidate(from, to))) break
      if (mark.role === 'offer') side.isOffer = true
      // Beyond the nearest name of a code, labels belong to something else.
      if (side.name !== null) continue
      if (isName(mark)) side.name = distance
      else if (mark.role === 'otherCode') side.otherCode ??= distance
      else if (mark.role === 'label' && !SEVERED.test(this.#text.slice(from, to))) side.label ??= distance
    }
    return side
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
      (before?.role === 'use' && this.#distance(before.end, start) === 'adjacent') ||
      (after?.role === 'use' && this.#distance(end, after.start) === 'adjacent')
    )
  }

  /** Whether "is" or the like follows the candidate. */
  isDefined(index: number): boolean {
    const { end } = this.#candidates[index] as Candidate
    const mark = this.#marks[countBefore(this.#marks, end)]
    return mark?.role === 'between' && this.#text.slice(end, mark.start).trim() === ''
  }

  #hasCandidate(from: number, to: number): boolean {
    const first = countBefore(this.#candidates, from)
    return (this.#candidates[first]?.start ?? Infinity) < to
  }

  #distance(from: number, to: number): Distance | null {
    const words = this.#gap(from, to)
    if (words === null) return null
    if (words === 0) return 'adjacent'
    return words <= NEAR_WORDS ? 'near' : 'sentence'
  }

  /** The number of words in a stretch of text, less those such as "is"; null if a sentence ends in it, or it is long. */
  #gap(from: number, to: number): number | null {
    if (to - from > FAR) return null
    let words = 0
    let isSentenceOver = false
    let next = countBefore(this.#marks, from)
    for (let i = from; i < to; i++) {
      const mark = this.#marks[next]
      if (mark !== undefined && mark.start === i) {
        if (mark.role !== 'between') words++
        i = Math.max(i, mark.end - 1)
        next++
        continue
      }
      const kind = kindAt(this.#text, i)
      if (kind >= DIGIT && kindAt(this.#text, i - 1) < DIGIT) words++
      if (this.#endsSentence(kind, i)) isSentenceOver = true
    }
    return isSentenceOver && words > 0 ? null : words
  }

  #endsSentence(kind: number, index: number): boolean {
    if (kind === END) return true
    if (kind !== STOP) return false
    return kindAt(this.#text, index + 1) < DIGIT && kindAt(this.#text, index + 2) !== DIGIT
  }
}

/** After a comma, a word is no label any more: "Dear customer, 123456 is …". */
const SEVERED = /[,!?،、]/
const OPENING = ' \n"\'([{<«„“「『【*'
const STATING = ':=>'

function isName(mark: Mark): boolean {
  return mark.role === 'otp' || mark.role === 'code'
}
