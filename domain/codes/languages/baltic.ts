import type { LanguagePack } from '../lexicon.ts'

export const baltic: LanguagePack = {
  name: 'Lithuanian, Latvian',
  words: {
    otp: `
      mokėjimo (kodas|kodą|kodo|slaptažodis|slaptažodį|slaptažodžio|pin|pin kodas|kods|kodu|parole|paroli|paroles),
      (kodas|slaptažodis) mokėjimui`,
    oneTime: `
      vienkartinis, vienkartinį, vienkartinio, laikinas, sms, vienreizējā, vienreizējais, vienreizējo, pagaidu,
      vienreizlietojam*, lai`,
    code: 'kodas, kodą, kodo, slaptažodis, slaptažodį, slaptažodžio, kods, kodu, parole, paroli, paroles, pin',
    use: `
      naudokite, įveskite, panaudokite, suveskite, izmantojiet, ievadiet, lietojiet, ieraksti, įvesti, ievadi`,
    verify: `
      patvirt*, tikrin*, patikr*, prisijung*, aktyv*, autoriz*, autentif*, registr*, saug*, prieig*, apstiprin*,
      pārbaud*, pieteik*, ielog*, piekļu*, pieslēg*, aktiviz*, droš*, verifik*`,
    secret: `
      niekam*, niekam jo, neatskleiskite, nesidalinkite, nesidalykite, su niekuo, nevienam*, neizpaud*, nedodiet,
      neatklājiet, nedalieties, ar nevienu, konfidenc*, slapt*, trešajām personām, tretiesiems asmenims`,
    expires: `
      galioja, galios, galiojimo, baigs galioti, per artimiausias, derīgs, deriga, derīguma, beigsies, spēkā`,
    between: 'yra, jūsų, tavo, nr, numeris, šis, ir, tavs, šāds, šo, toks, numurs, ir:, tai',
    label: `
      sąskait*, kortel*, baigiasi, besibaigian*, užsakym*, siunt*, paštomat*, kliento, klientas, telefon*, tel,
      skambink*, vizit*, rezervac*, bilet*, sum*, likut*, mokėjim*, pavedim*, pirkim*, operacij*, skyri*, sutart*,
      kont*, karte*, karti, karšu, kas beidzas, pasūtījum*, sūtījum*, pakomāt*, rēķin*, klienta, tālrun*, zvaniet,
      atlikum*, maksājum*, pārskait*, pirkum*, darījum*, filiāl*, iela, plkst, līgum*`,
    otherCode: `
      (nuolaidos|akcijos|kupono|dovanų|pašto|qr|brūkšninis|atsiėmimo|atlaides|atlaižu|kupona|dāvanu|pasta|svītr|
       saņemšanas|izsniegšanas|sekošanas|kliento|klienta) (kodas|kodą|kodu|kods),
      nuolaidų kodas`,
    unit: 'min, minut*, minučių, sek*, val, valand*, stund*, dien*, tašk*, punkt*, skaitmen*, ciparu*, gb, mb',
    money: 'eur, eurų, eiro, ct',
    offer: `
      nuolaid*, akcij*, laimė*, prizas, prizų, dovan*, nemokam*, atlaid*, piedāvājum*, balv*, bezmaksas, dāvan*,
      kupon*`,
  },
}
