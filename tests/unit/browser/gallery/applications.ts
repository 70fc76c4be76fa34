import { app, code, CODE_FIELD, form, head, HOME, PASSWORD, signIn, site, USERNAME } from './parts.ts'
import type { Spec } from './serve.ts'

/** Where the answer to the password is drawn by a script, without a form that is sent. */
const scripted = (markup: string, button: string, then: string): string =>
  app(
    `show(${JSON.stringify(markup)}); on('${button}', 'click', async () => { const ok = await send('/sign-in', { password: document.querySelector('[type=password]').value }); ${then} })`,
  )

const FIELDS =
  '<input id="u" autocomplete="username" placeholder="E-mail"><input id="p" type="password" placeholder="Password">'

/** Applications as scripts build them, and what goes wrong in them. */
export const APPLICATIONS: Spec[] = [
  site('fields of a material design', {
    '/': scripted(
      `<h2>Log in</h2><div class="field"><label style="position:absolute;pointer-events:none" for="u">Work e-mail</label><input id="u" aria-invalid="false" type="text"></div><div class="field"><label for="p">Password</label><input id="p" type="password"><button tabindex="-1" type="button" aria-label="toggle password visibility">o</button></div><button id="go" type="button"><span class="label">Log in</span><span class="ripple"></span></button>`,
      '#go',
      "if (ok) location = '/code'",
    ),
  }),
  site('a div that is a button', {
    '/': scripted(
      `<h1>Sign in</h1>${FIELDS}<div class="btn" id="go" style="cursor:pointer">Sign in</div>`,
      '#go',
      "if (ok) location = '/code'",
    ),
  }),
  site('a page of a hash', {
    '/': app(`addEventListener('hashchange', draw); const draw2 = draw; function draw() {
      if (location.hash === '#/code') { show('<h1>Two-step verification</h1><p>Enter the code we texted to ••23</p><input id="c" name="code" inputmode="numeric"><button id="v">Verify</button>'); on('#v', 'click', async () => { if (await send('/code', { code: value('code') })) location = '/home' }) }
      else { show('<h1>Sign in</h1>${FIELDS.replaceAll("'", "\\'")}<button id="go">Sign in</button>'); on('#go', 'click', async () => { if (await send('/sign-in', { password: p.value })) location.hash = '#/code' }) } }
      draw()`),
  }),
  site(
    'a toast in the corner says no',
    {
      '/': scripted(
        `<h1>Sign in</h1>${FIELDS}<button id="go">Sign in</button><div id="toasts" style="position:fixed;right:0;top:0"></div>`,
        '#go',
        'if (!ok) { toasts.innerHTML = \'<div class="Toastify__toast" role="status">Invalid username or password</div>\'; setTimeout(() => { toasts.innerHTML = \'\' }, 3000) }',
      ),
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'the title says no',
    {
      '/wrong': `<title>Login incorrect</title>${form('/sign-in', `${USERNAME}${PASSWORD}<button>Log in</button>`)}`,
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'an API’s words in a red line',
    {
      '/': scripted(
        `<h1>Sign in</h1>${FIELDS}<button id="go">Sign in</button><p id="e" style="color:red"></p>`,
        '#go',
        "if (!ok) e.textContent = 'Request failed with status code 401'",
      ),
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a page for 401',
    {
      '/wrong':
        '<title>401 Unauthorized</title><h1>Unauthorized</h1><p>Wrong user or password. <a href="/">Back to the log-in</a></p>',
    },
    { password: 'x', outcome: 'invalidCredentials', wrongStatus: 401 },
  ),
  site(
    'a page for 403',
    { '/wrong': '<title>Forbidden</title><h1>403</h1><p>Access from your location is not allowed.</p>' },
    { password: 'x', outcome: 'challengeUnknown', wrongStatus: 403 },
  ),
  site(
    'the account is disabled',
    { '/wrong': signIn('<div class="flash error">Your account has been disabled. Contact your administrator.</div>') },
    { password: 'x', outcome: 'accountLocked' },
  ),
  site(
    'the account is not active yet',
    { '/wrong': signIn('<div class="flash error">You have to confirm your email address before continuing.</div>') },
    { password: 'x', outcome: 'challengeUnknown' },
  ),
  site(
    'locked for some minutes, in Spanish',
    {
      '/wrong': `<html lang="es">${signIn('<div role="alert">Cuenta bloqueada temporalmente. Inténtelo de nuevo en 15 minutos.</div>')}`,
    },
    { password: 'x', outcome: 'accountLocked' },
  ),
  site(
    'a wait before the next try, in German',
    {
      '/wrong': `<html lang="de">${signIn('<div class="alert">Zu viele Anmeldeversuche. Bitte warten Sie 10 Minuten.</div>')}`,
    },
    { password: 'x', outcome: 'accountLocked' },
  ),
  site(
    'the code has to be asked for with the number that is filled in',
    {
      '/methods': `${head('Verify your phone')}<p>We need to verify it’s you.</p>${form('/send', '<label>Phone number <input type="tel" name="phone" value="+1 (201) 555-••••" readonly></label><button>Send verification code</button>')}`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site(
    'cards to choose from, then go on',
    {
      '/methods': `${head('Two-factor authentication', 'How would you like to get your code?')}<form method="post" action="/trap" id="f"><div role="radiogroup"><div role="radio" aria-checked="true" tabindex="0" data-m="/trap"><b>Authenticator</b> Use the app</div><div role="radio" aria-checked="false" tabindex="-1" data-m="/send"><b>SMS</b> To ••• ••23</div></div><button>Continue</button></form><script>
        const r = [...document.querySelectorAll('[role=radio]')]; r.forEach((e) => e.onclick = () => { r.forEach((o) => o.setAttribute('aria-checked', String(o === e))); f.action = e.dataset.m })</script>`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site(
    'methods under "more options"',
    {
      '/app': `${head('Two-factor authentication')}<p>Open the two-factor authenticator (TOTP) app on your device to view your code.</p>${form('/trap', '<input name="trapotp" placeholder="XXXXXX" autocomplete="one-time-code" inputmode="numeric"><button>Verify</button>')}<details><summary>More options</summary><ul><li><a href="/code">Send a code by SMS</a></li><li><a href="/trap/rec">Use a recovery code</a></li></ul></details>`,
    },
    { afterPassword: '/app' },
  ),
  site(
    'the app or a text, in one field',
    {
      '/both': `${head('Two-step verification')}<p>Enter the code from your authenticator app or text message.</p>${form('/code', '<label>Code <input name="code"></label><button>Verify</button>')}`,
    },
    { afterPassword: '/both' },
  ),
  site(
    'a code of eight letters and digits by mail',
    {
      '/mail': `${head('Confirm it’s you')}<p>For your security, we sent a code to a••••@example.com. It may take a minute.</p>${form('/trap', '<label>Enter code <input name="trapc" maxlength="8"></label><button>Continue</button>')}<a href="/trap/r">Resend email</a>`,
    },
    { afterPassword: '/mail', outcome: 'challengeUnknown' },
  ),
  site('a pop-up asks to install the app, over the home', {
    '/home': `<title>Feed</title><nav><a href="/leave">Log out</a></nav><h1>Your feed</h1><div role="dialog" aria-modal="true" style="position:fixed;inset:20%;background:#fff"><h2>Get the app</h2><button onclick="location='/trap'">Download</button><button onclick="this.parentElement.remove()">Not now</button></div>`,
  }),
  site('a home with a user menu and nothing else', {
    '/home': `<title>Dashboard</title><header><button aria-haspopup="menu" aria-label="Ada Lovelace"><img alt=""></button></header><main><h1>Dashboard</h1><p>Revenue</p></main>`,
  }),
  site('a home built by a script after a while', {
    '/home': app(
      `show('<div class="spinner" role="progressbar"></div>'); setTimeout(() => show('<h1>Boards</h1><button>Create</button><button aria-label="Account menu">AL</button>'), 1500)`,
    ),
  }),
  site('a sign-in on the front page beside a shop', {
    '/': `<title>Shop</title><header><form action="/trap/s"><input name="trapq" placeholder="Search products"><button aria-label="Search"></button></form><a href="/trap/cart">Cart (0)</a></header><h1>Spring sale</h1><aside><h3>My account</h3>${form('/sign-in', `${USERNAME}${PASSWORD}<button>Log in</button>`)}<a href="/trap/r">Register</a></aside><footer>${form('/trap/n', '<input type="email" name="trapmail" placeholder="Your email"><button>Subscribe</button>')}</footer>`,
  }),
  site('an account link of a shop', {
    '/': `<title>Shop</title><header><a href="/trap/cart">Cart</a><a href="/account"><span>Account</span></a></header><h1>Spring sale</h1><a href="/trap/p1">Boots</a><a href="/trap/p2">Hats</a>`,
    '/account': signIn(),
  }),
  site('a log-in in Italian, with a code in boxes', {
    '/': `<html lang="it"><title>Accedi</title><h1>Accedi</h1>${form('/sign-in', '<label>Indirizzo e-mail <input type="email" name="e"></label><label>Password <input type="password" name="p"></label><label><input type="checkbox" name="r"> Ricordami</label><button>Accedi</button>')}<a href="/trap/f">Password dimenticata?</a> <a href="/trap/r">Registrati</a>`,
    '/code': `<html lang="it"><title>Verifica</title><h1>Inserisci il codice</h1><p>Abbiamo inviato un SMS al numero che termina con 23</p>${form('/code', '<input inputmode="numeric" maxlength="1" name="a1">'.repeat(6) + '<button>Conferma</button>')}<p>Non hai ricevuto il codice? <a href="/trap/x">Invia di nuovo</a></p>`,
  }),
  site('a bank in Portuguese', {
    '/': `<html lang="pt-BR"><title>Banco</title><h1>Acesse sua conta</h1>${form('/name', '<label>CPF ou e-mail <input name="cpf" autocomplete="off"></label><button>Continuar</button>')}`,
    '/password': `<html lang="pt-BR"><title>Banco</title><h1>Olá, Ada</h1>${form('/sign-in', '<label>Senha <input type="password" name="s"></label><button>Entrar</button>')}<a href="/trap/f">Esqueci minha senha</a>`,
    '/code': `<html lang="pt-BR"><title>Banco</title><h1>Confirme que é você</h1><p>Enviamos um código por SMS para (**) *****-**23.</p>${form('/code', '<label>Código de 6 dígitos <input name="c" inputmode="numeric" maxlength="6"></label><button>Confirmar</button>')}<button onclick="location=\'/trap\'">Reenviar código em 0:59</button>`,
    '/home': '<html lang="pt-BR"><title>Banco</title><h1>Saldo</h1><a href="/leave">Sair</a>',
  }),
  site('a service in Japanese', {
    '/': `<html lang="ja"><title>ログイン</title><h1>ログイン</h1>${form('/sign-in', '<dl><dt>メールアドレス</dt><dd><input type="text" name="m"></dd><dt>パスワード</dt><dd><input type="password" name="p"></dd></dl><input type="submit" value="ログイン">')}<a href="/trap/f">パスワードを忘れた方</a><a href="/trap/r">新規会員登録</a>`,
    '/code': `<html lang="ja"><title>認証</title><h1>認証コードの入力</h1><p>末尾が23の電話番号にSMSで認証コードを送信しました。</p>${form('/code', '<input name="c" placeholder="6桁の数字"><button>認証する</button>')}<a href="/trap/x">認証コードを再送信</a>`,
    '/home': '<html lang="ja"><title>マイページ</title><h1>マイページ</h1><a href="/leave">ログアウト</a>',
  }),
  site(
    'a portal in French with a choice',
    {
      '/': `<html lang="fr"><title>Espace client</title><h1>Connectez-vous à votre espace client</h1>${form('/sign-in', '<label>Adresse e-mail ou numéro client <input name="i"></label><label>Mot de passe <input type="password" name="m"></label><button>Se connecter</button>')}`,
      '/methods': `<html lang="fr"><title>Vérification</title><h1>Vérifiez votre identité</h1><p>Choisissez comment recevoir votre code</p>${form('/trap/mail', '<button>Par e-mail à a***@example.com</button>')}${form('/send', '<button>Par SMS au ** ** ** 01 23</button>')}${form('/trap/call', '<button>Par appel vocal au ** ** ** 01 23</button>')}`,
      '/code': `<html lang="fr"><title>Vérification</title><h1>Saisissez le code</h1><p>Un code à 6 chiffres vous a été envoyé par SMS.</p>${form('/code', '<label>Code <input name="c"></label><button>Valider</button>')}`,
      '/home': '<html lang="fr"><title>Espace client</title><h1>Bonjour</h1><a href="/leave">Déconnexion</a>',
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site('a site in a language that is not known', {
    '/': `<html lang="ka"><title>შესვლა</title><h1>შესვლა</h1>${form('/sign-in', '<label>Email <input type="email" name="e" autocomplete="username"></label><label>პაროლი <input type="password" name="p" autocomplete="current-password"></label><button>შესვლა</button>')}`,
    '/code': `<html lang="ka"><title>დადასტურება</title><h1>დადასტურება</h1><p>გამოგიგზავნეთ SMS.</p>${form('/code', '<label>SMS კოდი <input name="c" inputmode="numeric" autocomplete="one-time-code"></label><button>გაგრძელება</button>')}`,
    '/home': '<html lang="ka"><title>მთავარი</title><h1>მთავარი</h1><a href="/logout">გასვლა</a>',
  }),
  site(
    'a wrong password in a language that is not known',
    {
      '/': `<html lang="ka"><title>შესვლა</title>${form('/sign-in', '<label>Email <input name="e"></label><label>პაროლი <input type="password" name="p"></label><button>შესვლა</button>')}`,
      '/wrong': `<html lang="ka"><title>შესვლა</title><p class="error">მონაცემები არასწორია.</p>${form('/sign-in', '<label>Email <input name="e"></label><label>პაროლი <input type="password" name="p"></label><button>შესვლა</button>')}`,
    },
    { password: 'x', outcome: 'challengeUnknown' },
  ),
  site('the code’s page has a log-out and a menu', {
    '/code': `<title>Portal</title><header><a href="/trap/1">Home</a><a href="/trap/2">Docs</a><a href="/trap/3">Support</a><a href="/leave">Log out</a></header>${code()}`,
  }),
  site('the code’s field in a frame of the same site', {
    '/code':
      '<title>Verify</title><h1>Two-step verification</h1><iframe src="/inner" width="400" height="200"></iframe>',
    '/inner': `<p>We texted you a code.</p>${form('/code', `${CODE_FIELD}<button>Verify</button>`).replace('<form', '<form target="_top"')}`,
  }),
  site('a session that begins before the code', {
    '/': app(
      `show(${JSON.stringify(signIn())}); on('form', 'submit', async () => { if (await send('/sign-in', { password: value('password') })) { document.cookie = 'auth_token=pending; path=/'; localStorage.setItem('auth', '1'); setTimeout(() => { location = '/code' }, 700) } })`,
    ),
  }),
  site('two sides of one page: personal and business', {
    '/': `<title>Bank</title><h1>Log in</h1><div role="tablist"><a role="tab" href="#" aria-selected="true">Personal</a><a role="tab" href="/trap/business">Business</a></div>${form('/sign-in', '<label>Customer number <input name="c" inputmode="numeric"></label><label>Internet password <input type="password" name="p"></label><button>Log on</button>')}`,
  }),
  site(
    'an offer of alerts, declined by a cross',
    {
      '/stay': `${head('Turn on notifications')}<p>Never miss an update.</p><button aria-label="Close" onclick="location='/home'">×</button><button onclick="location='/trap'">Turn on</button>`,
    },
    { afterCode: '/stay' },
  ),
  site(
    'a recovery phone to be checked',
    {
      '/stay': `${head('Is this still your phone number?')}<p>•••• 0123</p>${form('/trap', '<button>Update</button>')}<a href="/home">Remind me later</a>`,
    },
    { afterCode: '/stay' },
  ),
  site(
    'the code goes to an app of the site’s own',
    {
      '/own': `${head('Enter the code')}<p>Open the Acme app on your phone and type the code that it shows.</p>${form('/trap', `<label>Code <input name="trapc"></label><button>Next</button>`)}`,
    },
    { afterPassword: '/own', outcome: 'challengeUnknown' },
  ),
  site('a page that reloads itself once', {
    '/': `${signIn()}<script>if (!sessionStorage.getItem('once')) { sessionStorage.setItem('once', '1'); setTimeout(() => location.reload()) }</script>`,
  }),
  site('a home that greets and asks nothing, in a frame', {
    '/home': '<title>ERP</title><frameset cols="20%,80%"><frame src="/menu"><frame src="/main"></frameset>',
    '/menu': '<a href="/leave" target="_top">Log out</a>',
    '/main': HOME,
  }),
]
