import type { LanguagePack } from '../lexicon.ts'

export const dutch: LanguagePack = {
  name: 'Dutch, Afrikaans, Frisian',
  words: {
    otp: `
      (verificatie|verifikasie|bevestigings|bevestiging|beveiligings|veiligheids|sekuriteits|activerings|
       activatie|aktiverings|toegangs|inlog|aanmeld|aanmeldings|login|sms|eenmalige|controle|autorisatie|
       authenticatie|registratie|herstel|identificatie|validatie|transactie|befêstigings|feiligens|bekragtigings|
       magtigings|verifieer)(code|kode|koade|codes|pin|pincode|nummer|sleutel|wachtwoord|wagwoord),
      code om (te bevestigen|je aan te melden), smscode`,
    oneTime: 'veiligheids, sms, controle, registratie, sekuriteits, eenmalig, eenmalige, tijdelijk, tijdelijke',
    code: 'wachtwoord, wagwoord, pincode, pinkode, koade, toegangscode',
    use: 'gebruik*, voer, vul, toets, invoeren, tik, met code, voer in',
    verify: `
      verifi*, bevestig*, inlog*, in te loggen, log in, aanmeld*, aan te meld*, authenticat*, autoris*, activ*,
      aktiv*, registre*, toegang*, herstel*, beveilig*, sekuriteit, goedkeur*, goed te keuren`,
    secret: `
      (deel|geef|verstrek|vertel|stuur) (deze|dit|hem|het|uw|je|nooit|niet),
      (nooit|niet|nie) (delen|door|doorgeven|deel), met niemand*, aan niemand*, niemand*, met anderen, aan anderen,
      aan derden, geheim*, vertrouwelijk*, moenie, met enigiemand, net mei oaren, mei oaren`,
    expires: 'geldig*, verloopt, verlopen, binnen, verval*, verstryk*',
    between: 'is:, luidt, uw, je, jouw, jou, jo, nr, nummer, nommer, zijn, hier, hierbij, dit, deze',
    label: `
      rekening*, rek, kaart*, pas, pasnr, pasnummer, eindigend*, eindigt op, wat eindig, factuur*, bestelling*,
      bestelnummer, ordernummer, pakket*, pakje, zending*, klantnummer, klantnr, referentie*, kenmerk, telefoon*,
      bel, bel naar, afspraak*, datum, postcode, poskode, filiaal, bedrag*, saldo, totaal, betaling*,
      overschrijving*, ticket*, boeking*, reservering*, vlucht, trein, kamer, iban, zaaknummer, dossiernummer,
      polisnummer, meldingsnummer, lidnummer, afgetrek, beskikbare, contractnummer`,
    otherCode: `
      (kortings|actie|promotie|cadeau|afhaal|track|trace|bar|qr|streepjes|foute|fout|uitnodigings|waarde|spaar|
       post|land|pakket|boekings|klant|tegoed|afslag|koepon|koopon)(code|kode|bon),
      (track|trace|track en trace|afhaal|qr) code, barcode, postcode`,
    unit: 'minuten, minuut, minute, uur, uren, seconden, dagen, dae, punten, cijfer*, syfer*',
    money: 'rand, zar',
    offer: 'korting*, gratis, aanbieding*, actie, win, prijs, bespaar, afslag, cadeau*, voordeel*, spaar',
  },
}
