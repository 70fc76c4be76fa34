import type { Words } from './topics.ts'

export const DUTCH: Words = {
  signIn: 'inloggen|aanmelden|log in|login|aanmelding|meld je aan|meld u aan',
  signOut: 'uitloggen|afmelden',
  proceed: 'doorgaan|volgende|verifiëren|bevestigen|verder',
  goOn: 'doorgaan|verder|volgende',
  aside: 'vergeten|terug|annuleren|tonen|opnieuw verzenden|andere',
  resend: 'opnieuw verzenden|nieuwe code|opnieuw versturen',
  register: 'registreren|account aanmaken|aanmelden als nieuw',
  otherForm: 'zoeken|abonneren|nieuwsbrief',
  username: 'gebruiker*|e-mail*|gebruikersnaam|klantnummer',
  password: 'wachtwoord|gebruikersnaam|e-mail*|inloggegevens|account|aanmelding|inloggen|combinatie',
  byPassword: 'wachtwoord gebruiken|met wachtwoord|met een wachtwoord|gebruik wachtwoord|gebruik je wachtwoord',
  secret: 'pincode|pin|toegangscode',
  code: 'code|verificatiecode|beveiligingscode|pincode|sms-code',
  notCode: 'postcode|korting*|land|herstel*|back-up',
  bySms: 'sms|telefoon*|mobiel*|nummer',
  textMessage: 'sms*',
  byOtherMeans: 'authenticator*|authenticatie-app|e-mail*|beveiligingssleutel|push',
  app: 'app',
  wrong:
    'onjuist*|ongeldig*|verkeerd*|klopt niet|kloppen niet|niet gevonden|onbekend*|niet geldig|mislukt|niet herkend',
  expired: 'verlopen|niet meer geldig|al gebruikt',
  locked: 'geblokkeerd|vergrendeld|te veel pogingen|te veel mislukte*',
  warning: 'wordt|voordat|resterend*|over|voorkomen|als',
  captcha: 'captcha|geen robot|tekens in de afbeelding|code in de afbeelding',
  human: 'geen robot|schuif de|sleep de|puzzel',
  challenge:
    'verifi*|bevestig*|tweestaps*|twee stappen|code|goedkeur*|ongebruikelijk*|nieuw wachtwoord|ingelogd blijven|methode',
  failure: 'fout|niet gevonden|toegang geweigerd|niet beschikbaar|onderhoud',
  cookies: 'cookie|cookies|privacy|toestemming',
  refuse:
    'weigeren|alles weigeren|alle weigeren|afwijzen|alles afwijzen|alleen noodzakelijk*|alleen functionele*|doorgaan zonder*|niet accepteren',
  accept: 'accepteren|alles accepteren|alle accepteren|akkoord|toestaan|ok',
  sendCode:
    'code verzenden|code versturen|stuur code|stuur een code|stuur sms|sms versturen|verstuur code|code ontvangen|code aanvragen|verzenden|versturen',
  sent: 'gestuurd|verzonden|verstuurd',
  anotherWay:
    'andere methode|andere manier|andere opties|meer opties|op een andere manier|wachtwoord gebruiken|gebruik wachtwoord',
  notNow: 'niet nu|overslaan|later|nee bedankt|nee, bedankt|nu niet|herinner mij later',
  no: 'nee',
  lasting:
    'ingelogd blijven|aangemeld blijven|dit apparaat|deze browser|onthoud mij|passkey|meldingen inschakelen|inloggegevens opslaan',
  pending:
    'goedkeur*|keur*|controleer je e-mail|controleer uw e-mail|e-mail gestuurd|per e-mail|wachten op|open de app|authenticator*|pushmelding|beveiligingsvraag|beveiligingssleutel|bevestig je identiteit|bevestig uw identiteit|ongebruikelijk*',
  byCall: 'bellen|bel mij|oproep|gesproken',
  decoy: 'leeg laten|laat leeg|niet invullen',
  menu: 'menu|navigatie|mijn account',
  remember:
    'dit apparaat|deze browser|deze computer|onthoud mij|onthoud mijn|ingelogd blijven|aangemeld blijven|blijf ingelogd|blijf aangemeld',
  shared: 'openba*|gedeeld*|niet onthouden|vergeet',
}
