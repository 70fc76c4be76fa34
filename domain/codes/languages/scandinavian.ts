import type { LanguagePack } from '../lexicon.ts'

export const scandinavian: LanguagePack = {
  name: 'Swedish, Norwegian, Danish, Icelandic, Faroese',
  words: {
    otp: `
      (verifierings|verifikations|bekräftelse|bekreftelses|bekreftings|stadfestings|bekræftelses|godkendelses|
       säkerhets|sikkerhets|sikkerheds|tryggings|aktiverings|aktivering|engångs|eingongs|inloggnings|innloggings|
       påloggings|loggnings|login|logg in|sms|tilgangs|adgangs|åtkomst|tillgångs|kontroll|kontrol|autentiserings|
       autentifikations|autoriserings|registrerings|verifiserings|identifiserings|identifierings|gendannelses|
       gjenopprettings|återställnings|validerings|legitimerings|transaktions|pålognings|tofaktor|pin|
       bekræftigelses|váttanar|staðfestingar|öryggis|auðkennis|einnota|innskráningar|virkjunar|aðgangs)(kod|koden|
       kode|kodene|kod:|lösenord|lösenordet|passord|passordet|password|pin|pinkode|nummer|nyckel|kóði|kóðinn|kóða|
       kóðann|kotan|kota|kode:|koda|númer|lykilorð|kóðar),
      pin (kod|kode|koden|kóði), engangskodeord, verifiseringskoden`,
    oneTime: 'sms, engangs',
    code: `
      kod, koden, kode, lösenord*, passord*, adgangskode*, kodeord*, pinkod*, kóði, kóðinn, kóðann, lykilorð*,
      aðgangsorð, passkode, kotan, kota`,
    use: `
      använd*, ange, skriv in, mata in, bruk, brug, indtast*, angi, tast inn, tast, skriv, nota, notaðu, sláðu inn,
      oppgi`,
    verify: `
      verifi*, bekräft*, bekreft*, bekræft*, stadfest*, logga in, logge inn, logg inn, logge ind, log ind, inlogg*,
      innlogg*, pålogg*, autentis*, autoris*, aktiver*, registrer*, godkänn*, godkjenn*, godkend*, legitimer*,
      staðfest*, skrá þig inn, innskráning*, säkerhet, sikkerhet, sikkerhed, signer*, återställ*, nulstil*`,
    secret: `
      (dela|lämna|ge|uppge|visa) (den|inte|aldrig|ej|inte ut|aldrig ut),
      (del|gi|oppgi|ikke) (den|ikke|aldri|del|den ikke|aldri ut), del den ikke, ikke del, ikkje del, ikke med andre,
      aldri, aldrig, ingen, med andre, med någon, med andra, med noen, med nokon, til andre, med nogen, ekki deila,
      ekki gefa, med neinum, með neinum, neinum, engum, hemlig*, hemmelig*, trúnað*`,
    expires: `
      giltig*, gäller, gyldig*, gælder, utgår, utløper, udløber, upphör, går ut, gildir, gild, rennur út, innan,
      innen, inden, bidrar`,
    between: `
      är, er, är:, er:, lyder, din, ditt, dit, dine, deres, nr, nummer, númer, þinn, þitt, her, här, denne, denna,
      dette, hann, som`,
    label: `
      konto*, kort*, slutar på, som slutar, ender på, slutter på, faktura*, order*, ordre*, beställning*,
      bestilling*, paket*, pakke*, sending*, försändelse*, kolli*, pakkinn, kund*, referens*, referanse*,
      reference*, telefon*, tlf, mobil*, avtal*, aftale*, time*, bokning*, booking*, biljett*, billet*, beløp*,
      saldo, summa, total*, betaling*, betalning*, overførsel*, överföring*, sal, rum, postnr, postnummer, kl, kl.,
      klokken, iban, ocr, ocr nr, hämtas, hente*, reikning*, upphæð*, heimild*, medlemsnr, ärende*, sak*, sagsnr`,
    otherCode: `
      (rabatt|rabat|kampanj|kampanje|kampagne|presentkorts|gavekort|gave|värde|hämt|hente|afhentnings|
       upphämtnings|streck|strek|streg|qr|bar|fel|feil|fejl|post|lands|spornings|sporings|utlämnings|utleverings|
       bonus|tilbuds|inbjudnings|verve|port|dør|dörr|afslátta|gjafa|afsláttar|sótti)(kod|kode|koden|koder|kóði|
       kóða|kóðann|koden:),
      rabattkupong*, hentekode, pakkekode, afhentningskode`,
    unit: `
      minuter, minutter, minutt, minut, min., sekunder, timmar, timer, dagar, dage, dager, mínútur, mínútum, klst,
      poäng, poeng, point, siffrig*, sifret*, cifret*`,
    money: 'kr, kr., kronor, kroner, krónur, isk, sek, nok, dkk, øre',
    offer: `
      rabat*, erbjudande*, tilbud*, gratis, vinn*, vind, spar, spara, kampanj*, afslátt*, presentkort*, premie*,
      præmie*`,
  },
}
