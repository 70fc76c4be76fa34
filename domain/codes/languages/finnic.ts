import type { LanguagePack } from '../lexicon.ts'

export const finnic: LanguagePack = {
  name: 'Finnish, Estonian',
  words: {
    otp: `
      (vahvistus|varmennus|varmistus|todennus|turva|kirjautumis|kertakäyttö|aktivointi|tunnistus|tarkistus|
       rekisteröinti|pääsy|sms|valtuutus|hyväksyntä|palautus|maksu|käyttö)(koodi|koodisi|koodi:|koodin|koodia|
       koodilla|salasana|salasanasi|tunnus|tunnuksesi|numero|avain|pin|luku),
      kertakäyttöinen (salasana|koodi|tunnus|salasanasi|koodisi|pin|vahvistuskoodi),
      kertakäyttöi* (koodi*|salasana*), tekstiviestikoodi*,
      (kinnitus|kinnitamis|turva|sisselogimis|aktiveerimis|ühekordne|ühekordse|kontroll|tuvastus|autentimis|
       autoriseerimis|registreerimis|verifitseerimis|sms|juurdepääsu|ligipääsu|pääsu)(kood|koodi|kood:|koodiks|
       parool|parooli|pin|number)`,
    oneTime: 'ühekordne, ühekordse, ajutine',
    code: `
      koodi, koodisi, koodia, koodin, koodilla, salasana*, kood, koodiga, parool, parooli, parooliga, salasõna,
      tunnusluku*`,
    use: 'käytä, syötä, anna, kirjoita, näppäile, sisesta, sisestage, kasuta, kasutage, syöttä*, trüki',
    verify: `
      vahvist*, varmen*, varmist*, toden*, kirjaudu*, kirjautu*, aktivo*, tunnist*, rekister*, tarkist*, valtuut*,
      hyväksy*, kinnit*, sisselog*, logi sisse, sisse logi*, tuvast*, autent*, autoris*, registr*, aktiveer*,
      turvalisus*, turvallis*, palaut*, taasta*`,
    secret: `
      älä jaa*, älä anna*, älä luovuta*, älä kerro*, älä koskaan*, kenellekään, kenenkään, muille, ärge jagage*,
      ärge andke*, ära jaga*, ärge avaldage*, kellegagi, kellelegi, kolmandatele, luottamuksel*, salaj*, salassa,
      ulkopuolisille, kunagi`,
    expires: 'voimassa*, vanhenee, vanhentuu, kehtib*, aegub, kelpaa, kehtivus*, kuluessa, jooksul, voimas',
    between: 'on, on:, sinun, teie, sinu, nro, numero, tämä, see, seuraava, järgmine, nr, number, hei',
    label: `
      tili*, kortti*, kortin, kortilla, päättyv*, päättyy, tilaus*, lähetys*, paketti*, lasku*, viite*, asiakas*,
      puhelin*, puh, soita, ajanvaraus*, varaus*, lippu*, lento, juna, huone, summa*, saldo*, yhteensä, maksu*,
      siirto*, tapahtuma*, konttori*, klo, kello, eräpäivä, sopimus*, vakuutus*, konto*, kaart*, kaardi*, lõppev*,
      tellimus*, saadetis*, pakk*, pakiautomaa*, arve*, klient*, kliendi*, telefon*, tel, helista*, broneering*,
      pilet*, jääk*, makse*, ost*, ülekan*, tehing*, kell, leping*, kassakapp, toimipiste*`,
    otherCode: `
      (alennus|kampanja|nouto|lahja|viiva|qr|posti|seuranta|tarjous|ale|virhe|ovi|etu|soodus|kampaania|kinke|riba|
       vea|ukse|kättesaamis|kupongi|sihtnumbri)(koodi|koodin|koodilla|kood|koodiga|koodisi|kortti),
      noutokoodi*, sooduskood*, ribakood*`,
    unit: `
      min, minuut*, minuti*, sekunt*, sekund*, tunti*, tundi, pv, päivä*, päeva*, pistet*, punkti*, numeroi*,
      kohali*, gt, gb, mb`,
    money: 'euroa, eur, senttiä, eurot, senti, euro',
    offer: `
      alennu*, tarjous*, voita, ilmainen*, ilmais*, lahja*, palkinto*, arvonta*, soodus*, allahindlus*, võida,
      tasuta, kingitus*, auhind*, pakkumi*, kampaania*, säästä`,
  },
}
