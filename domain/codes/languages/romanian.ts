import type { LanguagePack } from '../lexicon.ts'

export const romanian: LanguagePack = {
  name: 'Romanian',
  words: {
    oneTime: 'unică folosință, unica, unică, unic, temporară, temporar, dinamic, sms',
    code: 'cod, codul, parola, parolă, codului',
    use: `
      folosiți, folosește, folositi, foloseste, introduceți, introdu, introduceti, utilizați, utilizati, tastați,
      scrie`,
    verify: `
      verific*, confirm*, autentific*, autoriz*, conect*, accesa*, acces, activ*, înregistr*, valid*, logare,
      intra în, securit*, reset*`,
    secret: `
      nu (îl|il|o|le|comunica|comunicați|divulga|divulgați|împărtăși|distribui|da|dezvălui|transmite|furniza) (comunica*|divulga*|împărtăși*|distribui*|da|dezvălui*|transmite*|nimănui|codul|acest|trimite*),
      nu comunicați, nu divulgați, nu il, nimănui, nimanui, cu nimeni, nimeni, confidențial*, altor persoane,
      niciodată`,
    expires: 'valabil*, expiră, expira*, valid, în următoarele, valabilitate',
    between: 'este, este:, e, tău, tau, dvs, dumneavoastră, nr, numărul, acesta, acest, următorul, sunt',
    label: `
      cont*, contul, card*, cardul, care se termină, terminat în, comanda*, comandă, colet*, coletul, awb, factura*,
      factură, referinț*, referinta, client, cod client, telefon, tel, sunați, suna, apelați, programare*,
      rezervare*, bilet*, zbor, tren, cameră, camera, suma*, sumă, sold*, soldul, total, plata*, plată, transfer*,
      retragere*, tranzacți*, sucursala, str, strada, contract*, poliță, dosar*, iban, nr inmatriculare`,
    otherCode: `
      (cod|codul|coduri) (promoțional|promo|de reducere|reducere|voucher|cadou|poștal|postal|de bare|qr|client|de eroare|de ridicare|ridicare|de rezervare|de urmărire|iban|fiscal|numeric personal|produs|de invitație|de livrare|civil|penal|caen|swift)`,
    unit: 'minute, minut, secunde, ore, zile, puncte, cifre',
    money: 'lei, ron, leu, bani, mdl',
    offer: `
      reducere*, reduceri, ofert*, câștig*, castig*, gratuit*, gratis, cadou*, premiu*, promoți*, voucher*,
      economis*`,
  },
}
