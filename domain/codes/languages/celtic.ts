import type { LanguagePack } from '../lexicon.ts'

export const celtic: LanguagePack = {
  name: 'Irish, Scottish Gaelic, Welsh, Breton',
  words: {
    otp: `
      (gcód|uimhir|phasfhocal) (fíoraithe|deimhnithe|slándála|rochtana|gníomhachtaithe|aonuaire|aon uaire|
       dearbhaithe|logála isteach|dearbhaidh|tèarainteachd|sgrùdaidh|gnìomhachaidh|inntrigidh|údaraithe|
       clárúcháin),
      (rhif|gyfrinair) (dilysu|gwirio|cadarnhau|diogelwch|mynediad|actifadu|mewngofnodi|untro|un tro|awdurdodi|
       cofrestru|adnabod),
      kod (gwiriañ|kadarnaat|surentez|diogelroez)`,
    oneTime: `
      slándála, rochtana, gníomhachtaithe, aonuaire, aon uaire, logála isteach, tèarainteachd, sgrùdaidh,
      gnìomhachaidh, inntrigidh, údaraithe, clárúcháin, untro, un tro, awdurdodi, adnabod`,
    code: 'cód, chód, pasfhocal, focal faire, facal faire, cyfrinair, ger tremen',
    use: `
      úsáid, cuir isteach, iontráil, cleachd, cuir a-steach, defnyddiwch, defnyddia, rhowch, nodwch, teipiwch,
      implijit`,
    verify: `
      fíor*, deimhn*, logáil*, logann, rochtain*, slándáil*, dearbh*, clàraich*, log a-steach, dilysu, gwirio,
      cadarnhau, mewngofnodi, fewngofnodi, cofrestru, gofrestru, actifadu, diogelwch, mynediad`,
    secret: `
      ná roinn*, ná tabhair*, le haon duine, le duine, na toir, le duine sam bith, peidiwch â*, rannu â neb, â neb,
      neb, rúnda, cyfrinachol`,
    expires: 'bailí, in éag, dul as feidhm, dligheach, yn ddilys, dilys am, yn dod i ben, daw i ben',
    between: "is é, is, yw, ydy, yw:, do, eich, dy, agad, rhif, uimhir, se, 's e, an",
    label: `
      cuntas*, cárta*, ordú*, beartán*, billte, bille, coinne, choinne, seomra, fón, glao*, tagairt, iarmhéid,
      cyfrif*, cerdyn, archeb*, parsel, pecyn, bil, apwyntiad*, ystafell, ffoniwch, ffôn, cyfeirnod, balans,
      cyfanswm, taliad*, íoc*`,
    otherCode: 'cód (lascaine|poist|promo|barra|eirchód|disgownt|post|bar|hyrwyddo|talebau)',
    unit: 'nóiméad*, uair, lá, soicind*, munud*, awr, oriau, eiliad*, diwrnod*, mionaid*',
    offer: 'lascaine*, saor in aisce, buaigh, duais*, gostyngiad*, disgownt*, ennill*, am ddim, gwobr*',
  },
}
