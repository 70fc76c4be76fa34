import type { LanguagePack } from '../lexicon.ts'

export const vietnamese: LanguagePack = {
  name: 'Vietnamese',
  words: {
    otp: `
      (mã|ma|mật khẩu|mat khau|mật mã|mã số|ma so) (dùng một lần|dung mot lan|một lần|mot lan|dùng 1 lần|dung 1 lan|sử dụng một lần|su dung mot lan|pin|1 lan|1 lần|bí mật),
      maotp, ma otp, mã otp, otp code`,
    oneTime: 'tạm thời, tam thoi, an toàn, an toan, kiểm tra, định danh, smart otp, sms otp, mở khóa',
    code: `
      mã, mật khẩu, mat khau, mã pin, ma pin, mã số, mat ma, ma so bi mat, ma cua ban, mã của bạn, ma code, mã code`,
    use: 'nhập, nhap, sử dụng, su dung, dùng, dung ma, điền, dien, vui long nhap, vui lòng nhập',
    verify: `
      xác thực, xac thuc, xác nhận, xac nhan, xác minh, xac minh, đăng nhập, dang nhap, đăng ký, dang ky, kích hoạt,
      kich hoat, bảo mật, bao mat, truy cập, truy cap, giao dich, giao dịch, dang ki, khôi phục, đặt lại mật khẩu,
      hoàn tất, hoan tat`,
    secret: `
      (không|khong|đừng|dung|tuyệt đối không|tuyet doi khong|ko|k) (chia sẻ|chia se|cung cấp|cung cap|tiết lộ|tiet lo|đưa|dua|gửi|gui|cho ai|để lộ|chuyển|nói),
      cho bất kỳ ai, cho bat ky ai, bất kỳ ai, bat ky ai, bat cu ai, cho bất cứ ai, cho người khác, cho nguoi khac,
      voi bat ky ai, với bất kỳ ai, với ai, voi ai, bí mật, giữ bí mật, lừa đảo, lua dao, cho ai, voi nguoi khac`,
    expires: `
      hiệu lực, hieu luc, có hiệu lực, co hieu luc, hết hạn, het han, het hieu luc, trong vòng, trong vong,
      có giá trị, co gia tri, hạn sử dụng, trong 5 phut`,
    between: `
      là, la, của bạn, cua ban, cua quy khach, của quý khách, của bạn là, cua ban la, la:, số, so, quý khách,
      quy khach, sau, này, nay, qk`,
    label: `
      tài khoản, tai khoan, tk, số tài khoản, so tk, thẻ, the, số thẻ, so the, đơn hàng, don hang, mã đơn hàng,
      ma don hang, mã đơn, ma don, vận đơn, van don, mã vận đơn, ma van don, hóa đơn, hoa don, tham chiếu,
      mã giao dịch, ma giao dich, ma gd, gd, khách hàng, khach hang, mã khách hàng, ma khach hang, ma kh,
      điện thoại, dien thoai, sdt, đt, gọi, goi, liên hệ, lien he, lh, hotline, lịch hẹn, lich hen, đặt chỗ,
      mã đặt chỗ, ma dat cho, vé, chuyến bay, chuyen bay, phòng, số tiền, so tien, số dư, so du, sd, tổng, tong,
      thanh toán, thanh toan, rút, rut, nạp, nap, chuyển khoản, chuyen khoan, chuyen tien, bi tru, chi nhánh,
      chi nhanh, đường, soạn, soan, gửi, gui, shipper, đuôi, cuoi, so cuoi, tong dai, tổng đài, mst, cmnd, cccd`,
    otherCode: `
      (mã|ma|code) (giảm giá|giam gia|khuyến mãi|khuyen mai|khuyến mại|khuyen mai|ưu đãi|uu dai|voucher|coupon|bưu điện|bưu chính|buu chinh|vạch|vach|qr|giới thiệu|gioi thieu|vùng|vung|quốc gia|lỗi|loi|sản phẩm|san pham|quà tặng|qua tang|thẻ cào|the cao|nạp|nap|dự thưởng|du thuong|vận đơn|van don|đơn hàng|don hang|khách hàng|khach hang|giao dịch số|đặt chỗ|dat cho|đổi quà|doi qua|số thuế|so thue|hóa đơn|hoa don|gd),
      voucher, mã vạch`,
    unit: `
      phút, phut, giây, giay, giờ, gio, ngày, ngay, điểm, diem, chữ số, chu so, gb, mb, tháng, thang, lần, lan`,
    money: 'vnd, vnđ, đồng, dong, trieu, triệu',
    offer: `
      giảm giá, giam gia, khuyến mãi, khuyen mai, khuyến mại, ưu đãi, uu dai, trúng thưởng, trung thuong, miễn phí,
      mien phi, quà tặng, qua tang, tặng, voucher, giam, sale, tu choi, rut tham`,
  },
}
