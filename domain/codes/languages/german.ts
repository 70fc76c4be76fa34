import type { LanguagePack } from '../lexicon.ts'

export const german: LanguagePack = {
  name: 'German, Luxembourgish',
  words: {
    otp: `
      (bestätigungs|verifizierungs|verifikations|sicherheits|aktivierungs|freischalt|freischaltungs|freigabe|
       zugangs|zugriffs|einmal|anmelde|anmeldungs|login|log in|sms|prüf|authentifizierungs|autorisierungs|
       authentisierungs|registrierungs|transaktions|einwahl|wiederherstellungs|identifikations|validierungs|
       kontroll|legitimations|geräte|kopplungs|tan|reset|rücksetz|passwort reset)(code|kode|codes|passwort|
       kennwort|pin|nummer|schlüssel|zahl|kennung|codewort),
      smstan, mtan, mobiletan, mobile tan, pushtan, phototan, etan, itan, einmaliger code, einmaliges passwort,
      einmaliges kennwort, bestätegungscode, sécherheetscode, verifikatiounscode, bestätigungscod`,
    oneTime: `
      verifikations, sicherheits, zugangs, einmal, sms, prüf, transaktions, wiederherstellungs, validierungs`,
    code: 'kennwort, passwort, passwuert, geheimzahl, geheimnummer, kode, codewort',
    use: 'verwende*, benutze*, nutze*, gib, geben sie, eingeben, eingabe*, gebe, tippe*, mit, benotz*',
    verify: `
      bestätig*, verifizier*, anmeld*, einlogg*, anzumelden, einzuloggen, authentifizier*, autorisier*, freischalt*,
      freigabe*, freizugeben, registrier*, aktivier*, zugang, zugriff, zurücksetz*, zurückzusetzen, legitimier*,
      abzuschließen, sicherheit`,
    secret: `
      (nicht|nie|niemals|keinesfalls|nicht an dritte) (weiter|weitergeben|weiterleiten|teilen|preisgeben|
       mitteilen|verraten|herausgeben|bekannt|weitersagen),
      mit niemand*, niemand*, keinem, an dritte, an andere, geheim, vertraulich, geheim halten, teile diesen,
      teilen sie diesen, nicht weiter, net weider`,
    expires: `
      gültig*, gilt, läuft ab, verfällt, verliert, abläuft, ablaufen, verlierst, innerhalb, läuft in, gëlteg`,
    between: `
      ist, lautet, ist:, lauten, ihr, ihre, dein, deine, sind, nr, nummer, ass, äre, hier, folgender, folgende,
      diese*, per sms, per, neu*`,
    label: `
      konto*, kto, karte*, kreditkarte*, endziffer*, endet auf, endend*, mit endziffern, rechnung*, bestell*,
      sendung*, paket*, auftrag*, vorgang*, kundennummer, kundennr, kunden nr, referenz*, ref nr, verwendungszweck,
      tel, telefon*, rufnummer, handynummer, hotline, termin*, uhrzeit, plz, filiale, betrag*, saldo, guthaben,
      summe, überweisung*, zahlung*, kaufpreis, ticket*, buchung*, flug, zug, gleis, zimmer, iban, abhol*,
      mitgliedsnummer, versicherungsnummer, vertrag*, zählerstand, mandat*, straße, str, raum, empfänger*`,
    otherCode: `
      (gutschein|rabatt|aktions|promo|abhol|paket|geschenk|sendungs|tracking|bar|qr|fehler|vorteils|einladungs|
       empfehlungs|angebots|bonus|coupon|strich|quell|post|länder|gewinn|kunden|buchungs|tür|tor|zahl)(code|codes|
       kode|pin|codenummer),
      gutscheinnummer, abholcode, pickup code`,
    unit: 'minute*, sekunde*, stunde*, std, tage*, uhr, punkte, stück, prozent, stellig*',
    money: 'chf, rappen, cent',
    offer: `
      rabatt*, gutschein*, aktion, gewinn*, gratis, kostenlos*, angebot*, spare*, sonderangebot*, newsletter,
      prämie*, einkauf`,
  },
}
