import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayType } from '../../../browser/guard.ts'
import { isPrivateAddress } from '../../../network/addresses.ts'

describe('private addresses', () => {
  test.for([
    ...['127.0.0.1', '127.255.0.3', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      'fc00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
    ],
    ...['', 'localhost', '1.2.3'],
  ])('%s is one', (address) => expect(isPrivateAddress(address)).toBe(true))

  test.for(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is none',
    (address) => expect(isPrivateAddress(address)).toBe(false),
  )
})

describe('where a secret may be typed', () => {
  const may = (url: string, domains: string[], allowHosts: string[] = []): boolean =>
    mayType(url, { loginUrl: url, domains }, allowHosts)

  test.for([
    ['https://example.com/login', 'example.com'],
    ['https://login.eu.example.com/', 'example.com'],
    ['https://LOGIN.example.com/', 'Example.com'],
    ['https://accounts.example.co.uk:8443/', 'example.co.uk'],
    ['https://sso.example.com/', 'sso.example.com'],
  ] as const)('%s for %s', ([url, domain]) => expect(may(url, [domain])).toBe(true))

  test.for([
    ['http://example.com/', 'example.com'],
    ['https://example.com.evil.net/', 'example.com'],
    ['https://evil-example.com/', 'example.com'],
    ['https://example.com@evil.net/', 'example.com'],
    ['https://other.example.com/', 'sso.example.com'],
    ['https://mallory.github.io/', 'alice.github.io'],
    ['https://alice.github.io/', 'github.io'],
    ['https://anything.co.uk/', 'co.uk'],
    ['data:text/html,example.com', 'example.com'],
    ['about:blank', 'example.com'],
    ['', 'example.com'],
  ] as const)('not %s for %s', ([url, domain]) => expect(may(url, [domain])).toBe(false))

  test('an allowed host needs no https, and still has to be one of the site', () => {
    expect(may('http://127.0.0.1:8080/', ['127.0.0.1'], ['127.0.0.1'])).toBe(true)
    expect(may('http://[::1]:8080/', ['[::1]'], ['::1'])).toBe(true)
    expect(may('http://127.0.0.1:8080/', ['example.com'], ['127.0.0.1'])).toBe(false)
  })

  test('no domain, no typing', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => !may(url, [])))
  })
})
