import type { LanguagePack } from '../lexicon.ts'

export const czechSlovak: LanguagePack = {
  name: 'Czech, Slovak',
  words: {
    otp: '(pin|transakčný) (kód|kod|kódu|heslo|hesla|pin|sms kód), autorizační sms, ověřovací sms',
    oneTime: `
      jednorázový, jednorázové, jednorázového, dočasné, kontrolní, validační, sms, mobilní, platební, unikátní,
      jednorazový, jednorazové, kontrolný, odemykací`,
    code: 'kód, kod, kódu, kódem, kódom, heslo, heslem, heslom, hesla',
    use: 'použijte, použij, zadejte, zadej, opište, vložte, napište, použite, zadajte, zadaj, opíšte, vyplňte',
    verify: `
      ověř*, over*, potvr*, přihlá*, prihlá*, přihlas*, prihlas*, autoriz*, autentiz*, autentif*, aktiv*, regist*,
      přístup*, prístup*, bezpečn*, obnov*, verifik*, schvál*`,
    secret: `
      (nikomu|nikdy|nikomu ho|s nikým|s nikým ho|s nikým ho|nikomu jej) (nesdílejte|nesdělujte|neposkytujte|neříkejte|nesděl*|nesdíl*|neposk*|nezdieľajte|neprezrádzajte|neukazujte|nepředávejte|neodovzdávajte|neoznamujte),
      nikomu, s nikým, s nikym, nesdílejte, nesdelujte, nezdieľajte, neposkytujte, nikdy, důvěrn*, dôvern*,
      třetím osobám, tretím osobám, nesdělujte`,
    expires: 'platn*, platí, vyprší, vyprsi, platnost*, platnosť*, expiruje, do vypršení, v priebehu, během',
    between: 'je, je:, váš, vas, vaše, tvůj, tvoj, č, číslo, cislo, č., zní, následující, tento, toto, to',
    label: `
      účet*, účtu, ucet*, uctu, účt*, karta*, kartou, karty, karte, končící, končiaca, končiacou, objednávk*,
      objednavk*, zásilk*, zasilk*, zásielk*, zasielk*, balík*, balik*, faktur*, variabilní symbol,
      variabilný symbol, vs, ks, ss, referenc*, klient*, zákazn*, telefon*, telefón*, tel, volejte, volajte,
      zavolejte, termín*, objednání, rezervac*, jízdenk*, vlak, ordinace, pokoj, částk*, castk*, suma, sumu,
      zůstat*, zustat*, zostat*, celkem, platb*, platba, převod*, prevod*, výběr*, výber*, nákup*, nakup*,
      transakc*, pobočk*, ulice, psč, hod, smlouv*, zmluv*, pojistk*, reklamac*, iban, spz, rodné číslo, ičo,
      výdejn*, odberné`,
    otherCode: `
      (slevový|slevovým|slevového|promo|zľavový|zľavovým|dárkový|darčekový|čárový|čiarový|qr|poštovní|sledovací|výdejní|kupónový|chybový|akční|bonusový|rezervační|rezervačný) (kód|kod|kódem|kódom|kódu|kódy),
      heslo pro výdej, heslo pro vyzvednutí,
      (kód|kod|pin) (pro|pre|na|k) (vyzvednutí|vyzdvihnutie|výdej|výdaj|slevu|zľavu|odběr)`,
    unit: `
      minut*, minút*, min, sekund*, sekúnd*, hodin*, hodín*, dní, dni, dnů, bodů, bodov, číslic*, míst*, gb, mb`,
    money: 'kč, kc, czk, korun*, eur',
    offer: `
      sleva*, slev*, zľav*, akce, akcia, vyhraj*, výhr*, zdarma, zadarmo, dárek*, darček*, soutěž*, súťaž*, kupón*,
      kupon*, výhod*, ušetř*, ušetr*`,
  },
}
