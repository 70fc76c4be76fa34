import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings, SettingsError } from '../../../platform/settings.ts'

const SINCH = {
  SINCH_PROJECT_ID: 'project',
  SINCH_KEY_ID: 'key',
  SINCH_KEY_SECRET: 'do-not-show',
  SINCH_SERVICE_PLAN_ID: 'plan',
}

function faults(...args: Parameters<typeof readSettings>): readonly string[] {
  try {
    readSettings(...args)
  } catch (error) {
    if (error instanceof SettingsError) return error.faults
    throw error
  }
  return []
}

describe('defaults', () => {
  test('the API listens on this machine alone, and is reached there', () => {
    expect(readSettings({}, ['api']).api).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      temporalUi: null,
      temporalUiOrigin: null,
      alertHosts: [],
      demo: null,
      proxyHops: 0,
    })
  })

  test('the waits of a number and of a login are those of the design', () => {
    const { number, login } = readSettings({}, ['lifecycle']).lifecycle
    const [minute, day] = [60_000, 86_400_000]
    expect(number).toMatchObject({
      offerMs: 15 * minute,
      associationRemindersMs: [day, 3 * day],
      associationMs: 7 * day,
      associationGraceMs: 14 * day,
      verificationMs: 10 * minute,
      budget: { windowMs: 15 * minute, maxRequests: 5, maxWrongCodes: 3 },
    })
    expect(login).toEqual({ codeMs: 120_000, resendAfterMs: 45_000 })
  })

  test('an empty variable is one that is not set', () => {
    expect(readSettings({ PORT: '', LOG_LEVEL: '' }, ['api', 'log'])).toMatchObject({
      api: { port: 3000 },
      log: { level: 'info' },
    })
  })
})

describe('faults', () => {
  test('all are named at once, with what is wrong and what is expected', () => {
    const env = { PORT: 'many', DATABASE_URL: '', TEMPORAL_ADDRESS: 'http://temporal', OFFER_MINUTES: '-1' }
    expect(faults(env, ['api', 'database', 'temporal', 'lifecycle'])).toEqual([
      'PORT is "many": expected a port, 0 to 65535',
      'DATABASE_URL is missing: a PostgreSQL URL, such as postgresql://user:password@host:5432/keyline',
      'TEMPORAL_ADDRESS is "http://temporal": expected host:port of a Temporal server, such as 127.0.0.1:7233',
      'OFFER_MINUTES is "-1": expected a number of minutes, above 0',
    ])
  })

  test('a variable of two sections is named once', () => {
    const found = faults({ ...SINCH, PUBLIC_URL: 'keyline' }, ['api', 'sinch'])
    expect(found).toEqual([expect.stringContaining('PUBLIC_URL is "keyline"')])
  })

  test('a section that a process does not need cannot fail it', () => {
    expect(faults({ PORT: 'many' }, ['browser', 'log'])).toEqual([])
  })

  test("a secret's value is not shown", () => {
    const found = faults({ DATABASE_URL: 'mysql://root:hunter2@db/keyline' }, ['database'])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/^DATABASE_URL is wrong: expected a PostgreSQL URL/)
    expect(found[0]).not.toContain('hunter2')
  })

  test('every fault of the master keys is named, beside those of other settings, and no key is shown', () => {
    const key = Buffer.alloc(32).toString('base64')
    const env = { KEYLINE_KEYS: `new:c2hvcnQ=,${key},old:${key},old:${key}`, DATABASE_URL: 'nowhere' }
    const found = faults(env, ['database', 'keys'])
    expect(found).toHaveLength(2)
    expect(found[1]).toMatch(
      /^KEYLINE_KEYS is wrong: expected id:key entries.*the key new has 5 bytes, not 32; entry 2 has no id.*; the id old is there twice$/,
    )
    expect(found.join()).not.toMatch(/c2hvcnQ|AAAA/)
    expect(faults({}, ['keys'])).toEqual([expect.stringMatching(/^KEYLINE_KEYS is missing: /)])
  })

  test('a client certificate without its key', () => {
    const env = { TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_TLS_CERT: 'certificate' }
    expect(faults(env, ['temporal'])).toEqual([expect.stringMatching(/^TEMPORAL_TLS_KEY is missing/)])
  })
})

describe('values', () => {
  test('durations may be fractions, and reminders after the deadline fall away', () => {
    const env = { ASSOCIATION_REMINDER_DAYS: '0.5, 0.25, 3', ASSOCIATION_DEADLINE_DAYS: '1' }
    expect(readSettings(env, ['lifecycle']).lifecycle.number).toMatchObject({
      associationRemindersMs: [21_600_000, 43_200_000],
      associationMs: 86_400_000,
    })
  })

  test('hosts are separated by commas', () => {
    const env = { BROWSER_ALLOW_HOSTS: '127.0.0.1, localhost' }
    expect(readSettings(env, ['browser']).browser.allowHosts).toEqual(['127.0.0.1', 'localhost'])
  })

  test('Sinch reports on numbers where Keyline is reached from outside', () => {
    const { sinch } = readSettings({ ...SINCH, PUBLIC_URL: 'https://keyline.example/' }, ['sinch'])
    expect(sinch.numbersCallbackUrl).toBe('https://keyline.example/webhooks/sinch/numbers')
  })

  test('what is read cannot be changed', () => {
    const settings = readSettings({}, ['api'])
    expect(() => Object.assign(settings.api, { port: 1 })).toThrow(TypeError)
  })

  test.each([
    ['nothing', {}, false],
    ['an API key', { TEMPORAL_API_KEY: 'key' }, true],
    ['TEMPORAL_TLS', { TEMPORAL_TLS: 'true' }, true],
    ['TEMPORAL_TLS switched off', { TEMPORAL_API_KEY: 'key', TEMPORAL_TLS: 'false' }, false],
    ['an authority', { TEMPORAL_TLS_CA: 'pem' }, { serverRootCACertificate: Buffer.from('pem') }],
  ])('TLS to Temporal with %s', (_, env, tls) => {
    expect(readSettings({ TEMPORAL_ADDRESS: 'temporal:7233', ...env }, ['temporal']).temporal.tls).toEqual(tls)
  })
})

describe('secrets in files', () => {
  let directory: string
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'keyline-settings-'))
  })
  afterAll(() => {
    rmSync(directory, { recursive: true })
  })

  test('the file takes the place of the variable, without its last line break', () => {
    const file = join(directory, 'secret')
    writeFileSync(file, 'from-file\n')
    const { SINCH_KEY_SECRET: _, ...rest } = SINCH
    expect(readSettings({ ...rest, SINCH_KEY_SECRET_FILE: file }, ['sinch']).sinch.keySecret).toBe('from-file')
    expect(faults({ ...SINCH, SINCH_KEY_SECRET_FILE: file }, ['sinch'])).toEqual([
      'SINCH_KEY_SECRET and SINCH_KEY_SECRET_FILE are both set; one of them is expected',
    ])
  })

  test('an empty file is a secret that is not set', () => {
    const file = join(directory, 'empty')
    writeFileSync(file, '\n')
    expect(readSettings({ ...SINCH, SINCH_SMS_WEBHOOK_SECRET_FILE: file }, ['sinch']).sinch.smsWebhookSecret).toBe(
      undefined,
    )
  })

  test('a file that cannot be read is named', () => {
    const file = join(directory, 'absent')
    const env = { DATABASE_URL_FILE: file, KEYLINE_KEYS_FILE: file }
    expect(faults(env, ['database', 'keys'])).toEqual([
      `DATABASE_URL_FILE is ${file}, which cannot be read`,
      `KEYLINE_KEYS_FILE is ${file}, which cannot be read`,
    ])
  })
})
