import { describe, expect, test } from 'vitest'
import { extractCode, teach, type TaughtRule } from '../../../domain/codes/index.ts'

function mustTeach(...[message, correction]: Parameters<typeof teach>): TaughtRule {
  const rule = teach(message, correction)
  if (rule === null) throw new Error('nothing was learnt')
  return rule
}

describe('"this was the code"', () => {
  const text = 'Larkspur: Zugriff mit Lumpenzahl 48-15 am Dienstag'
  const rule = mustTeach({ text, sender: 'LARKSPUR', app: 'app-1' }, { code: '4815' })
  const context = { sender: 'Larkspur', app: 'app-1', rules: [rule] }
  const next = 'Larkspur: Zugriff mit Lumpenzahl 99-02 am Dienstag'

  test('reads the next message of that sender', () => {
    expect(extractCode(next, { sender: 'LARKSPUR' }).code).toBeNull()
    const extraction = extractCode(next, context)
    expect(extraction.code).toBe('9902')
    expect(extraction.reason).toContain(rule.id)
  })

  test('does not hold for another sender, another app or another shape', () => {
    expect(extractCode(next, { ...context, sender: 'OTHER' }).code).toBeNull()
    expect(extractCode(next, { ...context, app: 'app-2' }).code).toBeNull()
    expect(extractCode('Larkspur: Zugriff mit Lumpenzahl 12345 am Dienstag', context).code).toBeNull()
  })

  test('is forgotten when its rule is taken away', () => {
    expect(extractCode(next, { ...context, rules: context.rules.filter(({ id }) => id !== rule.id) }).code).toBeNull()
  })

  test('wins over what the words say', () => {
    const message = { text: 'Visit code 1111 then use badge 2222', sender: 'Gatehouse' }
    const badge = mustTeach(message, { code: '2222' })
    expect(extractCode('Visit code 3333 then use badge 4444', { sender: 'Gatehouse', rules: [badge] }).code).toBe(
      '4444',
    )
  })

  test('teaches nothing if it is not in the text', () => {
    expect(teach({ text, sender: 'LARKSPUR' }, { code: '777777' })).toBeNull()
  })
})

describe('"there is none"', () => {
  const message = { text: 'Your locker code is 5521. See you at the pool', sender: 'Aquapark' }
  const rule = mustTeach(message, { code: null })
  const next = 'Your locker code is 8840. See you at the pool'

  test('leaves such messages alone', () => {
    expect(extractCode(next, { sender: 'Aquapark' }).code).toBe('8840')
    const extraction = extractCode(next, { sender: 'Aquapark', rules: [rule] })
    expect(extraction.code).toBeNull()
    expect(extraction.reason).toContain(rule.id)
  })

  test('does not keep the sender from sending real codes', () => {
    const real = 'Your Aquapark login code is 551820'
    expect(extractCode(real, { sender: 'Aquapark', rules: [rule] }).code).toBe('551820')
  })

  test('yields to a newer correction', () => {
    const newer = mustTeach(message, { code: '5521' })
    expect(extractCode(next, { sender: 'Aquapark', rules: [rule, newer] }).code).toBe('8840')
    expect(extractCode(next, { sender: 'Aquapark', rules: [newer, rule] }).code).toBeNull()
  })

  test('teaches nothing where nothing was read', () => {
    expect(teach({ text: 'See you at the pool', sender: 'Aquapark' }, { code: null })).toBeNull()
  })
})

test('a rule is plain data, the same for the same correction', () => {
  const message = { text: 'Your locker code is 5521. See you', sender: 'Aquapark' }
  const rule = mustTeach(message, { code: null })
  expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
  expect(mustTeach(message, { code: null })).toEqual(rule)
  expect(JSON.stringify(rule)).not.toContain('5521')
})
