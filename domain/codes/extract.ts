import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import { FEATURES, THRESHOLD, type Feature } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { findMagicLink } from './magic-link.ts'
import { normalise } from './normalise.ts'
import { belongsTo, readOriginBound, type OriginBoundCode } from './origin-bound.ts'
import { mayHaveCode, scoreCandidates, type Scored } from './score.ts'
import { applyRules, makeRule, type Origin, type TaughtRule, type Verdict } from './taught.ts'

export interface MessageContext extends Origin {
  /** The domains of the account's app. A code that is bound to another domain is refused. */
  readonly domains?: readonly string[]
  /** When the message came: tells years from codes of four digits. */
  readonly now?: Date
  /** What the workspace was taught, the oldest first. */
  readonly rules?: readonly TaughtRule[]
}

export interface Extraction {
  readonly code: string | null
  /** From 0 to 1: how sure it is that `code` (or that there is none) is right. */
  readonly confidence: number
  /** What decided, in words that hold nothing of the message. */
  readonly reason: string
  /** The site that the sender bound the code to. */
  readonly domain?: string
  /** A link that signs in or confirms by itself. */
  readonly link?: string
  /** What else could be the code, the likeliest first. */
  readonly alternatives: readonly string[]
}

export function readMessage(lexicon: Lexicon, text: string, context: MessageContext): Extraction {
  const message = normalise(text)
  const bound = readOriginBound(message.text)
  if (bound !== null) return readBound(bound, context.domains ?? [])
  const marks = lexicon.find(message.folded)
  const rules = context.rules ?? []
  const isHopeless = rules.length === 0 && !mayHaveCode(message.text, marks)
  const candidates = isHopeless ? [] : findCandidates(message, marks)
  const verdicts = rules.length === 0 ? [] : applyRules(message, candidates, rules, context)
  const taught = verdicts.find(({ rule }) => rule.says === 'code')
  const left =
    verdicts.length === 0
      ? candidates
      : candidates.filter(({ start }) => !verdicts.some((verdict) => verdict.start === start))
  const hints = { sender: context.sender ?? null, year: context.now?.getUTCFullYear() ?? null }
  const scored = left.length === 0 ? [] : scoreCandidates(message, marks, left, hints)
  const extraction = taught === undefined ? decide(scored, verdicts) : readTaught(taught, scored)
  const link = findMagicLink(message.text, marks)
  return link === null ? extraction : { ...extraction, link }
}

/** The rule that a person's correction of a message gives; null where there is nothing to learn from it. */
export function learn(
  lexicon: Lexicon,
  text: string,
  origin: Origin,
  correction: { readonly code: string | null },
): TaughtRule | null {
  const message = normalise(text)
  const candidates = findCandidates(message, lexicon.find(message.folded))
  if (correction.code !== null) return makeRule(message, candidates, normalise(correction.code).text, 'code', origin)
  const { code } = readMessage(lexicon, text, origin)
  return code === null ? null : makeRule(message, candidates, code, 'notCode', origin)
}

function readBound({ code, domain }: OriginBoundCode, domains: readonly string[]): Extraction {
  const isForeign = domains.length > 0 && !belongsTo(domain, domains)
  return {
    code: isForeign ? null : code,
    confidence: 1,
    reason: isForeign ? 'bound to a domain that is not one of the account' : 'bound to a domain by its sender',
    domain,
    alternatives: [],
  }
}

const CERTAIN = 0.99

function readTaught({ code, rule }: Verdict, scored: readonly Scored[]): Extraction {
  const alternatives = codesOf(rank(scored)).filter((other) => other !== code)
  return { code, confidence: CERTAIN, reason: `taught by a person (rule ${rule.id})`, alternatives }
}

function decide(scored: readonly Scored[], verdicts: readonly Verdict[]): Extraction {
  const ranked = rank(scored)
  const best = ranked[0]
  const codes = codesOf(ranked)
  if (best !== undefined && best.points >= THRESHOLD) {
    const runnerUp = ranked.find(({ candidate }) => candidate.code !== best.candidate.code)
    const lead = Math.min(best.points - THRESHOLD, best.points - (runnerUp?.points ?? 0))
    return {
      code: best.candidate.code,
      confidence: certainty(lead),
      reason: describe(best.features),
      alternatives: codes.slice(1),
    }
  }
  const [verdict] = verdicts
  if (verdict !== undefined) {
    const reason = `taught by a person that there is none (rule ${verdict.rule.id})`
    return { code: null, confidence: CERTAIN, reason, alternatives: codes }
  }
  if (best !== undefined) {
    const reason = `too little speaks for it: ${describe(best.features)}`
    return { code: null, confidence: certainty(THRESHOLD - best.points), reason, alternatives: codes }
  }
  return {
    code: null,
    confidence: CERTAIN,
    reason: 'nothing that has the shape of a code is named as one',
    alternatives: [],
  }
}

function rank(scored: readonly Scored[]): readonly Scored[] {
  if (scored.length < 2) return scored[0] !== undefined && scored[0].points > 0 ? scored : []
  return scored.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)
}

function codesOf(scored: readonly { readonly candidate: Candidate }[]): string[] {
  return [...new Set(scored.map(({ candidate }) => candidate.code))]
}

/** From a lead in points to a confidence between 0.5 and 1. */
function certainty(lead: number): number {
  return Math.round(100 / (1 + Math.exp(-lead))) / 100
}

function describe(features: readonly Feature[]): string {
  return features.map((feature) => FEATURES[feature].says).join('; ')
}
