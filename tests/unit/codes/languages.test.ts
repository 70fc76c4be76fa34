import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../domain/codes/languages/index.ts'
import { compileLexicon } from '../../../domain/codes/lexicon.ts'

describe.each(LANGUAGES)('$name', (pack) => {
  test('knows what codes are called and what messages with codes speak of', () => {
    for (const role of ['code', 'use', 'verify', 'secret', 'expires', 'label', 'unit'] as const) {
      expect(pack.words[role], role).toBeTruthy()
    }
  })

  test('has its groups closed and no empty option', () => {
    for (const words of Object.values(pack.words)) {
      expect(words.split('(').length).toBe(words.split(')').length)
      expect(words).not.toMatch(/\(\||\|\||\|\)|\(\)/)
    }
  })
})

describe('the lexicon', () => {
  const lexicon = compileLexicon([
    {
      name: 'Test',
      words: {
        otp: '(one|single) use code, einmal*',
        code: 'code, código, קוד',
        verify: 'confirmation',
        label: 'code point',
      },
      prefixes: 'ה',
    },
  ])
  const roles = (text: string) => lexicon.find(text).map(({ role }) => role)

  test('finds the longest phrase, with hyphens and line breaks for spaces', () => {
    expect(roles('a single-use code')).toEqual(['otp'])
    expect(roles('one use\ncode')).toEqual(['otp'])
    expect(roles('code point')).toEqual(['label'])
  })

  test('finds whole words, and stems with any ending', () => {
    expect(roles('barcode codes encoded')).toEqual([])
    expect(lexicon.find('einmalkennwort jetzt')).toEqual([{ role: 'otp', start: 0, end: 14 }])
  })

  test('takes particles for part of the word', () => {
    expect(roles('הקוד')).toEqual(['code'])
  })

  test('joins a code and what it is for', () => {
    expect(roles('confirmation code')).toEqual(['otp'])
    expect(roles('code for confirmation')).toEqual(['otp'])
    expect(roles('code. Confirmation')).not.toEqual(['otp'])
  })
})
