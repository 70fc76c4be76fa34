import { app, form, site, wrong } from './parts.ts'
import { CODE, type Spec } from './serve.ts'

/** Suites, consoles and component kits that half the world signs in to. */
export const SUITES: Spec[] = [
  site(
    'a passkey declined, a tap declined, then a text',
    {
      '/': `<title>Sign in – Accounts</title><h1>Sign in</h1><p>to continue to Mail</p>${form('/go/passkey', '<label>Email or phone <input type="email" name="identifier"></label><button type="button" onclick="location=\'/trap/f\'">Forgot email?</button><button>Next</button>')}<button onclick="location='/trap/new'">Create account</button>`,
      '/passkey': `<title>Sign in – Accounts</title><h1>Use your passkey to confirm it’s really you</h1><div role="link" tabindex="0" onclick="location='/trap/other'">ada@example.com</div><p>Your device will ask for your fingerprint, face, or screen lock</p><button onclick="location='/ways'">Try another way</button><button onclick="location='/trap/passkey'">Continue</button>`,
      '/ways': `<title>Sign in – Accounts</title><h1>Choose how you want to sign in:</h1><ul><li><div role="link" tabindex="0" onclick="location='/trap/passkey'">Use your passkey</div></li><li><div role="link" tabindex="0" onclick="location='/password'">Enter your password</div></li><li><div role="link" tabindex="0" onclick="location='/trap/help'">Get help</div></li></ul>`,
      '/password': `<title>Sign in – Accounts</title><h1>Welcome</h1><div>ada@example.com</div>${form('/sign-in', '<input type="email" name="hiddenEmail" hidden value="ada@example.com"><label>Enter your password <input type="password" name="Passwd"></label><label><input type="checkbox"> Show password</label><button>Next</button>')}<button onclick="location='/ways'">Try another way</button>`,
      '/tap': `<title>Sign in – Accounts</title><h1>2-Step Verification</h1><p>To help keep your account safe, we want to make sure it’s really you trying to sign in</p><h2>Check your Pixel</h2><p>We sent a notification to your Pixel. Tap <b>Yes</b> on the notification, then tap <b>47</b> on your phone to verify it’s you.</p><label><input type="checkbox" checked> Don’t ask again on this device</label><button onclick="location='/trap/resend'">Resend it</button><button onclick="location='/options'">Try another way</button>`,
      '/options': `<title>Sign in – Accounts</title><h1>2-Step Verification</h1><h2>Choose how you want to sign in:</h2><ul><li><div role="link" tabindex="0" onclick="location='/trap/yes'">Tap <b>Yes</b> on your phone or tablet</div></li><li><div role="link" tabindex="0" onclick="location='/trap/app'">Get a verification code from the <b>Authenticator</b> app</div></li><li><div role="link" tabindex="0" onclick="fetch('/api/send', { method: 'POST' }).then(() => { location = '/code' })">Get a verification code at <b>(•••) •••-••23</b><div>Standard rates apply</div></div></li><li><div role="link" tabindex="0" onclick="location='/trap/backup'">Enter one of your 8-digit backup codes</div></li></ul>`,
      '/code': `<title>Sign in – Accounts</title><h1>2-Step Verification</h1><p>A text message with a 6-digit verification code was just sent to (•••) •••-••23</p>${form('/code', '<span>G-</span><label>Enter the code <input type="tel" name="Pin" autocomplete="off" pattern="[0-9 ]*"></label><label><input type="checkbox" checked> Don’t ask again on this device</label><button>Next</button>')}<button onclick="location='/trap/again'">Resend it</button>`,
    },
    { afterPassword: '/tap', mustSend: true },
  ),
  site(
    'a code by mail offered before the password',
    {
      '/': `<title>Sign in to your account</title><h1>Sign in</h1>${form('/go/offer', '<input type="email" name="loginfmt" aria-label="Enter your email, phone, or Skype." placeholder="Email, phone, or Skype"><input type="submit" value="Next">')}<p>No account? <a href="/trap/new">Create one!</a></p>`,
      '/offer': `<title>Sign in to your account</title><button aria-label="Back" onclick="location='/'">←</button><div>ada@example.com</div><h1>Get a code to sign in</h1><p>We’ll send a code to ad*****@example.com to sign you in.</p>${form('/trap/mail', '<input type="submit" value="Send code">')}<a href="#" onclick="location='/password'; return false" id="idA_PWD">Use your password instead</a><a href="/trap/ways">Other ways to sign in</a>`,
      '/password': `<title>Sign in to your account</title><div>ada@example.com</div><h1>Enter password</h1>${form('/sign-in', '<input type="password" name="passwd" placeholder="Password" aria-label="Enter the password for ada@example.com"><a href="/trap/f">Forgot your password?</a><input type="submit" value="Sign in">')}`,
      '/stay': `<title>Sign in to your account</title><h1>Stay signed in?</h1><p>Stay signed in so you don’t have to sign in again next time.</p><label><input type="checkbox"> Don’t show this again</label><input type="button" value="No" onclick="location='/home'"><input type="button" value="Yes" onclick="location='/home'">`,
    },
    { afterCode: '/stay' },
  ),
  site('a team’s chat that would rather write a mail', {
    '/': `<title>Sign in</title><h1>Enter your email to sign in</h1><button onclick="location='/trap/g'">Continue with Google</button><button onclick="location='/trap/a'">Continue with Apple</button><div>OR</div>${form('/trap/magic', '<input type="email" name="email" placeholder="name@work-email.com" aria-label="Email"><button>Sign In With Email</button>')}<p>Or you can <a href="/password">sign in with a password instead</a>.</p>`,
    '/password': `<title>Sign in</title><h1>Sign in to Acme</h1>${form('/sign-in', '<input type="email" name="email" placeholder="name@work-email.com"><input type="password" name="password" placeholder="Your password"><button>Sign In</button>')}<a href="/trap/f">Forgot your password?</a>`,
    '/code': `<title>Two-factor</title><h1>Enter your authentication code</h1><p>We sent your code by text message to your phone ending in 23.</p>${form('/code', '<input name="2fa_code" inputmode="numeric" aria-label="Authentication code"><button>Sign in</button>')}<a href="/trap/b">Use a backup code</a>`,
  }),
  site(
    'a shop wants the password again with the letters of a picture',
    {
      '/': `<title>Sign-In</title><h1>Sign in</h1>${form('/name', '<label>Email or mobile phone number <input type="email" name="email"></label><input type="submit" value="Continue">')}<p>By continuing, you agree to the Conditions of Use and Privacy Notice.</p>`,
      '/password': `<title>Sign-In</title><h1>Sign in</h1><span>ada@example.com</span> <a href="/">Change</a>${form('/sign-in', '<label>Password <input type="password" name="password"></label><a href="/trap/f">Forgot your password?</a><input type="submit" value="Sign in"><label><input type="checkbox" name="rememberMe"> Keep me signed in.</label>')}`,
      '/again': `<title>Sign-In</title><div class="a-alert"><h4>Important Message!</h4><ul><li>To better protect your account, please re-enter your password and then enter the characters as they are shown in the image below.</li></ul></div>${form('/trap/again', '<label>Password <input type="password" name="trapp"></label><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="200" height="70" alt="Visual CAPTCHA image, continue down for an audio option."><label>Type characters <input name="trapg"></label><input type="submit" value="Sign in">')}`,
    },
    { afterPassword: '/again', outcome: 'captchaRequired' },
  ),
  site(
    'a maker of telephones with its form in a frame and a code on other devices',
    {
      '/': '<title>Sign In</title><h1>Account</h1><iframe src="/frame" title="Sign In with your Account" width="600" height="400"></iframe><footer><a href="/trap/new">Create Your Account</a></footer>',
      '/frame': `<div id="step"><form method="post" action="/sign-in" target="_top" id="f"><label for="a">Email or Phone Number</label><input id="a" name="a"><div id="pw" hidden><label for="p">Password</label><input type="password" id="p" name="p"></div><button type="button" id="go" aria-label="Continue">→</button></form></div><script>go.onclick = () => { if (pw.hidden) { if (a.value) { pw.hidden = false; p.focus() } } else f.submit() }</script>`,
      '/devices': `<title>Sign In</title><h1>Two-Factor Authentication</h1><div>${'<input type="tel" maxlength="1" name="trapd" aria-label="digit">'.repeat(6)}</div><p>A message with a verification code has been sent to your devices. Enter the code to continue.</p><button onclick="m.hidden = false">Didn’t get a code?</button><div id="m" hidden role="menu"><button role="menuitem" onclick="location='/trap/again'">Resend Code to Devices<small>Get a new verification code.</small></button><button role="menuitem" onclick="fetch('/api/send', { method: 'POST' }).then(() => { location = '/code' })">Text Code to (•••) •••-••23<small>Get a text message with a code.</small></button><button role="menuitem" onclick="location='/trap/help'">More Options…<small>Confirm your phone number to get support.</small></button></div>`,
      '/code': `<title>Sign In</title><h1>Two-Factor Authentication</h1><form method="post" action="/code" id="f"><div>${'<input type="tel" maxlength="1" name="d" aria-label="digit">'.repeat(6)}</div></form><p>Enter the verification code sent to (•••) •••-••23.</p><button>Didn’t get a code?</button><script>f.oninput = (e) => { if (!e.target.value) return; const all = [...f.querySelectorAll('input')]; const next = all[all.indexOf(e.target) + 1]; if (next) next.focus(); else f.submit() }</script>`,
      '/trust': `<title>Sign In</title><h1>Trust this browser?</h1><p>If you trust this browser, you won’t be asked for a verification code next time you sign in.</p><button onclick="location='/home'">Not Now</button><button onclick="location='/trap/dont'">Don’t Trust</button><button onclick="location='/home'">Trust</button>`,
    },
    { afterPassword: '/devices', afterCode: '/trust', mustSend: true },
  ),
  site(
    'pictures to share, and two things to be saved and allowed',
    {
      '/': app(`
        show('<div><form id="loginForm"><label><span>Phone number, username, or email</span><input name="username" aria-label="Phone number, username, or email"></label><label><span>Password</span><input name="password" type="password" aria-label="Password"></label><button disabled><div>Log in</div></button></form><button>Log in with Bookface</button><a href="/trap/f">Forgot password?</a><p>Don’t have an account? <a href="/trap/new">Sign up</a></p></div>')
        on('form', 'input', () => { document.querySelector('form button').disabled = !value('username') || value('password').length < 6 })
        on('form', 'submit', async () => { if (await send('/sign-in', { password: value('password') })) two() })
        const two = () => {
          history.pushState({}, '', '/two_factor')
          show('<form><p>Enter the code we sent to your number ending in 23.</p><input name="c" aria-label="Security Code" placeholder="Security Code" maxlength="8"><button type="button">Confirm</button><p>It may take a minute to receive your code. Haven’t received it? <a href="/trap/r">Resend a new code.</a></p><label><input type="checkbox" checked>Trust this device</label></form>')
          on('form button', 'click', async () => { if (await send('/code', { c: value('c') })) save() })
        }
        const save = () => { history.pushState({}, '', '/onetap'); show('<section><h2>Save your login info?</h2><p>We can save your login info on this browser so you don’t need to enter it again.</p><button onclick="location=\\'/trap/save\\'">Save info</button><div role="button" tabindex="0" onclick="location=\\'/home\\'">Not now</div></section>') }`),
      '/home': `<title>Pictures</title><nav><a href="/home">Home</a><a href="/home">Explore</a><a href="/home">Messages</a><a href="/home">Profile</a></nav><main>Ada, here is what is new</main><div role="dialog" style="position:fixed;inset:20%;background:#fff"><h2>Turn on Notifications</h2><p>Know right away when people follow you or like and comment on your photos.</p><button onclick="location='/trap/on'">Turn On</button><button onclick="this.parentElement.remove()">Not Now</button></div>`,
    },
    {},
  ),
  site(
    'a cloud’s console with the account filled in',
    {
      '/': `<title>Console sign-in</title><h1>IAM user sign in</h1>${form('/sign-in', '<label for="a">Account ID or alias (<a href="/trap/i">Don’t have?</a>)</label><input id="a" name="account" value="123456789012"><label><input type="checkbox" name="r"> Remember this account</label><label for="u">IAM username</label><input id="u" name="username" autocomplete="username"><label for="p">Password</label><input id="p" name="password" type="password"><label><input type="checkbox"> Show Password</label><a href="/trap/t">Having trouble?</a><button>Sign in</button>')}<button onclick="location='/trap/root'">Sign in using root user email</button><a href="/trap/new">Create a new account</a>`,
      '/home': `<title>Console Home</title><div id="app">Loading…</div><script>setTimeout(() => { document.getElementById('app').innerHTML = '<nav><input type="search" placeholder="Search"><button>ada @ 1234-5678-9012</button></nav><h1>Console Home</h1><a href="/leave">Sign out</a>' }, 400)</script>`,
    },
    { afterPassword: '/home' },
  ),
  site(
    'an ERP’s log-on with a client and a language says no',
    {
      '/': `<title>Logon</title>${form('/sign-in', '<table><tr><td><label for="c">System ID / Client *</label></td><td><input id="c" name="sap-client" value="100" maxlength="3"></td></tr><tr><td><label for="u">User *</label></td><td><input id="u" name="sap-user"></td></tr><tr><td><label for="p">Password *</label></td><td><input id="p" type="password" name="sap-password"></td></tr><tr><td><label for="l">Language</label></td><td><select id="l" name="sap-language"><option value="EN">EN - English</option><option value="DE">DE - Deutsch</option></select></td></tr></table><div role="button" tabindex="0" onclick="this.closest(\'form\').submit()"><span>Log On</span></div><a href="/trap/change">Change Password</a>')}`,
      '/wrong': `<title>Logon</title><div class="MessageArea"><span title="Error"></span><span>Name or password is incorrect (repeat logon)</span></div>${form('/sign-in', '<label for="c">System ID / Client *</label><input id="c" name="sap-client" value="100"><label for="u">User *</label><input id="u" name="sap-user"><label for="p">Password *</label><input id="p" type="password" name="sap-password"><div role="button" tabindex="0">Log On</div>')}`,
    },
    { password: 'wrong horse', outcome: 'invalidCredentials' },
  ),
  site('a federation’s page with a span for a button', {
    '/': `<title>Sign In</title><div id="header">Contoso</div>${form('/sign-in', '<div id="error"><span id="errorText"></span></div><input id="userNameInput" name="UserName" type="email" placeholder="someone@example.com" aria-label="User Account"><input id="passwordInput" name="Password" type="password" placeholder="Password" aria-label="Password"><input type="hidden" name="AuthMethod" value="FormsAuthentication"><span id="submitButton" class="submit" role="button" tabindex="0" onclick="this.closest(\'form\').submit()">Sign in</span>')}`,
    '/code': `<title>Sign In</title><p>For security reasons, we require additional information to verify your account (ada@contoso.example)</p><p>We have sent a text message with a verification code to your phone: +X XXXXXXXX23</p>${form('/code', '<input type="text" name="VerificationCode" placeholder="Verification code" autocomplete="off"><input type="submit" value="Sign in">')}<a href="/trap/other">Sign in with other options</a>`,
    '/home': `<title>Intranet</title><h1>Contoso today</h1><span>Ada Lovelace</span> <a href="/leave">Sign Out</a>`,
  }),
  site(
    'a gateway with a token’s passcode beside the password',
    {
      '/': `<title>Secure Logon</title><h1>Please log on</h1>${form('/sign-in', '<label>User name <input name="login"></label><label>Password <input type="password" name="passwd"></label><label>Token passcode <input type="password" name="trapwd1"></label><input type="submit" value="Log On">')}`,
    },
    { outcome: 'challengeUnknown' },
  ),
  site('forms of a web server around the whole page', {
    '/': `<title>Customer Portal</title><form method="post" action="/sign-in" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="dDwt"><div class="header"><input name="ctl00$txtSearch" placeholder="Search the site"><input type="button" value="Go" onclick="location='/trap/search'"><a href="javascript:void 0">Contact</a></div><table><tr><td>User ID:</td><td><input name="ctl00$Main$UserName" id="ctl00_Main_UserName"></td></tr><tr><td>Password:</td><td><input type="password" name="ctl00$Main$Password"></td></tr><tr><td colspan="2"><input type="checkbox" id="ctl00_R" name="ctl00$R"><label for="ctl00_R">Remember me next time.</label></td></tr><tr><td></td><td><input type="submit" name="ctl00$Main$LoginButton" value="Log In"></td></tr></table><div class="footer"><input name="ctl00$txtNews" placeholder="Your e-mail for our newsletter"><input type="button" value="Subscribe" onclick="location='/trap/news'"></div></form>`,
    '/code': `<title>Customer Portal</title><form method="post" action="/code"><div class="header"><input name="ctl00$txtSearch" placeholder="Search the site"><input type="button" value="Go" onclick="location='/trap/search'"></div><span id="ctl00_lblMessage">A verification PIN has been sent to your cell phone ending in 0123.</span><table><tr><td>Verification PIN:</td><td><input name="ctl00$Main$Pin" maxlength="6"></td></tr></table><input type="submit" value="Submit"> <input type="button" value="Resend PIN" onclick="location='/trap/r'"></form>`,
    '/home': `<title>Customer Portal</title><div class="header">Welcome, Ada! [ <a href="/leave">Log Out</a> ]</div><h2>My orders</h2>`,
  }),
  site(
    'components with slots, and words of their own that say no',
    {
      '/': app(`
        class Text extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div part="label"><slot name="label"></slot></div><div part="input-field"><slot name="input"></slot></div>' } }
        class Button extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div class="vaadin-button-container"><slot></slot></div>' } }
        customElements.define('vx-field', Text); customElements.define('vx-button', Button)
        const draw = (error) => {
          show('<vx-overlay><section><div><h1>Bakery</h1></div><form method="post"><h2>Log in</h2>' + (error ? '<div part="error-message"><h5>Incorrect username or password</h5><p>Check that you have entered the correct username and password and try again.</p></div>' : '') + '<vx-field><label slot="label" for="i1">Username</label><input slot="input" id="i1" name="username" required></vx-field><vx-field><label slot="label" for="i2">Password</label><input slot="input" id="i2" name="password" type="password" required></vx-field><vx-button role="button" tabindex="0" id="in">Log in</vx-button><vx-button role="button" tabindex="0" onclick="location=\\'/trap/f\\'">Forgot password</vx-button></form></section></vx-overlay>')
          on('#in', 'click', async () => { if (await send('/sign-in', { password: value('password') })) location = '/home'; else draw(true) })
        }
        draw(false)`),
    },
    { password: 'wrong horse', outcome: 'invalidCredentials' },
  ),
  site('a kit whose code is asked for in an overlay', {
    '/': app(`
      show('<mat-card><form><mat-form-field><div><input matInput name="username" id="m1" type="email" required aria-required="true"><span><label for="m1">Email <span aria-hidden="true">*</span></label></span></div></mat-form-field><mat-form-field><div><input matInput name="password" id="m2" type="password"><span><label for="m2">Password</label></span><button type="button" mat-icon-button aria-label="Hide password"><mat-icon>visibility_off</mat-icon></button></div></mat-form-field><button mat-raised-button><span class="mdc-button__label">Log in</span></button></form></mat-card><div class="cdk-overlay-container"></div>')
      on('form', 'submit', async () => {
        if (!await send('/sign-in', { password: value('password') })) return
        root.querySelector('mat-card').setAttribute('aria-hidden', 'true')
        document.querySelector('.cdk-overlay-container').innerHTML = '<div style="position:fixed;inset:0;background:rgba(0,0,0,.3)"></div><mat-dialog-container role="dialog" aria-modal="true" aria-labelledby="dt" style="position:fixed;top:20%;left:20%;background:#fff"><h2 id="dt">One more step</h2><mat-dialog-content><p>Enter the 6 digits we texted to the phone ending in 23.</p><input matInput name="otp" id="m3" inputmode="numeric" maxlength="6"><label for="m3">6 digits</label></mat-dialog-content><mat-dialog-actions><button type="button" onclick="location=\\'/trap/c\\'">Cancel</button><button type="button" id="ok">Confirm</button></mat-dialog-actions></mat-dialog-container>'
        on('#ok', 'click', async () => { if (await send('/code', { c: value('otp') })) location = '/home' })
      })`),
  }),
  site(
    'a game chat says no inside the labels',
    {
      '/': app(`
        const draw = (no) => {
          show('<form><h1>Welcome back!</h1><div>We’re so excited to see you again!</div><h5><label for="u">Email or Phone Number' + (no ? '<span class="errorMessage"> - <i>Login or password is invalid.</i></span>' : '<span>*</span>') + '</label></h5><input id="u" name="email" aria-label="Email or Phone Number"><h5><label for="p">Password' + (no ? '<span class="errorMessage"> - <i>Login or password is invalid.</i></span>' : '<span>*</span>') + '</label></h5><input id="p" name="password" type="password" aria-label="Password"><button type="button">Forgot your password?</button><button type="submit"><div>Log In</div></button><div>Need an account? <button type="button">Register</button></div></form><div><h2>Log in with QR Code</h2><button>Or, sign in with passkey</button></div>')
          on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) draw(true) })
        }
        draw(false)`),
    },
    { password: 'wrong horse', outcome: 'invalidCredentials' },
  ),
  site(
    'a kit for phones says no in an alert of its own',
    {
      '/': app(`
        show('<ion-content><ion-card><form><ion-item><ion-input><label><div>Email</div><input name="username" type="email"></label></ion-input></ion-item><ion-item><ion-input><label><div>Password</div><input name="password" type="password"></label></ion-input></ion-item><button>Login</button></form></ion-card></ion-content>')
        on('form', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) root.insertAdjacentHTML('beforeend', '<ion-alert role="alertdialog" aria-modal="true" style="position:fixed;inset:25%;background:#fff"><div class="alert-head"><h2>Login failed</h2></div><div class="alert-message">No user matches these details.</div><div class="alert-button-group"><button type="button" onclick="this.closest(\\'ion-alert\\').remove()"><span>OK</span></button></div></ion-alert>') })`),
    },
    { password: 'wrong horse', outcome: 'invalidCredentials' },
  ),
  site(
    'a government’s one log-in with its words for a wrong code',
    {
      '/': `<title>Create or sign in</title><h1>Create your One Login or sign in</h1><p>You need a One Login to sign in to some services.</p>${form('/trap/create', '<button>Create your One Login</button>')}${form('/go/email', '<button>Sign in</button>')}`,
      '/email': `<title>Enter your email</title><a href="/">Back</a><h1>Enter your email address to sign in</h1>${form('/name', '<label for="e">Email address</label><input id="e" name="email" type="email" spellcheck="false"><button>Continue</button>')}`,
      '/password': `<title>Enter your password</title><a href="/email">Back</a><h1>Enter your password</h1>${form('/sign-in', '<label for="p">Password</label><input id="p" name="password" type="password"><button type="button" aria-label="Show password">Show</button><button>Continue</button>')}<a href="/trap/f">I’ve forgotten my password</a>`,
      '/code': `<title>Check your phone</title><a href="/trap/back">Back</a><h1>Check your phone</h1><div class="inset">We have sent a code to your phone number ending with <b>0123</b></div><p>The code might take a few minutes to arrive. It will expire after 15 minutes.</p>${form('/code', '<label for="code">Enter the 6 digit security code</label><input id="code" name="code" inputmode="numeric" autocomplete="off"><button>Continue</button>')}<details><summary>Problems with the code?</summary><p>We can <a href="/trap/again">send the code again</a> or you can <a href="/trap/change">change how you get security codes</a>.</p></details>`,
      '/wrong-code': `<title>Error: Check your phone</title><div role="alert"><h2>There is a problem</h2><ul><li><a href="#code">The code you entered is not correct, or may have expired, try entering it again or request a new code</a></li></ul></div><h1>Check your phone</h1>${form('/code', '<label for="code">Enter the 6 digit security code</label><p id="code-error">Error: The code you entered is not correct, or may have expired</p><input id="code" name="code" inputmode="numeric" autocomplete="off"><button>Continue</button>')}`,
      '/home': `<title>Your services</title><header><a href="/home">One Login</a><a href="/leave">Sign out</a></header><h1>Your services</h1>`,
    },
    { codes: ['111111', CODE] },
  ),
  site('a federal log-in with a code of letters or digits', {
    '/': `<title>Sign in</title><div>An official website of the government</div><h1>Sign in for existing users</h1>${form('/sign-in', '<label>Email address <input type="email" name="user[email]" autocomplete="username"></label><label>Password <input type="password" name="user[password]" autocomplete="current-password"></label><label><input type="checkbox"> Show password</label><lg-submit-button><button>Submit</button></lg-submit-button>')}<a href="/trap/new">Create an account</a><a href="/trap/piv">Sign in with your government employee ID</a>`,
    '/code': `<title>Enter your one-time code</title><h1>Enter your one-time code</h1><p>We sent a text (SMS) with a one-time code to <b>+1 (***) ***-0123</b>. This code will expire in 10 minutes.</p>${form('/code', '<label for="c">One-time code<br>Example: 123ABC</label><input id="c" name="code" autocomplete="one-time-code" maxlength="6" pattern="[a-zA-Z0-9]+"><label><input type="checkbox" name="remember_device"> Remember this browser</label><button>Submit</button>')}<a href="/trap/r">Send another code</a><h2>Having trouble?</h2><a href="/trap/w">Choose another authentication method</a><a href="/trap/n">I don’t have access to this phone</a>`,
  }),
  site(
    'a call or a text from a market',
    {
      '/verify': `<title>Verify</title><h1>Let’s verify it’s you</h1><p>We’ll call you at (***) ***-**23 and read you a code. Have your phone ready.</p>${form('/trap/call', '<button>Call me</button>')}${form('/send', '<button>Text me instead</button>')}`,
      '/code': `<title>Verify</title><h1>Enter your security code</h1><p>Text sent to (***) ***-**23</p>${form('/code', '<input name="code" maxlength="6" aria-label="6-digit code"><button>Continue</button>')}`,
    },
    { afterPassword: '/verify', mustSend: true },
  ),
  site(
    'a bank’s list of telephones in groups',
    {
      '/': `<title>Bank</title><h1>Welcome</h1><p>Banking for everyone</p><iframe src="/logon" title="logon box" width="400" height="300"></iframe>`,
      '/logon': `<form method="post" action="/sign-in" target="_top"><label for="u">Username</label><input id="u" name="u"><label for="p">Password</label><input id="p" name="p" type="password"><label><input type="checkbox"> Remember username</label><label><input type="checkbox"> Use token</label><button>Sign in</button></form><a href="/trap/f">Forgot username/password?</a>`,
      '/recognise': `<title>Bank</title><h1>We don’t recognize this device</h1><p>For your security, we need to confirm it’s you. How should we send your one-time code?</p>${form('/send', '<label for="s">Get a code</label><select id="s" name="s"><option value="">Choose one</option><optgroup label="TEXT ME"><option value="S1">xxx-xxx-9977</option><option value="S2">xxx-xxx-0123</option></optgroup><optgroup label="CALL ME"><option value="V1">xxx-xxx-9977</option><option value="V2">xxx-xxx-0123</option></optgroup></select><button type="button" onclick="location=\'/trap/x\'">Cancel</button><button disabled id="n">Next</button>')}<script>s.onchange = () => { if (s.value !== 'S2') location = '/trap/' + s.value; n.disabled = false }</script>`,
      '/code': `<title>Bank</title><h1>Enter your one-time code</h1>${form('/code', '<label>One-time code <input name="otp" maxlength="8"></label><button>Next</button>')}`,
      '/home': `<title>Accounts</title><h1>Accounts</h1><button>Ada</button><button onclick="location='/leave'">Sign out</button>`,
    },
    { afterPassword: '/recognise', mustSend: true },
  ),
  wrong(
    'a bank says that nothing matches its records',
    `<title>Log In</title><h1>Log In to Online Banking</h1>{message}${form('/sign-in', '<label>User ID <input name="onlineId"></label><label><input type="checkbox" name="s"> Save user ID</label><label>Password <input type="password" name="passcode"></label><button>Log In</button>')}<a href="/trap/f">Forgot ID/Password?</a>`,
    '<div class="error-skin" tabindex="-1"><h3>We can’t process your request.</h3><p>The information you entered doesn’t match our records. You have a few more tries remaining.</p></div>',
  ),
  site('a code that went to two places', {
    '/code': `<title>Confirm</title><h1>Confirm your identity</h1><p>We sent a code to your email a•••@example.com and by text to •••-•••-0123. Enter either one.</p>${form('/code', '<label>Code <input name="code" inputmode="numeric"></label><button>Confirm</button>')}`,
  }),
  site('a check of the browser that passes by itself', {
    '/': `<title>Just a moment...</title><h1>shop.example</h1><p>Verifying you are human. This may take a few seconds.</p><noscript>Enable JavaScript and cookies to continue</noscript><script>setTimeout(() => { location = '/login' }, 1500)</script>`,
    '/login': `<title>Log in</title><h1>Log in</h1>${form('/sign-in', '<label>Email <input name="e" type="email"></label><label>Password <input name="p" type="password"></label><div class="cf-turnstile"><input type="hidden" name="cf-turnstile-response" id="t"></div><button disabled id="b">Log in</button>')}<p>This site is protected by reCAPTCHA and the Privacy Policy and Terms of Service apply.</p><script>setTimeout(() => { t.value = 'ok'; b.disabled = false }, 700)</script>`,
  }),
  site(
    'a wall in front of the server refuses',
    {
      '/wrong': `<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don’t have permission to access "http://www.example.com/sign-in" on this server.<p>Reference #18.2d3f1702.1732450000.1a2b3c4</body></html>`,
    },
    { password: 'wrong horse', wrongStatus: 403, outcome: 'challengeUnknown' },
  ),
  site(
    'a country to be confirmed at the entrance',
    {
      '/': `<title>Welcome</title><h1>Choose your country or region</h1><form action="/login"><select name="c" aria-label="Country or region"><option>Canada</option><option selected>United States</option><option>Mexico</option></select><button>Continue</button></form>`,
      '/login': `<title>Log in</title><h1>Log in or sign up</h1>${form('/name', '<label>Email <input name="e" type="email"></label><button>Continue</button>')}`,
      '/password': `<title>Log in</title><h1>Enter your password</h1>${form('/sign-in', '<input type="email" value="ada@example.com" readonly aria-label="Email"><label>Password <input name="p" type="password"></label><button>Log in</button>')}<button onclick="location='/trap/code'">Email me a one-time code</button>`,
    },
    {},
  ),
  site(
    'a company to be chosen after the sign-in',
    {
      '/home': `<title>Select a company</title><h1>Choose a company</h1><p>You have access to more than one company, Ada.</p><ul><li><a href="/trap/1">Analytical Engines Ltd</a></li><li><a href="/trap/2">Difference Inc</a></li></ul><a href="/leave">Sign out</a>`,
    },
    { afterPassword: '/home' },
  ),
  site(
    'boxes that are emptied when the code is wrong',
    {
      '/code': `<title>Verify</title><h1>Verify your phone</h1><p>Enter the code sent to ••• ••• 0123</p><div id="b">${'<input inputmode="numeric" maxlength="1">'.repeat(6)}</div><p id="m" aria-live="polite"></p><button onclick="location='/trap/r'">Resend</button><script>
        const all = [...b.children]
        b.oninput = async (e) => { if (!e.target.value) return; const next = e.target.nextElementSibling; if (next) return next.focus(); const ok = (await fetch('/api/code', { method: 'POST', body: new URLSearchParams({ c: all.map((i) => i.value).join('') }) })).ok; if (ok) location = '/home'; else { for (const i of all) { i.value = ''; i.setAttribute('aria-invalid', 'true') } all[0].focus(); m.textContent = 'Please double-check your code and try again.' } }</script>`,
    },
    { codes: ['111111'], outcome: 'codeRejected' },
  ),
]
