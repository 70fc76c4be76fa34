export { accountLogin } from './account-login.ts'
export { managedPhoneNumber } from './managed-phone-number.ts'
export { scheduledLogin } from './scheduled-login.ts'
