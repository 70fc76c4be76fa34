import type { Words } from './topics.ts'

export const ENGLISH: Words = {
  signIn: 'log on|logon|sign in|log in|login|signin|sign on|sign-in|log-in|welcome back|sign in with',
  signOut: 'sign out|log out|logout|signout|sign off|log off',
  proceed: 'continue|next|submit|verify|confirm|go|enter|done',
  goOn: 'continue|next|go on|proceed|carry on',
  aside:
    "forgot*|lost|don't have|no longer|change|can't access|update|edit|learn more|saml|reset|show|hide|cancel|back|resend|send again|help|another|different|sso|passkey|qr|with google|with apple|with facebook|with microsoft|with github|with gitlab|with x|with twitter|with linkedin|with yahoo|with amazon|with slack|with okta|with saml|with sso|google|apple|facebook|microsoft|github|linkedin|yahoo",
  resend:
    "resend*|send again|send it again|send a new code|send new code|new code|get a new code|send another code|send code again|didn't get a code",
  register:
    'sign up|signup|register|create account|create an account|create your account|create my account|create your|join|join now|get started|registration',
  otherForm: 'search|subscribe|newsletter|sign me up|coupon|contact us|feedback',
  username:
    'customer code|user code|client code|member code|user|username|user name|user id|userid|login|login id|login name|email|e-mail|email address|account|account name|account id|member id|customer id|customer number|identifier|phone or email|phone number or email|email or phone|email or mobile|mobile number or email|username or email|handle|badge|student number|employee id|employee number',
  password:
    'password|passphrase|credentials|sign-in details|login details|log-in details|username|user name|email|e-mail|user|account|login information|combination|login|sign-in|authentication|information you entered|details you entered|details you provided|information you provided|your details|our records',
  byPassword:
    'use password|use your password|use a password|use my password|password instead|with password|with a password|with your password|enter your password|enter password',
  secret: 'pin|pin number|passcode|access code|personal code|secret code|security number',
  code: 'code|passcode|otp|one-time|one time|otc|pin|2fa|mfa|two-factor|security code|verification|verification code|token|smscode|sms code|totp',
  notCode:
    'postal*|postcode|post code|zip*|promo*|coupon|voucher|gift|country|area|dial*|invite|invitation|referral|discount|captcha|backup|recovery|currency|language|product|sort code|company|tenant|workspace|subdomain|organisation|organization|institution|search',
  bySms: 'sms|text|texted|text message|phone|mobile|phone number|ending in',
  textMessage: 'sms|text|text me|text message|texted',
  byOtherMeans:
    'authenticator*|token generator|code generator|authentication code app|authentication app|email|e-mail|emailed|inbox|security key|backup code|recovery code|e-mail address|email address|microsoft authenticator|totp|recovery codes|backup codes|hardware token|hardware key|yubikey|push|push notification|your devices|your other devices|trusted device|trusted devices|another device',
  app: 'app|apps|mobile application|phone application',
  wrong:
    "incorrect|wrong|invalid|not valid|isn't valid|not right|isn't right|not correct|isn't correct|not match|doesn't match|don't match|didn't match|not recognised|not recognized|don't recognise|don't recognize|couldn't find|could not find|cannot find|can't find|not found|not registered|unknown|doesn't exist|does not exist|mismatch|failed|enter a correct|unsuccessful|denied|bad|could not be verified|couldn't sign|couldn't log|unable to log you in|unable to sign you in|try again with|do not recognise|do not recognize|bad credentials|incorrectly|no account|not a valid|denied for|cannot log in|can not log in|cannot sign in|could not log in|could not sign in|check your|is not recognised|is not recognized|no user|no such user|unauthorized|unauthorised|not authorized|not authorised|rejected|enter the correct|case-sensitive|correct username|correct email",
  expired: 'expired|no longer valid|too old|already used|already been used|out of date|timed out',
  locked:
    'is locked|was locked|been locked|account locked|locked out|locked for|temporarily locked|temporarily blocked|temporarily disabled|temporarily suspended|been disabled|been suspended|been blocked|is disabled|is suspended|is blocked|account disabled|account suspended|too many attempts|too many tries|too many failed*|too many wrong*|too many incorrect*|too many invalid*|too many login*|too many sign-in*|too many unsuccessful*|maximum number of attempts|too many requests|tried too often|too often|temporarily unable to log in|rate limit*|sign-in is blocked|access has been blocked',
  warning: 'will be|before|avoid|left|remaining|prevent|if',
  captcha:
    "captcha|not a robot|are human|are a human|characters you see|letters you see|characters in the picture|characters shown|text from the image|security check|unusual traffic|i'm human|verify you are human|verifying you are human|checking your browser|i am human|solve the puzzle|prove you're human|prove you are human|copy the text|type the text|type the characters|enter the characters|code from the image|code in the image|code shown in|code from the picture|code in the picture|type characters|characters as they are shown|characters shown below|characters as shown",
  human:
    "not a robot|are human|are a human|i'm human|i am human|you're human|verify you are human|verifying you are human|checking your browser|unusual traffic|solve the puzzle|complete the puzzle|slide to|slide the|drag the|press and hold|press & hold|select all images|select all squares",
  challenge:
    "verify|verification|verify it's you|confirm it's you|two-step|two-factor|2-step|2-factor|second factor|multi-factor|security code|code|authenticate|authenticator|approve|check your phone|choose how|choose a method|one more step|unusual*|suspicious|trust this|new password|change your password|reset your password|password expired|stay signed in|terms",
  failure:
    "error|not found|forbidden|access denied|something went wrong|unavailable|bad gateway|server error|page can't be|maintenance",
  cookies: 'cookie|cookies|your privacy|tracking|consent',
  refuse:
    "reject|reject all|refuse|decline|decline all|deny|deny all|only necessary|necessary only|only essential|essential only|strictly necessary|continue without accepting|do not accept|don't accept|disagree|opt out|use necessary cookies|necessary cookies only|essential cookies only",
  accept: 'accept|accept all|allow|allow all|agree|i agree|authorize|authorise|consent|got it|ok|okay',
  sendCode:
    'send code|send a code|send me a code|send the code|send my code|send verification code|send security code|send text|send a text|send text message|send sms|send an sms|text me|text me a code|text code|get code|get a code|get the code|request code|request a code|send it|send passcode|send token|send|receive code',
  sent: 'sent|texted|on its way',
  anotherWay:
    "another way|other way|other ways|other options|more options|another method|other method|other methods|different method|choose another|use another|a different way|another option|other verification|alternative method|use a different|can't use this|trouble verifying|use sms instead|use text message instead|use text instead|use phone instead|use your phone instead|text me instead|use password instead|use your password|sign in with password|use a password|sign-in options|other sign-in options|can't use my|cannot use my|i can't use|can't access my|verify with something else|something else|sign in another way|another verification|use a different method|text me a code instead|send a text instead|get a text instead|use a text message|use a password instead|password instead|sms instead|try another|didn't get a code|didn't receive a code|didn't get the code|didn't receive the code",
  notNow:
    "not now|skip|skip for now|later|maybe later|remind me later|no thanks|no, thanks|not yet|not right now|skip this step|skip this|set up later|do it later|don't ask again|never|don't trust|don't save|ask me later|do this later|i'll do it later",
  no: 'no',
  lasting:
    'stay signed in|keep me signed in|stay logged in|keep me logged in|keep you signed in|trust this|remember this|remember me|save your login|save login|save your password|create a passkey|add a passkey|set up a passkey|faster sign-in|sign in faster|turn on notifications|enable notifications|recovery email|recovery phone|confirm your contact|stay connected|install our app|get the app|set up touch|turn on two-step|set up two-step|set up two-factor|enable two-factor|add your phone|add a phone number|personalise your|personalize your|save your info|save login info|protect your account|keep your account secure|keep your account safe|add a recovery|welcome tour|reduce the number of times|is this your device|this is my device|log in faster|faster next time',
  pending:
    "approve*|check your email|check your inbox|we emailed|emailed you|sent you an email|sent an email|waiting for|open the app|open your app|open your authenticator*|authenticator app|push notification|notification has been sent|sent a notification|notification to your|request to your|on your phone to|check your device|tap yes|tap the number|scan the|scan this|magic link|security question|mother's maiden|first pet|insert your security key|use your security key|use your passkey|with your passkey|confirm it's you|confirm that it's you|verify it's you|verify your identity|confirm your identity|finish signing in|complete sign-in|complete your sign-in|before you continue|to continue|one more step|almost there|unusual|suspicious|is this you|was this you|under review|pending approval|verify your email|confirm your email|verify your account|confirm your account|activate your account",
  byCall: 'call me|call|phone call|voice|voice call|by phone call|robocall|calling',
  decoy:
    "leave this|leave blank|leave empty|keep empty|do not fill|don't fill|not fill|if you are human|if you are a human|honeypot",
  menu: 'menu|navigation|my account|account|user menu',
  remember:
    'this device|this browser|this computer|this machine|remember me|remember my login|trust device|trust browser|remember device|remember browser|remember computer|keep me signed in|keep me logged in|stay signed in|stay logged in|stay connected',
  shared: "public|shared|don't trust|do not trust|don't remember|do not remember|forget",
}
