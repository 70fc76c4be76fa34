import type { LanguagePack } from '../lexicon.ts'

export const english: LanguagePack = {
  name: 'English',
  words: {
    otp: `
      reset (code|pin), password reset, otp, otps,
      one time (code|pass|pin|password|passcode|p/w|key|token|number|authorization code|authorisation code),
      onetime (code|pin|password|passcode), o.t.p, 2fa, 2fa code, mfa, mfa code, etac, smstan, sms tan,
      mtan, totp, passcode, single use (code|password|passcode), temporary (code|password|passcode|pin),
      (mobile|transaction|account recovery) (code|codes|pin|password|token), verification no, verification #,
      (verification|security|authentication|login|access) number, passkey code, auth code, authcode, vcode, v code,
      verificationcode, securitycode, verification is, code word, password for this session`,
    oneTime: `
      verifcation, logon, validation, approval, identification, 2 step, two step, device, pairing, linking, sms,
      text, secure, secret, dynamic, safekey, 3d secure, enrollment, enrolment, google, whatsapp`,
    code: 'tan, tac, code, codes, pin, password, pass code, passwort, token, pwd, pw',
    use: `
      use, enter, enter this, type, input, insert, provide, reply with, quote, key in, submit, using, entering`,
    verify: `
      verify*, verification*, verified, authenticat*, authoriz*, authoris*, confirm*, log in, login*, logging in,
      log on, sign in, signin, signing in, sign up, register*, registration*, activate, activation, access,
      two factor, 2 step, security, reset your password, password reset, validate, approve, complete your,
      new device, unlock, recover*`,
    secret: `
      (do not|don't|dont|never|not to|do n't|pls do not|please don't|must not|should not|shouldn't|cannot|won't|
       will never|never ever|not) (share|disclose|give|forward|reveal|tell|provide|send|divulge|ask|ask for|
       ask you for|share this|share your|share the|share any|give out|give this|contact you for|call you for|
       call to ask for|request),
      keep it secret, keep this code, keep this secret, keep it confidential, keep this private, is confidential,
      confidential, no one should, anyone, with anyone, to anyone, scam*, fraud*, beware`,
    expires: `
      expire*, expiring, valid for, valid till, valid until, valid upto, valid up to, is valid, validity,
      valid only, only valid, within, will be valid, good for, active for, for the next`,
    between: `
      is, is:, no, no., number, number is, are, as, was, being, your, this, the, ur, following, below, here is,
      here's, it's, its, nr, num, pls, =`,
    label: `
      (confirmation|booking confirmation|booking|reservation|approval|registration|identification) (number|no|no.|
       #|id),
      account, account no, acct, a/c, ac, acc, a/c no, acct no, card, card no, ending, ending in, ending with,
      ends with, ending no, ref, ref no, reference, reference number, reference no, refno, ref id, order, order no,
      order id, order number, tracking, tracking number, tracking no, tracking id, awb, shipment, parcel, package,
      invoice, bill, booking, booking ref, booking id, pnr, ticket, flight, train, bus, gate, room, seat, case,
      claim, policy, loan, customer id, customer, customer no, client id, member, member id, membership, user,
      user id, userid, id, txn, txn id, txn no, transaction, transaction id, trans id, trx id, transid, trxn, utr,
      rrn, upi, upi ref, imps, neft, rtgs, cheque, chq, check number, receipt, phone, phone number, mobile,
      mobile number, mobile no, tel, telephone, call, calling, dial, contact, helpline, toll free, fax,
      whatsapp number, sms to, text to, stop to, help to, reply to, balance, bal, avl bal, avbl, available, amount,
      amt, total, outstanding, price, cost, credited, debited, withdrawn, deposited, paid, spent, payment,
      payment of, purchase, sent to, transfer, merchant, terminal, atm, branch, serial number, serial, sn, imei,
      meter, vehicle, plate, model, sku, item, zip, zip code, postal code, postcode, suite, apt, po box, queue,
      token no, queue number, docket, complaint, request, request no, request id, service request, sr no,
      application, application no, registration no, regn no, roll no, student id, employee id, umn, mandate, msg id,
      message id, session id, ip, imsi, iban, swift, ifsc, bic, routing`,
    otherCode: `
      (booking|reservation|order|appointment|hotel|flight|delivery) (confirmation code|confirmation number|
       confirmation|verification code),
      codex,
      (promo|job|draw|raffle|contest|lottery|lucky draw|promotion|promotional|discount|coupon|voucher|gift|
      gift card|referral|refer|invite|invitation| claim|offer|redeem|redemption|reward|zip|postal|area|country|
      dial|dialing|tracking|bar|qr|swift|sort|branch| ifsc|product|item|error|status|source|dress|tax|reference|
      booking|reservation|customer|student|course|class| category|key|color|colour|country calling|response|exit|
      return|merchant|biller|bank|hs|company|employee| shop|store|pickup|collection|door|gate|building|short|ussd|
      identifier|campaign|partner|agent|dealer|sponsor| entry|rebate|savings|cashback|order|station|airport|city|
      region|vin|meter|event|group|team|penal|civil| morse|machine|payment reference) code,
      barcode, qrcode, vscode, unicode, encode, decode, postcode, zipcode, code id, code of conduct, coupon, promo,
      pin code, code name, code base, codebase, code review, source code, morse code, pincode no, identifier`,
    unit: 'min, mins, minute*, sec, secs, second, seconds, hr, hrs, hour, hours',
    money: `
      rs, inr, usd, eur, gbp, aed, sar, lkr, npr, bdt, pkr, ngn, kes, ghs, ugx, tzs, zar, myr, rm, sgd, thb, idr,
      rp, php, vnd, cny, jpy, krw, hkd, twd, aud, cad, nzd, chf, sek, nok, dkk, pln, czk, huf, ron, bgn, rub, uah,
      byn, kzt, tl, ils, egp, qar, kwd, bhd, omr, jod, mzn, brl, ars, clp, cop, mxn, usdt, btc, eth, irt, irr,
      rupees, rupee, dollars, euros, pounds, naira, taka, dirhams, shillings, ksh, tsh, ush, bucks, euro, dollar`,
    offer: `
      discount*, off, % off, win, winner, won, prize*, free, sale, offer*, coupon*, promo*, voucher*, gift*, bonus,
      cashback, deal, deals, jackpot, lottery, reward*, congratulations, shop now, subscribe, save`,
  },
}
