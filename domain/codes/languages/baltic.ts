import type { LanguagePack } from '../lexicon.ts'

export const baltic: LanguagePack = {
  name: 'Lithuanian, Latvian',
  words: {
    otp: `
      mokėjimo (kodas|kodą|kodo|slaptažodis|slaptažodį|slaptažodžio|pin|pin kodas|kods|kodu|koda|parole|paroli|paroles),
      (kodas|slaptažodis) mokėjimui`,
    oneTime: `
      vienkartinis, vienkartinį, vienkartinio, laikinas, sms, vienreizējā, vienreizējais, vienreizējo, pagaidu,
      vienreizlietojam*, lai`,
    code: `
      kodas, kodą, kodo, slaptažodis, slaptažodį, slaptažodžio, kods, kodu, koda, parole, paroli, paroles, pin`,
    use: `
      naudokite, įveskite, iveskite, panaudokite, suveskite, izmantojiet, ievadiet, lietojiet, ieraksti, įvesti,
      ievadi`,
    verify: `
      patvirt*, tikrin*, patikr*, prisijung*, aktyv*, autoriz*, autentif*, registr*, saug*, prieig*, apstiprin*,
      pārbaud*, parbaud*, pieteik*, ielog*, piekļu*, pieslēg*, aktiviz*, reģistr*, droš*, verifik*`,
    secret: `
      niekam*, niekam jo, neatskleiskite, nesidalinkite, nesidalykite, su niekuo, nevienam*, neizpaudiet, neizpaud*,
      nedodiet, neatklājiet, nedalieties, ar nevienu, konfidenc*, slapt*, trešajām personām, tretiesiems asmenims`,
    expires: `
      galioja, galios, galiojimo, baigs galioti, per artimiausias, derīgs, deriga, derīga, derīguma, beigsies,
      spēkā`,
    between: 'yra, jūsų, jusu, tavo, nr, numeris, šis, ir, jūsu, tavs, šāds, šo, toks, numurs, ir:, tai',
    label: `
      sąskait*, saskait*, kortel*, kortelė, baigiasi, besibaigian*, užsakym*, uzsakym*, siunt*, paštomat*,
      pastomat*, kliento, klientas, telefon*, tel, skambink*, vizit*, rezervac*, bilet*, sum*, suma, likut*,
      likutis, mokėjim*, mokejim*, pavedim*, pirkim*, operacij*, skyri*, sutart*, kontaktin*, kont*, konts, karte*,
      kartes, karti, karšu, kas beidzas, pasūtījum*, sūtījum*, sutijum*, pakomāt*, rēķin*, rekin*, klienta, tālrun*,
      talrun*, zvaniet, vizīt*, summa, atlikum*, maksājum*, maksajum*, pārskait*, pirkum*, darījum*, filiāl*, iela,
      plkst, līgum*`,
    otherCode: `
      (nuolaidos|akcijos|kupono|dovanų|pašto|qr|brūkšninis|atsiėmimo|atlaides|atlaižu|kupona|dāvanu|pasta|svītr|saņemšanas|izsniegšanas|sekošanas|kliento|klienta) (kodas|kodą|kodu|kods|koda),
      nuolaidų kodas`,
    unit: `
      min, minut*, minučių, minutes, minūt*, sek*, val, valand*, stund*, dien*, dienas, tašk*, punkt*, skaitmen*,
      ciparu*, gb, mb`,
    money: 'eur, eurų, euru, eiro, ct',
    offer: `
      nuolaid*, akcij*, laimėk*, laimė*, prizas, prizų, dovan*, nemokam*, atlaid*, piedāvājum*, laimē*, balv*,
      bezmaksas, dāvan*, kupon*`,
  },
}
