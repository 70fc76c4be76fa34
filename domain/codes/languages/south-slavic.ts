import type { LanguagePack } from '../lexicon.ts'

export const southSlavic: LanguagePack = {
  name: 'Serbian, Croatian, Bosnian, Slovenian, Macedonian, Bulgarian',
  words: {
    oneTime: `
      jednokratni, jednokratna, jednokratnu, jednokratne, privremena, privremeni, kontrolni, sms, enkratna,
      enkratno, enkratni, začasno, identifikacijska, identifikacioni, еднократна, еднократен, временна, секретен,
      еднократната, привремена, једнократна, једнократни, смс`,
    code: `
      kod, koda, kodo, lozinka, lozinku, šifra, šifru, geslo, zaporka, код, кôд, кодът, кодот, кода, парола,
      лозинка, лозинку, шифра, пин`,
    use: `
      koristite, upotrijebite, upotrebite, unesite, unesi, upišite, ukucajte, uporabite, vnesite, vpišite, въведете,
      използвайте, въведи, внесете, користете, унесите, користите, upiši, iskoristite`,
    verify: `
      verifik*, potvrd*, potrdi*, potrjev*, prijav*, provjer*, prover*, prever*, autoriz*, autentif*, aktivac*,
      aktivira*, registr*, pristup*, dostop*, sigurno*, bezbedn*, varnost*, ulog*, логин, вход, влез*, потвър*,
      потврд*, верифик*, достъп*, активир*, активац*, регистр*, пријав*, приступ*, најав*, пристап*, сигурн*,
      безбедн*, оторизир*, провер*, overit*`,
    secret: `
      (ne|nemojte|nikada ne|nikad ne|nikome ne|nikomur ne|nikoli ne) (delite|dijelite|dijeliti|deliti|otkrivajte|
       dajte|ga|je|ga dijeliti|ga deliti|ga delite|je delite|ga dijelite|razkrijte|posredujte|govorite|
      saopćavajte| saopštavajte|šaljite|dijeliti s|zaupajte|delite z),
      ni sa kim, ni s kim, nikome, nikomu, nikomur, z nikomer, s nikim, trećim licima, trećim osobama,
      tretjim osebam, poverljiv*, povjerljiv*, zaupn*, tajn*, не споделяйте, не го споделяйте, не ја споделувајте,
      не го споделувајте, не споделувајте, никому, с никого, на никого, со никого, никоме, ни са ким, не делите,
      не давайте, не предоставяйте, никога`,
    expires: `
      važi, važeć*, vrijedi, vredi, vrijedan, ističe, važnost, velja*, poteče, traje, валид*, важи, важећ*, изтича,
      истекува, истиче, в рамките, u roku, do isteka`,
    between: `
      je, je:, glasi, vaš, vaša, vaše, tvoj, tvoja, broj, br, br., št, številka, е, е:, вашият, вашиот, ваш, ваша,
      твоят, номер, бр, број, ovo, sledeći, sljedeći, naslednja, е вашият, е вашиот`,
    label: `
      račun*, koja završava, koji završava, završava na, ki se konča, narudžb*, porudžb*, naročil*, pošiljk*,
      paket*, faktur*, referenc*, poziv na broj, klijent*, kupac, kupca, stranka, telefon*, tel, zovite, pozovite,
      pokličite, nazovite, termin*, rezervacij*, kart*, voz, vlak, soba, iznos*, znesek*, stanje, saldo,
      raspoloživ*, ukupno, uplata*, plaćanj*, plačil*, isplat*, transakcij*, kupovin*, nakup*, prenos*, poslovnic*,
      ul, ulica, dne, ugovor*, polic*, oib, jmbg, iban, сметка*, сметки, карта*, картичк*, картица*, картицом,
      поръчк*, порачк*, поруџбин*, пратк*, пошиљк*, товарител*, фактур*, референ*, клиент*, клијент*, телефон*, тел,
      обад*, јавете, резерваци*, билет*, полет, стая, сума*, салдо, баланс*, наличн*, состојб*, износ*, плащан*,
      плаќањ*, плаћањ*, превод*, теглене, трансакци*, офис*, ул, договор*, полиц*, егн, еик, рачун*, расположив*,
      табл`,
    otherCode: `
      (promotivni|promo|promocijski|poklon|bar|qr|poštanski|popust|rabatni|kupon|akcijski|črtni|promocijska|
       darilna|referentni|rezervacijski|за отстъпка|промоционален|промо|баркод|пощенски|поштенски|промотивни|
       купон) (kod|koda|kodom|kodo|код|кодом),
      promokod*, barkod*, баркод*, промокод*,
      (kod|koda|код|кодом|kodom) (za popust|popusta|za popuste|за отстъпка|за попуст|za prevzem|za preuzimanje|
       za podizanje),
      kupon*, купон*`,
    unit: `
      minut*, min, мин, минут*, sekund*, секунд*, sati, sata, часа, часови, сати, dana, dni, дни, дана, bodova,
      поени, točk*, cifre*, cifar*, znamenk*, gb, mb`,
    money: `
      rsd, din, dinara, kn, eur, evra, evrov, eura, km, bam, лв, лева, bgn, ден, мкд, mkd, рсд, дин, динара, денари,
      евро`,
    offer: `
      popust*, akcij*, nagrad*, besplatn*, brezplačn*, osvoji*, poklon*, darilo*, promocij*, ušted*, prihrani*,
      отстъпк*, промоци*, награ*, безплатн*, бесплатн*, спечел*, освој*, попуст*, акциј*, подар*, поклон*,
      намалени*, kupon*`,
  },
}
