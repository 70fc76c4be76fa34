import { describe, expect, test } from 'vitest'
import { deriveKeys, parseKeyRing } from '../../../vault/keys.ts'
import { keysVariable, newKey } from '../../system/keys.ts'

const KEY = Buffer.alloc(32, 7).toString('base64')

describe('keys in the settings', () => {
  test.each([',', '\n', ' , ', '\r\n'])('are read in their order, between %j', (between) => {
    const [first, second] = [newKey('2026-11'), newKey('2025_05')]
    const text = keysVariable([first, second]).replace('\n', between)
    expect(parseKeyRing(text)).toEqual({ keys: [first, second] })
  })

  test.each([
    ['', 'there is no key in it'],
    [KEY, 'entry 1 has no id of letters, digits, _ and - before a colon'],
    [`:${KEY}`, 'entry 1 has no id of letters, digits, _ and - before a colon'],
    [`new key:${KEY}`, 'entry 1 has no id of letters, digits, _ and - before a colon'],
    [`new:${KEY.slice(4)}`, 'the key new has 29 bytes, not 32'],
    ['new:', 'the key new has 0 bytes, not 32'],
    [`new:${KEY}AAAA`, 'the key new is not base64'],
    [`new:${KEY.replace('=', '')}`, 'the key new is not base64'],
    ['new:correct-horse-battery-staple', 'the key new is not base64'],
    [`new:${KEY},new:${KEY}`, 'the id new is there twice'],
  ])('%j is refused: %s', (text, fault) => {
    const parsed = parseKeyRing(text)
    expect(parsed).toEqual({ faults: expect.arrayContaining([fault]) as string[] })
  })

  test('all faults are found at once, and none shows a key', () => {
    const parsed = parseKeyRing(`${KEY},short:c2VjcmV0,good:${KEY},good:${KEY},odd:!secret!`)
    const faults = 'faults' in parsed ? parsed.faults : []
    expect(faults).toHaveLength(4)
    expect(faults.join()).not.toMatch(/c2VjcmV0|secret|BwcH/)
  })
})

test('the keys of two purposes, and of two masters, are different ones', () => {
  const ring = [newKey('a'), newKey('b')] as const
  const [data, temporal] = [deriveKeys(ring, 'data-keys'), deriveKeys(ring, 'temporal')]
  const derived = [data, temporal].flatMap((keys) => ['a', 'b'].map((id) => Buffer.from(keys.get(id)).toString('hex')))
  const masters = ring.map(({ secret }) => Buffer.from(secret).toString('hex'))
  expect(new Set([...derived, ...masters]).size).toBe(6)
})
