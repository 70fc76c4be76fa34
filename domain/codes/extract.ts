import { findCandidates } from './candidates.ts'
import { FEATURES, THRESHOLD, type Feature } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { findMagicLink } from './magic-link.ts'
import { normalise } from './normalise.ts'
import { belongsTo, readOriginBound, type OriginBoundCode } from './origin-bound.ts'
import { scoreCandidates, type Scored } from './score.ts'

export interface MessageContext {
  /** Who sent the message: a number or a name. */
  readonly sender?: string | null
  /** The domains of the account's app. A code that is bound to another domain is refused. */
  readonly domains?: readonly string[]
  /** When the message came: tells years from codes of four digits. */
  readonly now?: Date
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
  const candidates = findCandidates(message, marks)
  const hints = { sender: context.sender ?? null, year: context.now?.getUTCFullYear() ?? null }
  const scored = candidates.length === 0 ? [] : scoreCandidates(message, marks, candidates, hints)
  const link = findMagicLink(message.text, marks)
  return { ...decide(scored), ...(link === null ? {} : { link }) }
}

function readBound({ code, domain }: OriginBoundCode, domains: readonly string[]): Extraction {
  if (domains.length > 0 && !belongsTo(domain, domains)) {
    return {
      code: null,
      confidence: 1,
      reason: 'bound to a domain that is not the account’s',
      domain,
      alternatives: [],
    }
  }
  return { code, confidence: 1, reason: 'bound to a domain by its sender', domain, alternatives: [] }
}

function decide(scored: readonly Scored[]): Extraction {
  const ranked = scored.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points)
  const [best] = ranked
  const codes = [...new Set(ranked.map(({ candidate }) => candidate.code))]
  if (best === undefined) {
    const reason = scored.length === 0 ? 'nothing has the shape of a code' : 'nothing names a code'
    return { code: null, confidence: 0.95, reason, alternatives: [] }
  }
  if (best.points < THRESHOLD) {
    const reason = `too little speaks for it: ${describe(best.features)}`
    return { code: null, confidence: certainty(THRESHOLD - best.points), reason, alternatives: codes }
  }
  const runnerUp = ranked.find(({ candidate }) => candidate.code !== best.candidate.code)
  const lead = Math.min(best.points - THRESHOLD, best.points - (runnerUp?.points ?? 0))
  return {
    code: best.candidate.code,
    confidence: certainty(lead),
    reason: describe(best.features),
    alternatives: codes.slice(1),
  }
}

/** From a lead in points to a confidence between 0.5 and 1. */
function certainty(lead: number): number {
  return Math.round(100 / (1 + Math.exp(-lead))) / 100
}

function describe(features: readonly Feature[]): string {
  return features.map((feature) => FEATURES[feature].says).join('; ')
}
