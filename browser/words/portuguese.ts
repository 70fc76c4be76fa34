import type { Words } from './topics.ts'

export const PORTUGUESE: Words = {
  signIn:
    'identifique-se|entrar|iniciar sessão|fazer login|acessar|acesse|acesse sua conta|acessar conta|faça login|faça seu login|entre|entre na sua conta|login|inicie sessão',
  signOut: 'sair|terminar sessão|encerrar sessão',
  proceed: 'continuar|seguinte|próximo|verificar|confirmar|enviar|avançar',
  goOn: 'continuar|seguinte|próximo|avançar|prosseguir',
  aside: 'esquec*|voltar|cancelar|mostrar|reenviar|ajuda|outr*',
  resend: 'reenviar*|novo código|enviar novamente',
  register: 'cadastre-se|cadastrar|registar|criar conta|criar uma conta',
  otherForm: 'buscar|pesquisar|assinar|newsletter',
  username:
    'código de cliente|código do cliente|código de utilizador|cpf|nif|número de contribuinte|usuário|utilizador|email|e-mail|nome de usuário',
  password: 'senha|palavra-passe|usuário|utilizador|email|conta|credenciais|palavra passe|login|dados de acesso',
  byPassword: 'usar senha|com senha|usar a senha|usar palavra-passe|com palavra-passe|usar sua senha',
  secret: 'código de acesso|código secreto|chave secreta|pin',
  code: 'código|codigo|código de verificação|pin|token',
  notCode: 'postal|cep|promo*|desconto|cupom|país|recuperação|reserva',
  bySms: 'sms|telefone|telemóvel|celular|número',
  textMessage: 'sms|mensagem de texto',
  byOtherMeans: 'autenticador|aplicativo de autenticação|email|e-mail|chave de segurança|push',
  app: 'app|aplicativo|aplicação',
  wrong:
    'incorret*|inválid*|errad*|não correspond*|não encontrad*|não existe|não é válid*|falhou|falha|não reconhecid*|não reconhecemos',
  expired: 'expirad*|expirou|já utilizad*|já foi usad*',
  locked: 'bloquead*|suspens*|desativad*|muitas tentativas|demasiadas tentativas',
  warning: 'será|antes|resta*|evitar|se',
  captcha: 'captcha|não sou um robô|não é um robô|caracteres da imagem|código da imagem',
  human: 'não sou um robô|não é um robô|deslize|arraste|quebra-cabeça',
  challenge: 'verific*|confirm*|duas etapas|dois fatores|código|aprov*|incomum|nova senha|manter sessão|método',
  failure: 'erro|não encontrad*|acesso negado|indisponível|manutenção',
  cookies: 'cookie|cookies|privacidade|consentimento',
  refuse:
    'rejeitar|rejeitar tudo|rejeitar todos|recusar|recusar tudo|recusar todos|apenas necessários|somente necessários|só os necessários|continuar sem aceitar|não aceitar|negar',
  accept: 'aceitar|aceitar tudo|aceitar todos|aceito|permitir|concordo|ok',
  sendCode:
    'enviar código|enviar o código|enviar um código|receber código|receber o código|receber um código|enviar sms|enviar um sms|solicitar código|pedir código|enviar',
  sent: 'enviado|enviada|enviamos|enviámos',
  anotherWay: 'outro método|outra forma|outra maneira|outro modo|outras opções|mais opções|usar senha|usar a senha',
  notNow: 'agora não|pular|ignorar|mais tarde|não, obrigado|não obrigado|lembrar-me mais tarde|depois',
  no: 'não',
  lasting:
    'manter sessão|continuar conectado|manter conectado|este dispositivo|este navegador|lembrar-me|lembrar de mim|chave de acesso|ativar notificações|salvar seus dados',
  pending:
    'aprov*|verifique seu e-mail|verifique o seu email|enviamos um e-mail|enviámos um email|por e-mail|aguardando|à espera|abra o app|abra a aplicação|autenticador|notificação|pergunta de segurança|chave de segurança|confirme sua identidade|confirme a sua identidade|incomum',
  byCall: 'chamada|ligação|ligar|ligue|voz',
  decoy: 'deixe em branco|deixar em branco|não preencher|não preencha',
  menu: 'menu|navegação|minha conta|a minha conta',
  remember:
    'este dispositivo|neste dispositivo|este navegador|neste navegador|este computador|neste computador|lembrar de mim|lembrar-me|lembre-se de mim|manter conectad*|manter-me conectad*|continuar conectad*|permanecer conectad*|manter a sessão',
  shared: 'públic*|partilhad*|compartilhad*|não lembrar|esquecer',
}
