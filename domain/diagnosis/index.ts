import { advise, find, summarise } from './advice.ts'
import { type DiagnosisEvent, tellEvents } from './events.ts'
import type { DiagnosisFacts } from './facts.ts'

export { EVENT_KINDS } from './events.ts'
export type { DiagnosisFacts, NearMessage } from './facts.ts'

export interface Diagnosis {
  summary: string
  events: DiagnosisEvent[]
  advice: string[]
}

/** A plain account of what became of a code request, for people. No code can be in it: the facts hold none. */
export function diagnose(facts: DiagnosisFacts): Diagnosis {
  const finding = find(facts)
  return { summary: summarise(facts, finding), events: tellEvents(facts), advice: advise(facts, finding) }
}
