/** What the words that a site uses can be about. */
export type Topic =
  | 'signIn'
  | 'signOut'
  /** Buttons that carry a form on. */
  | 'proceed'
  /** Those among them that confirm nothing and send nothing. */
  | 'goOn'
  /** Buttons beside a form's own that do something else. */
  | 'aside'
  | 'resend'
  /** Buttons that show more of the page, the way in among it. */
  | 'menu'
  | 'register'
  /** Forms on a sign-in page that are none of our business. */
  | 'otherForm'
  | 'username'
  /** Whatever can be wrong with what one signs in with. */
  | 'password'
  /** What leads to the password, where a page offers another way first. */
  | 'byPassword'
  /** What some sites call a password and others a code. */
  | 'secret'
  | 'code'
  /** What makes a field with "code" in its name something else. */
  | 'notCode'
  | 'bySms'
  /** A phone may ring as well: these say that it is a text. */
  | 'textMessage'
  | 'byOtherMeans'
  /** In a sentence about a code: what shows it. */
  | 'app'
  | 'byCall'
  | 'wrong'
  | 'expired'
  | 'locked'
  /** A threat, not yet done. */
  | 'warning'
  | 'captcha'
  /** Asks for a proof of being human, whatever it is made of. */
  | 'human'
  /** What a page between credentials and being signed in is called. */
  | 'challenge'
  /** What such a page asks people to do elsewhere: in a mail, an app, on another device. */
  | 'pending'
  | 'failure'
  | 'cookies'
  | 'refuse'
  | 'accept'
  /** Buttons that have a code sent. */
  | 'sendCode'
  /** That this has happened. */
  | 'sent'
  /** Buttons that lead to other ways of proving who one is. */
  | 'anotherWay'
  /** Offers after signing in that can be declined. */
  | 'lasting'
  | 'notNow'
  /** Declines some offers, and says no to some questions. */
  | 'no'
  /** What fields that trap robots say to people. */
  | 'decoy'
  /** Boxes to tick that have a site remember this browser. */
  | 'remember'
  /** What makes such a box mean the opposite. */
  | 'shared'

/**
 * One language's words for each topic: `|` parts alternatives, a trailing `*` stands for any ending. Matched without
 * regard to case, only as whole words (but in scripts that do not part words), and with the straight apostrophe for either.
 */
export type Words = Record<Topic, string>
