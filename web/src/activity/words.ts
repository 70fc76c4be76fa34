import type { Activity } from './queries.ts'

/** `codeViewed` as people say it: `Code viewed`. */
export function actionInWords(action: Activity['action']): string {
  const words = action.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
