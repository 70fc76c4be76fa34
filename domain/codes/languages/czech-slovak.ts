import type { LanguagePack } from '../lexicon.ts'

export const czechSlovak: LanguagePack = {
  name: 'Czech, Slovak',
  words: {
    otp: '(pin|transakčný) (kód|kódu|heslo|hesla|pin|sms kód), autorizační sms, ověřovací sms',
    oneTime: `
      jednorázový, jednorázové, jednorázového, dočasné, kontrolní, validační, sms, mobilní, platební, unikátní,
      kontrolný, odemykací`,
    code: 'kód, kódu, kódem, kódom, heslo, heslem, heslom, hesla',
    use: 'použijte, použij, zadejte, zadej, opište, vložte, napište, použite, zadajte, zadaj, vyplňte',
    verify: `
      ověř*, potvr*, přihlá*, autoriz*, autentiz*, autentif*, aktiv*, regist*, přístup*, bezpečn*, obnov*, verifik*,
      schvál*`,
    secret: `
      (nikomu|nikdy|nikomu ho|s nikým|s nikým ho|nikomu jej) (nesdílejte|nesdělujte|neposkytujte|neříkejte|
       nesděl*|nesdíl*|neposk*|nezdieľajte|neprezrádzajte|neukazujte|nepředávejte|neodovzdávajte|neoznamujte),
      nikomu, s nikým, nesdílejte, nesdelujte, nezdieľajte, neposkytujte, nikdy, důvěrn*, dôvern*, třetím osobám`,
    expires: 'platn*, platí, vyprší, expiruje, do vypršení, v priebehu, během',
    between: 'je, je:, váš, vaše, tvůj, tvoj, č, číslo, č., zní, následující, tento, toto, to',
    label: `
      účet*, účt*, karta*, kartou, karty, karte, končící, končiaca, končiacou, objednávk*, zásilk*, zásielk*,
      balík*, faktur*, variabilní symbol, variabilný symbol, vs, ks, ss, referenc*, klient*, zákazn*, telefon*, tel,
      volejte, volajte, zavolejte, termín*, objednání, rezervac*, jízdenk*, vlak, ordinace, pokoj, částk*, suma,
      sumu, zůstat*, zostat*, celkem, platb*, převod*, výběr*, nákup*, transakc*, pobočk*, ulice, psč, hod, smlouv*,
      zmluv*, pojistk*, reklamac*, iban, spz, rodné číslo, ičo, výdejn*, odberné`,
    otherCode: `
      (slevový|slevovým|slevového|promo|zľavový|zľavovým|dárkový|darčekový|čárový|čiarový|qr|poštovní|sledovací|
       výdejní|kupónový|chybový|akční|bonusový|rezervační|rezervačný) (kód|kódem|kódom|kódu|kódy),
      heslo pro výdej, heslo pro vyzvednutí,
      (kód|pin) (pro|pre|na|k) (vyzvednutí|vyzdvihnutie|výdej|výdaj|slevu|zľavu|odběr)`,
    unit: 'minut*, min, sekund*, hodin*, dní, dnů, bodů, bodov, číslic*, míst*, gb, mb',
    money: 'kč, czk, korun*, eur',
    offer: `
      slev*, zľav*, akce, akcia, výhr*, zdarma, zadarmo, dárek*, darček*, soutěž*, súťaž*, kupón*, výhod*, ušetř*`,
  },
}
