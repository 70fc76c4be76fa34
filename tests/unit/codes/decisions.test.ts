import { describe, expect, test } from 'vitest'
import { extractCode } from '../../../domain/codes/index.ts'

describe('the code comes as one types it', () => {
  test.each([
    ['Your code is 123-456', '123456'],
    ['Your code is 12 34 56', '123456'],
    ['G-123456 is your verification code', '123456'],
    ['Your code is １２３４５６', '123456'],
    ['رمز التحقق: ١٢٣٤٥٦', '123456'],
    ['Your code is 1️⃣2️⃣3️⃣4️⃣', '1234'],
    ['Your verification code is aB3xK9', 'aB3xK9'],
    ['Verification code: X4T9-QQ2L', 'X4T9QQ2L'],
  ])('%s', (text, code) => {
    expect(extractCode(text).code).toBe(code)
  })
})

describe('a code bound to an origin', () => {
  const text = 'Your code is 111222.\n\n@login.example.co.uk #747723'

  test('is taken from its line', () => {
    expect(extractCode(text)).toMatchObject({ code: '747723', domain: 'login.example.co.uk', confidence: 1 })
  })

  test.each(['example.co.uk', 'login.example.co.uk', 'www.example.co.uk', 'EXAMPLE.co.uk'])(
    'is one for %s',
    (domain) => {
      expect(extractCode(text, { domains: ['other.example', domain] }).code).toBe('747723')
    },
  )

  test.each(['example.com', 'other.co.uk', 'co.uk', 'login.example.co.uk.evil.com'])('is refused for %s', (domain) => {
    const extraction = extractCode(text, { domains: [domain] })
    expect(extraction).toMatchObject({ code: null, domain: 'login.example.co.uk', alternatives: [] })
    expect(extraction.reason).toContain('not one of the account')
  })

  test('may name an embedded host, and stand in a line with the text', () => {
    const joined = 'Code 123456 @shop.example #123456 @pay.example'
    expect(extractCode(joined)).toMatchObject({ code: '123456', domain: 'shop.example' })
  })

  test('is not the name and topic of a social network', () => {
    expect(extractCode('Follow us @larkspur #summer2025')).toMatchObject({ code: null, alternatives: [] })
  })

  test('is compared by host where there is no registrable domain', () => {
    expect(extractCode('@127.0.0.1 #4711', { domains: ['127.0.0.1'] }).code).toBe('4711')
    expect(extractCode('@127.0.0.1 #4711', { domains: ['127.0.0.2'] }).code).toBeNull()
  })
})

describe('a magic link', () => {
  const link = 'https://plover.example/magic?token=9f8e7d6c5b4a3928'

  test('is a link and no code', () => {
    expect(extractCode(`Sign in to Plover: ${link}`)).toMatchObject({ code: null, link })
  })

  test('may stand beside a code', () => {
    expect(extractCode(`Your Plover code is 481516, or sign in with ${link}`)).toMatchObject({ code: '481516', link })
  })

  test('is not just any link', () => {
    expect(extractCode('To confirm your visit see https://dentist.example/about')).not.toHaveProperty('link')
    expect(extractCode('Track your parcel: https://post.example/t/9f8e7d6c5b4a39281706')).not.toHaveProperty('link')
  })
})

describe('what is known besides the text', () => {
  test('the number of the sender is no code', () => {
    const text = 'Never share a code. 692484 is our only verification number'
    expect(extractCode(text, { sender: '+49692484' }).code).toBeNull()
  })

  test('a year tells itself by the date', () => {
    const text = 'Never share your PIN. Confirmed for Lisbon\n2031\nvalid all week'
    expect(extractCode(text, { now: new Date('2031-05-01') }).code).toBeNull()
    expect(extractCode(text, { now: new Date('2019-05-01') }).code).toBe('2031')
  })
})

describe('the reason', () => {
  test('names what decided, and holds nothing of the message', () => {
    const { reason } = extractCode('Your Larkspur code is 481516. Do not share it.')
    expect(reason).toContain('the name of a code stands right before')
    expect(reason).toContain('to be kept secret')
    expect(reason).not.toMatch(/481516|Larkspur/)
  })

  test('says what spoke against it where it abstains', () => {
    const { code, reason, alternatives } = extractCode('Your order code 4815 is ready. Never share your code.')
    expect(code).toBeNull()
    expect(reason + alternatives.join()).not.toBe('')
  })

  test('orders what else could be the code', () => {
    const extraction = extractCode('OTP for card 4554 is 998812')
    expect(extraction.code).toBe('998812')
    expect(extraction.confidence).toBeGreaterThan(0.5)
  })
})
