import type { LanguagePack } from '../lexicon.ts'

export const turkish: LanguagePack = {
  name: 'Turkish, Azerbaijani, Turkmen',
  words: {
    otp: `
      (şifre sıfırlama|hesap doğrulama|hesap onay|parola) (kodu*|kod|kodunuz*|kodun|şifre*|parola*|pin*|şifrə*|
       koduň*|kody|koduňyz|şifre|parol*),
      tek kullanımlık, birdəfəlik, kodu giriniz`,
    oneTime: `
      tek kullanımlık, tek seferlik, sms, işlem, internet, geçici, kurtarma, 3d secure, mobil, sanal, birdəfəlik,
      bir dəfəlik, müvəqqəti, bir gezeklik, birwagtlaýyn`,
    code: `
      kodu, kodunu*, kodun, kod, kodla, koduyla, şifreniz*, şifre, şifresi*, parola, parolanız*, şifrə, şifrəniz*,
      parol, kody, koduňyz`,
    use: `
      kullanın, kullan, kullanınız, giriniz, girin, gir, yazın, yazınız, girerek, kullanarak, daxil edin,
      istifadə edin, ulanyň, giriziň, tuşlayın`,
    verify: `
      doğrula*, onay*, giriş*, güvenlik*, aktivasyon*, aktive*, kayıt*, üyelik*, erişim*, kimlik*, sıfırla*,
      tamamla*, təsdiq*, təhlük*, aktivasiya*, qeydiyyat*, daxil ol*, tassyk*, howpsuz*, oturum*, teyit*, barlag*`,
    secret: `
      kimse*, kimse ile, paylaşma*, vermeyin*, söylemeyin*, üçüncü kişi*, gizli*, heç kim*, heç kəs*, bölüşmə*,
      verməyin*, deməyin*, hiç kim*, hiçkim*, bermäň, aýtmaň, asla, başkası*, iletmeyin*`,
    expires: `
      geçerli*, süre*, sona erer, doluyor, etibarlı*, qüvvədə*, müddət*, möhlet*, hereket, içinde, ərzində,
      içinde geçerlidir`,
    between: 'dır, olan, sizin, size, sayın, no, nolu, numaralı, numarası, aşağıdaki, bu, budur, nömrə, nömrəsi',
    label: `
      hesap*, hesab*, kart*, ile biten, biten, sipariş*, kargo*, gönderi*, takip no, takip numarası, fatura*,
      referans*, müşteri*, telefon*, tel, arayın, ara, randevu*, rezervasyon*, bilet*, uçuş*, sefer, oda, tutar*,
      bakiye*, toplam, ödeme*, havale*, eft, harcama*, provizyon, işlem no, işlem numarası, şube*, sokak, saat,
      tarih*, poliçe*, dosya, vergi no, tckn, plaka, iban, abone*, dekont, sifariş*, bağlama*, balans*, qalıq*,
      məbləğ*, ödəniş*, köçürmə*, müştəri*, tarix*, hasap*, töleg*`,
    otherCode: `
      (indirim|kampanya|promosyon|kupon|hediye|posta|teslimat|teslim|kargo|takip|qr|kare|alan|hata|davet|referans|
       barkod|ürün|ülke|avantaj|endirim|promo|hədiyyə|poçt|ödül|rezervasyon|müşteri|puan) (kodu*|kod|kodunuz*|
       kodun|kodunu*),
      barkod*, promokod*, kuponu, çekiliş kodu`,
    unit: `
      dakika*, dk, dk., saniye*, sn, saat*, gün*, puan, haneli*, dəqiqə*, saniyə*, gb, mb, adet, minut*, sany,
      taksit`,
    money: 'tl, lira*, azn, manat*, tmt, usd, eur',
    offer: `
      indirim*, kampanya*, kazan*, ücretsiz, bedava, hediye*, ödül*, çekiliş*, fırsat*, kupon*, endirim*, hədiyyə*,
      pulsuz, uduş, aksiya*`,
  },
}
