import type { LanguagePack } from '../lexicon.ts'

export const spanish: LanguagePack = {
  name: 'Spanish, Catalan, Galician, Asturian',
  words: {
    otp: `
      (código|cód|clave|contraseña|pin|token|nip|codi|contrasenya|clau|contrasinal|códigu|password|
       códigos) (de operación|de operaciones|de compra),
      clave digital, clave otp, superclave, coordenada`,
    oneTime: `
      inicio, un solo uso, un uso, uso único, único, única, temporal, dinámica, dinámico, sms, transacción, firma,
      provisional, un sol ús, dun só uso, vinculación, desbloqueo, sesión, dispositivo, whatsapp, doble factor`,
    code: 'código, códigos, clave*, contraseña*, nip, codi, contrasenya, contrasinal, códigu, cód, clau',
    use: `
      usa, use, utiliza, utilice, utilizar, ingresa, ingrese, ingresar, introduce, introduzca, introducí,
      introducir, digita, digite, escribe, escriba, coloca, teclea, teclee, fes servir, utilitza, introdueix,
      escriu, usar, usando, con el código, con la clave, empre*, introduza`,
    verify: `
      verific*, confirm*, ingres*, acced*, acces*, iniciar, inicia, inicio de sesión, autentic*, autoriz*,
      autoritz*, valid*, activ*, registr*, identific*, recuper*, restablec*, seguridad*, seguretat, completar,
      vincular, iniciar sesión, sessió`,
    secret: `
      no (lo|la|los|las|le|te|el|compartas|comparta|compartes|compartir|compartáis|divulgues|des|dé|entregues|
       reveles|muestres|digas|comuniques|facilites|ho) (compartas|comparta|compartes|compartáis|divulgues|
      divulgue| des|dé|entregues|reveles|digas|comuniques|comparteixis|comparteixi|diguis|facilites|con|tu|su|
      este|esta| código|códigos|a|tus|sus|amb),
      no lo compartas, no compartas, no comparta, no la compartas, nunca, con nadie, a nadie, nadie, amb ningú,
      ningú, ninguén, non o compartas, non compartas, non o, confidencial*, secreto, no ho comparteixis, jamás`,
    expires: `
      válid*, vence*, expira*, caduc*, vigencia*, vigente, dentro de, durante, en los próximos, vencimiento,
      tiene una validez`,
    between: `
      es, es:, es el, es la, será, tu, su, el teu, é, el, la, nº, núm, n°, número, este, esta, siguiente, son, aquí,
      vos, o teu, el seu, estas, o, no.`,
    label: `
      cuenta*, cta, tarjeta*, tarj, terminada en, terminado en, termina en, finalizada en, acabada en, que termina,
      terminación, compte, targeta, conta, pedido*, orden, orden no, número de orden, número de pedido, envío,
      paquete, guía, número de guía, rastreo, seguimiento, factura*, referencia*, ref, folio*, folio no, cliente*,
      número de cliente, id cliente, expediente, teléfono, tel, tlf, celular, llama*, llame, comunícate,
      comuníquese, cita, cita previa, reserva*, localizador, boleto, vuelo, tren, habitación, sala, consulta,
      monto*, importe*, saldo*, total, pago*, compra*, retiro*, transferencia*, depósito*, abono*, cargo*, cajero,
      sucursal, oficina, avenida, cp, código postal, contrato, póliza, trámite, turno, ticket, radicado, solicitud,
      caso, operación*, movimiento, comprobante, autorización no, no de autorización, recibo, càrrec, paquet,
      comanda, dni, cuit, rfc, curp, ine, clabe, reporta al, reporta a, pqr`,
    otherCode: `
      (código|codi|códigos) (promocional|promo|de promoción|de descuento|descuento|de cupón|cupón|postal|
       de barras|de seguimiento|de rastreo|de envío|qr|de cliente|de error|de referido|referido|de invitación|
       de regalo|de país|de área|de producto|de reserva|de referencia|de comercio|de canje|de recogida|de retiro|
       civil|penal|iban|swift|de localización|bancario|de artículo|de convenio),
      cupón, (clave|número) (de rastreo|interbancaria|de reserva|catastral), vale de descuento, cupó`,
    unit: 'minutos, minuto, segundos, horas, hora, días, puntos, dígitos, minuts, hores, hrs, megas, meses',
    money: `
      pesos, euros, dólares, soles, bs, bolívares, quetzales, lempiras, córdobas, guaraníes, colones, cop, ars, mxn,
      clp, pen, uyu, dop, mn, m.n., usd, s/, s/.`,
    offer: `
      descuento*, promo*, oferta*, gana, gánate, ganar, ganaste, gratis, regalo*, sorteo*, premio*, bono, bonos,
      cupón*, ahorra*, aprovecha*, descompte*, desconto*, rebaixa*, rebaja*, canjea*, próxima compra`,
  },
}
