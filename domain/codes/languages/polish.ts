import type { LanguagePack } from '../lexicon.ts'

export const polish: LanguagePack = {
  name: 'Polish',
  words: {
    otp: '(kod|kodu|kodem|hasło|haslo|hasłem|pin|token) (sms nr|do transakcji|do przelewu), smskod',
    oneTime: `
      jednorazowy, jednorazowe, jednorazowego, jednorazowym, tymczasowe, tymczasowy, sms, odblokowujący,
      zabezpieczający, operacji, dynamiczny, walidacyjny`,
    code: 'kod, kodem, kodu, hasło, haslo, hasłem, hasłami, pin',
    use: 'użyj, uzyj, wpisz, wprowadź, wprowadz, podaj, skorzystaj, przepisz, użyć, wpisać',
    verify: `
      weryfik*, potwierdz*, potwierdź, zalog*, logowan*, logować, autoryz*, uwierzytel*, aktyw*, rejestr*, dostęp*,
      dostep*, bezpiecz*, odzysk*, resetow*, zatwierdz*`,
    secret: `
      (nie|nigdy nie|nikomu nie) (udostępniaj*|udostepniaj*|podawaj*|przekazuj*|ujawniaj*|podawać|udostępniać|dziel),
      nikomu, nie podawaj, z nikim, osobom trzecim, poufn*, tajn*, nigdy, oszust*`,
    expires: `
      ważny, wazny, ważne, ważność, wygasa, wygaśnie, traci ważność, ważn*, wazn*, w ciągu, obowiązuje, waznosc`,
    between: 'to, jest, twój, twoj, twoje, nr, numer, to:, wynosi, oto, poniższy, następujący, z dn, z dnia',
    label: `
      kont*, konto, rachun*, karta*, kartą, karty, kończąc*, konczac*, zamówieni*, zamowieni*, paczk*, przesyłk*,
      przesylk*, list przewozowy, faktur*, fv, referenc*, klient*, nr klienta, telefon*, tel, zadzwoń, zadzwon,
      dzwoń, wizyt*, rezerwacj*, bilet*, pociąg*, peron, gabinet*, pokój, kwot*, kwota, saldo, suma, płatność*,
      platnosc*, przelew*, transakcj*, wypłat*, wplyw, wpłat*, zakup*, oddział*, ul, ulica, godz*, godzina, umow*,
      polis*, zgłoszeni*, zgloszeni*, spraw*, nip, pesel, regon, paczkomat*, termin*`,
    otherCode: `
      (kod|kodem|kodu|kody|numer) (rabatowy|rabatowym|promocyjny|promocyjnym|pocztowy|kreskowy|qr|odbioru|do odbioru|nadania|przesyłki|klienta|błędu|bledu|kuponu|zniżkowy|polecający|zaproszenia|rezerwacji|referencyjny|produktu|kraju|vouchera|cywilny|karny|do paczkomatu|śledzenia),
      kodeks*, kupon*`,
    unit: 'min, minut*, sekund*, godz, godzin*, dni, punkt*, cyfr*, szt, gb, mb',
    money: 'zł, zl, zlotych, złotych, pln, gr',
    offer: `
      rabat*, promocj*, zniżk*, znizk*, wygraj*, wygra*, nagrod*, gratis, darmow*, prezent*, okazj*, oszczędź,
      konkurs*, kupon*, bon, bony`,
  },
}
