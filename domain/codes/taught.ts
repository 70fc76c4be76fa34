import type { Candidate } from './candidate.ts'
import type { Normalised } from './normalise.ts'

/**
 * What one correction by a person taught: in messages of this sender, the value that stands between `before` and `after`
 * is the code, or is none. Plain data, to be kept by a workspace, and forgotten by its `id`.
 */
export interface TaughtRule {
  /** The same correction gives the same id. */
  readonly id: string
  readonly sender: string | null
  /** The app whose messages it is for; null: any. */
  readonly app: string | null
  readonly says: 'code' | 'notCode'
  /** The end of the text before the value and the beginning of the text after it, each number in them as `#`. */
  readonly before: string
  readonly after: string
  /** How the value is written. */
  readonly shape: string
}

/** Where a message came from, as far as a rule asks. */
export interface Origin {
  readonly sender?: string | null
  readonly app?: string | null
}

interface Span {
  readonly start: number
  readonly end: number
  readonly code: string
}

/** The rule for a value of a message; null if the value is not in it. */
export function makeRule(
  message: Normalised,
  candidates: readonly Candidate[],
  value: string,
  says: TaughtRule['says'],
  origin: Origin,
): TaughtRule | null {
  const typed = asTyped(value)
  const span = spansOf(message.text, candidates).find(({ code }) => code === typed)
  if (span === undefined) return null
  const content = { sender: origin.sender ?? null, app: origin.app ?? null, says, ...surroundingsOf(message, span) }
  return { id: fingerprint(JSON.stringify(content)), ...content }
}

/** What the rules say of a message: the newest that fits each value decides. */
export interface Verdict {
  readonly rule: TaughtRule
  readonly code: string
  readonly start: number
}

export function applyRules(
  message: Normalised,
  candidates: readonly Candidate[],
  rules: readonly TaughtRule[],
  origin: Origin,
): Verdict[] {
  const fitting = rules.filter((rule) => isFor(rule, origin))
  if (fitting.length === 0) return []
  const newest = new Map(fitting.map((rule) => [placeOf(rule), rule]))
  return spansOf(message.text, candidates).flatMap((span) => {
    const rule = newest.get(placeOf(surroundingsOf(message, span)))
    return rule === undefined ? [] : [{ rule, code: span.code, start: span.start }]
  })
}

function isFor(rule: TaughtRule, { sender, app }: Origin): boolean {
  const isSameSender = (rule.sender ?? '').toLowerCase() === (sender ?? '').toLowerCase()
  return isSameSender && (rule.app === null || rule.app === (app ?? null))
}

type Place = Pick<TaughtRule, 'before' | 'after' | 'shape'>

function placeOf({ before, after, shape }: Place): string {
  return [before, shape, after].join('\u0000')
}

const WORD = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g

/** Every value that a person could point at: the candidates, and all words. */
function spansOf(text: string, candidates: readonly Candidate[]): Span[] {
  const words = text.matchAll(WORD).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    code: asTyped(match[0]),
  }))
  return [...candidates, ...words]
}

function asTyped(value: string): string {
  return value.replace(/[\s-]/g, '')
}

const BEFORE_LENGTH = 20
const AFTER_LENGTH = 12

function surroundingsOf({ folded }: Normalised, { start, end, code }: Span): Place {
  const before = folded.slice(Math.max(0, start - BEFORE_LENGTH), start)
  const after = folded.slice(end, end + AFTER_LENGTH)
  return {
    before:
      start > BEFORE_LENGTH ? withoutNumbers(before.slice(before.indexOf(' ') + 1)) : `^${withoutNumbers(before)}`,
    after: withoutNumbers(end + AFTER_LENGTH < folded.length ? after.slice(0, lastSpace(after)) : `${after}$`),
    shape: shapeOf(code),
  }
}

function lastSpace(text: string): number {
  const position = text.lastIndexOf(' ')
  return position < 0 ? text.length : position
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '#')
}

function shapeOf(code: string): string {
  const kind = /^\d+$/.test(code) ? 'digits' : /\d/.test(code) ? 'mixed' : 'letters'
  return `${kind} ${code.length}`
}

/** FNV-1a, 32 bits: to tell rules apart, not to protect anything. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
