interface Weighted {
  readonly points: number
  /** What `reason` says. */
  readonly says: string
}

function feature(points: number, says: string): Weighted {
  return { points, says }
}

/**
 * Everything that speaks for or against a candidate. The weights were set by hand, so that each can be argued about;
 * the bench shows what they lead to.
 */
export const FEATURES = {
  otpWord: feature(2, 'the message names a one-time code'),
  codeWord: feature(1, 'the message names a code'),
  warnedOf: feature(0.5, 'the message warns about codes'),
  named: feature(4, 'the name of a code stands right before'),
  namedInSentence: feature(2.5, 'the name of a code stands before it in the sentence'),
  called: feature(3.5, 'it is called a code right after'),
  calledInSentence: feature(2, 'it is called a code later in the sentence'),
  apart: feature(0, 'a code is named elsewhere'),
  toUse: feature(2.5, 'it is to be typed in'),
  stated: feature(1, 'an "is" or a colon leads to it'),
  verify: feature(1, 'the message is about signing in or confirming'),
  secret: feature(1, 'it is to be kept secret'),
  expires: feature(1, 'it expires'),
  bare: feature(5, 'nothing else is in the message'),
  alone: feature(1.5, 'it stands alone on its line'),
  edge: feature(0.5, 'it begins the message or ends a sentence'),
  sixDigits: feature(1, 'six digits'),
  usualLength: feature(0.5, 'four to eight digits'),
  mixed: feature(-0.5, 'letters and digits'),
  mixedCase: feature(-1.5, 'small letters and digits'),
  letters: feature(-1.5, 'letters alone'),
  long: feature(-2, 'nine digits or more'),
  short: feature(-2, 'three digits'),
  yearLike: feature(-2.5, 'it looks like a year'),
  numberSign: feature(-2, 'a number sign stands before it'),
  labelled: feature(-5, 'it is named as another number'),
  labelledInside: feature(-1, 'another name stands in between'),
  otherCode: feature(-6, 'it is named as another kind of code'),
  offer: feature(-3, 'its sentence advertises'),
  offerElsewhere: feature(-1, 'the message advertises'),
  sender: feature(-6, 'it is the number of the sender'),
} as const satisfies Record<string, Weighted>

export type Feature = keyof typeof FEATURES

/** Points from which on a candidate is taken for the code. */
export const THRESHOLD = 4
