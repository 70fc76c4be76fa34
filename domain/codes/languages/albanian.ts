import type { LanguagePack } from '../lexicon.ts'

export const albanian: LanguagePack = {
  name: 'Albanian',
  words: {
    oneTime: 'njëpërdorimsh, njëhershëm, sms, një përdorimësh',
    code: 'kodi, kodin, fjalëkalim*',
    use: 'përdorni, përdor, vendosni, vendos, shkruani, futni, fut, jepni',
    verify: `
      verifik*, konfirm*, hyrj*, hyr, identifik*, autoriz*, autentif*, aktiviz*, regjistr*, siguri*, qasje, kyçe*,
      kyçu*, vërtet*`,
    secret: `
      mos e (ndani|jepni|shpërndani|ndaj|tregoni|nda), mos (ndani|jepni|tregoni|ia), me askënd, askujt, askënd,
      konfidencial*, kurrë, sekret`,
    expires: 'i vlefshëm, vlen, e vlefshme, skadon, vlefshme, vlefshem, brenda',
    between: 'është, juaj, yt, i juaj, nr, numri, ky, është:',
    label: `
      llogari*, kart*, porosi*, dërges*, pako*, fatur*, referenc*, klient*, telefon*, tel, termin*, rezervim*,
      bilet*, fluturim*, shum*, balanc*, gjendj*, pages*, transfert*, transaksion*, deg*, rruga, ora`,
    otherCode: '(kodi|kod|kodin) (promocional|i zbritjes|zbritje|postar|i kuponit|qr|promo|i gabimit)',
    unit: 'minut*, sekonda*, orë, ditë, pikë, shifror*',
    money: 'lek, lekë, eur',
    offer: 'zbritj*, ofert*, fito*, falas, dhurat*, çmim*, promocion*',
  },
}
