import type { Words } from './topics.ts'

export const DANISH: Words = {
  signIn: 'log ind|log på|login|indlogning',
  signOut: 'log ud|log af|logout',
  proceed: 'fortsæt|næste|bekræft|verificer|godkend|send|videre',
  aside: 'glem*|tilbage|annuller|vis|hjælp|anden|andet|send igen',
  resend: 'send igen|ny kode|send koden igen|send ny kode',
  register: 'opret konto|opret bruger|tilmeld*|registrer*',
  otherForm: 'søg|nyhedsbrev|abonner',
  username: 'bruger*|brugernavn|e-mail*|email|kundenummer',
  password: 'adgangskode*|kodeord*|bruger*|loginoplysninger|e-mail*|konto*',
  code: 'kode|koden|bekræftelseskode*|sikkerhedskode*|engangskode*|sms-kode*|pinkode|pin',
  notCode: 'adgangskode*|postnummer|rabat*|landekode|gendannelse*|backup*',
  bySms: 'sms*|telefon*|mobil*|nummer*|sms-besked',
  textMessage: 'sms*',
  byOtherMeans: 'godkendelsesapp*|autentif*|e-mail*|sikkerhedsnøgle',
  wrong: 'forkert*|ugyldig*|passer ikke|stemmer ikke|ikke fundet|findes ikke|ukendt*|fejl|mislykkedes',
  expired: 'udløbet|ikke længere gyldig|allerede brugt',
  locked: 'låst|spærret|blokeret|for mange forsøg|suspenderet|deaktiveret',
  warning: 'vil blive|bliver|tilbage|før|hvis|inden',
  captcha: 'captcha|ikke en robot|tegnene på billedet',
  challenge:
    'bekræft*|verificer*|totrins*|to-trins*|tofaktor*|to-faktor*|kode|godkend*|usædvanlig*|ny adgangskode|metode',
  failure: 'fejl|ikke fundet|adgang nægtet|utilgængelig*|vedligeholdelse|noget gik galt',
  cookies: 'cookie|cookies|privatliv|samtykke',
  refuse: 'afvis*|kun nødvendige|fortsæt uden*|nægt*|accepter ikke',
  accept: 'accepter*|acceptér*|tillad*|ok',
  sendCode: 'send kode|send koden|send en kode|send sms|få kode|få en kode|hent kode|send',
  sent: 'sendt',
  anotherWay: 'anden måde|andre måder|anden metode|andre muligheder|flere muligheder|brug adgangskode',
  notNow: 'ikke nu|spring over|senere|nej|nej tak|nej, tak|påmind mig*',
  lasting:
    'forbliv logget ind|hold mig logget ind|denne enhed|denne browser|husk mig|adgangsnøgle|slå notifikationer til',
  pending:
    'godkend*|tjek din e-mail|tjek din indbakke|sendt en e-mail|venter på|åbn appen|autentif*|notifikation*|sikkerhedsspørgsmål|sikkerhedsnøgle|bekræft din identitet|usædvanlig*',
  byCall: 'ring|ring op|opkald*|stemme*',
  decoy: 'lad stå tomt|udfyld ikke',
}
