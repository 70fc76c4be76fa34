import type { LanguagePack } from '../lexicon.ts'

export const portuguese: LanguagePack = {
  name: 'Portuguese',
  words: {
    otp: 'sua senha, itoken, código enviado por sms',
    oneTime: `
      activação, uso único, utilização única, único, única, temporário, temporária, provisória, sms, entrada,
      descartável, transação, assinatura, dinâmico, desbloqueio, whatsapp`,
    code: 'senha, senhas, palavra passe, código, chave, contrassenha',
    use: 'use, utilize, insira, digite, introduza, informe, usar, insere, introduz, digitar, coloque, inserir',
    verify: `
      verific*, confirm*, acess*, aced*, entrar, iniciar sessão, autentic*, autoriz*, valid*, ativar, ativação,
      activar, registo, registar, cadastr*, login, recuper*, redefin*, segurança, concluir, identific*`,
    secret: `
      não (o|a|compartilhe|partilhe|divulgue|forneça|informe|revele|dê|passe|repasse|envie) (compartilhe|partilhe|
       divulgue|forneça|a|este|esse|com|seu|sua|código|partilhe com),
      não compartilhe, não partilhe, não divulgue, não o partilhe, não informe, nao forneca, nunca, com ninguém,
      a ninguém, ninguém, sigilos*, confidencial*`,
    expires: 'válid*, expira*, vence, dentro de, durante',
    between: `
      é, seu, sua, teu, tua, o seu, a sua, este, esse, esta, abaixo, seguinte, nº, n., número, será, são, eh`,
    label: `
      conta*, cartão*, com final, terminado em, terminada em, fatura*, factura*, pedido*, encomenda*,
      número do pedido, rastreio, rastreamento, referência*, ref, entidade, cliente, número de cliente, protocolo*,
      telefone, tel, ligue*, liga, consulta, reserva*, bilhete, voo, comboio, quarto, sala, valor*, saldo*,
      montante, total, pagamento*, compra*, transferência*, pix, levantamento, saque*, débito, crédito, agência,
      rua, avenida, cep, contrato, apólice, nif, cpf, cnpj, iban, boleto, linha digitável, senha de atendimento,
      guichê, processo, no dia, às`,
    otherCode: `
      (código|cod) (promocional|promo|de desconto|desconto|de cupom|postal|de barras|de rastreio|de rastreamento|
       de envio|qr|de cliente|de erro|de indicação|de convite|de oferta|de país|de produto|de reserva|
       de referência|de resgate|de levantamento|de recolha|civil|penal|pix|do cliente|de entrega),
      cupom, cupão, cupons, vale desconto, senha de atendimento`,
    unit: 'minutos, minuto, segundos, horas, hora, dias, pontos, dígitos, vezes, reais',
    money: 'r$, brl, reais, kz, mzn, mts, kwanzas, meticais, cve',
    offer: `
      desconto*, promoção*, oferta*, ganhe*, ganhou, grátis, sorteio*, prêmio*, brinde*, cupom*, cupão*, aproveite*,
      economize*, resgate*`,
  },
}
