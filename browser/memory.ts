import type { Past } from './controls.ts'
import type { PageModel } from './page-model.ts'
import type { Recipe } from './recipes/recipe.ts'

/** The page just before a submit, against which its answer is read. */
export interface Before {
  model: PageModel
  documents: number
}

/** How far a login has followed a recipe. */
export interface RecipeRun {
  recipe: Recipe
  /** The step to be done next. */
  next: number
  /** What was typed last. */
  typed: 'nothing' | 'username' | 'credentials' | 'code'
  /** The page just before what was typed was sent off; null while it is not. */
  before: Before | null
}

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

export function newMemory(hasSession: boolean, knownAs: readonly string[] = []): Memory {
  return {
    knownAs,
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
