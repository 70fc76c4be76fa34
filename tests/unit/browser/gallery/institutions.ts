import { app, code, form, head, signIn, site } from './parts.ts'
import type { Spec } from './serve.ts'

const de = (title: string, inner: string): string => `<html lang="de"><title>${title}</title>${inner}`
const SPARKASSE = (error = ''): string =>
  de(
    'Online-Banking',
    `<header><a href="/trap/k">Kontakt</a><a href="/trap/s">Suche</a></header><h1>Anmelden zum Online-Banking</h1>${error}${form('/sign-in', '<label for="kAnm">Anmeldename oder Legitimations-ID</label><input id="kAnm" name="a1" maxlength="16" autocomplete="off"><label for="kPin">PIN</label><input id="kPin" type="password" name="a2" maxlength="38" autocomplete="off"><input type="submit" value="Anmelden"><input type="reset" value="Eingaben löschen">')}<a href="/trap/z">Zugangsdaten vergessen?</a><a href="/trap/f">Zugang freischalten</a>`,
  )

/** One form around the whole page, whose buttons are links that run a script. */
const WEB_FORM = (inner: string, action: string): string =>
  `<title>City Water</title><form method="post" action="${action}" id="aspnetForm"><script>function doPostBack(t) { aspnetForm.submit() }</script><div><input name="ctl00$q" placeholder="Search this site" aria-label="Search"><input type="button" value="Go" onclick="location='/trap/search'"></div>${inner}<div><a href="/trap/pay">Pay without signing in</a></div></form>`

/** Banks, utilities, telephone companies and public offices. */
export const INSTITUTIONS: Spec[] = [
  site('a savings bank with a PIN for a password', {
    '/': SPARKASSE(),
    '/code': de(
      'Online-Banking',
      `<h1>Anmeldung bestätigen</h1><p>Bitte geben Sie die TAN ein, die wir per smsTAN an Ihre Mobilfunknummer *****0123 gesendet haben.</p>${form('/code', '<label for="tan">TAN</label><input id="tan" name="tan" maxlength="6" autocomplete="off"><input type="submit" value="Weiter"><input type="submit" formaction="/trap/a" value="Abbrechen">')}`,
    ),
    '/home': de('Finanzübersicht', '<h1>Finanzübersicht</h1><a href="/leave">Abmelden</a>'),
  }),
  site(
    'a savings bank says no',
    {
      '/': SPARKASSE(),
      '/wrong': SPARKASSE(
        '<div class="msg msg-error" role="alert"><p>Die Anmeldung ist fehlgeschlagen. Bitte prüfen Sie Ihre Eingaben.</p></div>',
      ),
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a bank’s access is blocked',
    {
      '/': SPARKASSE(),
      '/wrong': SPARKASSE(
        '<div class="msg msg-error"><p>Ihr Online-Banking-Zugang ist gesperrt. Sie können ihn mit einer TAN entsperren.</p></div>',
      ),
    },
    { password: 'x', outcome: 'accountLocked' },
  ),
  site(
    'a release in the bank’s app',
    {
      '/': SPARKASSE(),
      '/push': de(
        'Online-Banking',
        `<header><a href="/leave">Abmelden</a></header><h1>Auftrag freigeben</h1><p>Bitte geben Sie die Anmeldung in Ihrer pushTAN-App frei. Diese Seite aktualisiert sich danach von selbst.</p><div role="progressbar"></div><button>Abbrechen</button><script>document.cookie = 'session=1; path=/'; setInterval(() => fetch('/poll'), 400)</script>`,
      ),
    },
    { afterPassword: '/push', outcome: 'challengeUnknown' },
  ),
  site(
    'a bank’s keypad on the screen',
    {
      '/': `<html lang="fr"><title>Espace client</title><h1>Connexion à mes comptes</h1>${form('/name', '<label for="id">Identifiant</label><input id="id" name="id" inputmode="numeric" autocomplete="off"><input type="checkbox" name="trapm" id="m"><label for="m">Mémoriser mon identifiant</label><button>Valider</button>')}`,
      '/password': `<html lang="fr"><title>Espace client</title><h1>Connexion à mes comptes</h1><p>Saisissez votre code secret à l’aide du clavier virtuel.</p><form action="/trap"><input type="password" name="trapc" readonly maxlength="6" aria-label="Code secret"><div>${[7, 2, 9, 0, 4, 1, 8, 3, 6, 5].map((digit) => `<button type="button">${String(digit)}</button>`).join('')}</div><button disabled>Se connecter</button></form>`,
    },
    { outcome: 'challengeUnknown' },
  ),
  site('a mutual insurer with boxes', {
    '/': `<html lang="fr"><title>Mon espace</title><h1>Accédez à votre espace personnel</h1>${form('/sign-in', '<label for="u">Numéro d’adhérent ou e-mail</label><input id="u" name="u"><label for="p">Mot de passe</label><input id="p" type="password" name="p"><button type="button" aria-label="Afficher le mot de passe">o</button><button>Je me connecte</button>')}<a href="/trap/f">Mot de passe oublié ?</a><a href="/trap/n">Première visite ? Créez votre compte</a>`,
    '/code': `<html lang="fr"><title>Vérification</title><h1>Authentification renforcée</h1><p>Saisissez le code reçu par SMS au 06 ** ** ** 23</p>${form('/code', `<div role="group">${[1, 2, 3, 4, 5, 6].map((n) => `<input name="d${String(n)}" aria-label="Chiffre ${String(n)}" maxlength="1" inputmode="numeric">`).join('')}</div><button>Je valide</button><button type="button" onclick="location='/trap/r'">Je n’ai pas reçu de code</button>`)}`,
    '/home': `<html lang="fr"><title>Mon espace</title><h1>Bonjour Ada</h1><a href="/leave">Me déconnecter</a>`,
  }),
  site(
    'a state’s account asks for the app’s code',
    {
      '/': `<html lang="pt-BR"><title>gov</title><h3>Identifique-se no gov com:</h3>${form('/name', '<label for="c">Número do CPF</label><p>Digite seu CPF para criar ou acessar sua conta gov</p><input id="c" name="accountId" type="tel" placeholder="Digite seu CPF" autocomplete="off"><button name="operation">Continuar</button>')}<p>Outras opções de identificação:</p><a href="/trap/banco">Login com seu banco</a><a href="/trap/cert">Seu certificado digital</a>`,
      '/password': `<html lang="pt-BR"><title>gov</title><h3>Digite sua senha</h3><p>CPF: 123.***.***-00</p>${form('/sign-in', '<label for="s">Senha</label><input id="s" type="password" name="password" placeholder="Digite sua senha atual"><a href="/trap/e">Esqueci minha senha</a><button type="button" onclick="location=\'/trap/x\'">Cancelar</button><button>Entrar</button>')}`,
      '/two': `<html lang="pt-BR"><title>gov</title><h3>Verificação em duas etapas</h3><p>Digite o código de acesso gerado no seu aplicativo gov para prosseguir.</p>${form('/trap', '<label for="o">Código de acesso</label><input id="o" name="trapo" type="tel" maxlength="6"><input type="checkbox" name="trapd" id="d"><label for="d">Não solicitar verificação em duas etapas novamente neste navegador</label><button>Ok</button>')}`,
    },
    { afterPassword: '/two', outcome: 'challengeUnknown' },
  ),
  site(
    'a bank in Japanese has the code sent',
    {
      '/': `<html lang="ja"><title>ログオン</title><h1>インターネットバンキング ログオン</h1>${form('/sign-in', '<table><tr><th>お客さま番号</th><td><input name="u" maxlength="20"></td></tr><tr><th>ログインパスワード</th><td><input type="password" name="p"></td></tr></table><button>ログオン</button>')}<a href="/trap/f">パスワードをお忘れの方</a><a href="/trap/n">はじめての方はこちら</a>`,
      '/methods': `<html lang="ja"><title>追加認証</title><h1>追加認証</h1><p>ご登録の携帯電話番号（*******0123）に確認コードをSMSで送信します。</p>${form('/send', '<button>SMSを送信する</button>')}<a href="/trap/x">電話番号を変更された方</a>`,
      '/code': `<html lang="ja"><title>追加認証</title><h1>追加認証</h1><p>SMSで届いた確認コードを入力してください。有効期限は10分です。</p>${form('/code', '<label>確認コード（6桁） <input name="c" type="tel" maxlength="6"></label><button>次へ</button>')}<a href="/trap/r">確認コードを再送する</a>`,
      '/notice': `<html lang="ja"><title>重要なお知らせ</title><h1>重要なお知らせ</h1><p>システムメンテナンスを実施いたします。</p>${form('/go/home', '<button>トップページへ</button>')}<a href="/leave">ログオフ</a>`,
    },
    { afterPassword: '/methods', afterCode: '/notice', mustSend: true },
  ),
  site('a government’s one account', {
    '/': `<title>Create your account or sign in</title><div class="cookie-banner" role="region"><h2>Cookies on this service</h2><p>We’d like to set cookies to understand how you use it.</p><button onclick="location='/trap/c'">Accept additional cookies</button><button onclick="this.parentElement.remove()">Reject additional cookies</button></div><h1>Create your account or sign in</h1><p>You need an account to use this service.</p><form><a class="button" role="button" href="/email">Sign in</a><a class="button" role="button" href="/trap/create">Create your account</a></form>`,
    '/email': `<title>Enter your email address</title><a href="/">Back</a><h1>Enter your email address to sign in to your account</h1>${form('/name', '<label for="email">Email address</label><input id="email" name="email" type="email" autocomplete="email" spellcheck="false"><button>Continue</button>')}`,
    '/password': `<title>Enter your password</title><a href="/email">Back</a><h1>Enter your password</h1>${form('/sign-in', '<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password"><button type="button" aria-label="Show password">Show</button><button>Continue</button>')}<a href="/trap/f">I’ve forgotten my password</a>`,
    '/code': `<title>Check your phone</title><a href="/password">Back</a><h1>Check your phone</h1><div class="inset"><p>We have sent a code to your phone number ending with 0123.</p></div><p>The code may take a few minutes to arrive and will expire after 15 minutes.</p>${form('/code', '<label for="code">Enter the 6 digit security code</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" spellcheck="false"><details><summary>Problems with the code?</summary><p>We can <a href="/trap/r">send the code again</a>.</p></details><button>Continue</button>')}`,
  }),
  site('an office with several identities', {
    '/': de(
      'Anmeldung',
      `<h1>Wie möchten Sie sich anmelden?</h1><ul><li><a href="/trap/eid"><h3>Online-Ausweis</h3><p>Anmelden mit der Online-Ausweisfunktion</p></a></li><li><a href="/trap/elster"><h3>Zertifikat</h3><p>Anmelden mit Ihrem Software-Zertifikat</p></a></li><li><a href="/form"><h3>Benutzername &amp; Passwort</h3><p>Anmelden mit Benutzername und Passwort</p></a></li><li><a href="/trap/eu"><h3>EU-Identität</h3><p>Anmelden mit der eID eines EU-Landes</p></a></li></ul><a href="/trap/k">Konto erstellen</a>`,
    ),
    '/form': de(
      'Anmeldung',
      `<h1>Anmelden mit Benutzername &amp; Passwort</h1>${form('/sign-in', '<label for="u">Benutzername *</label><input id="u" name="u" autocomplete="username"><label for="p">Passwort *</label><input id="p" type="password" name="p"><button type="button" onclick="location=\'/trap/z\'">Zurück</button><button>Anmelden</button>')}`,
    ),
  }),
  site(
    'a public log-in that then asks for consent to share',
    {
      '/code': `<title>Enter your one-time code</title><h1>Enter your one-time code</h1><p>We sent a text (SMS) with a one-time code to (***) ***-0123. This code will expire in 10 minutes.</p>${form('/code', '<label for="code">One-time code</label><p>Example: 123ABC</p><input id="code" name="code" autocomplete="one-time-code" maxlength="10" autocapitalize="none"><input type="checkbox" id="rb" name="rb" checked><label for="rb">Remember this browser</label><button>Submit</button><button formaction="/trap/r"><svg width="9" height="9"></svg>Send another code</button>')}<h2>Having trouble? Here’s what you can do:</h2><a href="/trap/m">Choose another authentication method</a><a href="/trap/cancel">Cancel</a>`,
      '/consent': `<title>Connect to the agency</title><h1>You are now signing in for the first time to the Agency</h1><p>We’ll share your information with the Agency to connect your account.</p><ul><li>Email address: ada@example.com</li></ul>${form('/trap', '<button>Agree and continue</button>')}<a href="/trap/cancel">Cancel</a>`,
    },
    { afterCode: '/consent', outcome: 'challengeUnknown' },
  ),
  site('a utility whose buttons are links', {
    '/': WEB_FORM(
      `<h2>My Account</h2><table><tr><td><span>User ID:</span></td><td><input name="ctl00$User" id="ctl00_User"></td></tr><tr><td><span>Password:</span></td><td><input type="password" name="ctl00$Pass" id="ctl00_Pass"></td></tr><tr><td></td><td><a id="ctl00_Login" class="btn" href="javascript:doPostBack('ctl00$Login')">Log In</a></td></tr></table><a href="/trap/f">Forgot User ID or Password?</a> <a href="/trap/r">Register</a>`,
      '/sign-in',
    ),
    '/code': WEB_FORM(
      `<h2>Security PIN</h2><p>A Security PIN has been sent as a text message to your phone ending in 23.</p><table><tr><td>Security PIN:</td><td><input name="ctl00$Pin" id="ctl00_Pin" maxlength="6"></td></tr></table><a class="btn" href="javascript:doPostBack('ctl00$Ok')">Submit</a> <a class="btn" href="javascript:location='/trap/r'">Resend PIN</a>`,
      '/code',
    ),
  }),
  site('a telephone company with a clave', {
    '/': `<html lang="es"><title>Mi cuenta</title><h1>Accede a Mi cuenta</h1>${form('/sign-in', '<label for="n">Número de línea o correo</label><input id="n" name="n"><label for="c">Clave</label><input id="c" type="password" name="c"><label><input type="checkbox" name="trapr"> Recordarme</label><button>Entrar</button>')}<a href="/trap/o">¿Olvidaste tu clave?</a> <a href="/trap/r">Regístrate</a>`,
    '/code': `<html lang="es"><title>Mi cuenta</title><h1>Verifica que eres tú</h1><p>Te hemos enviado un SMS con una clave de 6 dígitos al ******123.</p>${form('/code', '<label for="k">Clave recibida por SMS</label><input id="k" name="k" inputmode="numeric" maxlength="6"><button>Continuar</button>')}<p>¿No te ha llegado? <a href="/trap/x">Solicitar otra clave</a></p>`,
    '/home': `<html lang="es"><title>Mi cuenta</title><h1>Hola, Ada</h1><a href="/leave">Cerrar sesión</a>`,
  }),
  site(
    'some letters of a password',
    {
      '/': `<html lang="pl"><title>Bankowość</title><h1>Logowanie</h1>${form('/name', '<label for="n">Numer klienta</label><input id="n" name="n" autocomplete="off"><button>Dalej</button>')}`,
      '/password': `<html lang="pl"><title>Bankowość</title><h1>Podaj wybrane znaki hasła</h1>${form('/trap', [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<input type="password" maxlength="1" name="trap${String(n)}" aria-label="Znak ${String(n)}" ${n % 3 === 0 ? '' : 'disabled'}>`).join('') + '<button>Zaloguj się</button>')}`,
    },
    { outcome: 'challengeUnknown' },
  ),
  site(
    'a bank’s identity app and nothing else',
    {
      '/': `<html lang="sv"><title>Logga in</title><h1>Logga in</h1><p>Välj hur du vill logga in</p><button onclick="location='/qr'">Mobilt BankID</button><button onclick="location='/trap/this'">BankID på denna enhet</button>`,
      '/qr': `<html lang="sv"><title>Logga in</title><h1>Mobilt BankID</h1><p>Starta BankID-appen och skanna QR-koden.</p><svg width="200" height="200"></svg><button onclick="location='/'">Avbryt</button>`,
    },
    { outcome: 'challengeUnknown' },
  ),
  site(
    'maintenance after the password',
    {
      '/down': `<title>Online banking</title><h1>We’ll be right back</h1><p>Online banking is temporarily unavailable while we carry out planned maintenance. Please come back after 6 am.</p><script>document.cookie = 'auth_session=1; path=/'</script>`,
    },
    { afterPassword: '/down', outcome: 'challengeUnknown' },
  ),
  site(
    'a password that must be changed now',
    {
      '/change': `<title>Sign in to Acme</title><header><h1>Update password</h1></header><div class="alert-warning"><span>You need to change your password to activate your account.</span></div>${form('/trap', '<label for="n">New Password</label><input id="n" type="password" name="trapn" autocomplete="new-password" autofocus><label for="c">Confirm password</label><input id="c" type="password" name="trapc" autocomplete="new-password"><input type="checkbox" name="logout-sessions" id="ls" checked><label for="ls">Sign out from other devices</label><input type="submit" value="Submit">')}`,
    },
    { afterPassword: '/change', outcome: 'challengeUnknown' },
  ),
  site(
    'an authenticator that must be set up now',
    {
      '/setup': `<title>Sign in to Acme</title><header><h1>Mobile Authenticator Setup</h1></header><div class="alert-warning">You need to set up Mobile Authenticator to activate your account.</div><ol><li><p>Install one of the following applications on your mobile:</p></li><li><p>Open the application and scan the barcode:</p><img alt="Figure: Barcode" width="99" height="99"><a href="/trap/manual">Unable to scan?</a></li><li><p>Enter the one-time code provided by the application and click Submit to finish the setup.</p></li></ol>${form('/trap', '<label for="totp">One-time code</label> *<input id="totp" name="traptotp" autocomplete="off"><label for="ul">Device Name</label><input id="ul" name="trapname"><input type="submit" value="Submit">')}`,
    },
    { afterPassword: '/setup', outcome: 'challengeUnknown' },
  ),
  site(
    'a phone to be added, or not',
    {
      '/phone': `<title>Add a phone number</title><h1>Add a phone number</h1><p>We’ll text a code to this number whenever you sign in on a new device.</p>${form('/trap', '<label for="tel">Mobile number</label><input id="tel" type="tel" name="traptel" autocomplete="tel"><button>Send code</button>')}<button onclick="location='/home'">Skip for now</button>`,
    },
    { afterCode: '/phone' },
  ),
  site(
    'a puzzle to slide, without a frame',
    {
      '/': app(
        `show(${JSON.stringify(signIn('<div id="box"></div>'))}); on('form', 'submit', async () => { setTimeout(() => { box.innerHTML = '<div role="dialog" style="position:fixed;inset:20% 30%;background:#fff"><p>Security verification</p><p>Slide to complete the puzzle</p><div class="track" style="height:40px;background:#ddd"><div class="knob" style="width:40px;height:40px;background:#888"></div></div></div>' }, 300) })`,
      ),
    },
    { outcome: 'captchaRequired' },
  ),
  site(
    'two codes at once',
    {
      '/both': `<title>Security verification</title><h1>Security verification</h1>${form('/trap', '<label>Email verification code <input name="trapa" maxlength="6"></label><p>Enter the code sent to a***@example.com</p><label>Phone verification code <input name="trapb" maxlength="6"></label><p>Enter the code sent to 201***0123</p><button>Submit</button>')}`,
    },
    { afterPassword: '/both', outcome: 'challengeUnknown' },
  ),
  site(
    'another session has to be ended',
    {
      '/busy': `<title>Portal</title><h1>You are already signed in</h1><p>Your account is in use on another device. If you go on, that session will end.</p>${form('/trap', '<button>End the other session</button><button formaction="/">Cancel</button>')}`,
    },
    { afterPassword: '/busy', outcome: 'challengeUnknown' },
  ),
  site(
    'a shop’s OTP, and a form that sends itself on the way home',
    {
      '/': `<title>Shop</title><header><a href="/trap/cart">0 Cart</a><a href="/login" id="nav"><div>Hello, sign in</div><div>Account &amp; Lists</div></a><form action="/trap/q"><input name="trapq" placeholder="Search Shop" aria-label="Search Shop"><input type="submit" value="Go"></form></header><main><a href="/trap/1">Deals</a><a href="/trap/2">Books</a></main>`,
      '/login': `<title>Shop Sign-In</title><h1>Sign in</h1>${form('/name', '<label for="e">Email or mobile phone number</label><input type="email" id="e" name="email" maxlength="128"><input type="submit" id="continue" value="Continue">')}<a href="/trap/c">Create your Shop account</a>`,
      '/password': `<title>Shop Sign-In</title><h1>Sign in</h1><span>ada@example.com</span> <a href="/login">Change</a>${form('/sign-in', '<label for="p">Password</label><a href="/trap/f">Forgot your password?</a><input type="password" id="p" name="password"><input type="submit" id="signInSubmit" value="Sign in">')}`,
      '/code': `<title>Two-Step Verification</title><h1>Two-Step Verification</h1><p>For added security, please enter the One Time Password (OTP) that has been sent to a phone number ending in 0123</p>${form('/code', '<label for="o">Enter OTP:</label><input id="o" name="otpCode" type="tel" autocomplete="off" maxlength="6"><input type="checkbox" name="traprd" id="rd"><label for="rd">Don’t require OTP on this browser</label><input type="submit" value="Sign in">')}<a href="/trap/r">Didn’t receive the OTP?</a>`,
      '/callback': `<title>Please wait</title><form method="post" action="/go/home" name="f"><input type="hidden" name="state" value="x"><noscript><button>Continue</button></noscript></form><p>Redirecting…</p><script>setTimeout(() => document.f.submit(), 100)</script>`,
    },
    { afterCode: '/callback' },
  ),
  site('an operator of a network, with a page of its own for each word', {
    '/code': `${head('Please confirm')}<p>For your protection we need to make sure it is you.</p><p>The four to eight characters we just texted to the mobile we have on file (…23):</p>${form('/code', '<input name="val" autocomplete="off"><button>OK</button>')}<button onclick="location='/trap/r'">Nothing came</button>`,
  }),
  site(
    'a wrong code, and how many tries are left',
    {
      '/wrong-code': code(
        '<div class="field-error" role="alert">The code you entered doesn’t match our records. You have 2 tries left before we lock your account.</div>',
      ),
    },
    { codes: ['111111'], outcome: 'codeRejected' },
  ),
]
