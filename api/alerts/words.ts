import type { AlertEvent } from '../../domain/alerts.ts'

export type DeliveredEvent = AlertEvent | 'test'

/** What an alert tells of; `account` is null for a test, and where it was deleted meanwhile. */
export interface Alert {
  event: DeliveredEvent
  at: Date
  account: { id: string; label: string; appName: string } | null
  subjectId: string | null
  detail: string | null
  /** Null where there is none, or the endpoint is not to have it. */
  code: string | null
  /** The page to look at. */
  link: string
}

/** What the subject of each event is, as the webhook names its id. */
const SUBJECTS: Record<AlertEvent, string> = {
  'code.received': 'messageId',
  'code.unrequested': 'messageId',
  'code.timedOut': 'codeRequestId',
  'number.statusChanged': 'phoneNumberId',
  'login.failed': 'loginId',
  'schedule.paused': 'loginId',
  'automation.paused': 'messageId',
}

/** The body of a webhook, in the form that Standard Webhooks recommends. */
export function webhookBody({ event, at, account, subjectId, detail, code, link }: Alert): string {
  const subject = event === 'test' ? {} : { [SUBJECTS[event]]: subjectId }
  const about = account && { accountId: account.id, accountLabel: account.label, appName: account.appName }
  const data = { ...about, ...subject, detail, ...(code !== null && { code }), link }
  return JSON.stringify({ type: event, timestamp: at.toISOString(), data })
}

/** A message as Slack takes it, and those who do as Slack does. */
export function slackBody(alert: Alert): string {
  const text = sentence(alert)
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text } },
    { type: 'context', elements: [{ type: 'mrkdwn', text: `<${alert.link}|Open Keyline>` }] },
  ]
  return JSON.stringify({ text, blocks })
}

function sentence({ event, account, detail, code }: Alert): string {
  const name = account === null ? 'an account' : `*${escape(account.label)}* (${escape(account.appName)})`
  const why = escape(detail ?? '')
  const shown = code === null ? '' : ` The code is ${escape(code)}.`
  switch (event) {
    case 'code.received':
      return `A code arrived for ${name}.${shown}`
    case 'code.unrequested':
      return `Nobody asked for this code: somebody may be trying to sign in to ${name}.${shown}`
    case 'code.timedOut':
      return `No code came in time for ${name}.`
    case 'number.statusChanged':
      return `The phone number of ${name} is now ${why}.`
    case 'login.failed':
      return `A login to ${name} ended with ${why}.`
    case 'schedule.paused':
      return `The login schedule of ${name} is paused. ${why}`
    case 'automation.paused':
      return `Keyline does not log in to ${name} any more. ${why}`
    case 'test':
      return 'This is a test from Keyline.'
  }
}

/** What Slack would read as a mention or a link. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
