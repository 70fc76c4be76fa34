import type { Words } from './topics.ts'

export const TURKISH: Words = {
  signIn: 'giriş|giriş yap|oturum aç|oturum açın|giriş yapın',
  signOut: 'çıkış|çıkış yap|oturumu kapat',
  proceed: 'devam|devam et|ileri|sonraki|onayla|doğrula|gönder',
  aside: 'unut*|geri|iptal|göster|yardım|diğer|başka|tekrar gönder',
  resend: 'tekrar gönder|yeniden gönder|yeni kod*',
  register: 'kayıt ol|üye ol|hesap oluştur|kaydol',
  otherForm: 'ara|bülten*|abone*',
  username: 'kullanıcı*|e-posta*|eposta*|email|müşteri numarası',
  password: 'şifre*|parola*|kullanıcı*|e-posta*|hesa*|giriş bilgileri|giriş',
  code: 'kod|kodu|kodunu|doğrulama kod*|güvenlik kod*|tek kullanımlık*|sms kod*|pin',
  notCode: 'posta kodu|indirim*|kupon*|ülke*|alan kodu|yedek*|kurtarma*',
  bySms: 'sms*|kısa mesaj*|telefon*|cep*|numara*',
  textMessage: 'sms*|kısa mesaj*',
  byOtherMeans: 'kimlik doğrulayıcı*|doğrulama uygulama*|e-posta*|güvenlik anahtarı',
  wrong: 'yanlış|hatalı|geçersiz|eşleşmiyor|bulunamadı|doğru değil|uyuşmuyor|kayıtlı değil|başarısız',
  expired: 'süresi dol*|süresi geç*|artık geçerli değil|zaten kullanıl*',
  locked:
    'kilitlendi|kilitlenmiştir|kilitli|engellendi|bloke*|çok fazla deneme|çok fazla başarısız*|askıya al*|devre dışı*',
  warning: 'kilitlenecek*|kaldı|kalan|önce|eğer',
  captcha: 'captcha|robot değilim|resimdeki karakter*',
  challenge: 'doğrula*|onay*|iki adımlı|iki aşamalı|kod|olağandışı*|yeni şifre|yeni parola|yöntem*',
  failure: 'hata|bulunamadı|erişim engellendi|kullanılamıyor|bakım*|ters gitti',
  cookies: 'çerez*|cookie|cookies|gizlilik*|onayı',
  refuse: 'reddet|tümünü reddet|hepsini reddet|yalnızca gerekli*|sadece gerekli*|kabul etme|kabul etmeden*',
  accept: 'kabul et|tümünü kabul et|kabul ediyorum|izin ver|tamam',
  sendCode: 'kod gönder|kodu gönder|sms gönder|kod al|kod iste|gönder',
  sent: 'gönderdik|gönderildi|gönderilen*',
  anotherWay:
    'başka bir yol*|başka bir yöntem*|diğer yöntem*|diğer seçenek*|farklı bir yöntem*|şifre kullan|parola kullan',
  notNow: 'şimdi değil|atla|daha sonra|sonra|hayır|hayır, teşekkür*|hatırlat*',
  lasting: 'oturumum açık|oturum açık|bu cihaz*|bu tarayıcı*|beni hatırla|geçiş anahtarı|bildirimleri aç',
  pending:
    'onayla*|e-postanızı kontrol*|e-posta gönder*|bekleniyor|uygulamayı aç*|kimlik doğrulayıcı*|bildirim*|güvenlik sorusu|güvenlik anahtarı|kimliğinizi doğrula*|olağandışı*',
  byCall: 'ara beni|arama|sesli*',
  decoy: 'boş bırak*|doldurma*',
}
