import type { LanguagePack } from '../lexicon.ts'

export const vietnamese: LanguagePack = {
  name: 'Vietnamese',
  words: {
    otp: `
      (mã|mật khẩu|mật mã|mã số) (dùng một lần|một lần|dùng 1 lần|sử dụng một lần|pin|1 lan|bí mật), maotp, ma otp,
      otp code`,
    oneTime: 'tạm thời, an toàn, kiểm tra, định danh, smart otp, sms otp, mở khóa',
    code: `
      mật khẩu, mã pin, mã số, mật mã, mã số bí mật, mã của bạn, mã của quý khách, mã code, mã whatsapp, mã facebook,
      mã instagram, mã google, mã telegram, mã viber, mã zalo, mã tiktok, mã apple, mã grab, mã uber`,
    noun: 'mã',
    use: 'nhập, sử dụng, dùng, dung ma, điền, vui long nhap',
    verify: `
      xác thực, xác nhận, xác minh, đăng nhập, đăng ký, kích hoạt, bảo mật, truy cập, giao dich, dang ki, khôi phục,
      đặt lại mật khẩu, hoàn tất`,
    secret: `
      (không|đừng|tuyệt đối không|ko|k) (chia sẻ|cung cấp|tiết lộ|đưa|gửi|cho ai|để lộ|chuyển|nói), cho bất kỳ ai,
      bất kỳ ai, bat cu ai, cho bất cứ ai, cho người khác, voi bat ky ai, với ai, bí mật, giữ bí mật, lừa đảo,
      cho ai, voi nguoi khac`,
    expires: 'hiệu lực, có hiệu lực, hết hạn, het hieu luc, trong vòng, có giá trị, hạn sử dụng, trong 5 phut',
    between: 'là, của bạn, cua quy khach, của bạn là, la:, số, quý khách, sau, này, qk',
    label: `
      tài khoản, tk, số tài khoản, so tk, thẻ, số thẻ, đơn hàng, mã đơn hàng, mã đơn, vận đơn, mã vận đơn, hóa đơn,
      tham chiếu, mã giao dịch, ma gd, gd, khách hàng, mã khách hàng, ma kh, điện thoại, sdt, đt, gọi, liên hệ, lh,
      hotline, lịch hẹn, đặt chỗ, mã đặt chỗ, vé, chuyến bay, phòng, số tiền, số dư, sd, tổng, thanh toán, rút, nạp,
      chuyển khoản, chuyen tien, bi tru, chi nhánh, đường, soạn, gửi, shipper, đuôi, cuoi, so cuoi, tong dai, mst,
      cmnd, cccd`,
    otherCode: `
      (mã|code) (yêu cầu|hồ sơ|phiếu|nhân viên|cửa hàng|giảm giá|khuyến mãi|ưu đãi|voucher|coupon|bưu điện|
      bưu chính|vạch|qr|giới thiệu|vùng|quốc gia| lỗi|sản phẩm|quà tặng|thẻ cào|nạp|dự thưởng|vận đơn|đơn hàng|
      khách hàng|giao dịch số|đặt chỗ|đổi quà| số thuế|hóa đơn|gd),
      voucher, mã vạch`,
    unit: 'phút, giây, giờ, ngày, điểm, chữ số, gb, mb, tháng, lần',
    money: 'vnd, đồng, trieu',
    offer: `
      giảm giá, khuyến mãi, ưu đãi, trúng thưởng, miễn phí, quà tặng, tặng, voucher, giam, sale, tu choi, rut tham`,
  },
}
