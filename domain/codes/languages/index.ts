import type { LanguagePack } from '../lexicon.ts'
import { english } from './english.ts'

export const LANGUAGES: readonly LanguagePack[] = [english]
