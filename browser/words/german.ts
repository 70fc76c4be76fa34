import type { Words } from './topics.ts'

export const GERMAN: Words = {
  signIn: 'anmelden|einloggen|anmeldung|login|melden sie sich an|melde dich an|sign in|log in',
  signOut: 'abmelden|ausloggen',
  proceed: 'weiter|bestätigen|absenden|prüfen|überprüfen|fortfahren',
  goOn: 'weiter|fortfahren',
  aside: 'vergessen|zurück|abbrechen|anzeigen|erneut senden|hilfe|andere*',
  resend: 'erneut senden|neuen code|code erneut|nochmal senden|noch einmal senden',
  register: 'registrier*|konto erstellen|konto anlegen',
  otherForm: 'suche*|abonnieren|newsletter',
  username: 'benutzer*|e-mail*|anmeldename|kundennummer|nutzername|konto',
  password: 'passwort|kennwort|zugangsdaten|anmeldedaten|benutzername|e-mail*|benutzerkonto|konto|anmeldung',
  byPassword: 'passwort verwenden|mit passwort|passwort eingeben|kennwort verwenden|passwort nutzen|mit kennwort',
  secret: 'pin|geheimzahl|zugangscode|zugangspin|online-pin|internet-pin|pin-code',
  code: 'code|bestätigungscode|sicherheitscode|einmalcode|einmalpasswort|verifizierungscode|sms-code|tan|pin|zugangscode|smscode|mtan|pin-code',
  notCode: 'postleitzahl|plz|gutschein*|vorwahl|ländercode|wiederherstellung*|einladung*|firma',
  bySms: 'sms|handy*|telefon*|mobil*|rufnummer|endet auf',
  textMessage: 'sms*|textnachricht*',
  byOtherMeans: 'authenticator*|authentifizierungs*|e-mail*|postfach|sicherheitsschlüssel|push',
  app: 'app|apps',
  wrong:
    'falsch*|ungültig*|inkorrekt|nicht korrekt|nicht richtig|stimmt nicht|stimmen nicht|nicht gefunden|fehlerhaft*|unbekannt*|existiert nicht|fehlgeschlagen|überprüfen sie|groß- und kleinschreibung|gültigen benutzernamen|nicht erkannt|nicht bekannt',
  expired: 'abgelaufen*|nicht mehr gültig|bereits verwendet',
  locked:
    'gesperrt|zu viele versuche|zu viele fehlversuche|zu viele anmeldeversuche|zu viele fehlgeschlagen*|zu viele falsche*|deaktiviert',
  warning: 'wird|werden|bevor|verbleib*|übrig|wenn|falls|vermeiden',
  captcha: 'captcha|kein roboter|ein mensch|zeichen im bild|sicherheitsabfrage|code aus dem bild|code im bild|bildcode',
  human: 'kein roboter|ein mensch|schieben sie|ziehen sie|puzzle',
  challenge:
    'bestätigen|bestätigung|verifizier*|zwei-faktor*|zweistufig*|code|sicherheitscode|genehmigen|ungewöhnlich*|neues passwort|angemeldet bleiben|methode',
  failure: 'fehler|nicht gefunden|zugriff verweigert|nicht verfügbar|wartung*',
  cookies: 'cookie|cookies|privatsphäre|datenschutz*|einwilligung*',
  refuse:
    'ablehnen|alle ablehnen|alles ablehnen|nur notwendige*|nur erforderliche*|nur essenzielle*|nur technisch*|ohne zustimmung*|nicht zustimmen|verweigern|notwendige cookies*',
  accept: 'akzeptieren|alle akzeptieren|alles akzeptieren|zustimmen|einverstanden|annehmen|erlauben|ok',
  sendCode:
    'code senden|code anfordern|code schicken|sms senden|sms anfordern|sms schicken|code per sms|code zusenden|senden|tan anfordern|code erhalten',
  sent: 'gesendet|geschickt|versendet|zugeschickt|verschickt',
  anotherWay:
    'andere methode|andere option*|andere möglichkeit*|anderen weg|anderes verfahren|auf andere weise|andere art|weitere optionen|stattdessen sms|mit passwort anmelden|passwort verwenden',
  notNow:
    'nicht jetzt|überspringen|später|nein danke|nein, danke|jetzt nicht|nicht speichern|nicht vertrauen|später erinnern',
  no: 'nein',
  lasting:
    'angemeldet bleiben|eingeloggt bleiben|diesem gerät vertrauen|diesem browser vertrauen|gerät merken|anmeldedaten speichern|passkey erstellen|passkey einrichten|benachrichtigungen aktivieren|konto schützen',
  pending:
    'genehmig*|freigeben|freigabe*|bestätigen sie die|prüfen sie ihr postfach|e-mail gesendet|e-mail geschickt|per e-mail|warten auf|öffnen sie die app|in der app|authenticator*|push*|sicherheitsfrage|sicherheitsschlüssel|identität bestätigen|ungewöhnlich*|qr-code',
  byCall: 'anruf*|anrufen|sprachanruf',
  decoy: 'leer lassen|nicht ausfüllen|frei lassen',
  menu: 'menü|navigation|mein konto|konto|kundenkonto',
  remember:
    'dieses gerät|diesem gerät|diesen browser|diesem browser|diesen computer|diesem computer|angemeldet bleiben|eingeloggt bleiben|angemeldet lassen|gerät merken|browser merken|an mich erinnern|anmeldung merken|login merken',
  shared: 'öffentlich*|gemeinsam genutzt*|nicht merken|nicht vertrauen|vergessen',
}
