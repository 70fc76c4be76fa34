import type { Words } from './topics.ts'

export const POLISH: Words = {
  signIn: 'zaloguj|zaloguj się|logowanie|logowania',
  signOut: 'wyloguj|wyloguj się|wylogowanie',
  proceed: 'dalej|kontynuuj|potwierdź|zatwierdź|weryfikuj|zweryfikuj|sprawdź|przejdź',
  aside: 'zapomn*|nie pamięt*|wstecz|wróć|anuluj|pokaż|ukryj|pomoc|inn*|wyślij ponownie',
  resend: 'wyślij ponownie|nowy kod|ponownie wyślij|wyślij jeszcze raz',
  register: 'zarejestruj*|rejestracj*|załóż konto|utwórz konto',
  otherForm: 'szukaj|wyszukaj|newsletter|zapisz się|subskryb*',
  username: 'użytkownik*|nazwa użytkownika|login|e-mail|email|adres e-mail|identyfikator|numer klienta',
  password: 'hasł*|użytkownik*|nazwa użytkownika|login|dane logowania|e-mail|email|kont*',
  code: 'kod|kodu|kodem|kod weryfikacyjny|kod sms|pin|token',
  notCode: 'pocztow*|rabat*|promocyj*|kraj*|kierunkow*|zapasow*|odzyskiw*',
  bySms: 'sms*|telefon*|komórk*|numer*|wiadomość tekstow*',
  textMessage: 'sms*|wiadomość tekstow*',
  byOtherMeans: 'aplikacj* uwierzytelniając*|uwierzytelniając*|e-mail*|email|mailem|klucz*',
  wrong:
    'nieprawidłow*|niepoprawn*|błędn*|zł*|nie pasuj*|nie znaleziono|nie istnieje|niewłaściw*|nieznan*|nie powiodło|niepowodzenie',
  expired: 'wygasł*|nieważn*|już użyt*|utracił ważność',
  locked: 'zablokowan*|zbyt wiele prób|za dużo prób|zawieszon*|zbyt wiele nieudanych',
  warning: 'zostanie|zostało|pozostał*|przed|jeśli|zanim',
  captcha: 'captcha|nie jestem robotem|znaki z obrazka|jesteś człowiekiem',
  challenge: 'weryfik*|zweryfikuj*|potwierdź*|dwuetapow*|dwuskładnikow*|kod|zatwierdź*|nietypow*|nowe hasło|metod*',
  failure: 'błąd|nie znaleziono|brak dostępu|niedostępn*|konserwacj*|coś poszło nie tak',
  cookies: 'cookie|cookies|ciasteczk*|prywatnoś*|zgod*',
  refuse: 'odrzuć|odrzuć wszystkie|odmów|tylko niezbędne|nie zgadzam się|kontynuuj bez*',
  accept: 'akceptuj*|zaakceptuj*|zgadzam się|zezwól*|ok',
  sendCode: 'wyślij kod|wyślij sms|otrzymaj kod|pobierz kod|wyślij',
  sent: 'wysłan*|wysłaliśmy',
  anotherWay: 'inn* sposób|inn* sposob*|inn* metod*|inne opcje|więcej opcji|użyj hasła',
  notNow: 'nie teraz|pomiń|później|nie|nie, dziękuję|nie dziękuję|przypomnij*',
  lasting:
    'pozostań zalogowan*|nie wylogowuj|temu urządzeniu|to urządzenie|tej przeglądarce|zapamiętaj|klucz dostępu|włącz powiadomienia',
  pending:
    'zatwierdź*|sprawdź skrzynkę|sprawdź e-mail|wysłaliśmy e-mail|wysłaliśmy wiadomość e-mail|oczekiw*|otwórz aplikację|uwierzytelniając*|powiadomieni*|pytanie bezpieczeństwa|klucz bezpieczeństwa|potwierdź tożsamość|nietypow*',
  byCall: 'zadzwoń*|połączenie|głosow*',
  decoy: 'zostaw puste|nie wypełniaj|pozostaw puste',
}
