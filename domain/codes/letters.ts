import type { Candidate } from './candidate.ts'
import { LATIN, kindAt } from './character.ts'
import type { Mark } from './lexicon.ts'
import type { Normalised } from './normalise.ts'
import type { NumberWord } from './number-words.ts'

/**
 * Codes without a digit: only where a name of a code introduces them (`Passcode: QWERTZ`), for any word has this shape.
 * Also those that are spelt out (`a u 8 k u f`), whatever stands before them.
 */
export function letterCandidates(
  message: Normalised,
  words: readonly NumberWord[],
  marks: readonly Mark[],
): Candidate[] {
  const { text } = message
  const candidates = words.some((word) => word.text.length === 1) ? spelt(text) : []
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.role !== 'otp' && mark.role !== 'code') continue
    const candidate = introduced(text, mark, marks[i + 1])
    if (candidate !== null && !candidates.some((other) => other.start === candidate.start)) candidates.push(candidate)
  }
  return candidates
}

const SPELT = /(?<![^\s:])(?:[A-Za-z0-9] ){3,9}[A-Za-z0-9](?=[\n.,]|$)/g

function spelt(text: string): Candidate[] {
  return [...text.matchAll(SPELT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: match[0].replaceAll(' ', ''),
    shape: 'mixed' as const,
  }))
}

const OPENING = ' :=-\n"\'([{<«„“「『【'
const ENDS_VALUE = /[\s.,;!)\]}>"'»”“」』】]/

function introduced(text: string, name: Mark, next: Mark | undefined): Candidate | null {
  const after = next?.role === 'between' && text.slice(name.end, next.start).trim() === '' ? next.end : name.end
  let start = after
  while (start < text.length && OPENING.includes(text.charAt(start))) start++
  if (kindAt(text, start) !== LATIN || next?.start === start) return null
  const introduction = text.slice(after, start)
  if (after === name.end && !/[:=\n"'([「『【]/.test(introduction)) return null
  let end = start
  while (kindAt(text, end) === LATIN || (text.charAt(end) === '-' && kindAt(text, end + 1) === LATIN)) end++
  const word = text.slice(start, end).replaceAll('-', '')
  const isDelimited = end === text.length || ENDS_VALUE.test(text.charAt(end))
  if (word.length < 4 || word.length > 10 || !isDelimited) return null
  const isAlone = end === text.length && introduction.includes(':') && name.role === 'otp'
  if (word !== word.toUpperCase() && !isAlone) return null
  return { start, end, code: word, shape: 'letters' }
}
