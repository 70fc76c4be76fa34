import { learn, readMessage, type Extraction, type MessageContext } from './extract.ts'
import { LANGUAGES } from './languages/index.ts'
import { compileLexicon, type Lexicon } from './lexicon.ts'
import type { Origin, TaughtRule } from './taught.ts'

export type { Extraction, MessageContext } from './extract.ts'
export { maskDigits } from './mask-digits.ts'
export type { TaughtRule } from './taught.ts'

/** Made at the first message, for it takes a tenth of a second, and not everybody who imports this reads one. */
let lexicon: Lexicon | undefined

/**
 * Reads the one-time code in an SMS, or tells that there is none. Never throws, and takes time in proportion to the length.
 *
 * The code comes as one types it at the provider: digits of any script as 0–9, without spaces or hyphens between its
 * groups, and without the letters that some senders put before a hyphen and digits (`G-123456` gives `123456`). Codes of
 * letters and digits keep their letters' case. A code that is bound to an origin comes as it was sent.
 */
export function extractCode(text: string, context: MessageContext = {}): Extraction {
  lexicon ??= compileLexicon(LANGUAGES)
  return readMessage(lexicon, text, context)
}

/**
 * Makes a rule of a person's correction: what the code of a message is, or (null) that it has none. The rule holds for
 * messages of the same sender and app in which the same words stand around a value that is written alike; give it to
 * `extractCode` as one of its `rules`.
 * @returns null where there is nothing to learn: the code is not in the text, or nothing was read from it anyway.
 */
export function teach(
  message: Origin & { readonly text: string },
  correction: { readonly code: string | null },
): TaughtRule | null {
  lexicon ??= compileLexicon(LANGUAGES)
  return learn(lexicon, message.text, message, correction)
}
