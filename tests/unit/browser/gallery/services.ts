import { app, code, CODE_FIELD, form, head, PASSWORD, signIn, site, USERNAME } from './parts.ts'
import type { Spec } from './serve.ts'

const boxes = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `<input type="tel" name="ciCode-${String(n)}" aria-label="${String(n + 1)}-6" maxlength="1" autocomplete="off">`,
  ).join('')

/** Services of everyday life, and what they put between the password and the page that one came for. */
export const SERVICES: Spec[] = [
  site(
    'an application wants to be authorised',
    {
      '/grant': `<title>Authorize application</title><header><span>Signed in as ada</span> <a href="/logout">Sign out</a></header><h2>Authorize Acme Sync</h2><p>Acme Sync by acme wants to access your account</p><ul><li>Read your profile</li></ul>${form('/trap', '<button name="authorize" value="0" formaction="/trap/cancel">Cancel</button><button name="authorize" value="1">Authorize acme</button>')}`,
    },
    { afterCode: '/grant', outcome: 'challengeUnknown' },
  ),
  site('a PIN on the second page', {
    '/': `<title>Log on</title><h1>Log on to internet banking</h1>${form('/name', '<label>Customer number <input name="c" inputmode="numeric"></label><button>Next</button>')}`,
    '/password': `<title>Log on</title><h1>Log on to internet banking</h1>${form('/sign-in', '<label>Your PIN <input type="password" name="pin" inputmode="numeric"></label><button>Log on</button>')}<a href="/trap/f">I have forgotten my PIN</a>`,
    '/code': `<title>Security check</title><h1>Security check</h1><p>We’ve sent an activation code to your mobile ending 0123.</p>${form('/code', '<label>Activation code <input name="ac" maxlength="6"></label><button>Confirm</button>')}<a href="/trap/x">I didn’t get it</a>`,
  }),
  site('a passcode that hides itself', {
    '/code': `<title>Access gateway</title><h1>Additional authentication</h1><p>Your passcode has been sent by SMS. Enter it below.</p>${form('/code', '<label for="r">Passcode</label><input id="r" type="password" name="response" autocomplete="off"><input type="submit" value="Log On">')}`,
  }),
  site(
    'two numbers in full',
    {
      '/methods': `${head('Verify it’s you', 'Where should we send the code?')}${form('/trap/other', '<button>Text +1 201 555 9977</button>')}${form('/send', '<button>Text +1 201 555 0123</button>')}`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site(
    'a password that soon expires',
    {
      '/soon': `<title>Intranet</title><h1>Your password will expire in 5 days</h1><p>Would you like to change it now?</p>${form('/trap', '<button>Change now</button>')}<button onclick="location='/home'">Later</button>`,
    },
    { afterCode: '/soon' },
  ),
  site(
    'an old password to be typed once more',
    {
      '/expired': `<title>Intranet</title><a href="/logout">Log out</a><h1>Your password has expired</h1>${form('/trap', '<label>Old password <input type="password" name="trapo"></label><label>New password <input type="password" name="trapn"></label><label>New password again <input type="password" name="trapm"></label><button>Change password</button>')}<script>document.cookie = 'sid=1; path=/'</script>`,
    },
    { afterPassword: '/expired', outcome: 'challengeUnknown' },
  ),
  site(
    'a service in Korean, with a button beside the field',
    {
      '/': `<html lang="ko"><title>로그인</title><h1>로그인</h1>${form('/sign-in', '<input name="id" placeholder="아이디"><input type="password" name="pw" placeholder="비밀번호"><label><input type="checkbox" name="trapk"> 로그인 상태 유지</label><button>로그인</button>')}<a href="/trap/f">비밀번호 찾기</a><a href="/trap/j">회원가입</a>`,
      '/two': `<html lang="ko"><title>2단계 인증</title><h1>휴대전화 인증</h1><p>등록된 휴대전화 ***-****-0123 번호로 인증번호를 받으세요.</p>${form('/code', '<input name="code" placeholder="인증번호 6자리" maxlength="6"><button type="button" id="s">인증번호 받기</button><button>확인</button>')}<script>s.onclick = () => { fetch('/api/send', { method: 'POST' }); s.textContent = '재전송'; document.querySelector('p').textContent = '인증번호를 발송했습니다.' }</script>`,
      '/home': `<html lang="ko"><title>내 정보</title><h1>내 정보</h1><a href="/leave">로그아웃</a>`,
    },
    { afterPassword: '/two', mustSend: true },
  ),
  site('a bank in Italian', {
    '/': `<html lang="it"><title>Area clienti</title><h1>Accedi alla tua area</h1>${form('/sign-in', '<label for="c">Codice cliente</label><input id="c" name="c" maxlength="16"><label for="p">PIN</label><input id="p" type="password" name="p"><button>Accedi</button>')}<a href="/trap/f">Hai dimenticato il PIN?</a>`,
    '/code': `<html lang="it"><title>Area clienti</title><h1>Conferma l’accesso</h1><p>Inserisci il codice OTP che ti abbiamo inviato via SMS al numero ***0123.</p>${form('/code', '<label for="o">Codice OTP</label><input id="o" name="o" inputmode="numeric"><button>Conferma</button><a href="/trap/r">Richiedi un nuovo codice</a>')}`,
    '/home': `<html lang="it"><title>Area clienti</title><h1>Ciao Ada</h1><a href="/leave">Esci</a>`,
  }),
  site(
    'a prompt for a push, other options, and whose device it is',
    {
      '/push': `<title>Two-Factor Authentication</title><h1>Check for a push</h1><p>Verify it’s you by approving the notification…</p><p>Sent to “iPhone” (•••-•••-0123)</p><a href="/options">Other options</a><a href="/trap/help">Need help?</a>`,
      '/options': `<title>Two-Factor Authentication</title><h1>Other options to log in</h1><ul><li><a href="/trap/push"><b>Push</b> Send to “iPhone” (•••-•••-0123)</a></li><li><a href="/trap/code"><b>Mobile passcode</b> Enter code from the app</a></li><li><a href="#" onclick="fetch('/api/send', { method: 'POST' }).then(() => { location = '/code' }); return false"><b>Text message passcode</b> Send to “iPhone” (•••-•••-0123)</a></li><li><a href="/trap/call"><b>Phone call</b> Call “iPhone” (•••-•••-0123)</a></li></ul>`,
      '/code': `<title>Two-Factor Authentication</title><h1>Enter your passcode</h1><p>Check your messages for a passcode sent to (•••-•••-0123)</p>${form('/code', '<label for="p">Passcode</label><input id="p" name="passcode" autocomplete="off"><button>Verify</button>')}<a href="/options">Other options</a>`,
      '/device': `<title>Two-Factor Authentication</title><h1>Is this your device?</h1><p>If you’re the only person who uses this device, we’ll remember it so you can log in faster next time.</p><button onclick="location='/trap/yes'">Yes, this is my device</button><button onclick="location='/home'">No, other people use this device</button>`,
    },
    { afterPassword: '/push', afterCode: '/device', mustSend: true },
  ),
  site(
    'an app to confirm with, or its code',
    {
      '/confirm': `<title>Sign In</title><h2>Sign in</h2><p>You have a mobile authenticator protecting this account.</p><p>Use the Steamer Mobile App to confirm your sign in…</p><button onclick="location='/guard'">Enter a code instead</button>`,
      '/guard': `<title>Sign In</title><h2>Sign in</h2><p>Enter the code from your Steamer Mobile App</p><div>${'<input maxlength="1" name="trapd" autocomplete="none">'.repeat(5)}</div><a href="/trap/help">Help, I no longer have access to my mobile app</a>`,
    },
    { afterPassword: '/confirm', outcome: 'challengeUnknown' },
  ),
  site(
    'a text already chosen, and boxes that send themselves',
    {
      '/methods': `<title>Wallet: security</title><h1>Quick security check</h1><p>Just to confirm it’s really you</p>${form('/send', '<label><input type="radio" name="m" value="s" checked> Receive a text<br>Mobile 20•-•••-0123</label><label><input type="radio" name="m" value="e"> Get an email<br>a•••@example.com</label><button>Next</button>')}<a href="/trap/h">Need more options?</a>`,
      '/code': `<title>Wallet: security</title><h1>Enter your code</h1><p>We sent a 6-digit code to 20•-•••-0123</p><form method="post" action="/code" id="f">${boxes(6)}</form><button onclick="location='/trap/r'">Resend</button><script>f.oninput = (e) => { if (!e.target.value) return; const all = [...f.querySelectorAll('input')]; const next = all[all.indexOf(e.target) + 1]; if (next) next.focus(); else f.submit() }</script>`,
    },
    { afterPassword: '/methods', mustSend: true },
  ),
  site(
    'a quick verification by mail',
    {
      '/check': `<title>Security Verification</title><h1>Let’s do a quick verification</h1><p>The login attempt seems suspicious. To finish signing in please enter the verification code we sent to your email address.</p>${form('/trap', '<input name="trappin" maxlength="6" aria-label="Please enter the code here"><button>Submit</button>')}`,
    },
    { afterPassword: '/check', outcome: 'challengeUnknown' },
  ),
  site(
    'an app’s code first, a dialog with other ways',
    {
      '/app': `<title>Book</title><h2>Go to your authentication app</h2><p>Enter the 6-digit code for this account from the two-factor authentication app that you set up.</p><input id="c" name="trapc" aria-label="Code"><div role="button" tabindex="0" aria-disabled="true">Continue</div><div role="button" tabindex="0" onclick="d.showModal()">Try another way</div><dialog id="d"><h2>Choose a way to confirm it’s you</h2><p>These are your available confirmation methods.</p><form method="post" action="/send"><label><input type="radio" name="w" value="a" checked> Authentication app<br>Get a code from your authentication app.</label><label><input type="radio" name="w" value="s"> Text message<br>We’ll send a code to the number ending in 23.</label><button>Continue</button></form></dialog>`,
      '/code': `<title>Book</title><h2>Check your text messages</h2><p>Enter the code we sent to the number ending in 23.</p>${form('/code', '<input name="c" aria-label="Code" autocomplete="off"><button>Continue</button>')}<div role="button" tabindex="0" onclick="location='/trap/w'">Try another way</div>`,
    },
    { afterPassword: '/app', mustSend: true },
  ),
  site(
    'a page that says no, and the way back',
    {
      '/wrong': `<title>Log-in failed</title><h1>Log-in failed</h1><p>Your user name or your password is not correct.</p><a href="/">Try again</a>`,
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a no in French',
    {
      '/wrong': `<html lang="fr"><title>Connexion</title><h1>Connexion</h1><div class="bloc-message">Identifiants non reconnus. Veuillez réessayer.</div>${form('/sign-in', '<label>Identifiant <input name="u"></label><label>Mot de passe <input type="password" name="p"></label><button>Connexion</button>')}`,
    },
    { password: 'x', outcome: 'invalidCredentials' },
  ),
  site(
    'a TAN that is not right',
    {
      '/code': `<html lang="de"><title>Bank</title><h1>TAN eingeben</h1><p>Wir haben Ihnen eine SMS gesendet.</p>${form('/code', '<label>mTAN <input name="t" maxlength="6"></label><button>Freigeben</button>')}`,
      '/wrong-code': `<html lang="de"><title>Bank</title><h1>TAN eingeben</h1><p>Die eingegebene TAN ist leider nicht korrekt. Sie haben noch 2 Versuche.</p>${form('/code', '<label>mTAN <input name="t" maxlength="6"></label><button>Freigeben</button>')}`,
    },
    { codes: ['111111'], outcome: 'codeRejected' },
  ),
  site(
    'an access put on hold',
    {
      '/wrong': `<title>Online banking</title><h1>We’ve put your online access on hold</h1><p>For your security, your account has been locked. Please call us to unlock it.</p><a href="/">Back</a>`,
    },
    { password: 'x', outcome: 'accountLocked' },
  ),
  site(
    'new terms, with a way out',
    {
      '/terms': `<title>Updated terms</title><a href="/logout">Log out</a><h1>We’ve updated our terms of use</h1><p>Please read them before you go on.</p>${form('/trap', '<label><input type="checkbox" name="trapok"> I have read them</label><button>I agree</button>')}`,
    },
    { afterCode: '/terms', outcome: 'challengeUnknown' },
  ),
  site(
    'tabs for where the code goes',
    {
      '/tabs': `<title>Security verification</title><h1>Security verification</h1><div role="tablist"><div role="tab" tabindex="0" aria-selected="true" id="e">Email</div><div role="tab" tabindex="0" aria-selected="false" id="s">SMS</div></div><div id="panel"><p>Code goes to a***@example.com</p><input name="trapm" placeholder="Email code"><button>Get code</button></div><script>
        s.onclick = () => { s.setAttribute('aria-selected', 'true'); e.setAttribute('aria-selected', 'false'); panel.innerHTML = '<p>Code goes to 201****0123</p><form method="post" action="/code"><input name="c" placeholder="SMS code"><button type="button" id="g">Get code</button><button>Submit</button></form>'; g.onclick = () => { fetch('/api/send', { method: 'POST' }); g.disabled = true; g.textContent = '59 s' } }</script>`,
    },
    { afterPassword: '/tabs', mustSend: true },
  ),
  site('a telephone number for a name', {
    '/': `<title>Ride</title><h1>Log in</h1>${form('/sign-in', '<select name="cc"><option>+1</option><option>+44</option><option>+49</option></select><input type="tel" name="phone" placeholder="Mobile number"><input type="password" name="password" placeholder="Password"><button>Log in</button>')}`,
  }),
  site(
    'letters from a picture, in Russian',
    {
      '/wrong': `<html lang="ru"><title>Вход</title><h1>Вход</h1>${form('/sign-in', '<label>Логин <input name="l"></label><label>Пароль <input type="password" name="p"></label><img alt="" width="99" height="40"><label>Введите код с картинки <input name="trapk"></label><button>Войти</button>')}`,
    },
    { password: 'x', outcome: 'captchaRequired' },
  ),
  site('a code in two halves', {
    '/code': `${head('Enter the code')}<p>We texted you a code such as 123-456.</p>${form('/code', '<input name="a" maxlength="3" inputmode="numeric" aria-label="First three digits"> - <input name="b" maxlength="3" inputmode="numeric" aria-label="Last three digits"><button>Verify</button>')}`,
  }),
  site('a session that had ended', {
    '/': `<div role="alert" class="alert">Your session has expired. Please sign in again.</div>${signIn()}`,
  }),
  site(
    'a link in the text',
    {
      '/link': `${head('Check your phone')}<p>We sent you a text message. Tap the link in it to finish signing in.</p><button onclick="location='/trap'">Send it again</button><p>This page goes on by itself.</p>`,
    },
    { afterPassword: '/link', outcome: 'challengeUnknown' },
  ),
  site(
    'a national identity app',
    {
      '/': `<html lang="da"><title>Log på</title><h1>Log på med MitID</h1>${form('/name', '<label>Bruger-ID <input name="u"></label><label><input type="checkbox" name="traph"> Husk mig</label><button>Fortsæt</button>')}`,
      '/password': `<html lang="da"><title>Log på</title><h1>Åbn MitID app og godkend</h1><p>Venter på din godkendelse</p><button onclick="location='/'">Afbryd</button>`,
    },
    { outcome: 'challengeUnknown' },
  ),
  site('everything in one page, a step at a time', {
    '/': app(`show('<h1>Sign in</h1><form id="a">${USERNAME}${PASSWORD}<button>Sign in</button></form>')
      on('#a', 'submit', async () => { if (!await send('/sign-in', { password: value('password') })) return
        root.insertAdjacentHTML('beforeend', '<section><h2>One more thing</h2><p>Type the code from the text message that we sent to ••23.</p><form id="b">${CODE_FIELD}<button>Confirm</button></form></section>')
        document.querySelectorAll('#a input, #a button').forEach((e) => { e.disabled = true })
        on('#b', 'submit', async () => { if (await send('/code', { code: value('code') })) location = '/home' }) })`),
  }),
  site(
    'a code refused by a dialog of the site',
    {
      '/wrong-code': code(
        '<div role="alertdialog" aria-modal="true" style="position:fixed;inset:30%;background:#fff"><h2>Sorry</h2><p>This code isn’t valid.</p><button onclick="this.parentElement.remove()">OK</button></div>',
      ),
    },
    { codes: ['111111'], outcome: 'codeRejected' },
  ),
]
