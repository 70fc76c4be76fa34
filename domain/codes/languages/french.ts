import type { LanguagePack } from '../lexicon.ts'

export const french: LanguagePack = {
  name: 'French, Haitian Creole, Occitan',
  words: {
    otp: `
      code confidentiel, (code|mot de passe|clé|codes) de transaction, code à saisir, kòd konfimasyon, kod sekirite,
      code secret, code à 6 chiffres, cryptogramme dynamique`,
    oneTime: `
      contrôle, usage unique, unique, temporaire, provisoire, secret, sms, dynamique, signature, éphémère,
      association, personnel, enrôlement`,
    code: 'mot de passe, mdp, code secret, modpas, kòd, còdi, clé, numéro secret',
    use: `
      utilisez, utiliser, entrez, entrer, saisir, saisissez, saisie, tapez, tape, renseignez, entre, utilise,
      indiquez, itilize, antre, renseigner, indiquer`,
    verify: `
      vérifi*, confirm*, connex*, connect*, se connecter, vous connecter, authentifi*, autoris*, activ*, valid*,
      inscri*, enregistr*, identifi*, réinitialis*, récupér*, sécuri*, finaliser, konfime, accéder, accès`,
    secret: `
      (ne|n') (le|la|les|jamais|communiquez|partagez|divulguez|donnez|transmettez) (communiquez|partagez|
       divulguez|donnez|transmettez|jamais|à|ce|ces|pas|le|révélez),
      ne le communiquez, ne le partagez, ne partagez, ne communiquez, ne donnez, ne divulguez, ne transmettez,
      jamais, à personne, avec personne, personne, confidentiel*, pa pataje, ak pèsonn, à quiconque`,
    expires: 'valable*, valide*, expire*, dans les, validité, durée de validité, pendant, bon pou',
    between: 'est, est:, est le, votre, ton, voici, n°, numéro, nº, ces, ce, cette, suivant, se, ou, sont, vòstre',
    label: `
      compte*, carte*, carte finissant par, finissant par, se terminant par, terminant par, terminée par, commande*,
      colis, livraison, suivi, numéro de suivi, numéro de commande, facture*, référence*, ref, client,
      numéro client, dossier, numéro de dossier, téléphone, tél, appelez, appeler, contactez, rendez vous, rdv,
      réservation*, billet, vol, train, voie, chambre, montant*, solde, prélèvement, virement*, paiement*, achat*,
      retrait*, total, agence, avenue, rue, bd, boulevard, bp, adresse, iban, mandat, contrat, siret, police,
      stop au, stop sms, assistance, transaction*, opération*`,
    otherCode: `
      (code|codes) (promo|promotionnel|avantage|de réduction|réduction|remise|cadeau|parrain|parrainage|postal|
       de suivi|de retrait|retrait|colis|barre|barres|à barres|qr|client|d'erreur|erreur|porte|d'immeuble|
      immeuble| barrière|guichet|iban|swift|bic|naf|ape|pays|produit|article|de la route|civil|pénal|du travail|
      invitation| d'invitation|de parrainage|de réservation|confidentialité),
      bon de réduction, numéro de réservation`,
    unit: 'minutes, secondes, heures, heure, jours, points, fois, chiffres',
    money: 'eur, euros, fcfa, xof, xaf, dhs, tnd, dzd, francs, f cfa, cfa, gourdes',
    offer: `
      réduction*, remise*, promo*, gagnez, gagner, offert*, gratuit*, cadeau*, soldes, profitez, bon plan,
      économisez, jeu concours, loterie, bons d'achat`,
  },
}
