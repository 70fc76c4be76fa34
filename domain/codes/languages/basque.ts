import type { LanguagePack } from '../lexicon.ts'

export const basque: LanguagePack = {
  name: 'Basque',
  words: {
    oneTime: 'berrespen, sartzeko, erabilera bakarreko, behin-behineko, erabilera bakar, baimen, sms, erregistro',
    code: 'kodea, kodeak, kodeaz, kode, pasahitza, pasahitz, gakoa',
    use: 'erabili, sartu, idatzi, teklatu',
    verify: `
      egiazta*, berrets*, baiezta*, saioa, hasteko, sarbide*, segurtasun*, aktiba*, autentif*, autentik*,
      erregistra*, identifika*`,
    secret: 'ez partekatu, ez eman, ez esan, inori, inorekin*, konfidentzial*',
    expires: 'baliozkoa*, balio du, iraungi*, indarrean, minututan',
    between: 'da, zure, hau da, hau, zenbakia, honako',
    label: `
      kontu*, txartel*, eskaera*, bidalketa*, pakete*, faktura*, erreferentzia*, bezero*, telefono*, deitu,
      hitzordu*, erreserba*, saldo*, zenbateko*, ordainket*, erosket*, transferentzia*, gela`,
    otherCode: '(deskontu|promozio|posta|barra|kupoi) kode*',
    unit: 'minutu*, segundo*, ordu*, egun*, puntu*, digitu*',
    money: 'euroko, euro, eurotan',
    offer: 'deskontu*, eskaintza*, irabazi*, doan, opari*, sari*, promozio*',
  },
}
