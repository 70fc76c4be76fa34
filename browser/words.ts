/**
 * The words that sites use, as data: `|` parts alternatives, a trailing `*` stands for any ending. Matched without regard
 * to case, only as whole words, and with the straight apostrophe for either.
 */
const WORDS = {
  signIn: {
    en: 'sign in|log in|login|signin|sign on|sign-in|log-in',
    de: 'anmelden|einloggen|anmeldung',
    fr: 'se connecter|connexion|identifiez-vous|connectez-vous',
    es: 'iniciar sesión|inicia sesión|acceder|ingresar|entrar',
    it: 'accedi|accesso|login',
    pt: 'entrar|iniciar sessão|fazer login|acessar',
    nl: 'inloggen|aanmelden',
  },
  signOut: {
    en: 'sign out|log out|logout|signout|sign off|log off',
    de: 'abmelden|ausloggen',
    fr: 'se déconnecter|déconnexion|me déconnecter',
    es: 'cerrar sesión|salir|desconectar*',
    it: 'esci|disconnetti*',
    pt: 'sair|terminar sessão|encerrar sessão',
    nl: 'uitloggen|afmelden',
  },
  /** Buttons that carry a form on. */
  proceed: {
    en: 'continue|next|submit|verify|confirm|go|enter|done',
    de: 'weiter|bestätigen|absenden|prüfen|überprüfen|fortfahren',
    fr: 'continuer|suivant|valider|vérifier|confirmer|envoyer',
    es: 'continuar|siguiente|verificar|confirmar|enviar|validar|aceptar',
    it: 'continua|avanti|verifica|conferma|invia',
    pt: 'continuar|seguinte|próximo|verificar|confirmar|enviar|avançar',
    nl: 'doorgaan|volgende|verifiëren|bevestigen|verder',
  },
  /** Buttons beside a form's own that do something else. */
  aside: {
    en: 'forgot*|reset|show|hide|cancel|back|resend|send again|help|another|different|google|apple|facebook|microsoft|github|sso|passkey|qr',
    de: 'vergessen|zurück|abbrechen|anzeigen|erneut senden|hilfe|andere*',
    fr: 'oublié*|retour|annuler|afficher|renvoyer|aide|autre',
    es: 'olvid*|volver|cancelar|mostrar|reenviar|ayuda|otr*',
    it: 'dimenticat*|indietro|annulla|mostra|invia di nuovo|altr*',
    pt: 'esquec*|voltar|cancelar|mostrar|reenviar|ajuda|outr*',
    nl: 'vergeten|terug|annuleren|tonen|opnieuw verzenden|andere',
  },
  resend: {
    en: "resend*|send again|send it again|send a new code|send new code|new code|get a new code|send another code|send code again|didn't get a code",
    de: 'erneut senden|neuen code|code erneut|nochmal senden|noch einmal senden',
    fr: 'renvoyer*|nouveau code|envoyer à nouveau',
    es: 'reenviar*|nuevo código|enviar de nuevo|enviar otra vez',
    it: 'invia di nuovo|nuovo codice|reinvia*',
    pt: 'reenviar*|novo código|enviar novamente',
    nl: 'opnieuw verzenden|nieuwe code|opnieuw versturen',
  },
  register: {
    en: 'sign up|signup|register|create account|create an account|create your account|create my account|join|join now|get started|registration',
    de: 'registrier*|konto erstellen|konto anlegen',
    fr: "s'inscrire|inscription|créer un compte|créer mon compte",
    es: 'regístrate|registrarse|registrarme|crear cuenta|crear una cuenta|registro',
    it: 'registrati|iscriviti|crea account|crea un account|registrazione',
    pt: 'cadastre-se|cadastrar|registar|criar conta|criar uma conta',
    nl: 'registreren|account aanmaken|aanmelden als nieuw',
  },
  /** Forms on a sign-in page that are none of our business. */
  otherForm: {
    en: 'search|subscribe|newsletter|sign me up|coupon|contact us|feedback',
    de: 'suche*|abonnieren|newsletter',
    fr: "recherche*|s'abonner|newsletter",
    es: 'buscar|suscrib*|boletín',
    it: 'cerca|iscriviti alla newsletter|newsletter',
    pt: 'buscar|pesquisar|assinar|newsletter',
    nl: 'zoeken|abonneren|nieuwsbrief',
  },
  username: {
    en: 'user|username|user name|user id|userid|login|login id|login name|email|e-mail|email address|account|account name|account id|member id|customer id|customer number|identifier|phone or email',
    de: 'benutzer*|e-mail*|anmeldename|kundennummer|nutzername|konto',
    fr: "identifiant|e-mail|email|courriel|adresse e-mail|nom d'utilisateur|utilisateur",
    es: 'usuario|correo*|email|nombre de usuario|identificador',
    it: 'utente|nome utente|email|e-mail|indirizzo email',
    pt: 'usuário|utilizador|email|e-mail|nome de usuário',
    nl: 'gebruiker*|e-mail*|gebruikersnaam|klantnummer',
  },
  password: {
    en: 'password|passphrase|credentials|sign-in details|login details|log-in details|username|user name|email|e-mail|user|account|login information',
    de: 'passwort|kennwort|zugangsdaten|anmeldedaten|benutzername|e-mail*|benutzerkonto|konto',
    fr: "mot de passe|identifiant*|e-mail|email|compte|nom d'utilisateur|utilisateur|informations de connexion",
    es: 'contraseña|usuario|correo*|cuenta|credenciales|email|datos de acceso',
    it: 'password|credenziali|utente|nome utente|email|account',
    pt: 'senha|palavra-passe|usuário|utilizador|email|conta|credenciais',
    nl: 'wachtwoord|gebruikersnaam|e-mail*|inloggegevens|account',
  },
  code: {
    en: 'code|passcode|otp|one-time|one time|otc|pin|2fa|mfa|two-factor|security code|verification|verification code|token|smscode|sms code|totp',
    de: 'code|bestätigungscode|sicherheitscode|einmalcode|einmalpasswort|verifizierungscode|sms-code|tan|pin|zugangscode',
    fr: 'code|code de vérification|code de sécurité|code reçu|code unique|code à usage unique',
    es: 'código|codigo|clave|código de verificación|pin|clave de un solo uso',
    it: 'codice|codice di verifica|codice di sicurezza|pin|otp',
    pt: 'código|codigo|código de verificação|pin|token',
    nl: 'code|verificatiecode|beveiligingscode|pincode|sms-code',
  },
  /** What makes a field with "code" in its name something else. */
  notCode: {
    en: 'postal*|postcode|post code|zip*|promo*|coupon|voucher|gift|country|area|dial*|invite|invitation|referral|discount|captcha|backup|recovery|currency|language|product|sort code|company|tenant|search',
    de: 'postleitzahl|plz|gutschein*|vorwahl|ländercode|wiederherstellung*|einladung*|firma',
    fr: 'postal|promo*|parrainage|réduction|indicatif|secours|récupération|pays',
    es: 'postal|promo*|descuento|cupón|país|recuperación|respaldo|invitación',
    it: 'postale|cap|sconto|promo*|paese|recupero|fiscale',
    pt: 'postal|cep|promo*|desconto|cupom|país|recuperação|reserva',
    nl: 'postcode|korting*|land|herstel*|back-up',
  },
  bySms: {
    en: 'sms|text|texted|text message|phone|mobile|phone number|ending in',
    de: 'sms|handy*|telefon*|mobil*|rufnummer|endet auf',
    fr: 'sms|texto|téléphone|portable|mobile|numéro',
    es: 'sms|mensaje de texto|teléfono|móvil|celular|número',
    it: 'sms|telefono|cellulare|numero',
    pt: 'sms|telefone|telemóvel|celular|número',
    nl: 'sms|telefoon*|mobiel*|nummer',
  },
  byOtherMeans: {
    en: 'authenticator*|authentication app|email|e-mail|emailed|inbox|security key|backup code|recovery code',
    de: 'authenticator*|authentifizierungs*|e-mail*|postfach|sicherheitsschlüssel',
    fr: "authentificateur|application d'authentification|e-mail|email|courriel|clé de sécurité",
    es: 'autenticador|autenticación|correo*|email|llave de seguridad',
    it: 'autenticatore|app di autenticazione|email|e-mail|chiave di sicurezza',
    pt: 'autenticador|aplicativo de autenticação|email|e-mail|chave de segurança',
    nl: 'authenticator*|authenticatie-app|e-mail*|beveiligingssleutel',
  },
  wrong: {
    en: "incorrect|wrong|invalid|not valid|isn't valid|not right|isn't right|not correct|isn't correct|not match|doesn't match|don't match|didn't match|not recognised|not recognized|don't recognise|don't recognize|couldn't find|could not find|cannot find|can't find|not found|not registered|unknown|doesn't exist|does not exist|mismatch",
    de: 'falsch*|ungültig*|inkorrekt|nicht korrekt|nicht richtig|stimmt nicht|stimmen nicht|nicht gefunden|fehlerhaft*|unbekannt*|existiert nicht',
    fr: "incorrect*|invalide*|erroné*|introuvable|ne correspond pas|ne correspondent pas|inconnu*|n'existe pas|faux",
    es: 'incorrect*|inválid*|no válid*|no es válid*|no son válid*|no coincide*|no existe|erróne*|equivocad*|no encontrad*|no encontramos|no es correct*',
    it: 'errat*|non corrett*|non valid*|sbagliat*|non corrispond*|non trovat*|non esiste|incorrett*',
    pt: 'incorret*|inválid*|errad*|não correspond*|não encontrad*|não existe|não é válid*',
    nl: 'onjuist*|ongeldig*|verkeerd*|klopt niet|kloppen niet|niet gevonden|onbekend*|niet geldig',
  },
  expired: {
    en: 'expired|no longer valid|too old|already used|already been used',
    de: 'abgelaufen*|nicht mehr gültig|bereits verwendet',
    fr: "expiré*|n'est plus valable|déjà utilisé*",
    es: 'caducad*|expirad*|ha expirado|ya no es válid*|ya utilizad*',
    it: 'scadut*|già utilizzat*|non più valid*',
    pt: 'expirad*|expirou|já utilizad*|já foi usad*',
    nl: 'verlopen|niet meer geldig|al gebruikt',
  },
  locked: {
    en: 'is locked|was locked|been locked|account locked|locked out|locked for|temporarily locked|temporarily blocked|temporarily disabled|temporarily suspended|been disabled|been suspended|been blocked|is disabled|is suspended|is blocked|account disabled|account suspended|too many attempts|too many tries|too many failed*|too many wrong*|too many incorrect*|too many invalid*|too many login*|too many sign-in*|too many unsuccessful*|maximum number of attempts',
    de: 'gesperrt|zu viele versuche|zu viele fehlversuche|zu viele anmeldeversuche|zu viele fehlgeschlagen*|zu viele falsche*|deaktiviert',
    fr: "verrouillé*|bloqué*|suspendu*|désactivé*|trop de tentatives|trop d'essais",
    es: 'bloquead*|suspendid*|deshabilitad*|demasiados intentos|demasiadas veces',
    it: 'bloccat*|sospes*|disabilitat*|troppi tentativi',
    pt: 'bloquead*|suspens*|desativad*|muitas tentativas|demasiadas tentativas',
    nl: 'geblokkeerd|vergrendeld|te veel pogingen|te veel mislukte*',
  },
  /** A threat, not yet done. */
  warning: {
    en: 'will be|before|avoid|left|remaining|prevent|if',
    de: 'wird|werden|bevor|verbleib*|übrig|wenn|falls|vermeiden',
    fr: 'sera|avant|restant*|reste|éviter|si',
    es: 'será|antes|quedan|queda|restante*|evitar|si',
    it: 'sarà|prima|rimast*|rimanent*|evitare|se',
    pt: 'será|antes|resta*|evitar|se',
    nl: 'wordt|voordat|resterend*|over|voorkomen|als',
  },
  captcha: {
    en: 'captcha|not a robot|are human|are a human|characters you see|letters you see|characters in the picture|characters shown|text from the image|security check|unusual traffic',
    de: 'captcha|kein roboter|ein mensch|zeichen im bild|sicherheitsabfrage',
    fr: "captcha|pas un robot|êtes humain|caractères affichés|caractères de l'image",
    es: 'captcha|no soy un robot|no eres un robot|eres humano|caracteres de la imagen',
    it: "captcha|non sono un robot|caratteri dell'immagine|caratteri nell'immagine",
    pt: 'captcha|não sou um robô|não é um robô|caracteres da imagem',
    nl: 'captcha|geen robot|tekens in de afbeelding',
  },
  /** A page between credentials and being signed in. */
  challenge: {
    en: "verify|verification|verify it's you|confirm it's you|two-step|two-factor|2-step|security code|code|authenticate|authenticator|approve|check your phone|choose how|choose a method|one more step|unusual*|suspicious|trust this|new password|change your password|reset your password|password expired|stay signed in|terms",
    de: 'bestätigen|bestätigung|verifizier*|zwei-faktor*|zweistufig*|code|sicherheitscode|genehmigen|ungewöhnlich*|neues passwort|angemeldet bleiben|methode',
    fr: 'vérifi*|confirm*|deux étapes|deux facteurs|code|approuve*|inhabituel*|nouveau mot de passe|rester connecté|méthode',
    es: 'verific*|confirm*|dos pasos|dos factores|código|aprob*|inusual*|nueva contraseña|mantener la sesión|método',
    it: 'verific*|conferm*|due passaggi|due fattori|codice|approv*|insolit*|nuova password|resta connesso|metodo',
    pt: 'verific*|confirm*|duas etapas|dois fatores|código|aprov*|incomum|nova senha|manter sessão|método',
    nl: 'verifi*|bevestig*|tweestaps*|twee stappen|code|goedkeur*|ongebruikelijk*|nieuw wachtwoord|ingelogd blijven|methode',
  },
  failure: {
    en: "error|not found|forbidden|access denied|something went wrong|unavailable|bad gateway|server error|page can't be|maintenance",
    de: 'fehler|nicht gefunden|zugriff verweigert|nicht verfügbar|wartung*',
    fr: 'erreur|introuvable|accès refusé|indisponible|maintenance',
    es: 'error|no encontrad*|acceso denegado|no disponible|mantenimiento',
    it: 'errore|non trovat*|accesso negato|non disponibile|manutenzione',
    pt: 'erro|não encontrad*|acesso negado|indisponível|manutenção',
    nl: 'fout|niet gevonden|toegang geweigerd|niet beschikbaar|onderhoud',
  },
} as const satisfies Record<string, Record<Language, string>>

type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl'

export type Topic = keyof typeof WORDS

const PATTERNS = new Map(Object.entries(WORDS).map(([topic, languages]) => [topic, compile(Object.values(languages))]))

/** Whether the text has one of the topic's words, in any language. */
export function mentions(text: string, topic: Topic): boolean {
  return PATTERNS.get(topic)?.test(text.replaceAll('’', "'")) ?? false
}

/** @returns the sentences that have a word of each topic. */
export function sentencesAbout(texts: readonly string[], ...topics: readonly Topic[]): string[] {
  const sentences = texts.flatMap((text) => text.split(/[.!?;]\s+|\n/))
  return sentences.filter((sentence) => topics.every((topic) => mentions(sentence, topic)))
}

function compile(languages: readonly string[]): RegExp {
  const words = languages.flatMap((list) => list.split('|'))
  const patterns = words.map((word) =>
    word.replace(/[-/]/g, '[-\\s]?').replaceAll(' ', '[-\\s_]+').replace(/\*$/, '[\\p{L}]*'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(patterns)].join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
