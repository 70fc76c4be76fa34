import type { Past } from './controls.ts'
import type { RecipeRun } from './recipes/run.ts'

/** What one login has done, kept for as long as its page is open. */
export interface Memory extends Past {
  pressed: Set<string>
  phoneNumber: string | null
  askedForSms: boolean
  /** It began with a saved session. */
  hasSession: boolean
  /** The password has been typed: it never is again. */
  gavePassword: boolean
  gaveUsername: boolean
  /** Codes that were typed: none is typed twice. */
  codes: Set<string>
  /** The site's recipe, where it has one that is for this page. */
  recipe: RecipeRun | null
  /** From here on the general way does the rest. */
  recipeEnded: boolean
}

export function newMemory(hasSession: boolean): Memory {
  return {
    pressed: new Set(),
    phoneNumber: null,
    askedForSms: false,
    hasSession,
    gavePassword: false,
    gaveUsername: false,
    codes: new Set(),
    recipe: null,
    recipeEnded: false,
  }
}
