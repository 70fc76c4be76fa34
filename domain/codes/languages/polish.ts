import type { LanguagePack } from '../lexicon.ts'

export const polish: LanguagePack = {
  name: 'Polish',
  words: {
    otp: '(kod|kodu|kodem|hasło|hasłem|pin|token) (sms nr|do transakcji|do przelewu), smskod',
    oneTime: `
      jednorazowy, jednorazowe, jednorazowego, jednorazowym, tymczasowe, tymczasowy, sms, odblokowujący,
      zabezpieczający, operacji, dynamiczny, walidacyjny`,
    code: 'kod, kodem, kodu, hasło, hasłem, hasłami, pin',
    use: 'użyj, wpisz, wprowadź, podaj, skorzystaj, przepisz, użyć, wpisać',
    verify: `
      weryfik*, potwierdz*, zalog*, logowan*, logować, autoryz*, uwierzytel*, aktyw*, rejestr*, dostęp*, bezpiecz*,
      odzysk*, resetow*, zatwierdz*`,
    secret: `
      (nie|nigdy nie|nikomu nie) (udostępniaj*|podawaj*|przekazuj*|ujawniaj*|podawać|udostępniać|dziel), nikomu,
      nie podawaj, z nikim, osobom trzecim, poufn*, tajn*, nigdy, oszust*`,
    expires: 'wygasa, wygaśnie, traci ważność, ważn*, w ciągu, obowiązuje',
    between: 'to, jest, twój, twoje, nr, numer, to:, wynosi, oto, poniższy, następujący, z dn, z dnia',
    label: `
      kont*, rachun*, karta*, karty, kończąc*, zamówieni*, paczk*, przesyłk*, list przewozowy, faktur*, fv,
      referenc*, klient*, nr klienta, telefon*, tel, zadzwoń, dzwoń, wizyt*, rezerwacj*, bilet*, pociąg*, peron,
      gabinet*, pokój, kwot*, saldo, suma, płatność*, przelew*, transakcj*, wypłat*, wplyw, wpłat*, zakup*,
      oddział*, ul, ulica, godz*, umow*, polis*, zgłoszeni*, spraw*, nip, pesel, regon, termin*`,
    otherCode: `
      (kod|kodem|kodu|kody|numer) (rabatowy|rabatowym|promocyjny|promocyjnym|pocztowy|kreskowy|qr|odbioru|
       do odbioru|nadania|przesyłki|klienta|błędu|kuponu|zniżkowy|polecający|zaproszenia|rezerwacji|referencyjny|
       produktu|kraju|vouchera|cywilny|karny|do paczkomatu|śledzenia),
      kodeks*, kupon*`,
    unit: 'min, minut*, sekund*, godz, godzin*, dni, punkt*, cyfr*, szt, gb, mb',
    money: 'zł, zlotych, pln, gr',
    offer: `
      rabat*, promocj*, zniżk*, wygra*, nagrod*, gratis, darmow*, prezent*, okazj*, oszczędź, konkurs*, kupon*`,
  },
}
