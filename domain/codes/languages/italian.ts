import type { LanguagePack } from '../lexicon.ts'

export const italian: LanguagePack = {
  name: 'Italian',
  words: {
    otp: "(codice|password|pin|codici) (usa e getta|segreto), codice otp, parola d'ordine",
    oneTime: `
      controllo, monouso, temporaneo, temporanea, provvisoria, univoco, sms, dispositivo, dinamico, sblocco, unico`,
    code: "codice, codici, parola chiave, parola d'ordine, pwd",
    use: `
      usa, utilizza, inserisci, inserire, digita, utilizzare, inserisca, utilizzi, digitare, immetti, immettere,
      inserite`,
    verify: `
      verific*, conferm*, acced*, access*, autentic*, autorizz*, convalid*, valid*, attiv*, registr*, identific*,
      recuper*, reimpost*, sicurezza, login, completare, effettuare l'accesso, ripristin*`,
    secret: `
      non (condividerlo|comunicarlo|divulgarlo|condividere|comunicare|condividerla|comunicarla|comunicate|
       condivid*|fornire|fornirlo|rivelarlo|darlo|cederlo|comunicarli) (con|a|mai|il|questo|nessuno|questi|ad),
      non condividerlo, non comunicarlo, non condividere, non comunicare mai, non comunicare, con nessuno,
      a nessuno, nessuno, con altri, riservat*, segreto, segreta, a terzi`,
    expires: 'valid*, scade*, scadrà, entro, per i prossimi',
    between: `
      è, e', il, la, tuo, tua, suo, sua, seguente, questo, questa, n., nr, num, ecco, numero, sono, di seguito`,
    label: `
      conto*, c/c, carta*, carta n, che termina, terminante, terminante con, finale, ordine*, numero ordine,
      spedizione*, pacco, collo, tracking, fattura*, riferimento*, rif, cliente*, codice cliente, pratica*,
      telefono, tel, cell, chiama*, chiami, contatta*, appuntamento, prenotazione*, biglietto, volo, treno, binario,
      camera, stanza, importo*, saldo*, totale, pagamento*, acquisto*, bonifico*, prelievo*, addebito*, accredito*,
      filiale, piazza, alle, contratto, polizza, iban, cro, trn, segnalazione, ticket, assistenza, numero verde,
      bolletta, ricevuta, transazione*, operazione*`,
    otherCode: `
      (codice|codici|cod) (promo|promozionale|sconto|di sconto|coupon|regalo|postale|a barre|di tracciamento|
       tracking|spedizione|qr|cliente|errore|amico|invito|fiscale|prodotto|prenotazione|di prenotazione|
       di riferimento|riferimento|ritiro|di ritiro|civile|penale|iban|bic|univoco ufficio|tributo|della strada|
       presenta|identificativo|pratica),
      buono sconto, coupon`,
    unit: 'minuti, minuto, secondi, ore, ora, giorni, punti, cifre, volte',
    money: 'euro, eur',
    offer: `
      sconto*, sconti, promo*, offerta*, offerte, vinci*, vinto, gratis, omaggio, regalo*, premio*, buono*,
      risparmi*, approfitta*, concorso`,
  },
}
