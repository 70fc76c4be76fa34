import { app, form, site, wrong } from './parts.ts'
import type { Spec } from './serve.ts'

/** Banks, offices and shops of many countries, in their own languages. */
export const NATIONS: Spec[] = [
  wrong(
    'a mailer in Hungarian says no',
    `<html lang="hu"><title>Posta</title><div class="box"><h2>Belépés</h2>{message}${form('/sign-in', '<label for="u">E-mail cím</label><input id="u" name="user" type="text"><label for="p">Jelszó</label><input id="p" name="pass" type="password"><label><input type="checkbox" name="stay"> Maradjak bejelentkezve</label><input type="submit" value="Belépés">')}<a href="/trap/f">Elfelejtett jelszó</a> <a href="/trap/r">Regisztráció</a></div>`,
    '<div class="message warn">Hibás felhasználónév vagy jelszó!</div>',
  ),
  site('a bank in Romanian', {
    '/': `<html lang="ro"><title>Banca Online</title><h1>Autentificare</h1>${form('/sign-in', '<div class="row"><label for="c">Cod client</label><input id="c" name="c"></div><div class="row"><label for="p">Parolă</label><input id="p" type="password" name="p"></div><button>Continuă</button>')}<a href="/trap/f">Ai uitat parola?</a>`,
    '/code': `<html lang="ro"><title>Banca Online</title><h1>Confirmare autentificare</h1><p>Introdu codul primit prin SMS la numărul *****0123.</p>${form('/code', '<input name="c" type="tel" maxlength="6" placeholder="Cod SMS"><button>Confirmă</button>')}<a href="/trap/r">Retrimite codul</a>`,
    '/home': `<html lang="ro"><title>Banca Online</title><header>Bună, Ada <a href="/leave">Deconectare</a></header><h1>Conturile mele</h1>`,
  }),
  wrong(
    'a tax office in Greek says no',
    `<html lang="el"><title>Σύνδεση</title><h1>Αυθεντικοποίηση Χρήστη</h1><p>Παρακαλώ εισάγετε τους κωδικούς σας για να συνδεθείτε.</p>{message}${form('/sign-in', '<label>Χρήστης: <input name="username"></label><label>Κωδικός: <input type="password" name="password"></label><button>Σύνδεση</button>')}`,
    '<p style="color:red">Λάθος όνομα χρήστη ή κωδικός πρόσβασης.</p>',
  ),
  site('a ministry’s portal in Arabic', {
    '/': `<html lang="ar" dir="rtl"><title>تسجيل الدخول</title><h1>تسجيل الدخول</h1>${form('/sign-in', '<label for="u">اسم المستخدم أو رقم الهوية</label><input id="u" name="u"><label for="p">كلمة المرور</label><input id="p" type="password" name="p"><button>تسجيل الدخول</button>')}<a href="/trap/f">نسيت كلمة المرور؟</a> <a href="/trap/n">مستخدم جديد</a>`,
    '/code': `<html lang="ar" dir="rtl"><title>التحقق</title><h1>التحقق الثنائي</h1><p>تم إرسال رمز التحقق إلى جوالك المنتهي بـ 0123</p>${form('/code', '<label for="o">رمز التحقق</label><input id="o" name="o" inputmode="numeric" autocomplete="one-time-code"><button>متابعة</button>')}<a href="/trap/r">إعادة إرسال الرمز</a>`,
    '/home': `<html lang="ar" dir="rtl"><title>خدماتي</title><h1>خدماتي الإلكترونية</h1><a href="/leave">تسجيل الخروج</a>`,
  }),
  site('a bank in Hebrew', {
    '/': `<html lang="he" dir="rtl"><title>כניסה לחשבון</title><h1>כניסה לחשבונך</h1>${form('/sign-in', '<input name="u" placeholder="שם משתמש" aria-label="שם משתמש"><input type="password" name="p" placeholder="סיסמה" aria-label="סיסמה"><button>כניסה</button>')}<a href="/trap/f">שכחתי סיסמה</a>`,
    '/code': `<html lang="he" dir="rtl"><title>אימות</title><h1>אימות זהות</h1><p>שלחנו לך קוד אימות ב-SMS למספר ***-***-0123</p>${form('/code', '<input name="c" type="tel" maxlength="6" aria-label="קוד אימות"><button>אישור</button>')}<button onclick="location='/trap/r'">שלחו לי קוד חדש</button>`,
    '/home': `<html lang="he" dir="rtl"><title>עמוד הבית</title><h1>שלום עדה</h1><a href="/leave">יציאה</a>`,
  }),
  site(
    'a bank in Ukrainian refuses the code',
    {
      '/': `<html lang="uk"><title>Вхід</title><h1>Вхід до інтернет-банку</h1>${form('/sign-in', '<label>Логін <input name="l"></label><label>Пароль <input type="password" name="p"></label><button>Увійти</button>')}<a href="/trap/f">Забули пароль?</a>`,
      '/code': `<html lang="uk"><title>Підтвердження</title><h1>Підтвердження входу</h1><p>Ми надіслали код в SMS на номер +1 *** *** 01 23</p>${form('/code', '<label>Код із SMS <input name="c" inputmode="numeric"></label><button>Підтвердити</button>')}`,
      '/wrong-code': `<html lang="uk"><title>Підтвердження</title><h1>Підтвердження входу</h1><p>Ми надіслали код в SMS на номер +1 *** *** 01 23</p>${form('/code', '<label>Код із SMS <input name="c" inputmode="numeric"></label><div class="error">Невірний код. Спробуйте ще раз.</div><button>Підтвердити</button>')}`,
    },
    { codes: ['111111'], outcome: 'codeRejected' },
  ),
  site('a shop in Taiwan', {
    '/': `<html lang="zh-TW"><title>會員登入</title><div class="tabs"><a href="#">會員登入</a><a href="/trap/join">加入會員</a></div>${form('/sign-in', '<input name="acct" placeholder="手機號碼 / Email"><input type="password" name="pwd" placeholder="請輸入密碼"><label><input type="checkbox" name="k"> 記住帳號</label><button>登入</button>')}<a href="/trap/f">忘記密碼</a>`,
    '/code': `<html lang="zh-TW"><title>安全驗證</title><h1>簡訊驗證</h1><p>驗證碼已發送至 +1******0123，請於 5 分鐘內輸入</p>${form('/code', '<input name="otp" maxlength="6" placeholder="請輸入 6 位數驗證碼"><button type="button" onclick="location=\'/trap/r\'">重新發送</button><button>確認</button>')}`,
    '/home': `<html lang="zh-TW"><title>會員中心</title><h1>會員中心</h1><p>Ada 您好</p><a href="/leave">登出</a>`,
  }),
  site(
    'a mall in Japanese, a page for each, and a code that must be sent',
    {
      '/': `<html lang="ja"><title>ログイン</title><h1>ログイン</h1>${form('/name', '<label for="u">ユーザID または メールアドレス</label><input id="u" name="u"><button>次へ</button>')}<a href="/trap/s">楽々会員に新規登録（無料）してサービスを利用する</a>`,
      '/password': `<html lang="ja"><title>ログイン</title><p>ada@example.com</p>${form('/sign-in', '<label for="p">パスワード</label><input id="p" type="password" name="p"><label><input type="checkbox" name="show"> パスワードを表示</label><button>次へ</button>')}<a href="/trap/f">パスワードを忘れた場合</a>`,
      '/two': `<html lang="ja"><title>本人確認</title><h1>本人確認が必要です</h1><p>ご登録の電話番号（*******0123）にSMSで認証番号をお送りします。</p>${form('/send', '<button>認証番号を送信する</button>')}<a href="/trap/p">電話番号が変わった方はこちら</a>`,
      '/code': `<html lang="ja"><title>本人確認</title><h1>認証番号の入力</h1><p>SMSでお送りした6桁の認証番号を入力してください。</p>${form('/code', '<input name="c" inputmode="numeric" placeholder="認証番号（6桁）"><button>認証する</button>')}`,
      '/home': `<html lang="ja"><title>マイページ</title><p>エイダさん、こんにちは</p><a href="/leave">ログアウト</a>`,
    },
    { afterPassword: '/two', mustSend: true },
  ),
  site(
    'a bank in Japanese has locked the account',
    {
      '/': `<html lang="ja"><title>ログオン</title>${form('/sign-in', '<label>店番・口座番号 <input name="n"></label><label>ログインパスワード <input type="password" name="p"></label><button>ログイン</button>')}`,
      '/wrong': `<html lang="ja"><title>エラー</title><h1>ログインできません</h1><p>パスワードを規定回数以上誤って入力されたため、ご利用を停止しています。お手続きはコールセンターまでご連絡ください。</p><a href="/">戻る</a>`,
    },
    { password: 'wrong horse', outcome: 'accountLocked' },
  ),
  site(
    'a market in Indonesian that prefers another messenger',
    {
      '/': `<html lang="id"><title>Masuk</title><h1>Masuk</h1>${form('/name', '<label>Nomor HP atau Email <input name="u"></label><button>Selanjutnya</button>')}<p>Belum punya akun? <a href="/trap/d">Daftar</a></p>`,
      '/password': `<html lang="id"><title>Masuk</title><h1>Masuk</h1><p>ada@example.com <a href="/">Ubah</a></p>${form('/sign-in', '<label>Kata Sandi <input type="password" name="p"></label><a href="/trap/f">Lupa kata sandi?</a><button>Masuk</button>')}`,
      '/pick': `<html lang="id"><title>Verifikasi</title><h1>Pilih Metode Verifikasi</h1><p>Pilih salah satu metode di bawah ini untuk mendapatkan kode verifikasi.</p><div role="button" tabindex="0" onclick="location='/trap/wa'"><b>WhatsApp</b> ke ••••••••0123</div><div role="button" tabindex="0" onclick="fetch('/api/send', { method: 'POST' }).then(() => { location = '/code' })"><b>SMS</b> ke ••••••••0123</div>`,
      '/code': `<html lang="id"><title>Verifikasi</title><h1>Masukkan Kode Verifikasi</h1><p>Kode verifikasi telah dikirim melalui SMS ke ••••••••0123</p><form method="post" action="/code" id="f"><input name="otp" inputmode="numeric" maxlength="6" autocomplete="one-time-code"></form><p>Tidak menerima kode? <a href="/trap/r">Kirim ulang</a></p><script>f.otp.oninput = () => { if (f.otp.value.length === 6) f.submit() }</script>`,
      '/home': `<html lang="id"><title>Beranda</title><h1>Hai, Ada</h1><a href="/leave">Keluar</a>`,
    },
    { afterPassword: '/pick', mustSend: true },
  ),
  wrong(
    'a service in Vietnamese says no',
    `<html lang="vi"><title>Đăng nhập</title><h3>Đăng nhập tài khoản</h3>${form('/sign-in', '<input name="u" placeholder="Email/Số điện thoại/Tên đăng nhập"><input type="password" name="p" placeholder="Mật khẩu">{message}<button>Đăng nhập</button>')}<a href="/trap/f">Quên mật khẩu</a>`,
    '<div role="alert">Tên đăng nhập hoặc mật khẩu không chính xác. Vui lòng thử lại.</div>',
  ),
  site(
    'an office in Turkish says no, and wants letters copied from then on',
    {
      '/': `<html lang="tr"><title>Giriş</title><h1>e-Kapı Giriş</h1>${form('/sign-in', '<label>T.C. Kimlik No <input name="tc"></label><label>e-Kapı Şifresi <input type="password" name="s"></label><button>Giriş Yap</button>')}<a href="/trap/m">e-İmza</a> <a href="/trap/f">Şifremi Unuttum</a>`,
      '/wrong': `<html lang="tr"><title>Giriş</title><h1>e-Kapı Giriş</h1><div class="uyari">Girdiğiniz T.C. Kimlik Numarası veya şifre hatalıdır.</div>${form('/trap', '<label>T.C. Kimlik No <input name="tc"></label><label>e-Kapı Şifresi <input type="password" name="s"></label><img class="captcha" alt="Güvenlik kodu"><label>Resimdeki güvenlik kodu <input name="g"></label><button>Giriş Yap</button>')}`,
    },
    { password: 'wrong horse', outcome: 'invalidCredentials' },
  ),
  site(
    'a state’s account in Portuguese asks for its app’s code',
    {
      '/': `<html lang="pt-BR"><title>Conta</title><h3>Identifique-se com:</h3>${form('/name', '<label>Número do CPF<br>Digite seu CPF para <b>criar</b> ou <b>acessar</b> sua conta <input name="cpf" inputmode="numeric" placeholder="Digite seu CPF"></label><button>Continuar</button>')}<a href="/trap/b">Login com seu banco</a><a href="/trap/q">Login com QR code</a>`,
      '/password': `<html lang="pt-BR"><title>Conta</title><h3>Digite sua senha</h3>${form('/sign-in', '<label>Senha <input type="password" name="s" placeholder="Digite sua senha atual"></label><button name="operation" value="cancel" type="button" onclick="location=\'/trap/c\'">Cancelar</button><button>Entrar</button>')}<a href="/trap/f">Esqueci minha senha</a>`,
      '/app': `<html lang="pt-BR"><title>Conta</title><h3>Verificação em duas etapas</h3><p>Informe o <b>código de acesso</b> gerado no seu aplicativo.</p><ol><li>Abra o aplicativo no seu celular</li><li>Clique em “Gerar código de acesso”</li></ol>${form('/trap', '<label>Código de acesso <input name="trapc" maxlength="6"></label><label><input type="checkbox" name="t"> Não solicitar verificação em duas etapas novamente neste navegador</label><button>Ok</button>')}`,
    },
    { afterPassword: '/app', outcome: 'challengeUnknown' },
  ),
  site(
    'a tax office in French writes a mail',
    {
      '/': `<html lang="fr"><title>Authentification</title><h1>Connexion ou création de votre espace</h1>${form('/name', '<label for="n">Numéro fiscal</label><input id="n" name="n" inputmode="numeric" maxlength="20"><button>Continuer</button>')}<button onclick="location='/trap/fc'">S’identifier avec FranceIdentité</button>`,
      '/password': `<html lang="fr"><title>Authentification</title><h1>Saisissez votre mot de passe</h1>${form('/sign-in', '<label for="p">Votre mot de passe</label><input id="p" type="password" name="p"><button type="button" aria-label="Afficher le mot de passe">👁</button><button>Connexion</button>')}<a href="/trap/f">Mot de passe oublié</a>`,
      '/mail': `<html lang="fr"><title>Authentification</title><h1>Sécurisation de votre accès</h1><p>Afin de sécuriser l’accès à votre espace, un code de sécurité à 6 chiffres vient de vous être envoyé à l’adresse électronique a***a@example.com. Il est valable 15 minutes.</p>${form('/trap', '<label>Code de sécurité <input name="trapc" maxlength="6" inputmode="numeric"></label><button>Valider</button>')}`,
    },
    { afterPassword: '/mail', outcome: 'challengeUnknown' },
  ),
  site('a state’s log-in in Dutch, chosen with a text', {
    '/': `<html lang="nl"><title>Inloggen</title><h1>Inloggen bij Mijn Dienst</h1><h2>Hoe wilt u inloggen?</h2><ul><li><a href="/trap/app">Met de app<br>De makkelijkste manier om veilig in te loggen</a></li><li><a href="/sms">Met een sms-controle</a></li><li><a href="/trap/id">Met mijn identiteitskaart</a></li></ul><a href="/trap/aanvragen">Nog geen account? Vraag aan</a>`,
    '/sms': `<html lang="nl"><title>Inloggen</title><h1>Inloggen bij Mijn Dienst</h1>${form('/sign-in', '<label>Gebruikersnaam <input name="g"></label><label>Wachtwoord <input type="password" name="w"></label><label><input type="checkbox" name="o"> Onthoud mijn gebruikersnaam</label><button>Inloggen</button><a href="/trap/a">Annuleren</a>')}`,
    '/code': `<html lang="nl"><title>Inloggen</title><h1>Sms-code</h1><p>Wij hebben een sms-code verstuurd naar *******23.</p>${form('/code', '<label>Vul de sms-code in <input name="s" maxlength="6"></label><button>Volgende</button><a href="/trap/a">Annuleren</a>')}`,
    '/home': `<html lang="nl"><title>Mijn Dienst</title><h1>Welkom, A. Lovelace</h1><a href="/leave">Uitloggen</a>`,
  }),
  site('a bank in Polish numbers its texts', {
    '/': `<html lang="pl"><title>Bank</title><h1>Zaloguj się do serwisu</h1>${form('/sign-in', '<label>Identyfikator <input name="i"></label><label>Hasło <input type="password" name="h"></label><button>Zaloguj się</button>')}<a href="/trap/p">Mam problem z logowaniem</a>`,
    '/code': `<html lang="pl"><title>Bank</title><h1>Dokończ logowanie</h1><p>Wpisz hasło SMS nr 1 z dnia 24-11-2026. Wysłaliśmy je na numer *** *** 0123.</p>${form('/code', '<label>Hasło SMS nr 1 <input name="s" inputmode="numeric" maxlength="8" autocomplete="off"></label><fieldset><label><input type="radio" name="d" value="once" checked> Tylko ten jeden raz</label><label><input type="radio" name="d" value="always"> Dodaj to urządzenie do zaufanych</label></fieldset><button>Zatwierdź</button>')}`,
    '/home': `<html lang="pl"><title>Bank</title><h1>Rachunki</h1><p>Ada L.</p><a href="/leave">Wyloguj</a>`,
  }),
  site(
    'a console in Chinese with a tab for telephones',
    {
      '/': app(`
        const tabs = '<div role="tablist"><div role="tab" aria-selected="true" id="t1">账户密码登录</div><div role="tab" aria-selected="false" id="t2">手机号登录</div></div>'
        const one = () => {
          show('<div class="ant-pro-form-login-title">Ant 控制台</div>' + tabs + '<form class="ant-form"><span class="ant-input-affix-wrapper"><input id="username" name="username" placeholder="用户名: admin or user" class="ant-input"></span><span class="ant-input-affix-wrapper"><input id="password" name="password" type="password" placeholder="密码" class="ant-input"></span><label><input type="checkbox"> 自动登录</label><a href="/trap/f">忘记密码</a><button class="ant-btn ant-btn-primary ant-btn-lg"><span>登 录</span></button></form>')
          on('#t2', 'click', two)
          on('form', 'submit', async () => { if (await send('/sign-in', { password: value('password') })) location = '/home' })
        }
        const two = () => { show(tabs + '<form><input placeholder="手机号"><input placeholder="请输入验证码"><button type="button" onclick="location=\\'/trap/sms\\'">获取验证码</button><button>登 录</button></form>'); on('#t1', 'click', one) }
        one()`),
      '/home': `<html lang="zh-CN"><title>工作台</title><div class="ant-dropdown-trigger">Ada</div><h1>工作台</h1><a href="/leave">退出登录</a>`,
    },
    { afterPassword: '/home' },
  ),
  site('a newspaper in German that is paid for with advertising', {
    '/': `<html lang="de"><title>Anmelden</title><h1>Anmelden</h1>${form('/name', '<label>E-Mail-Adresse <input name="e" type="email"></label><button>Weiter</button>')}<div role="dialog" aria-modal="true" id="c" style="position:fixed;inset:0;background:#fff"><h2>Weiter mit Werbung lesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details in der Datenschutzerklärung.</p><button onclick="c.remove()">Akzeptieren und weiter</button><h2>Werbefrei im Abo</h2><button onclick="location='/trap/abo'">Jetzt abonnieren</button><a href="/trap/abo2">Schon Pur-Abonnent? Hier anmelden</a></div>`,
    '/password': `<html lang="de"><title>Anmelden</title><h1>Passwort eingeben</h1><p>ada@example.com</p>${form('/sign-in', '<label>Passwort <input type="password" name="p"></label><label><input type="checkbox" name="b" checked> Angemeldet bleiben</label><button>Anmelden</button>')}<a href="/trap/f">Passwort vergessen?</a>`,
    '/code': `<html lang="de"><title>Anmelden</title><h1>Bestätigen Sie Ihre Anmeldung</h1><p>Zu Ihrer Sicherheit haben wir eine SMS mit einem sechsstelligen Code an *** 0123 gesendet.</p>${form('/code', '<label>Code <input name="c" autocomplete="one-time-code"></label><button>Bestätigen</button>')}`,
    '/home': `<html lang="de"><title>Mein Konto</title><h1>Mein Konto</h1><p>Hallo Ada!</p><a href="/leave">Abmelden</a>`,
  }),
]
