import type { Words } from './topics.ts'

export const SWEDISH: Words = {
  signIn: 'logga in|inloggning',
  signOut: 'logga ut|utloggning',
  proceed: 'fortsätt|nästa|bekräfta|verifiera|skicka|vidare',
  aside: 'glöm*|tillbaka|avbryt|visa|hjälp|annan|annat|skicka igen',
  resend: 'skicka igen|ny kod|skicka koden igen|skicka ny kod',
  register: 'registrera*|skapa konto|bli medlem',
  otherForm: 'sök|nyhetsbrev|prenumerera',
  username: 'användar*|e-post*|email|användarnamn|kundnummer|personnummer',
  password: 'lösenord*|användar*|inloggningsuppgifter|e-post*|konto*|inloggning*',
  code: 'kod|koden|verifieringskod*|säkerhetskod*|engångskod*|sms-kod*|pinkod|pin',
  notCode: 'postnummer|postkod|rabatt*|landskod|riktnummer|reserv*|återställning*',
  bySms: 'sms*|telefon*|mobil*|nummer*|textmeddelande',
  textMessage: 'sms*|textmeddelande',
  byOtherMeans: 'autentiserings*|e-post*|säkerhetsnyckel',
  wrong:
    'fel|felaktig*|ogiltig*|stämmer inte|matchar inte|hittades inte|hittar inte|finns inte|okänd*|inkorrekt*|misslyckades',
  expired: 'gått ut|inte längre giltig|redan använts|utgången',
  locked: 'låst|låsts|spärrat|spärrats|blockerat|blockerats|för många försök|avstängt|avstängd',
  warning: 'kommer att|kvar|innan|om|återstår',
  captcha: 'captcha|inte en robot|tecknen i bilden',
  challenge: 'verifiera*|bekräfta*|tvåstegs*|tvåfaktor*|kod|godkänn*|ovanlig*|nytt lösenord|metod',
  failure: 'fel uppstod|hittades inte|åtkomst nekad|otillgänglig*|underhåll|något gick fel',
  cookies: 'cookie|cookies|kakor|integritet|samtycke',
  refuse: 'avvisa*|neka*|avböj*|endast nödvändiga|bara nödvändiga|fortsätt utan*|godkänn inte',
  accept: 'acceptera*|godkänn*|tillåt*|ok',
  sendCode: 'skicka kod|skicka koden|skicka en kod|skicka sms|få kod|få en kod|hämta kod|skicka',
  sent: 'skickat|skickats',
  anotherWay: 'annat sätt|andra sätt|annan metod|andra alternativ|fler alternativ|använd lösenord',
  notNow: 'inte nu|hoppa över|senare|nej|nej tack|nej, tack|påminn mig*',
  lasting:
    'förbli inloggad|håll mig inloggad|lita på den här|den här enheten|kom ihåg mig|nyckel för inloggning|passkey|aktivera aviseringar',
  pending:
    'godkänn*|kolla din e-post|kontrollera din e-post|skickat ett e-post*|skickat ett mejl|väntar på|öppna appen|autentiserings*|avisering*|säkerhetsfråga|säkerhetsnyckel|bekräfta din identitet|verifiera din identitet|ovanlig*',
  byCall: 'ring|ring mig|samtal*|röst*',
  decoy: 'lämna tomt|fyll inte i',
}
