import type { LanguagePack } from '../lexicon.ts'

export const albanian: LanguagePack = {
  name: 'Albanian',
  words: {
    oneTime: 'njëpërdorimsh, njeperdorimsh, njëhershëm, sms, një përdorimësh',
    code: 'kodi, kodin, fjalëkalimi, fjalëkalim*, fjalekalim*',
    use: 'përdorni, përdor, perdorni, vendosni, vendos, shkruani, futni, fut, jepni',
    verify: `
      verifik*, konfirm*, hyrj*, hyr, identifik*, autoriz*, autentif*, aktiviz*, regjistr*, siguri*, qasje, kyçe*,
      kyçu*, vërtet*`,
    secret: `
      mos e (ndani|jepni|shpërndani|ndaj|tregoni|nda), mos (ndani|jepni|tregoni|ia), me askënd, askujt, askënd,
      me askend, konfidencial*, kurrë, sekret`,
    expires: 'i vlefshëm, vlen, e vlefshme, skadon, vlefshme, vlefshem, brenda',
    between: 'është, eshte, juaj, yt, i juaj, nr, numri, ky, është:, ështe',
    label: `
      llogari*, kart*, kartën, kartes, porosi*, dërges*, pako*, fatur*, referenc*, klient*, telefon*, tel,
      telefononi, termin*, rezervim*, bilet*, fluturim*, shum*, balanc*, gjendj*, pages*, transfert*, transaksion*,
      deg*, rruga, ora`,
    otherCode: '(kodi|kod|kodin) (promocional|i zbritjes|zbritje|postar|i kuponit|qr|promo|i gabimit)',
    unit: 'minuta*, minut*, sekonda*, orë, ditë, pikë, shifror*',
    money: 'lek, lekë, leke, all, eur',
    offer: 'zbritj*, ofert*, fito*, falas, dhurat*, çmim*, promocion*',
  },
}
