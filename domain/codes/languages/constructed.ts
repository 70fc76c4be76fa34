import type { LanguagePack } from '../lexicon.ts'

export const latinEsperanto: LanguagePack = {
  name: 'Latin, Esperanto, Interlingua',
  words: {
    otp: `
      (codex|numerus|verbum) (confirmationis|verificationis|comprobationis|securitatis|accessus|probationis|
       confirmatorius),
      (konfirma|kontrola|sekureca|aliro|unufoja|ensaluta|aktiviga|aŭtentiga|konfirmo|sekurecaj) numero*,
      (konfirm|kontrol|sekurec|aktivig)kodo*, codice de (verification|confirmation|securitate)`,
    oneTime: 'comprobationis, securitatis, probationis, aliro, unufoja, aŭtentiga',
    code: 'codex, kodo, kodon, pasvorto, tessera',
    use: 'uzu, enigu, tajpu, utere, insere, usa',
    verify: 'konfirm*, ensalut*, sekurec*, aktivig*, confirma*, verifica*, accessu*, kontrol*',
    secret: `
      ne donu*, ne kunhavigu*, ne diru*, al iu ajn, kun iu ajn, al neniu, noli*, cuiquam*, nemini*, ne dona*`,
    expires: 'validas*, senvalidiĝ*, valet, eksvalidiĝ*',
    between: 'estas, est, tuus, via, numero, tua, es',
    label: 'konto*, karto*, mendo*, pakaĵo*, fakturo*, telefono*, sumo*, saldo*, pago*, rezervo*',
    otherCode: '(rabata|rabat|poŝta|poŝt)kodo*',
    unit: 'minuto*, sekundo*, horo*, tago*, minuta*',
    offer: 'rabato*, gajnu*, senpaga*, donaco*, premio*',
  },
}
