import type { LanguagePack } from '../lexicon.ts'
import { african } from './african.ts'
import { albanian } from './albanian.ts'
import { arabic } from './arabic.ts'
import { baltic } from './baltic.ts'
import { basque } from './basque.ts'
import { bengali } from './bengali.ts'
import { caucasian } from './caucasian.ts'
import { celtic } from './celtic.ts'
import { centralAsian } from './turkic-cyrillic.ts'
import { chinese } from './chinese.ts'
import { czechSlovak } from './czech-slovak.ts'
import { devanagari } from './devanagari.ts'
import { dravidian } from './dravidian.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { ethiopic } from './ethiopic.ts'
import { filipinoPacific } from './filipino-pacific.ts'
import { finnic } from './finnic.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { greek } from './greek.ts'
import { gujaratiPunjabiOdia } from './gujarati-punjabi-odia.ts'
import { hebrew } from './hebrew.ts'
import { hungarian } from './hungarian.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { khmerBurmeseTibetan } from './khmer-burmese-tibetan.ts'
import { korean } from './korean.ts'
import { latinEsperanto } from './constructed.ts'
import { malay } from './malay.ts'
import { maltese } from './maltese.ts'
import { mongolian } from './mongolian.ts'
import { persian } from './persian.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { romanian } from './romanian.ts'
import { russian } from './russian.ts'
import { scandinavian } from './scandinavian.ts'
import { sinhala } from './sinhala.ts'
import { southSlavic } from './south-slavic.ts'
import { spanish } from './spanish.ts'
import { thaiLao } from './thai-lao.ts'
import { turkish } from './turkish.ts'
import { ukrainian } from './ukrainian.ts'
import { urdu } from './urdu.ts'
import { vietnamese } from './vietnamese.ts'

/** All that is known. Where two packs disagree on a word, the earlier one decides, so that common languages come first. */
export const LANGUAGES: readonly LanguagePack[] = [
  english,
  spanish,
  portuguese,
  french,
  german,
  italian,
  dutch,
  russian,
  chinese,
  arabic,
  devanagari,
  japanese,
  korean,
  turkish,
  vietnamese,
  malay,
  polish,
  persian,
  ukrainian,
  romanian,
  czechSlovak,
  hungarian,
  greek,
  hebrew,
  scandinavian,
  finnic,
  southSlavic,
  baltic,
  albanian,
  basque,
  maltese,
  celtic,
  caucasian,
  centralAsian,
  mongolian,
  bengali,
  gujaratiPunjabiOdia,
  dravidian,
  sinhala,
  urdu,
  thaiLao,
  khmerBurmeseTibetan,
  filipinoPacific,
  ethiopic,
  african,
  latinEsperanto,
]
