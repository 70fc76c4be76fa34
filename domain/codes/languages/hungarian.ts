import type { LanguagePack } from '../lexicon.ts'

export const hungarian: LanguagePack = {
  name: 'Hungarian',
  words: {
    otp: `
      (jelszó visszaállító|titkos|fizetési) (kód*|jelszó*|jelszava*|pin|pin kód*),
      (megerősítő|ellenőrző|hitelesítő|biztonsági|aktiváló|belépő|azonosító|aláíró|sms)(kód*|jelszó*),
      egyszerhasználatos*`,
    oneTime: `
      aktivációs, egyszer használatos, egyszeri, ideiglenes, visszaigazoló, sms, internetes, tranzakciós,
      hozzáférési, aláíró`,
    code: `
      kód, kódja, kódod, kódot, kódjával, kódját, jelszó, jelszava, jelszavad, jelszót, pin kód, pinkód, kódszó`,
    use: 'használja, használd, írja be, írd be, adja meg, add meg, üsse be, írja, gépelje, adja',
    verify: `
      megerősít*, ellenőr*, hitelesít*, belép*, bejelentkez*, aktivál*, azonosít*, jóváhagy*, regisztr*, biztonsági,
      visszaállít*, érvényesít*, igazol*`,
    secret: `
      ne adja meg senkinek, ne adja*, ne add*, ne ossza*, ne oszd*, senkinek, senkivel, soha, bizalmas*, titkos*,
      harmadik fél*, ne közölje*, másnak, ki senkinek`,
    expires: 'érvényes*, lejár*, percig, perc múlva, időtartam*, felhasználható*',
    between: 'az ön, az, a, ez, ön, sz, száma, szám, számú, következő',
    label: `
      számla*, kártya*, végű, végződő, rendelés*, csomag*, küldemény*, számú, hivatkozás*, ügyfél*, telefon*, tel,
      hívja, hívj, időpont*, foglalás*, jegy*, járat*, vonat*, szoba, összeg*, egyenleg*, végösszeg, fizetés*,
      vásárlás*, átutalás*, utalás*, jóváírás*, terhelés*, készpénz*, fiók*, utca, szerződés*, biztosítás*, adószám,
      iban, automata, közlemény`,
    otherCode: `
      (kedvezmény|promóciós|promó|kupon|ajándék|akciós|vonal|qr|irányító|hiba|átvételi|nyereményjáték|követési|
       foglalási|meghívó) (kód*|szám*),
      (kupon|vonal|kedvezmény|promó|qr|hiba|akció|ajándék)kód*, irányítószám*, átvételi kód*`,
    unit: 'perc*, másodperc*, óra*, nap*, pont*, jegyű, számjegy*, gb, mb, db',
    money: 'ft, huf, forint*, euró',
    offer: 'kedvezmény*, akció*, nyerj*, nyeremény*, ingyen*, ajándék*, kupon*, spórol*, leárazás*, sorsolás*',
  },
}
