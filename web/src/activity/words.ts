import type { Schemas } from '../api/client.ts'
import type { Activity } from './queries.ts'

/** What somebody did, after their name: `opened a message`. What it was done to stands beside it. */
export function inWords({ action, detail }: Pick<Activity, 'action' | 'detail'>): string {
  const words = DID[action]
  return typeof words === 'string' ? words : words(detail ?? '')
}

/** Where nobody is named, Keyline acted by itself. */
export function whoDid({ userId, userName }: Pick<Activity, 'userId' | 'userName'>): string {
  return userName ?? (userId === null ? 'Keyline' : 'Somebody who has left')
}

const DID: Record<Activity['action'], string | ((detail: string) => string)> = {
  accountCreated: 'added the account',
  accountChanged: 'changed the account',
  accountDeleted: 'deleted an account',
  accountShared: 'shared the account',
  accountUnshared: 'took away access to the account',
  accountHandedOver: 'handed the account over',
  appCreated: 'added an app',
  appChanged: 'changed an app',
  recipeChanged: 'changed the recipe of an app',
  recipeRemoved: 'removed the recipe of an app',
  numberOffered: 'was offered a phone number',
  numberCreated: 'created the phone number',
  numberAssociated: 'said that the number is at the app',
  numberVerified: 'said that the number is verified',
  numberRetried: 'began another wait for the number',
  numberReleaseAsked: 'asked to release the phone number',
  numberKept: 'kept the phone number after all',
  numberReleased: 'released the phone number',
  numberStatusChanged: (status) => `saw the number change: ${NUMBER[status] ?? 'it moved on'}`,
  associationReminder: 'reminded the Owner to add the number at the app',
  numberRenewsSoon: 'saw that the number will be charged for again soon',
  numberEndsSoon: 'saw that the number ends soon',
  numberMissingAtCarrier: 'did not find the number at the carrier',
  numberUnknownHere: 'found a number at the carrier that is in no use here',
  codeRequested: 'asked for a code',
  codeViewed: 'saw a code',
  messageViewed: 'opened a message',
  codeReceived: 'received a code',
  codeUnrequested: 'received a code that nobody asked for',
  codeTimedOut: (who) => `saw no code arrive in time${who === 'login' ? ' for a login' : ''}`,
  codeCorrected: 'corrected the code of a message',
  alarmAnswered: (answer) =>
    answer === 'mine' ? 'said that an unrequested code was theirs' : 'said that an unrequested code was not theirs',
  automationPaused: 'stopped logins',
  automationResumed: 'let logins start again',
  loginStarted: 'started a login',
  loginCancelled: 'cancelled a login',
  loginEnded: (outcome) => LOGIN[outcome] ?? 'ended a login',
  codeSupplied: 'typed a code by hand',
  loginLogViewed: 'looked at what a login did',
  loginPictureViewed: 'looked at a picture of a login',
  sessionRead: 'read the signed-in session',
  sessionForgotten: 'forgot the signed-in session',
  sessionExpired: 'forgot the signed-in session, which was over',
  scheduleChanged: 'changed the login schedule',
  scheduleDeleted: 'deleted the login schedule',
  schedulePaused: 'paused the login schedule after failures',
  alertEndpointCreated: (name) => `had alerts sent to ${name}`,
  alertEndpointChanged: (name) => `changed the alerts to ${name}`,
  alertEndpointDeleted: (name) => `ended the alerts to ${name}`,
  memberInvited: (role) => `invited somebody as ${ROLE[role] ?? 'a member'}`,
  invitationWithdrawn: 'withdrew an invitation',
  memberJoined: (role) => `joined as ${ROLE[role] ?? 'a member'}`,
  roleChanged: (change) => `changed a role${roles(change)}`,
  memberRemoved: 'removed a member',
  apiKeyCreated: 'made an API key',
  apiKeyRevoked: 'revoked an API key',
  profileChanged: 'changed their name',
  signedIn: 'signed in',
  signInFailed: 'failed to sign in',
  signedOut: 'signed out',
  secondFactorEnabled: 'turned the authenticator app on',
  secondFactorDisabled: 'turned the authenticator app off',
  passwordChanged: 'changed their password',
}

const LOGIN: Partial<Record<string, string>> = {
  signedIn: 'logged in',
  alreadySignedIn: 'was still logged in',
  invalidCredentials: 'could not log in: the password was refused',
  codeTimedOut: 'could not log in: no code came in time',
  codeRejected: 'could not log in: the code was refused',
  accountLocked: 'could not log in: the app has locked the account',
  captchaRequired: 'could not log in: the app asked for a captcha',
  challengeUnknown: 'could not log in: the app asked for something unknown',
  budgetExhausted: 'did not log in: too many codes were asked for',
  cancelled: 'ended a login that was cancelled',
  failed: 'could not log in',
} satisfies Record<NonNullable<Schemas['Login']['outcome']>, string>

const NUMBER: Partial<Record<string, string>> = {
  provisioning: 'it is being prepared',
  awaitingAssociation: 'it waits to be added at the app',
  associationTimedOut: 'it was not added in time',
  awaitingVerification: 'it waits for the verification SMS',
  verificationTimedOut: 'no verification SMS came in time',
  active: 'it is active',
  releasing: 'it is being released',
  released: 'it is released',
  expired: 'the offer expired',
  failed: 'the carrier did not rent it',
} satisfies Record<Exclude<Schemas['PhoneNumber']['status'], 'offered'>, string>

const ROLE: Partial<Record<string, string>> = {
  owner: 'workspace owner',
  superAdmin: 'super admin',
  admin: 'admin',
  user: 'user',
} satisfies Record<Schemas['Me']['role'], string>

/** The record has it as `user → admin`. */
function roles(change: string): string {
  const [from, to] = change.split(' → ').map((role) => ROLE[role])
  return from === undefined || to === undefined ? '' : ` from ${from} to ${to}`
}
