import { app, form, site } from './parts.ts'
import type { Spec } from './serve.ts'

const REMEMBER =
  '<input type="checkbox" name="traptrust" id="t"><label for="t">Remember this device for 30 days</label>'

/** A log-in whose sections all stand in the page, one shown at a time by the address's hash. */
const SECTIONS = (code: string): string =>
  app(`show(\`<section class="for-login"><div class="page-card-head"><h4>Login to Works</h4></div><form class="form-login"><label class="sr-only" for="e">Email</label><input type="text" id="e" placeholder="jane@example.com" required autocomplete="username"><label class="sr-only" for="p">Password</label><input type="password" id="p" placeholder="•••••" autocomplete="current-password"><span class="toggle-password">Show</span><p><a href="#forgot">Forgot Password?</a></p><button class="btn-login" type="submit">Login</button></form><div><a href="#email" class="btn">Login with Email Link</a></div></section>
    <section class="for-forgot" style="display:none"><form><input type="email" placeholder="Email Address"><button>Reset Password</button></form></section>
    <section class="for-signup" style="display:none"><form><input placeholder="Full Name"><input type="email" placeholder="Email"><button>Sign up</button></form></section>\`)
  on('.form-login', 'submit', async () => {
    const button = document.querySelector('.btn-login'); button.textContent = 'Verifying...'
    if (!await send('/sign-in', { password: p.value })) { button.textContent = 'Invalid Login. Try again.'; return }
    document.querySelector('.for-login').innerHTML = ${JSON.stringify(code)}
    on('#verify', 'submit', async () => { if (await send('/code', { code: value('token') })) location = '/home' })
  })`)

/** Components in components, each with a shadow root of its own. */
const NESTED = (steps: string): string => `<title>Welcome</title><flow-executor></flow-executor><script>
  const define = (name, draw) => customElements.define(name, class extends HTMLElement { connectedCallback() { draw(this.attachShadow({ mode: 'open' })) } })
  const post = (path, fields) => fetch('/api' + path, { method: 'POST', body: new URLSearchParams(fields) })
  ${steps}</script>`

/** Software that people run themselves, and services that sign people in for others. */
export const PLATFORMS: Spec[] = [
  site(
    'a forge with two tabs, then an authenticator',
    {
      '/': `<title>Sign in · Forge</title><h1>Forge</h1><ul role="tablist"><li><a role="tab" href="#ldap" aria-selected="false">LDAP</a></li><li><a role="tab" href="#std" aria-selected="true">Standard</a></li></ul><div id="ldap" style="display:none">${form('/trap', '<label for="lu">LDAP Username</label><input id="lu" name="trapu"><label for="lp">Password</label><input id="lp" type="password" name="trapp"><button>Sign in</button>')}</div><div id="std">${form('/sign-in', '<label for="user_login">Username or primary email</label><input id="user_login" name="user[login]" autocomplete="username"><label for="user_password">Password</label><input id="user_password" type="password" name="user[password]" autocomplete="current-password"><button data-testid="sign-in-button">Sign in</button>')}</div><a href="/trap/f">Forgot your password?</a>`,
      '/otp': `<title>Two-Factor Authentication · Forge</title>${form('/trap', '<label for="user_otp_attempt">Enter verification code</label><input id="user_otp_attempt" name="trapotp" inputmode="numeric" autocomplete="one-time-code"><p class="form-text">Enter the code from your two-factor app on your mobile device. If you’ve lost your device, you may enter one of your recovery codes.</p><button>Verify code</button>')}`,
    },
    { afterPassword: '/otp', outcome: 'challengeUnknown' },
  ),
  site('a cloud’s message gateway', {
    '/code': `<title>Cloud</title><main><div class="guest-box"><h2>Message gateway second-factor auth</h2><form method="post" action="/code" class="sms-2fa-form"><input type="text" class="challenge" name="challenge" required autofocus autocomplete="off" autocapitalize="off" placeholder="Authentication code"><input type="submit" class="confirm-inline" value="" style="width:34px;height:34px"><p>An access code has been sent to +120155*****23</p></form><p><a href="/leave" class="two-factor-secondary">Cancel login</a></p><a href="/trap/backup">Use backup code</a></div></main>`,
  }),
  site('a blog’s add-on for a code by SMS', {
    '/code': `<title>Log In ‹ Blog</title><div id="login"><h1><a href="/trap/press">Powered by Press</a></h1><form action="/code" method="post" class="wp2fa"><p class="message">Please enter the code that was sent to the phone number ending with 0123.</p><p><label for="authcode">Verification code:</label><input type="tel" name="otp" id="authcode" class="input" size="20"></p><p><button type="button" onclick="location='/trap/r'" class="button">Resend code</button> <input type="submit" name="submit" class="button-primary" value="Log in"></p></form><a href="/trap/b">Or, use a backup method</a><p id="backtoblog"><a href="/trap/b2">← Go to Blog</a></p></div>`,
  }),
  site(
    'a firewall’s code from an app, over the same form',
    {
      '/': app(`show('<form id="loginform"><p class="u"><label for="user_login">Username or Email Address</label><input name="log" id="user_login" autocomplete="username"></p><p class="u"><label for="user_pass">Password</label><input type="password" name="pwd" id="user_pass"></p><input type="submit" value="Log In"></form>')
      on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('pwd') })) return
        document.querySelectorAll('.u').forEach((e) => { e.style.display = 'none' })
        loginform.insertAdjacentHTML('afterbegin', '<p id="wfls"><label for="tok">2FA Code<a href="#" title="The code can be found within the authenticator app you used when first activating two-factor authentication. You may also use one of your recovery codes.">?</a></label><input name="trapt" id="tok" placeholder="123456" autocomplete="off"><label><input type="checkbox" name="trapr"> Remember for 30 days</label></p><p class="wfls-help">The code is shown in your authenticator app.</p>') })`),
    },
    { outcome: 'challengeUnknown' },
  ),
  site(
    'a team chat asks for a token',
    {
      '/': app(`const login = () => { show('<h1>Log in to your account</h1><p>Collaborate with your team in real time</p><form><div class="control"><input id="input_loginId" name="loginId" placeholder="Email or Username" aria-label="Email or Username"></div><div class="control"><input id="input_password-input" type="password" name="password-input" placeholder="Password" aria-label="Password"><button type="button" id="password_toggle" aria-label="Show"></button></div><a href="/trap/f">Forgot your password?</a><button id="saveSetting" type="submit"><span>Log in</span></button></form>')
      on('form', 'submit', async () => { if (await send('/sign-in', { password: value('password-input') })) show('<h1>Enter MFA Token</h1><form action="/trap"><p>To complete the sign in process, please enter a token from your smartphone\\'s authenticator.</p><input name="trapt" placeholder="MFA Token" maxlength="6" autofocus><button>Submit</button></form>') }) }
      login()`),
    },
    { outcome: 'challengeUnknown' },
  ),
  site('a small forge’s passcode, and not a word on where it is', {
    '/code': `<title>Forge: two-factor</title><nav><a href="/trap/explore">Explore</a><a href="/trap/help">Help</a><a href="/trap/reg">Register</a></nav><form action="/code" method="post"><h3>Two-Factor Authentication</h3><div class="inline field"><label for="passcode">Passcode</label><input id="passcode" name="passcode" type="number" autocomplete="off" autofocus required></div><div class="inline field"><label></label><button>Verify</button> <a href="/trap/scratch">Use a scratch code</a></div></form><footer>Powered by Forge <a href="/trap/l">English</a></footer>`,
  }),
  site(
    'a business suite and the app on the phone',
    {
      '/otp': `<title>Two-Factor Authentication | Suite</title><header><a href="/trap/h">Home</a><a href="/trap/contact">Contact us</a><a href="/">Sign in</a></header><div class="oe_login_form"><h5>Two-factor Authentication</h5>${form('/trap', '<label for="totp_token">Authentication Code</label><input id="totp_token" name="traptoken" autofocus required placeholder="e.g. 123456"><input type="checkbox" name="remember" id="r" checked><label for="r">Don’t ask again on this device</label><button>Log in</button><div class="small">Open the two-factor authentication app on your device to obtain a code and verify your identity</div>')}${form('/leave', '<button class="btn-link">Cancel</button>')}</div>`,
    },
    { afterPassword: '/otp', outcome: 'challengeUnknown' },
  ),
  site('an ERP with sections by hash, and a code by SMS', {
    '/': SECTIONS(
      '<div id="otp_div"><form id="verify"><div class="page-card-head"><span class="indicator blue">Verification</span></div><p>Verification code has been sent to ******0123 by SMS</p><input id="login_token" name="token" placeholder="Verification Code" autofocus><button>Verify</button></form></div>',
    ),
  }),
  site('an ERP says no on its button', { '/': SECTIONS('') }, { password: 'x', outcome: 'invalidCredentials' }),
  site('a learning platform with a guest’s entrance', {
    '/': `<title>Log in to the site | Learn</title><div class="loginform"><h1>Log in to Learn</h1>${form('/sign-in', '<label for="username" class="sr-only">Username</label><input name="username" id="username" placeholder="Username" autocomplete="username"><label for="password" class="sr-only">Password</label><input type="password" name="password" id="password" placeholder="Password"><button type="submit" id="loginbtn">Log in</button><a href="/trap/f">Lost password?</a>')}<h2>Some courses may allow guest access</h2>${form('/trap/guest', '<button type="submit" id="loginguestbtn">Access as a guest</button>')}<button type="button" onclick="location='/trap/c'">Cookies notice</button></div>`,
    '/code': `<title>Two-factor authentication | Learn</title><h1>Learn</h1><h2>Verify it’s you</h2><p>To help keep your account safe, we need to check that this is really you.</p><div><strong>Mobile phone</strong><br>Check your phone: we’ve just sent a 6-digit code to +1*****23.</div>${form('/code', '<label for="vc">Enter code</label><input name="verificationcode" id="vc" inputmode="numeric" autocomplete="one-time-code" maxlength="6" placeholder="------"><input type="submit" value="Continue"><input type="submit" formaction="/trap/r" value="Request a new code">')}<p>Or try one of these:</p>${form('/trap/totp', '<button class="btn-link"><span class="mfa-login-option">Use authenticator app</span></button>')}${form('/trap/mail', '<button class="btn-link"><span>Email me a code</span></button>')}${form('/trap/cancel', '<input type="submit" value="Cancel login">')}`,
  }),
  site('a content system with tabs over its form', {
    '/': `<title>Log in | Site</title><nav><ul><li><a href="/">Log in</a></li><li><a href="/trap/reg">Create new account</a></li><li><a href="/trap/pw">Reset your password</a></li></ul></nav><h1>Log in</h1>${form('/sign-in', '<div><label for="edit-name">Username</label><input id="edit-name" name="name" size="60" maxlength="60"><div>Enter your Site username.</div></div><div><label for="edit-pass">Password</label><input type="password" id="edit-pass" name="pass" size="60"><div>Enter the password that accompanies your username.</div></div><input type="submit" id="edit-submit" name="op" value="Log in">')}`,
    '/code': `<title>Final step | Site</title><nav><ul><li><a href="/">Log in</a></li><li><a href="/trap/reg">Create new account</a></li><li><a href="/trap/pw">Reset your password</a></li></ul></nav><h1>Final step</h1>${form('/code', '<div><label for="edit-code">Verification Code</label><input id="edit-code" name="code" size="60" maxlength="8" autocomplete="off"><div class="description">Enter the code sent to your mobile number.</div></div><div><input type="checkbox" id="eb" name="traptb"><label for="eb">Remember this browser for 30 days?</label></div><input type="submit" name="op" value="Verify"><input type="submit" name="op" formaction="/trap/r" value="Resend">')}`,
    '/home': `<title>ada | Site</title><nav><a href="/user">My account</a><a href="/user/logout">Log out</a></nav><div role="status">You have logged in.</div><h1>ada</h1><p>Member for 3 years</p>`,
  }),
  site(
    'a shop’s back office with tokens',
    {
      '/': `<title>Admin</title>${form('/sign-in', '<fieldset><legend><span>Welcome, please sign in</span></legend><div><label for="username"><span>Username</span></label><input id="username" name="login[username]" autofocus placeholder="user name" autocomplete="off"></div><div><label for="login"><span>Password</span></label><input type="password" id="login" name="login[password]" placeholder="password" autocomplete="off"></div><button><span>Sign in</span></button><a href="/trap/f">Forgot your password?</a></fieldset>')}`,
      '/methods': `<title>2FA</title><legend><span>Two-Factor Authorization</span></legend><form id="f" onsubmit="location='/trap/tok'; return false"><p>Pick how you want to be verified:</p><button type="button" onclick="location='/trap/one'">Use one touch</button><button type="button" onclick="location='/trap/tok'">Use an app’s token</button><button type="button" onclick="fetch('/api/send', { method: 'POST' }).then(() => { location = '/code' })">Send me a code by SMS</button><button type="button" onclick="location='/trap/call'">Call me with a code</button></form>`,
      '/code': `<title>2FA</title><p class="message">SMS message sent</p>${form('/code', '<fieldset><legend><span>Two-Factor Authorization</span></legend><label for="tok">Verification code</label><input id="tok" name="tfa_code" type="text" autocomplete="off"><button><span>Verify</span></button></fieldset>')}`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site('a chat’s code in a dialog over the filled form', {
    '/': app(`show('<form><h2>Login</h2><label for="u">Email or username</label><input id="u" name="usernameOrEmail" placeholder="example@example.com"><label for="p">Password</label><input id="p" type="password" name="password" placeholder="••••"><button type="submit">Login</button><a href="/trap/f">Forgot your password?</a></form><div id="modal"></div>')
      on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) return
        modal.innerHTML = '<div style="position:fixed;inset:0;background:#0008"><dialog open aria-modal="true" style="margin:100px auto"><h3>Two-factor authentication via text message</h3><form id="two"><p>Enter the code that we texted you to go on.</p><input name="otp" placeholder="Enter code here"><button type="button" onclick="location=\\'/trap/r\\'">Send me the code again</button><button type="button" onclick="modal.innerHTML=\\'\\'">Cancel</button><button type="submit">Verify</button></form></dialog></div>'
        on('#two', 'submit', async () => { if (await send('/code', { code: value('otp') })) location = '/home' }) })`),
  }),
  site(
    'components in components, and a list of devices',
    {
      '/': NESTED(`
      define('flow-executor', (root) => { const show = (name) => { root.innerHTML = '<' + name + '></' + name + '>' }; window.show = show; show('stage-identification') })
      define('stage-identification', (root) => { root.innerHTML = '<header><h1>Welcome!</h1></header><form><label for="i"><span>Email or Username</span></label><input id="i" type="text" name="uidField" autocomplete="username" autofocus><button type="submit">Log in</button></form><div><a href="/trap/f">Forgot username or password?</a></div>'
        root.querySelector('form').onsubmit = (e) => { e.preventDefault(); show('stage-password') } })
      define('stage-password', (root) => { root.innerHTML = '<header><h1>Welcome!</h1></header><div>ada@example.com <a href="/trap/not">Not you?</a></div><form><label for="p">Password</label><div><input id="p" type="password" name="password" autocomplete="current-password" placeholder="Please enter your password"><button type="button" aria-label="Show password">o</button></div><button type="submit">Continue</button></form>'
        root.querySelector('form').onsubmit = async (e) => { e.preventDefault(); if ((await post('/sign-in', { password: root.querySelector('input').value })).ok) show('stage-validate') } })
      define('stage-validate', (root) => { root.innerHTML = '<header><h1>Welcome!</h1></header><p>Select an authentication method.</p><ul><li><button><i></i><div><p>Authenticator app</p><small>Use a code-based authenticator.</small></div></button></li><li><button id="sms"><i></i><div><p>SMS</p><small>Tokens sent via SMS.</small></div></button></li><li><button><i></i><div><p>Recovery keys</p><small>In case you lose access.</small></div></button></li></ul>'
        root.querySelectorAll('button').forEach((b) => { b.onclick = () => { if (b.id !== 'sms') location = '/trap'; else { fetch('/api/send', { method: 'POST' }); show('stage-code') } } }) })
      define('stage-code', (root) => { root.innerHTML = '<header><h1>Welcome!</h1></header><form><div>A code has been sent to you via SMS.</div><input name="code" inputmode="numeric" pattern="[0-9]*" placeholder="Please enter the code" autocomplete="one-time-code"><button type="submit">Continue</button></form><button type="button">Return to device picker</button>'
        root.querySelector('form').onsubmit = async (e) => { e.preventDefault(); if ((await post('/code', { code: root.querySelector('input').value })).ok) location = '/home' } })`),
    },
    { mustSend: true },
  ),
  site(
    'a portal waits for a push and offers to log out',
    {
      '/push': `<title>Login - Portal</title><div><img alt=""><h1>Hi Ada</h1><div><button id="logout-button" onclick="location='/leave'">Logout</button> | <button id="methods-button">Methods</button></div><div id="push-notification-method"><h5>Push Notification</h5><p>A notification has been sent to your smartphone</p><button>Select a Device</button></div></div><script>document.cookie = 'portal_session=1; path=/'</script>`,
    },
    { afterPassword: '/push', outcome: 'challengeUnknown' },
  ),
  site('a realm’s SMS with the account on top', {
    '/code': `<title>Sign in to Acme</title><div id="kc-header"><div>ACME</div></div><header><div id="kc-username"><label id="kc-attempted-username">ada@example.com</label><a id="reset-login" href="/trap/restart" aria-label="Restart login"><i></i></a></div></header><form id="kc-sms-code-login-form" action="/code" method="post"><label for="code">SMS Code</label><input type="number" id="code" name="code" autocomplete="off" autofocus><div><a href="/trap/back">« Back to Application</a></div><input type="submit" value="Submit"></form><div id="kc-info">Enter the code we sent to your device.</div>`,
  }),
  site(
    'a service with a prompt to set up more factors',
    {
      '/': `<title>Login</title><h1>Welcome Back!</h1><p>Enter your login data.</p>${form('/name', '<label for="loginName">Login Name</label><input id="loginName" name="loginName" autocomplete="username" autofocus placeholder="username@domain" autocapitalize="none"><a href="/trap/reg">Register</a><button id="submit-button">Next</button>')}`,
      '/password': `<title>Password</title><h1>Password</h1><div>ada@example.com</div><p>Enter your login data.</p>${form('/sign-in', '<label for="password">Password</label><input id="password" type="password" name="password" autocomplete="current-password"><a href="/trap/r">Reset Password</a><a href="/trap/b">Back</a><button>Next</button>')}`,
      '/code': `<title>Verify 2-Factor</title><h1>Verify 2-Factor</h1><div>ada@example.com</div><p>Verify your second factor.</p>${form('/code', '<label for="code">OTP SMS Code</label><input id="code" name="code" autocomplete="one-time-code" autofocus><button name="resend" value="true" formaction="/trap/r">Resend code</button><button>Next</button>')}`,
      '/setup': `<title>2-Factor Setup</title><h1>2-Factor Setup</h1><p>2-factor authentication gives you an additional security for your user account. This ensures that only you have access to your account.</p><form method="post" action="/trap"><input type="radio" name="provider" id="a" value="0"><label for="a">Authenticator App (e.g. on a phone)</label><input type="radio" name="provider" id="b" value="1"><label for="b">Device dependent (e.g. FaceID)</label><button type="submit">Next</button><button type="submit" formaction="/go/home" name="skip" value="true">Skip</button></form>`,
    },
    { afterCode: '/setup' },
  ),
  site(
    'a second level that shows the whole number',
    {
      '/aal2': `<title>Sign in</title><h2>Second factor authentication</h2><p>Request a code to complete the second authentication challenge.</p>${form('/send', '<button type="submit" name="address" value="+12015550123">Send code to +12015550123</button>')}<p>Something’s not working? <a href="/self-service/logout">Log out</a></p>`,
      '/code': `<title>Sign in</title><h2>Second factor authentication</h2><div class="message info">An SMS containing a code has been sent to +12015550123. If you have not received it, check the number and try again.</div>${form('/code', '<label>Login code <input name="code" required pattern="[0-9]+" autocomplete="one-time-code"></label><button type="submit" name="method" value="code">Continue</button><button type="submit" name="resend" formaction="/trap/r" value="code">Resend code</button>')}<p>Something’s not working? <a href="/self-service/logout">Log out</a></p>`,
    },
    { afterPassword: '/aal2', mustSend: true },
  ),
  site('a kit that says OTP only', {
    '/code': `<title>Auth</title><div class="container"><div class="row"><h2>Enter OTP</h2><p>An OTP was sent to<br><strong>+1 201-555-0123</strong></p><form method="post" action="/code"><label>OTP</label><input name="userInputCode" type="text" autocomplete="one-time-code"><button type="submit">CONTINUE</button></form><div><button type="button" onclick="location='/trap/r'">Resend SMS</button></div><div><span onclick="location='/leave'">Logout</span></div></div></div>`,
  }),
  site(
    'methods as radio buttons, with a trusted computer',
    {
      '/methods': `<title>Authentication</title><h2>Two-factor challenge options</h2><p>Select a two-factor method to complete login</p>${form('/send', '<div><label><input type="radio" name="methodId" value="a"><span>Authenticator app</span><span>Enter a code from your authenticator app</span></label></div><div><label><input type="radio" name="methodId" value="e"><span>Email</span><span>Get a code at a…@example.com</span></label></div><div><label><input type="radio" name="methodId" value="s"><span>Text message</span><span>Get a code at (•••) •••-••23</span></label></div><button><i></i> Continue</button>')}`,
      '/code': `<title>Authentication</title><h2>Two-factor challenge</h2>${form('/code', `<input type="text" name="code" autocomplete="one-time-code" autofocus placeholder="Code">${REMEMBER}<button><i></i> Verify</button>`)}<a href="/trap/r"><i></i> Send another code</a><a href="/methods"><i></i> Choose another option</a>`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site(
    'a list of providers, the mail chosen',
    {
      '/methods': `<title>Send - My Application</title><nav><a href="/trap/1">Home</a><a href="/trap/2">About</a><a href="/trap/3">Register</a><a href="/">Log in</a></nav><h2>Send.</h2>${form('/send', '<h4>Send verification code</h4><hr>Select Two-Factor Authentication Provider: <select name="SelectedProvider"><option value="e">Email Code</option><option value="p">Phone Code</option></select><input type="submit" value="Submit">')}`,
      '/code': `<title>Verify - My Application</title><nav><a href="/trap/1">Home</a><a href="/trap/3">Register</a><a href="/">Log in</a></nav><h2>Verify.</h2>${form('/code', '<input type="hidden" name="provider" value="Phone Code"><h4>Enter verification code</h4><hr><label for="Code">Code</label><input name="Code" id="Code"><input type="checkbox" name="traprb" id="rb"><label for="rb">Remember this browser?</label><input type="submit" value="Submit">')}`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site('a Rails code that was sent', {
    '/code': `<title>Tracker</title><h2>Enter the code that was sent to you</h2>${form('/code', '<input type="text" name="code" id="code"><input type="submit" name="commit" value="Submit">')}<a href="/trap/r">Resend Code</a> <a href="/users/sign_out" data-method="delete">Sign out</a>`,
  }),
  site(
    'a universal login refuses the code',
    {
      '/wrong-code': `<title>Verify your identity | Acme</title><main><h1>Verify Your Identity</h1><p>We’ve sent a text message to:</p><div>XXXXXXXX0123</div>${form('/code', '<div class="input error"><input id="code" name="code" inputmode="numeric" maxlength="6" aria-describedby="error-element-code"><div class="lbl" aria-hidden="true">Enter the 6-digit code*</div></div><span id="error-element-code"><span aria-hidden="true"></span>The code you entered is invalid</span><button>Continue</button>')}</main>`,
    },
    { codes: ['111111'], outcome: 'codeRejected' },
  ),
  site(
    'a widget whose "send code" is a link beside the field',
    {
      '/factor': `<title>Acme - Sign In</title><div id="okta-sign-in"><h2>SMS Authentication</h2><p>(+1 XXX-XXX-0123)</p><form method="post" action="/code"><div style="display:flex"><label>Enter Code <input type="tel" name="answer" autocomplete="off"></label><a href="#" class="button sms-request-button" onclick="fetch('/api/send', { method: 'POST' }); this.textContent = 'Sent'; return false">Send code</a></div><div><input type="checkbox" name="trapd" id="d"><label for="d">Do not challenge me on this device for the next 15 minutes</label></div><input type="submit" value="Verify"></form><a href="/leave">Sign out</a></div>`,
    },
    { afterPassword: '/factor', mustSend: true },
  ),
  site('two copies of each form, one for wide pages', {
    '/': `<title>Signin</title><style>.narrow { display: none }</style><div class="modal-content narrow">${form('/trap', '<label>Username</label><input name="trapu" placeholder="Username"><input type="password" name="trapp" placeholder="Password"><input type="submit" value="Sign in">')}</div><div class="modal-content wide"><div class="banner"></div><div>Sign in with your username and password</div>${form('/sign-in', '<label for="signInFormUsername">Username</label><input id="signInFormUsername" name="username" placeholder="Username" autocapitalize="none"><label for="signInFormPassword">Password</label><input id="signInFormPassword" type="password" name="password" placeholder="Password"><a href="/trap/f">Forgot your password?</a><input name="signInSubmitButton" type="submit" value="Sign in">')}<p><span>Need an account?</span> <a href="/trap/s">Sign up</a></p></div>`,
    '/code': `<title>Signin</title><style>.narrow { display: none }</style><div class="narrow">${form('/trap', '<input name="trapc" placeholder="Code">')}</div><div class="wide"><div class="banner"></div><div>We have sent a code by SMS to +*******0123. Enter it here to complete your sign-in.</div>${form('/code', '<input type="tel" name="authentication_code" placeholder="Code" required><button name="signInButton" type="submit">Sign in</button>')}</div>`,
  }),
  site(
    'a customer platform, and a phone to register afterwards',
    {
      '/code': `<title>Verify Your Identity | Force</title><h2 id="header">Verify Your Identity</h2><p>You’re trying to <b>log in to Force</b>. To make sure your account is secure, we have to verify your identity.</p><p>Enter the verification code we texted to •••• 0123.</p>${form('/code', '<label for="smc">Verification Code</label><input id="smc" name="smc" maxlength="8" autocomplete="off"><input type="checkbox" name="RememberDevice" id="rd" checked><label for="rd">Don’t ask again</label><input type="submit" name="save" value="Verify">')}<a href="/trap/r">Resend Code</a>`,
      '/register': `<title>Register Your Mobile Phone | Force</title><h2>Register Your Mobile Phone</h2><p>Your administrator wants you to register a mobile phone so that it can be used to verify your identity.</p>${form('/trap', '<label>Country <select name="trapc"><option>United States (+1)</option><option>Germany (+49)</option></select></label><label>Mobile Phone Number <input type="tel" name="trapm"></label><input type="submit" value="Register">')}<a href="/home">Remind Me Later</a> <a href="/trap/never">I Don’t Want to Register My Phone</a>`,
    },
    { afterCode: '/register' },
  ),
  site(
    'a suite that asks whether the browser is trusted',
    {
      '/': app(`show('<div class="signin_box"><div class="signin_head">Sign in<div>to access Mail</div></div><form><div id="l"><input id="login_id" name="LOGIN_ID" placeholder="Email address or mobile number" autocomplete="username webauthn"></div><div id="w" style="display:none"><span>ada@example.com</span> <a href="/trap/c">Change</a><input id="password" name="PASSWORD" type="password" placeholder="Enter password"></div><button id="nextbtn"><span>Next</span></button><a href="/trap/f">Forgot Password?</a></form></div>')
      let first = true
      on('form', 'submit', async () => { if (first) { first = false; setTimeout(() => { l.style.display = 'none'; w.style.display = ''; nextbtn.textContent = 'Sign in' }, 200) } else if (await send('/sign-in', { password: password.value })) location = '/code' })`),
      '/code': `<title>Accounts</title><div class="signin_head">SMS-based OTP<div>Enter the one-time password sent to *******0123</div></div>${form('/code', '<div class="otp">' + [1, 2, 3, 4, 5, 6].map((n) => `<input type="tel" name="otp${String(n)}" maxlength="1" autocomplete="off">`).join('') + '</div><button>Verify</button>')}<div><a href="/trap/r">Resend OTP in 59s</a></div><div onclick="location='/trap/p'">Can’t access your mobile?</div>`,
      '/trust': `<title>Accounts</title><div class="signin_head">Trust this browser?<div>You will not have to verify your sign-in on this browser for 180 days.</div></div><button class="btn trustdevice" onclick="location='/trap/t'">Trust</button><button class="btn trustdevice" onclick="location='/home'">Not now</button>`,
    },
    { afterCode: '/trust' },
  ),
]
