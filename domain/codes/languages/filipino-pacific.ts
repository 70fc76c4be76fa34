import type { LanguagePack } from '../lexicon.ts'

export const filipinoPacific: LanguagePack = {
  name: 'Filipino, Cebuano, Malagasy, Hawaiian, Maori, Samoan',
  words: {
    otp: `
      isang beses na (code|password|pin), pansamantalang (code|password), verification code mo, otp mo, otp ninyo,
      (kaodin'ny|teny miafina|kaodinareo) (fanamarinana*|fanamafisana*|fiarovana*|fidirana*|indray mampiasa|
       fampahavitrihana),
      helu hōʻoia, tau (manatoko|whakamana|haumaru|takiuru|whakaū|whakatūturu|urunga),
      (numera|fa'ailoga) (fa'amaonia|fa'amautu|faamaonia|puipuiga)`,
    oneTime: `
      pagkumpirma, pagpapatotoo, pagrehistro, pagpamatuod, kasiguroan, fanamafisana*, fiarovana*, fidirana*,
      indray mampiasa, fampahavitrihana, haumaru, whakaū, whakatūturu, urunga, fa'amautu, faamaonia, puipuiga`,
    code: 'kodigo, waehere, kupuhipa, kaody, kaodinao, tenimiafina, helu huna, pāʻālua',
    use: `
      gamitin, ilagay, i-enter, i-type, ibutang, gamita, ampiasao, ampidiro, whakamahia, tāurua, faaaoga,
      gamitin ang, isulod`,
    verify: `
      i-verify, pag-verify, beripika*, kumpirma*, pagpapatunay*, mag-log in, maglog in, mag login, pag-login,
      mag-sign in, seguridad, magrehistro, ma-access, patunayan*, hamarin*, fanamarin*, hanamafy*, hiditra*,
      hōʻoia*, manatoko*, whakamana*, takiuru*, fa'amaonia*, ma verify`,
    secret: `
      huwag (itong|mong|ibahagi|ibigay|ipaalam|ipamahagi|sabihin|i-share|po), kaninuman*, sa iba*, kanino man*,
      sino man, sinuman*, ayaw ihatag*, ayaw ipaambit*, ayaw i-share*, bisan kinsa*, aza zaraina*, aza omena*,
      na amin'iza*, kaua e*, tohaina*, mai kaʻana*, aua ne'i*, aua le*`,
    expires: `
      may bisa*, mag-e-expire*, mawawalan ng bisa, valid sa, valid ng, valid sa loob, mapapaso, sa loob ng,
      manan-kery*, lany daty, whaimana, ka pau`,
    between: `
      ay, ang, iyong, inyong, mo, ninyo, kay, imong, ang imong, dia, ny, anao, ko, tō, tau, kāu, ko tō, o le, o lau,
      numero, bilang, ʻo, mao`,
    label: `
      account, akawnt, nabawasan, nadagdagan, kard, order, pakete, resibo, tawag, tumawag, tumawag sa, balanse,
      halaga, bayad, kabuuan, reserbasyon, appointment, utang, tiket, kaonty, karatra, vola, sisa, antso*, miantso*,
      kaiutu, kāri, moni, pūkete, natanggap`,
    otherCode: '(promo|discount|voucher|referral) kodigo, kupon',
    unit: 'minuto, segundo, oras, araw, puntos, minitra, segondra, ora, andro, meneti, miniti, hāora, minuti',
    money: 'php, piso, pesos, ariary',
    offer: `
      diskwento*, panalo, nanalo, manalo, libre, premyo, regalo, papremyo, mag-load, fihenam-bidy, maimaim-poana,
      loka, utu kore`,
  },
}
