import type { Words } from './topics.ts'

export const FRENCH: Words = {
  signIn:
    "se connecter|connexion|identifiez-vous|connectez-vous|me connecter|authentification|s'identifier|identification|login",
  signOut: 'se déconnecter|déconnexion|me déconnecter',
  proceed: 'continuer|suivant|valider|vérifier|confirmer|envoyer',
  goOn: 'continuer|suivant|poursuivre',
  aside: 'oublié*|retour|annuler|afficher|renvoyer|aide|autre',
  resend: 'renvoyer*|nouveau code|envoyer à nouveau',
  register: "s'inscrire|inscription|créer un compte|créer mon compte",
  otherForm: "recherche*|s'abonner|newsletter",
  username:
    "code client|code utilisateur|numéro fiscal|numéro client|numéro de client|numéro abonné|identifiant|e-mail|email|courriel|adresse e-mail|nom d'utilisateur|utilisateur",
  password:
    "mot de passe|identifiant*|e-mail|email|compte|nom d'utilisateur|utilisateur|informations de connexion|connexion|authentification",
  byPassword:
    'utiliser le mot de passe|utiliser mon mot de passe|utiliser un mot de passe|avec un mot de passe|avec mon mot de passe|saisir le mot de passe',
  secret: "code secret|code personnel|code confidentiel|code d'accès|pin",
  code: 'code|code de vérification|code de sécurité|code reçu|code unique|code à usage unique',
  notCode: 'postal|promo*|parrainage|réduction|indicatif|secours|récupération|pays',
  bySms: 'sms|texto|téléphone|portable|mobile|numéro',
  textMessage: 'sms|texto',
  byOtherMeans: "authentificateur|application d'authentification|e-mail|email|courriel|clé de sécurité|push",
  app: 'app|appli|application mobile|votre application',
  wrong:
    "incorrect*|invalide*|erroné*|introuvable|ne correspond pas|ne correspondent pas|inconnu*|n'existe pas|faux|échec|échoué|incorrecte|non reconnu*|pas reconnu*|ne reconnaissons pas",
  expired: "expiré*|n'est plus valable|déjà utilisé*",
  locked: "verrouillé*|bloqué*|suspendu*|désactivé*|trop de tentatives|trop d'essais",
  warning: 'sera|avant|restant*|reste|éviter|si',
  captcha: "captcha|pas un robot|êtes humain|caractères affichés|caractères de l'image|code de l'image|code affiché",
  human: 'pas un robot|êtes humain|faites glisser|puzzle',
  challenge:
    'vérifi*|confirm*|deux étapes|deux facteurs|code|approuve*|inhabituel*|nouveau mot de passe|rester connecté|méthode',
  failure: 'erreur|introuvable|accès refusé|indisponible|maintenance',
  cookies: 'cookie|cookies|vie privée|confidentialité|consentement|traceurs',
  refuse:
    'refuser|tout refuser|refuser tout|continuer sans accepter|uniquement nécessaires|cookies nécessaires|rejeter|tout rejeter|je refuse',
  accept: "accepter|tout accepter|j'accepte|autoriser|d'accord|ok",
  sendCode:
    'envoyer le code|envoyer un code|recevoir le code|recevoir un code|envoyer un sms|recevoir un sms|envoyer|recevoir par sms|obtenir le code|obtenir un code',
  sent: 'envoyé*|envoyons',
  anotherWay:
    "autre méthode|autre moyen|autre façon|autre manière|essayer autrement|autres options|plus d'options|utiliser le mot de passe",
  notNow: 'pas maintenant|plus tard|ignorer|passer|non merci|non, merci|me le rappeler*',
  no: 'non',
  lasting:
    "rester connecté|rester connectée|cet appareil|ce navigateur|se souvenir de moi|clé d'accès|activer les notifications|enregistrer vos identifiants",
  pending:
    "approuve*|consultez votre boîte|vérifiez votre boîte|e-mail envoyé|envoyé un e-mail|envoyé un email|par e-mail|en attente|ouvrez l'application|ouvrez votre application|authentificateur|notification|question de sécurité|question secrète|clé de sécurité|confirmez votre identité|vérifiez votre identité|inhabituel*",
  byCall: 'appel|appelez-moi|appel vocal|vocal',
  decoy: 'laisser vide|laissez vide|ne pas remplir',
  menu: 'menu|navigation|mon compte|compte',
  remember:
    'cet appareil|ce navigateur|cet ordinateur|se souvenir de moi|souvenez-vous de moi|rester connect*|rester identifi*|maintenir la connexion|mémoriser ma connexion',
  shared: 'public|partag*|ne pas mémoriser|ne pas se souvenir|oublier',
}
