import { app, CODE_FIELD, form, head, HOME, site } from './parts.ts'
import type { Spec } from './serve.ts'

const DEVISE = (alert = ''): string => `<title>Tracker</title>${alert && `<p class="alert">${alert}</p>`}<h2>Log in</h2>
  <form class="new_user" id="new_user" action="/sign-in" accept-charset="UTF-8" method="post"><input type="hidden" name="authenticity_token" value="abc">
  <div class="field"><label for="user_email">Email</label><br><input autofocus autocomplete="email" type="email" name="user[email]" id="user_email"></div>
  <div class="field"><label for="user_password">Password</label><br><input autocomplete="current-password" type="password" name="user[password]" id="user_password"></div>
  <div class="field"><input name="user[remember_me]" type="hidden" value="x"><input type="checkbox" value="y" name="user[remember_me]" id="r"><label for="r">Remember me</label></div>
  <div class="actions"><input type="submit" name="commit" value="Log in"></div></form>
  <a href="/trap/up">Sign up</a><br><a href="/trap/pw">Forgot your password?</a><br><a href="/trap/c">Didn't receive confirmation instructions?</a>`

const REALM = (inner: string, title = 'Sign in to your account'): string =>
  `<title>Sign in to Acme</title><div class="login-pf-page"><div id="kc-header"><div>ACME</div></div><div class="card"><header><h1 id="kc-page-title">${title}</h1></header>${inner}</div></div>`
const REALM_LOGIN = (error = ''): string =>
  REALM(`<form id="kc-form-login" action="/sign-in" method="post"><div class="form-group"><label for="username">Username or email</label><input tabindex="1" id="username" name="username" type="text" autofocus autocomplete="off" aria-invalid="${error ? 'true' : ''}">${error && `<span id="input-error" class="help" aria-live="polite">${error}</span>`}</div>
    <div><label for="password">Password</label><div class="input-group"><input tabindex="2" id="password" name="password" type="password" autocomplete="off"><button type="button" aria-label="Show password" formaction="/trap"><i class="eye"></i></button></div></div>
    <div><a href="/trap/reset">Forgot Password?</a></div><input type="hidden" name="credentialId"><input tabindex="4" name="login" id="kc-login" type="submit" value="Sign In"></form>
    <div id="kc-info"><span>New user? <a href="/trap/register">Register</a></span></div>`)

const UNIVERSAL = (inner: string, title: string): string =>
  `<title>Log in | Acme</title><main><section><header><h1>${title}</h1></header>${inner}</section></main>`

const widgetRow = (name: string, hint: string, path: string): string =>
  `<div class="authenticator-row"><div class="icon"></div><div class="description"><h3>${name}</h3><p>${hint}</p><div class="button"><a href="#" class="select-factor" aria-label="Select ${name}." onclick="location='${path}'; return false">Select</a></div></div></div>`

/** Six drawn boxes with one input laid over them that nobody sees. */
const DRAWN_BOXES = (
  style: string,
): string => `${head('Two-factor authentication')}<p>We sent a text to ••• 0123.</p><form method="post" action="/code">
  <div style="position:relative;width:300px;height:48px"><div style="display:flex;gap:4px;height:48px">${'<div class="slot" style="width:44px;border:1px solid #888"></div>'.repeat(6)}</div>
  <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" pattern="^\\d+$" style="position:absolute;inset:0;width:100%;height:100%;border:0;${style}"></div><button>Verify</button></form>
  <script>const i = document.querySelector('input'); i.oninput = () => { const s = document.querySelectorAll('.slot'); [...s].forEach((e, n) => { e.textContent = i.value[n] ?? '' }) }</script>`

/** Sites built the way that widespread products and libraries build theirs. */
export const PRODUCTS: Spec[] = [
  site('a Rails log-in', { '/': DEVISE() }),
  site(
    'a Rails log-in says no',
    { '/': DEVISE(), '/wrong': DEVISE('Invalid Email or password.') },
    { password: 'x', outcome: 'invalidCredentials', wrongStatus: 422 },
  ),
  site(
    'an authenticator’s code after a PHP log-in',
    {
      '/two': `<title>Acme</title><div class="card"><p>Please confirm access to your account by entering the authentication code provided by your authenticator application.</p>${form('/trap', '<label for="code">Code</label><input id="code" type="text" inputmode="numeric" name="trapcode" autofocus autocomplete="one-time-code"><button type="button" formaction="/trap/rec">Use a recovery code</button><button>Log in</button>')}</div>`,
    },
    { afterPassword: '/two', outcome: 'challengeUnknown' },
  ),
  site('an identity server with an add-on for SMS', {
    '/': REALM_LOGIN(),
    '/code': REALM(
      `<form id="kc-sms" action="/code" method="post"><div><label for="code">SMS code</label><input tabindex="1" type="text" id="code" name="code" autofocus></div><p>Enter the code we sent to your device.</p><a href="/trap/back">« Back to Application</a><input type="submit" value="Submit"></form>`,
      'SMS Code',
    ),
  }),
  site(
    'an identity server says no',
    { '/wrong': REALM_LOGIN('Invalid username or password.'), '/': REALM_LOGIN() },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'an identity server’s list of methods',
    {
      '/': REALM_LOGIN(),
      '/otp': REALM(
        '<form action="/trap" method="post"><label for="otp">One-time code</label><input id="otp" name="trapotp" autocomplete="off" type="text" autofocus><input name="login" type="submit" value="Sign In"></form><form action="/go/select" method="post"><a href="#" id="try-another-way" onclick="document.forms[1].submit();return false;">Try Another Way</a></form>',
      ),
      '/select': REALM(
        `<ul class="select-auth"><li onclick="location='/trap/app'"><div><h2>Authenticator Application</h2><div>Enter a verification code from authenticator application.</div></div></li><li onclick="location='/code'"><div><h2>Text message</h2><div>Get a code by SMS.</div></div></li><li onclick="location='/trap/rec'"><div><h2>Recovery codes</h2></div></li></ul>`,
        'Select login method',
      ),
    },
    { afterPassword: '/otp' },
  ),
  site('a universal login', {
    '/': UNIVERSAL(
      `<p>Log in to Acme to continue to the dashboard.</p><form method="post" action="/name"><div class="input"><input id="username" name="username" inputmode="email" autocomplete="email" autocapitalize="none" required type="text" autofocus><div class="lbl" aria-hidden="true">Email address<span>*</span></div></div><button type="submit" name="action" value="default">Continue</button></form><p>Don't have an account? <a href="/trap/up">Sign up</a></p><div>OR</div><form action="/trap/g" method="post"><button type="submit"><span></span><span>Continue with Google</span></button></form>`,
      'Welcome',
    ),
    '/password': UNIVERSAL(
      `<form method="post" action="/sign-in"><div><span>ada@example.com</span><a href="/trap/edit" aria-label="Edit email address">Edit</a></div><div><input id="password" name="password" autocomplete="current-password" required type="password" autofocus><div class="lbl" aria-hidden="true">Password<span>*</span></div><button type="button" role="switch" aria-label="Show password"></button></div><a href="/trap/f">Forgot password?</a><button type="submit" name="action">Continue</button></form>`,
      'Enter Your Password',
    ),
    '/code': UNIVERSAL(
      `<p>We've sent a text message to:</p><div><span>XXXXXXXX0123</span></div><form method="post" action="/code"><div><input id="code" name="code" type="text" autocomplete="off" inputmode="numeric" maxlength="6" required><div class="lbl" aria-hidden="true">Enter the 6-digit code<span>*</span></div></div><input type="checkbox" id="rb" name="rb" value="t"><label for="rb">Remember this device for thirty days</label><button type="submit" name="action">Continue</button></form><p>Didn't receive a code? <button formaction="/trap/r">Resend</button> or <button formaction="/trap/call">get a call</button></p><form action="/trap/m" method="post"><button>Try another method</button></form>`,
      'Verify Your Identity',
    ),
  }),
  site(
    'a widget with a row for each method',
    {
      '/select': `<title>Acme - Sign In</title><div class="auth-container"><h2>Verify it's you with a security method</h2><div>ada@example.com</div><p>Select from the following options</p>${widgetRow('Acme Verify', 'Get a push notification', '/trap/push')}${widgetRow('Phone', '+1 XXX-XXX-0123', '/phone')}${widgetRow('Security Key or Biometric', '', '/trap/key')}<a href="/leave">Back to sign in</a></div>`,
      '/phone': `<title>Acme - Sign In</title><div class="auth-container"><h2>Verify with your phone</h2><p>Send a code via SMS to +1 XXX-XXX-0123</p><p>Carrier messaging charges may apply</p>${form('/send', '<input type="submit" value="Receive a code via SMS"><a href="/trap/call">Receive a voice call instead</a>')}<a href="/select">Verify with something else</a></div>`,
    },
    { afterPassword: '/select', mustSend: true },
  ),
  site(
    'tiles for the methods, and "stay signed in?"',
    {
      '/': `<title>Sign in to your account</title><div role="heading" aria-level="1">Sign in</div>${form('/name', '<input type="email" name="loginfmt" maxlength="113" placeholder="Email, phone, or alias" aria-label="Enter your email or phone"><div>No account? <a href="/trap/c">Create one!</a></div><div><a href="/trap/a">Can’t access your account?</a></div><input type="submit" id="idSIButton9" value="Next">')}`,
      '/password': `<title>Sign in to your account</title><div><button type="button" aria-label="Back"></button><span>ada@example.com</span></div><div role="heading" aria-level="1">Enter password</div>${form('/sign-in', '<input name="passwd" type="password" placeholder="Password" aria-label="Enter the password for ada@example.com"><a href="/trap/f">Forgot my password</a><input type="submit" value="Sign in">')}`,
      '/tiles': `<title>Sign in to your account</title><div>ada@example.com</div><div role="heading" aria-level="1">Verify your identity</div><div role="list"><div role="listitem"><div role="button" tabindex="0" onclick="location='/trap/app'"><img alt=""><div>Approve a request on my app</div></div></div><div role="listitem"><div role="button" tabindex="0" onclick="location='/code'"><img alt=""><div>Text +X XXXXXXX23</div></div></div><div role="listitem"><div role="button" tabindex="0" onclick="location='/trap/call'"><div>Call +X XXXXXXX23</div></div></div></div><a href="/trap/more">More information</a><a href="/trap/cancel">Cancel</a>`,
      '/code': `<title>Sign in to your account</title><div role="heading" aria-level="1">Enter code</div><div>We texted your phone +X XXXXXXX23. Please enter the code to sign in.</div>${form('/code', '<input type="tel" name="otc" maxlength="8" placeholder="Code" aria-label="Enter code"><input type="checkbox" id="td" name="td"><label for="td">Don’t ask again for sixty days</label><a href="/trap/help">Having trouble? Sign in another way</a><input type="submit" value="Verify">')}`,
      '/kmsi': `<title>Sign in to your account</title><div role="heading" aria-level="1">Stay signed in?</div><div>Do this to reduce the number of times you are asked to sign in.</div>${form('/go/home', '<input type="checkbox" id="k" name="k"><label for="k">Don’t show this again</label><input type="submit" value="No"><input type="submit" formaction="/trap/yes" value="Yes">')}`,
    },
    { afterPassword: '/tiles', afterCode: '/kmsi' },
  ),
  site(
    'a list of challenges',
    {
      '/list': `<title>Acme Accounts</title><h1><span>2-Step Verification</span></h1><div>To help keep your account safe, Acme wants to make sure it’s really you</div><div>ada@example.com</div><h2>Choose how you want to sign in:</h2><ul><li><div role="link" tabindex="0" onclick="location='/trap/yes'"><div></div><div>Tap <strong>Yes</strong> on your phone or tablet</div></div></li><li><div role="link" tabindex="0" onclick="location='/code'"><div></div><div><div>Get a verification code at (•••) •••-••23</div><div>Standard rates apply</div></div></div></li><li><div role="link" tabindex="0" onclick="location='/trap/backup'"><div>Enter one of your 8-digit backup codes</div></div></li><li><div role="link" tabindex="0" onclick="location='/trap/help'"><div>Get help</div></div></li></ul>`,
      '/code': `<title>Acme Accounts</title><h1>2-Step Verification</h1><p>A text message with a 6-digit verification code was just sent to (•••) •••-••23</p>${form('/code', '<span>A-</span><input type="tel" name="Pin" id="idvPin" aria-label="Enter code" autocomplete="off"><input type="checkbox" id="tr" name="tr" checked><label for="tr">Don’t ask again on this device</label><button type="button"><span>Try another way</span></button><button><span>Next</span></button>')}`,
    },
    { afterPassword: '/list' },
  ),
  site('a blog’s log-in', {
    '/': `<title>Log In ‹ Blog — Press</title><div id="login"><h1><a href="/trap/press">Powered by Press</a></h1><form name="loginform" id="loginform" action="/sign-in" method="post"><p><label for="user_login">Username or Email Address</label><input type="text" name="log" id="user_login" size="20" autocapitalize="off" autocomplete="username"></p><div class="user-pass-wrap"><label for="user_pass">Password</label><div><input type="password" name="pwd" id="user_pass" size="20" autocomplete="current-password"><button type="button" aria-label="Show password"><span></span></button></div></div><p><input name="rememberme" type="checkbox" id="rememberme" value="forever"> <label for="rememberme">Remember Me</label></p><p class="submit"><input type="submit" name="wp-submit" value="Log In"><input type="hidden" name="redirect_to" value="/admin/"></p></form><p id="nav"><a href="/trap/lost">Lost your password?</a></p><p><a href="/trap/blog">← Go to Blog</a></p></div><div class="language-switcher"><form action="/trap/lang"><label for="l"><span>Language</span></label><select name="trapl" id="l"><option value="">English</option><option>Deutsch</option></select><input type="submit" value="Change"></form></div>`,
    '/code': `<title>Log In ‹ Blog — Press</title><div id="login"><form action="/code" method="post"><p>A verification code has been sent to your phone.</p><p><label for="authcode">Verification Code:</label><input type="text" inputmode="numeric" name="authcode" id="authcode" size="20" pattern="[0-9 ]*" placeholder="1234 5678" autocomplete="one-time-code"></p><p class="submit"><input type="submit" value="Verify"></p><p class="resend"><input type="submit" name="resend" formaction="/trap/resend" value="Resend Code"></p></form><div><p>Having Problems?</p><ul><li><a href="/trap/backup">Use a recovery code</a></li></ul></div></div>`,
  }),
  site(
    'a blog says no',
    {
      '/wrong': `<title>Log In ‹ Blog</title><div id="login"><div id="login_error" class="notice notice-error"><p><strong>Error:</strong> The password you entered for the username <strong>ada</strong> is incorrect. <a href="/trap/l">Lost your password?</a></p></div><form action="/sign-in" method="post"><label for="u">Username or Email Address</label><input name="log" id="u" value="ada"><label for="p">Password</label><input type="password" name="pwd" id="p"><input type="submit" value="Log In"></form></div>`,
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a cloud’s second factors',
    {
      '/': app(
        `setTimeout(() => { show('<div class="wrapper"><form method="post" name="login" action="/sign-in"><h2>Log in to Cloud</h2><div class="input-field"><input id="user" type="text" name="user" autocomplete="username" placeholder=" "><label for="user">Account name or email</label></div><div class="input-field"><input id="password" type="password" name="password" placeholder=" "><label for="password">Password</label><button type="button" aria-label="Show password"></button></div><button type="submit"><span>Log in</span></button></form><a href="/trap/f">Forgot password?</a> <a href="/trap/d">Log in with a device</a></div>') }, 300)`,
      ),
      '/factors': `<title>Cloud</title><div class="guest-box two-factor"><h2>Two-factor authentication</h2><p>Enhanced security is enabled for your account. Choose a second factor for authentication:</p><ul><li><a class="two-factor-provider" href="/trap/totp"><img src="" alt=""><div><h3>Authenticator app</h3><p>Use an app that makes codes</p></div></a></li><li><a class="two-factor-provider" href="/code"><img src="" alt=""><div><h3>Message gateway</h3><p>Authenticate via SMS</p></div></a></li></ul><p><a class="two-factor-secondary" href="/leave">Cancel login</a></p></div>`,
    },
    { afterPassword: '/factors' },
  ),
  site(
    'a forge that wants its authenticator',
    {
      '/two': `<title>Sign in · Forge</title><h1>Two-factor authentication code</h1>${form('/trap', '<label for="o">Enter verification code</label><input id="o" name="traptotp" autocomplete="one-time-code" inputmode="numeric"><p class="hint">Enter the code from your two-factor authenticator app. If you have lost your device, enter one of your recovery codes.</p><button>Verify code</button>')}`,
    },
    { afterPassword: '/two', outcome: 'challengeUnknown' },
  ),
  site('a forum with its log-in in a modal', {
    '/': `<title>Forum</title><header><button class="sign-up" onclick="location='/trap/up'">Sign Up</button><button class="login" id="b"><span>Log In</span></button><button aria-label="Search" onclick="location='/trap/s'"></button></header><main><h1>Latest topics</h1><ul><li><a href="/trap/1">How do I log in on my phone?</a></li><li><a href="/trap/2">Welcome to the forum</a></li></ul></main><div id="m"></div><script>
      b.onclick = () => setTimeout(() => { m.innerHTML = '<div class="modal" style="position:fixed;inset:0;background:#fff;z-index:9" role="dialog" aria-modal="true"><h1>Welcome back</h1><form id="f"><input id="n" type="text" autocomplete="username"><label for="n">Email / Username</label><input id="pw" type="password" autocomplete="current-password"><label for="pw">Password</label></form><a href="/trap/f">I forgot my password</a><button id="go">Log In</button><button onclick="location=\\'/trap/u\\'">Sign Up</button></div>'
        go.onclick = async () => { const r = await fetch('/api/sign-in', { method: 'POST', body: new URLSearchParams({ password: pw.value }) }); if (r.ok) location = '/code' } }, 200)</script>`,
  }),
  site(
    'an ERP says no',
    {
      '/wrong': `<title>Acme ERP</title><form class="oe_login_form" action="/sign-in" method="post"><div><label for="login">Email</label><input type="text" name="login" id="login" autocomplete="username"></div><div><label for="password">Password</label><input type="password" name="password" id="password"></div><p class="alert alert-danger" role="alert">Wrong login/password</p><button type="submit">Log in</button></form>`,
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a database’s console',
    {
      '/': `<title>dbAdmin</title><h1>Welcome to dbAdmin</h1><form><fieldset><legend>Language</legend><select name="lang"><option>English</option><option>Deutsch</option></select></fieldset></form><form method="post" action="/sign-in"><fieldset><legend>Log in</legend><div><label for="iu">Username:</label><input type="text" name="pma_username" id="iu" size="24"></div><div><label for="ip">Password:</label><input type="password" name="pma_password" id="ip" size="24"></div></fieldset><fieldset><input value="Go" type="submit"></fieldset></form>`,
      '/home':
        '<title>localhost | dbAdmin</title><div id="nav"><a href="/a" title="Home"><img alt="Home"></a><a href="/leave" title="Log out"><img alt=""></a></div><h2>General settings</h2>',
    },
    { afterPassword: '/home' },
  ),
  site(
    'a database’s console says no',
    {
      '/': `<title>dbAdmin</title>${form('/sign-in', '<label>Username: <input name="u"></label><label>Password: <input type="password" name="p"></label><input type="submit" value="Go">')}`,
      '/wrong': `<title>dbAdmin</title><div id="pma_errors" class="alert alert-danger">Cannot log in to the database server</div><div class="alert">mysqli::real_connect(): (HY000/1045): Access denied for user 'ada'@'localhost' (using password: YES)</div>${form('/sign-in', '<label>Username: <input name="u"></label><label>Password: <input type="password" name="p"></label><input type="submit" value="Go">')}`,
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site('a chat whose button waits for both fields', {
    '/': app(`show('<h1>Log in to your account</h1><p>Collaborate with your team in real-time</p><form><input id="i" placeholder="Email or Username"><input id="p" type="password" name="password" placeholder="Password"><button id="s" type="submit" disabled><span>Log in</span></button><a href="/trap">Forgot your password?</a></form><div id="e"></div>')
        const check = () => setTimeout(() => { s.disabled = !(i.value && p.value) }, 500); i.oninput = check; p.oninput = check
        on('form', 'submit', async () => { s.disabled = true; s.textContent = 'Logging in…'; if (!await send('/sign-in', { password: p.value })) { e.innerHTML = '<div class="AlertBanner danger">The email/username or password is invalid.</div>'; s.disabled = false } else location = '/code' })`),
  }),
  site(
    'the answer on the button itself',
    {
      '/': app(`show('<section><h4>Login to Desk</h4><form><label for="le">Email</label><input id="le" type="text" placeholder="jane@example.com"><label for="lp">Password</label><input id="lp" type="password" placeholder="•••••"><span class="toggle">Show</span><button class="btn btn-primary btn-login" type="submit">Login</button></form></section>')
        on('form', 'submit', async () => { const b = document.querySelector('button'); b.textContent = 'Verifying...'; await new Promise((r) => setTimeout(r, 400)); b.textContent = await send('/sign-in', { password: lp.value }) ? 'Success' : 'Invalid Login. Try again.' })`),
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a toast that vanishes',
    {
      '/': app(`show('<h1>Login</h1><form><mat-form-field><input id="u" matinput><label for="u">E-mail</label></mat-form-field><mat-form-field><input id="p" type="password"><label for="p">Password</label></mat-form-field><button>Login</button></form>')
        on('form', 'submit', async () => { if (await send('/sign-in', { password: p.value })) return; const t = document.createElement('div'); t.className = 'snack'; t.style = 'position:fixed;bottom:0;left:30%'; t.textContent = 'Bad credentials'; document.body.append(t); setTimeout(() => t.remove(), 1500) })`),
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site('a transparent input over drawn boxes', {
    '/code': DRAWN_BOXES('color:transparent;background:transparent;caret-color:transparent;outline:0'),
  }),
  site('an input of no opacity over drawn boxes', { '/code': DRAWN_BOXES('opacity:0') }),
  site(
    'letters of a memorable word',
    {
      '/mem': `<title>Bank</title><h1>Memorable information</h1><p>Please enter characters 2, 5 and 7 of your memorable word.</p>${form('/trap', '<select name="trapa"><option>-</option><option>a</option></select><select name="trapb"><option>-</option></select><select name="trapc"><option>-</option></select><button>Continue</button>')}`,
    },
    { afterPassword: '/mem', outcome: 'challengeUnknown' },
  ),
  site(
    'a list box of methods',
    {
      '/methods': `${head('Verify your identity')}<p>Where should we send your code?</p>${form('/send', '<label for="d">Delivery</label><select id="d" name="d" required onchange="this.form.action = this.value === \'s\' ? \'/send\' : \'/trap\'"><option value="e">Email to a•••@example.com</option><option value="s">Text message to •••-•••-0123</option></select><button>Send code</button>').replace('"/send"', '"/trap"')}`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site('two tabs, one of them for new people', {
    '/': `<title>Shop</title><div role="tablist"><button role="tab" aria-selected="true">Log in</button><button role="tab" onclick="location='/trap'">Create account</button></div><div role="tabpanel"><h2>Returning customer</h2>${form('/sign-in', '<label>Email <input type="email" name="email"></label><label>Password <input type="password" name="password"></label><button>Log in</button>')}</div><div role="tabpanel" hidden>${form('/trap', '<input name="trapa"><input type="password" name="trapb"><button>Create account</button>')}</div>`,
  }),
  site('a log-in behind a menu', {
    '/': `<title>Acme</title><header><button aria-label="Menu" aria-expanded="false" id="h">☰</button><nav id="n" hidden><a href="/trap/1">Products</a><a href="/trap/2">Pricing</a><a href="/login">Log in</a></nav></header><h1>Do more with Acme</h1><a href="/trap/demo">Book a demo</a><script>h.onclick = () => { n.hidden = false }</script>`,
    '/login': `<title>Log in</title>${form('/sign-in', '<label>Email <input name="e"></label><label>Password <input type="password" name="password"></label><button>Log in</button>')}`,
  }),
  site('a session that has run out', {
    '/': `${head('Session expired')}<p>Your session has expired. Please log in again.</p><a href="/login" class="btn">Log in again</a>`,
    '/login': DEVISE(),
  }),
  site(
    'too many requests',
    {
      '/wrong':
        '<title>429 Too Many Requests</title><h1>Too Many Requests</h1><p>You have sent too many requests. Please wait 15 minutes.</p>',
    },
    { password: 'x', outcome: 'accountLocked', wrongStatus: 429 },
  ),
  site(
    'an approval first, the SMS behind "I can’t use my app"',
    {
      '/push': `<title>Sign in</title><div role="heading" aria-level="1">Approve sign in request</div><div>Open your app, and enter the number shown to sign in.</div><div>42</div><a href="/tiles">I can't use my app right now</a>`,
      '/tiles': `<title>Sign in</title><div role="heading">Verify your identity</div><div role="button" tabindex="0" onclick="location='/code'">Text +X XXXXXXX23</div>`,
    },
    { afterPassword: '/push' },
  ),
  site(
    'a password that has expired',
    {
      '/change': `<title>Acme</title><h1>Update password</h1><p>Your password has expired and must be changed.</p>${form('/trap', '<label>Current password <input type="password" name="trap1"></label><label>New password <input type="password" name="trap2" autocomplete="new-password"></label><label>Confirm <input type="password" name="trap3" autocomplete="new-password"></label><button>Submit</button>')}<a href="/leave">Sign out</a>`,
    },
    { afterCode: '/change', outcome: 'challengeUnknown' },
  ),
  site(
    'terms with a tick',
    {
      '/terms': `<title>Acme</title><h1>Terms and Conditions</h1><p>We have updated our terms of use. You need to agree before you can go on.</p>${form('/trap', '<input type="checkbox" id="a" name="trapa"><label for="a">I have read and agree to the terms</label><button disabled>Continue</button>')}<a href="/leave">Log out</a>`,
    },
    { afterCode: '/terms', outcome: 'challengeUnknown' },
  ),
  site('cookies asked about in a frame of somebody else', {
    '/': `${head('Sign in')}${form('/sign-in', '<label>Email <input name="e"></label><label>Password <input type="password" name="password"></label><button>Sign in</button>')}<div id="sp" style="position:fixed;inset:0;z-index:99"><iframe title="Privacy" src="{elsewhere}/consent" style="width:100%;height:100%;border:0"></iframe></div><script>addEventListener('message', (e) => { if (e.data === 'closed') sp.remove() })</script>`,
    '/consent': `<title>Privacy</title><p>We and our partners use cookies to show you better ads.</p><button onclick="location='/trap/accept'">Accept all</button><button onclick="parent.postMessage('closed', '*')">Reject all</button>`,
  }),
  site('boxes that send by themselves in the background', {
    '/code':
      app(`show('<h1>Enter the code</h1><p>We sent a text to ••• 0123</p><div id="boxes">' + '<input type="text" inputmode="numeric" maxlength="1" class="otp">'.repeat(6) + '</div><p id="m"></p>')
      const all = [...document.querySelectorAll('.otp')]; all.forEach((b, n) => b.oninput = async () => { if (all[n + 1]) return all[n + 1].focus(); all.forEach((x) => x.disabled = true); m.textContent = 'Checking…'
        await new Promise((r) => setTimeout(r, 600)); if (await send('/code', { code: all.map((x) => x.value).join('') })) { history.pushState(0, '', '/app'); show('<h1>Projects</h1><button>Log out</button>') } else m.textContent = 'Incorrect code' })`),
    '/app': HOME,
  }),
  site('a passkey first, the password behind a link', {
    '/': `<title>Sign in</title><h1>Sign in</h1>${form('/name', '<label>Email <input name="email" type="email" autocomplete="username webauthn"></label><button>Continue</button>')}<button onclick="location='/trap/pk'">Sign in with a passkey</button>`,
    '/password': `<title>Sign in</title><h1>Use your passkey</h1><p>Your device will ask for your fingerprint, face, or screen lock.</p><button onclick="location='/trap/pk'">Continue</button><a href="/pw">Use password instead</a>`,
    '/pw': `<title>Sign in</title><h1>Enter your password</h1>${form('/sign-in', '<label>Password <input name="password" type="password"></label><button>Sign in</button>')}`,
  }),
  site(
    'a code by mail first, the SMS beside it',
    {
      '/mail': `<title>Verify</title><h1>Check your email</h1><p>Enter the code we emailed to a•••@example.com.</p>${form('/trap', '<label>Code <input name="trapcode" inputmode="numeric"></label><button>Verify</button>')}<form action="/send" method="post"><button class="link">Text me a code instead</button></form>`,
    },
    { afterPassword: '/mail', mustSend: true },
  ),
  site(
    'a keypad on the screen',
    {
      '/pad': `<title>Bank</title><h1>Security number</h1><p>Use the keypad to enter your security number.</p><form action="/trap" method="post"><input readonly name="pad" type="password">${[3, 7, 1, 0, 9, 2, 8, 4, 6, 5].map((n) => `<button type="button">${n}</button>`).join('')}<button>OK</button></form>`,
    },
    { afterPassword: '/pad', outcome: 'challengeUnknown' },
  ),
  site('a code that an operator’s page sends after a while', {
    '/code': `${head('Enter the code')}<p>We texted you.</p>${form('/code', CODE_FIELD + '<button>Verify</button>')}<script>document.forms[0].onsubmit = (e) => { e.preventDefault(); setTimeout(() => e.target.submit(), 900) }</script>`,
  }),
]
