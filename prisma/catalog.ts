/** Well-known apps that a new Keyline knows from the start. */
export interface CatalogApp {
  slug: string
  name: string
  loginUrl: string
  /** Registrable domains where the app's password may be typed. */
  domains: string[]
  /** Why the app takes no managed number, in words for people; null where it does. */
  noManagedNumberBecause: string | null
}

export const CATALOG: readonly CatalogApp[] = [
  app('github', 'GitHub', 'https://github.com/login', ['github.com']),
  app('google', 'Google', 'https://accounts.google.com/signin', ['google.com'], {
    no: 'Google rejects numbers of internet telephony for verification. Use an authenticator app or a passkey.',
  }),
  app('microsoft-365', 'Microsoft 365', 'https://login.microsoftonline.com/', ['microsoftonline.com', 'live.com']),
  app('slack', 'Slack', 'https://slack.com/signin', ['slack.com']),
  app('dropbox', 'Dropbox', 'https://www.dropbox.com/login', ['dropbox.com']),
  app('linkedin', 'LinkedIn', 'https://www.linkedin.com/login', ['linkedin.com']),
  app('mailchimp', 'Mailchimp', 'https://login.mailchimp.com/', ['mailchimp.com']),
  app('hubspot', 'HubSpot', 'https://app.hubspot.com/login', ['hubspot.com']),
  app('shopify', 'Shopify', 'https://accounts.shopify.com/', ['shopify.com']),
  app('stripe', 'Stripe', 'https://dashboard.stripe.com/login', ['stripe.com']),
  app('gusto', 'Gusto', 'https://app.gusto.com/login', ['gusto.com']),
  app('namecheap', 'Namecheap', 'https://www.namecheap.com/myaccount/login/', ['namecheap.com']),
  app('salesforce', 'Salesforce', 'https://login.salesforce.com/', ['salesforce.com'], {
    no: 'Salesforce sends no codes by SMS when people log in. Use its authenticator app or a security key.',
  }),
  app('paypal', 'PayPal', 'https://www.paypal.com/signin', ['paypal.com'], {
    no: 'PayPal ties a number to a person and rejects numbers of internet telephony. Use an authenticator app.',
  }),
  app('chase-business', 'Chase for Business', 'https://www.chase.com/business', ['chase.com'], {
    no: 'Banks must know who holds a number, so Chase takes only the mobile number of a signatory.',
  }),
]

function app(slug: string, name: string, loginUrl: string, domains: string[], because?: { no: string }): CatalogApp {
  return { slug, name, loginUrl, domains, noManagedNumberBecause: because?.no ?? null }
}
