import type { LanguagePack } from '../lexicon.ts'

export const romanian: LanguagePack = {
  name: 'Romanian',
  words: {
    oneTime: 'unică folosință, unica, unic, temporară, temporar, dinamic, sms',
    code: 'cod, codul, parola, codului',
    use: 'folosiți, folosește, introduceți, introdu, utilizați, tastați, scrie',
    verify: `
      verific*, confirm*, autentific*, autoriz*, conect*, accesa*, acces, activ*, înregistr*, valid*, logare,
      intra în, securit*, resetar*`,
    secret: `
      nu (îl|o|le|comunica|comunicați|divulga|divulgați|împărtăși|distribui|da|dezvălui|transmite|
       furniza) (comunica*|divulga*|împărtăși*|distribui*|da|dezvălui*|transmite*|nimănui|codul|acest|trimite*),
      nu comunicați, nu divulgați, nu il, nimănui, cu nimeni, nimeni, confidențial*, altor persoane, niciodată`,
    expires: 'valabil*, expira*, valid, în următoarele',
    between: 'este, este:, e, tău, dvs, dumneavoastră, nr, numărul, acesta, acest, următorul, sunt',
    label: `
      cont*, card*, care se termină, terminat în, comanda*, colet*, awb, factura*, referinț*, client, cod client,
      telefon, tel, sunați, suna, apelați, programare*, rezervare*, bilet*, zbor, tren, cameră, suma*, sold*, total,
      plata*, transfer*, retragere*, tranzacți*, sucursala, str, strada, poliță, dosar*, iban, nr inmatriculare`,
    otherCode: `
      (cod|codul|coduri) (promoțional|promo|de reducere|reducere|voucher|cadou|poștal|de bare|qr|client|de eroare|
       de ridicare|ridicare|de rezervare|de urmărire|iban|fiscal|numeric personal|produs|de invitație|de livrare|
       civil|penal|caen|swift)`,
    unit: 'minute, minut, secunde, ore, zile, puncte, cifre',
    money: 'lei, ron, leu, bani, mdl',
    offer: `
      reducere*, reduceri, ofert*, câștig*, gratuit*, gratis, cadou*, premiu*, promoți*, voucher*, economis*`,
  },
}
