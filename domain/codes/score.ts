import type { Candidate } from './candidate.ts'
import { FEATURES, type Feature } from './features.ts'
import type { Mark, Role } from './lexicon.ts'
import { Surroundings, type Side } from './surroundings.ts'
import type { Normalised } from './normalise.ts'

export interface Scored {
  readonly candidate: Candidate
  readonly features: readonly Feature[]
  readonly points: number
}

export interface Hints {
  readonly sender: string | null
  /** The year in which the message came, where it is known. */
  readonly year: number | null
}

/** What can show that a message has a one-time code at all: without one of these, it has none. */
const GROUNDS: readonly Feature[] = ['otpWord', 'codeWord', 'warnedOf', 'toUse', 'bare', 'expires']
const GROUND_ROLES: readonly Role[] = ['otp', 'code', 'use', 'expires']
const BARE_LENGTH_MAX = 16

/** A quick look: whether it is worth looking for candidates. */
export function mayHaveCode(text: string, marks: readonly Mark[]): boolean {
  return text.length <= BARE_LENGTH_MAX || marks.some(({ role }) => GROUND_ROLES.includes(role))
}

/** Every candidate with what speaks for and against it. */
export function scoreCandidates(
  message: Normalised,
  marks: readonly Mark[],
  candidates: readonly Candidate[],
  hints: Hints,
): Scored[] {
  const surroundings = new Surroundings(message, marks, candidates)
  const ofMessage = messageFeatures(surroundings)
  return candidates.map((candidate, index) => {
    const features = placeFeatures(message.text, candidate)
    if (!features.includes('bare')) features.push(...ofMessage, ...nameFeatures(surroundings, index))
    features.push(...shapeFeatures(candidate, hints))
    return { candidate, features, points: weigh(features) }
  })
}

function weigh(features: readonly Feature[]): number {
  let points = 0
  let hasGrounds = false
  for (const feature of features) {
    points += FEATURES[feature].points
    hasGrounds ||= GROUNDS.includes(feature)
  }
  return hasGrounds ? points : 0
}

function messageFeatures(surroundings: Surroundings): Feature[] {
  const features: Feature[] = []
  const grounds = surroundings.grounds()
  if (grounds !== null) features.push(grounds)
  if (surroundings.has('verify')) features.push('verify')
  if (surroundings.has('secret')) features.push('secret')
  if (surroundings.has('expires')) features.push('expires')
  return features
}

/** What the words on either side say that the candidate is. */
function nameFeatures(surroundings: Surroundings, index: number): Feature[] {
  const before = surroundings.before(index)
  const after = surroundings.after(index)
  const features: Feature[] = []
  const isStated = surroundings.isStated(index)
  const isToUse = surroundings.isToUse(index)
  const relation = nameRelation(before, after) ?? (surroundings.grounds() === null ? null : 'apart')
  if (relation !== null) features.push(relation)
  if (surroundings.grounds() !== 'otpWord' && surroundings.has('offer')) {
    features.push(before.isOffer || after.isOffer ? 'offer' : 'offerElsewhere')
  }
  if (isStated) features.push('stated')
  if (isToUse) features.push('toUse')
  const denial = denialOf(before, after, isStated, isToUse, surroundings.isDefined(index))
  if (denial !== null) features.push(denial)
  return features
}

/** What says that the candidate is something else. */
function denialOf(
  before: Side,
  after: Side,
  isStated: boolean,
  isToUse: boolean,
  isDefined: boolean,
): 'otherCode' | 'labelled' | 'labelledInside' | null {
  if (before.otherCode !== null || (after.otherCode !== null && after.otherCode !== 'sentence')) return 'otherCode'
  // "Code for account: 1234" and "Account: 1234 is your code" name a code all the same.
  const isNamed = (before.name !== null && isStated) || (after.name !== null && isDefined)
  if (before.label === 'adjacent') return isNamed ? 'labelledInside' : 'labelled'
  if (before.name !== null || after.name !== null || isToUse) return null
  return before.label === 'near' || (after.label !== null && isDefined) ? 'labelled' : null
}

function nameRelation(before: Side, after: Side): Feature | null {
  if (before.name === 'adjacent') return 'named'
  if (after.name === 'adjacent' || after.name === 'near') return 'called'
  if (before.name !== null) return 'namedInSentence'
  return after.name === null ? null : 'calledInSentence'
}

function placeFeatures(text: string, { start, end }: Candidate): Feature[] {
  const features: Feature[] = []
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const startsLine = before === '' || before === '\n'
  const endsLine = after === '' || after === '\n'
  if (start <= 1 && end >= text.length - 1) features.push('bare')
  else if (startsLine && endsLine) features.push('alone')
  else if (start === 0 || endsLine || SENTENCE_END.includes(after)) features.push('edge')
  if (before === '#' || (before === ' ' && text.charAt(start - 2) === '#')) features.push('numberSign')
  return features
}

const SENTENCE_END = '.!。！।۔'

function shapeFeatures({ code, shape }: Candidate, { sender, year }: Hints): Feature[] {
  const features: Feature[] = []
  const isDigits = shape === 'digits' || shape === 'grouped'
  if (shape === 'letters') features.push('letters')
  if (shape === 'mixed') features.push(code === code.toUpperCase() ? 'mixed' : 'mixedCase')
  if (isDigits && code.length === 6) features.push('sixDigits')
  else if (isDigits && code.length >= 4 && code.length <= 8) features.push('usualLength')
  else if (isDigits && code.length > 8) features.push('long')
  else if (isDigits) features.push('short')
  if (shape === 'digits' && isYear(code, year)) features.push('yearLike')
  if (sender !== null && sender.endsWith(code)) features.push('sender')
  return features
}

const YEARS_AROUND = 5

function isYear(code: string, now: number | null): boolean {
  if (code.length !== 4) return false
  const year = Number(code)
  return now === null ? year >= 1950 && year < 2050 : Math.abs(year - now) <= YEARS_AROUND
}
