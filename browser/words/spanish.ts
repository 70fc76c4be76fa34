import type { Words } from './topics.ts'

export const SPANISH: Words = {
  signIn:
    'identifícate|identifíquese|iniciar sesión|inicia sesión|acceder|ingresar|entrar|iniciar la sesión|accede|ingresa|inicio de sesión|iniciar|login',
  signOut: 'cerrar sesión|salir|desconectar*',
  proceed: 'continuar|siguiente|verificar|confirmar|enviar|validar|aceptar',
  goOn: 'continuar|siguiente',
  aside: 'olvid*|volver|cancelar|mostrar|reenviar|ayuda|otr*',
  resend: 'reenviar*|nuevo código|enviar de nuevo|enviar otra vez',
  register: 'regístrate|registrarse|registrarme|crear cuenta|crear una cuenta|registro',
  otherForm: 'buscar|suscrib*|boletín',
  username:
    'código de cliente|código de usuario|dni|nif|nie|rut|cédula|número de cliente|usuario|correo*|email|nombre de usuario|identificador',
  password: 'contraseña|usuario|correo*|cuenta|credenciales|email|datos de acceso|inicio de sesión|acceso',
  byPassword:
    'usar contraseña|con contraseña|usar tu contraseña|usar la contraseña|introducir contraseña|con tu contraseña',
  secret: 'clave|clave de acceso|clave secreta|clave personal|código de acceso|código secreto|pin',
  code: 'código|codigo|clave|código de verificación|pin|clave de un solo uso',
  notCode: 'postal|promo*|descuento|cupón|país|recuperación|respaldo|invitación',
  bySms: 'sms|mensaje de texto|teléfono|móvil|celular|número',
  textMessage: 'sms|mensaje de texto',
  byOtherMeans: 'autenticador|autenticación|correo*|email|llave de seguridad|push',
  app: 'app|aplicación',
  wrong:
    'incorrect*|inválid*|no válid*|no es válid*|no son válid*|no coincide*|no existe|erróne*|equivocad*|no encontrad*|no encontramos|no es correct*|fallid*|error|no reconocid*|no reconocemos',
  expired: 'caducad*|expirad*|ha expirado|ya no es válid*|ya utilizad*',
  locked: 'bloquead*|suspendid*|deshabilitad*|demasiados intentos|demasiadas veces',
  warning: 'será|antes|quedan|queda|restante*|evitar|si',
  captcha: 'captcha|no soy un robot|no eres un robot|eres humano|caracteres de la imagen|código de la imagen',
  human: 'no soy un robot|no eres un robot|eres humano|desliza*|rompecabezas',
  challenge:
    'verific*|confirm*|dos pasos|dos factores|código|aprob*|inusual*|nueva contraseña|mantener la sesión|método',
  failure: 'error|no encontrad*|acceso denegado|no disponible|mantenimiento',
  cookies: 'cookie|cookies|privacidad|consentimiento',
  refuse:
    'rechazar|rechazar todo|rechazar todas|rechazar todos|denegar|solo necesarias|sólo necesarias|solo las necesarias|continuar sin aceptar|no aceptar|solo esenciales',
  accept: 'aceptar|aceptar todo|aceptar todas|acepto|permitir|de acuerdo|ok',
  sendCode:
    'enviar código|enviar el código|enviar un código|recibir código|recibir el código|recibir un código|enviar sms|enviar un sms|solicitar código|obtener código|enviar clave|enviar',
  sent: 'enviado|enviada|enviamos',
  anotherWay:
    'otro método|otra forma|otra manera|otro modo|otras opciones|más opciones|usar contraseña|usar la contraseña',
  notNow: 'ahora no|omitir|más tarde|más adelante|no, gracias|no gracias|recordármelo*|saltar',
  no: 'no',
  lasting:
    'mantener la sesión|sesión iniciada|este dispositivo|este navegador|recordarme|recuérdame|clave de acceso|activar notificaciones|guardar tus datos',
  pending:
    'aprueb*|aprobar|revisa tu correo|revise su correo|enviado un correo|por correo|esperando|abre la app|abre la aplicación|autenticador|notificación|pregunta de seguridad|pregunta secreta|llave de seguridad|confirma tu identidad|verifica tu identidad|inusual',
  byCall: 'llamada|llamar|llámame|voz',
  decoy: 'dejar en blanco|deja vacío|no rellenar|no rellene',
  menu: 'menú|navegación|mi cuenta|cuenta',
  remember:
    'este dispositivo|este navegador|este equipo|este ordenador|esta computadora|recordarme|recuérdame|mantener la sesión|mantenerme conectad*|permanecer conectad*|no cerrar sesión',
  shared: 'públic*|compartid*|no recordar|no confiar|olvidar',
}
