import type { LanguagePack } from '../lexicon.ts'

export const maltese: LanguagePack = {
  name: 'Maltese',
  words: {
    oneTime: 'darba, awtentikazzjoni, darba biss',
    code: 'kodiċi, il kodiċi',
    use: 'uża, daħħal, ikteb',
    verify: `
      verifika*, ivverifika*, konferma*, ikkonferma*, illoggja*, aċċess*, sigurtà, attivazzjoni, reġistra*, login`,
    secret: "taqsamx, taqsmu*, tagħtih*, tgħaddix, ma' ħadd, lil ħadd, ħadd",
    expires: 'validu, jiskadi, jagħlaq, skadenza',
    between: 'huwa, hu, hija, tiegħek, numru, dan',
    label: `
      kont, kontijiet, karta, kard, ordni, pakkett*, fattura, referenza, klijent, ċempel, telefon, appuntament,
      bilanċ, ammont, ħlas, kamra`,
    otherCode: "kodiċi (promozzjonali|postali|tal-iskont|ta' skont)",
    unit: 'minuti, minuta, sekondi, sigħat, jiem',
    offer: "skont*, b'xejn, irbaħ, premju, offerta",
  },
}
