import type { LanguagePack } from '../lexicon.ts'

export const malay: LanguagePack = {
  name: 'Indonesian, Malay, Javanese, Sundanese',
  words: {
    otp: `
      (kode|kod|kata sandi|sandi|password|pin|kata laluan|kata kunci|kodeu|tembung sandhi) (sekali guna|satu kali|
       rahasia|transaksi|rahsia|satu kali pakai),
      kode otp, nombor tac, no tac, kode rahasia`,
    oneTime: `
      sekali pakai, sementara, sms, pemulihan, validasi, sekali sahaja, kebenaran, pengenalan, unik, tac, kaamanan,
      pindah perangkat, satu masa`,
    code: 'pac, kode, kod, kata sandi, sandi, kata laluan, kata kunci, password, kodeu, tembung sandhi',
    use: `
      gunakan, masukkan, guna, gunakeun, lebetkeun, gunakake, lebokake, ketik, input, masukan, pakai kode,
      sila masukkan, pake, silakan masukkan, memasukkan`,
    verify: `
      verifikasi*, konfirmasi*, aktivasi*, aktifkan*, masuk, login, autentikasi*, otentikasi*, otorisasi*,
      registrasi*, pendaftaran*, daftar*, keamanan*, akses*, pengesahan*, mengesahkan*, log masuk*, keselamatan*,
      pengaktifan*, sahkan*, melog masuk, memverifikasi*, mengonfirmasi*, mendaftar*, kelulusan`,
    secret: `
      (jangan|jgn|dilarang|tidak|aja|ulah|usah) (berikan|beri|beritahu|beritahukan|bagikan|sebarkan|kasih|kongsi|
       kongsikan|dedahkan|dikongsi|berikan kode|bagi|membagikan|diwenehake|diwenehi|dibikeun|dibagi|dikabarkeun|
       menyebarkan|memberikan|didedahkan|informasikan|share),
      kepada siapa pun, kepada siapapun, kpd siapapun, ke siapapun, siapapun, siapa pun, dengan sesiapa,
      kepada sesiapa, sesiapa, orang lain, pihak lain, pihak manapun, pihak ketiga, rahasia*, rahsia*,
      marang sapa wae, sapa wae, ka saha wae, saha waé, penipuan`,
    expires: `
      berlaku*, kadaluarsa*, kedaluwarsa*, hangus, kadaluwarsa*, sah selama, sah untuk, tamat tempoh*, luput*,
      valid, masa berlaku, dalam masa, dalam waktu, sah sehingga, kacida`,
    between: `
      adalah, ialah, anda, kamu, adlh, yaitu, nomor, no, sampeyan, anjeun, yakni, ini, berikut, kami, iku, nyaeta,
      mu`,
    label: `
      rekening, rek, no rek, kartu, kad, kartu kredit, berakhiran, berakhir, akhiran, pesanan, no pesanan,
      nomor pesanan, order, resi, no resi, nomor resi, paket, bungkusan, kiriman, invoice, faktur, tagihan, bil,
      referensi, ref, rujukan, no rujukan, pelanggan, id pelanggan, no pelanggan, telepon, telp, telefon, hubungi,
      hub, call, janji, temujanji, pemesanan, tempahan, booking, tiket, penerbangan, kereta, kamar, bilik, jumlah,
      saldo, baki, total, pembayaran, bayar, transfer, pindahan, penarikan, pengeluaran, transaksi, cabang,
      cawangan, jl, jalan, jam, tgl, tanggal, tarikh, polis, va, virtual account, no va, akaun, nik, npwp, nopol,
      plat, antrian, no antrian, nomor antrian, didebit, dikredit, balas, sms ke, ketik reg, *123`,
    otherCode: `
      (kode|kod) (promo|promosi|diskon|diskaun|voucher|kupon|referral|rujukan|undangan|pos|bar|qr|batang|wilayah|
       area|negara|booking|pemesanan|tempahan|pesanan|produk|barang|pelanggan|bayar|pembayaran|hadiah|tukar|
       penukaran|redeem|resi|bank|cabang|error|ralat|kesalahan|pengambilan|ambil|lacak|jemputan|bonus|cashback|
       toko|agen|sales|unik pembayaran|poskod),
      kodepos, poskod, barcode, kod bar, voucher`,
    unit: 'menit, detik, jam, hari, minit, saat, poin, mata, digit, angka, bulan, gb, mb, kali, mnt, dtk, orang',
    money: 'rp, rupiah, idr, rm, ringgit, myr, sen, juta, ribu, rb, jt',
    offer: `
      diskon*, promo*, hadiah*, menang*, gratis*, cashback, voucher*, undian*, penawaran*, diskaun*, percuma,
      tawaran*, pemenang*, kupon*, potongan, ganjaran`,
  },
}
