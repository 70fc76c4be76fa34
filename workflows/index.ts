export { accountLogin } from './account-login.ts'
export {
  messageRetention,
  numberReconciliation,
  recordRetention,
  renewalWarning,
  sessionExpiry,
} from './housekeeping.ts'
export { managedPhoneNumber } from './managed-phone-number.ts'
export { scheduledLogin } from './scheduled-login.ts'
