import type { Words } from './topics.ts'

export const ITALIAN: Words = {
  signIn: 'accedi|accesso|login|accedi al|entra|area riservata|effettua il login',
  signOut: 'esci|disconnetti*',
  proceed: 'continua|avanti|verifica|conferma|invia',
  goOn: 'continua|avanti|prosegui',
  aside: 'dimenticat*|indietro|annulla|mostra|invia di nuovo|altr*',
  resend: 'invia di nuovo|nuovo codice|reinvia*',
  register: 'registrati|iscriviti|crea account|crea un account|registrazione',
  otherForm: 'cerca|iscriviti alla newsletter|newsletter',
  username: 'codice fiscale|codice cliente|codice utente|utente|nome utente|email|e-mail|indirizzo email',
  password: 'password|credenziali|utente|nome utente|email|account|accesso',
  byPassword: 'usa la password|usa password|con password|con la password|inserisci la password',
  secret: 'pin|codice pin|codice segreto|codice di accesso|codice personale',
  code: 'codice|codice di verifica|codice di sicurezza|pin|otp',
  notCode: 'postale|cap|sconto|promo*|paese|recupero|fiscale',
  bySms: 'sms|telefono|cellulare|numero',
  textMessage: 'sms|messaggio di testo',
  byOtherMeans: 'autenticatore|app di autenticazione|email|e-mail|chiave di sicurezza|push',
  app: 'app|applicazione',
  wrong:
    'errat*|non corrett*|non valid*|non è valid*|non è corrett*|non sono valid*|non sono corrett*|sbagliat*|non corrispond*|non trovat*|non esiste|incorrett*|fallit*|non riuscit*|non riconosciut*',
  expired: 'scadut*|già utilizzat*|non più valid*',
  locked: 'bloccat*|sospes*|disabilitat*|troppi tentativi',
  warning: 'sarà|prima|rimast*|rimanent*|evitare|se',
  captcha:
    "captcha|non sono un robot|caratteri dell'immagine|caratteri nell'immagine|codice dell'immagine|codice nell'immagine",
  human: 'non sono un robot|trascina|puzzle',
  challenge: 'verific*|conferm*|due passaggi|due fattori|codice|approv*|insolit*|nuova password|resta connesso|metodo',
  failure: 'errore|non trovat*|accesso negato|non disponibile|manutenzione',
  cookies: 'cookie|cookies|privacy|consenso',
  refuse:
    'rifiuta|rifiuta tutto|rifiuta tutti|solo necessari|solo i necessari|continua senza accettare|nega|non accetto|non accettare',
  accept: 'accetta|accetta tutto|accetta tutti|accetto|consenti|ok',
  sendCode:
    'invia codice|invia il codice|invia un codice|invia sms|invia un sms|ricevi codice|ricevi il codice|ricevi un codice|richiedi codice|invia',
  sent: 'inviato|inviata',
  anotherWay: 'altro metodo|un altro modo|altro modo|altri metodi|altre opzioni|più opzioni|usa la password',
  notNow: 'non ora|non adesso|salta|più tardi|no grazie|no, grazie|ricordamelo*',
  no: 'no',
  lasting:
    "resta connesso|rimani connesso|mantieni l'accesso|questo dispositivo|questo browser|ricordami|passkey|attiva le notifiche|salva i dati",
  pending:
    "approva*|controlla la tua email|controlla la posta|inviato un'email|inviato una email|via email|in attesa|apri l'app|autenticatore|notifica|domanda di sicurezza|chiave di sicurezza|conferma la tua identità|verifica la tua identità|insolit*",
  byCall: 'chiamata|chiamami|vocale|telefonata',
  decoy: 'lasciare vuoto|lascia vuoto|non compilare',
  menu: 'menu|menù|navigazione|il mio account',
  remember:
    "questo dispositivo|questo browser|questo computer|ricordami|resta connesso|rimani connesso|mantieni l'accesso|ricorda l'accesso|mantieni la connessione",
  shared: 'pubblic*|condivis*|non ricordare|dimentica',
}
