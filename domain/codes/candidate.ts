/** How a candidate is written: digits in one or in several groups, digits with letters, or letters alone. */
export type Shape = 'digits' | 'grouped' | 'mixed' | 'letters'

/** A stretch of the text that could be a code. */
export interface Candidate {
  readonly start: number
  readonly end: number
  /** As one types it: without separators, and without the letters that a sender puts before a hyphen and digits (`G-`). */
  readonly code: string
  readonly shape: Shape
}
