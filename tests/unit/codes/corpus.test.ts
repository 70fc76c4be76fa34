import { describe, expect, test } from 'vitest'
import { extractCode } from '../../../domain/codes/index.ts'
import { CORPUS } from './corpus.ts'

describe('the corpus', () => {
  test('has at least 400 messages in at least 40 languages, with and without a code', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(400)
    expect(new Set(CORPUS.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(40)
    expect(CORPUS.filter(({ code }) => code === null).length).toBeGreaterThan(CORPUS.length / 4)
  })

  test.each(CORPUS)('$lang, $kind: $text', ({ text, sender, code, domain, link }) => {
    const extraction = extractCode(text, { sender: sender ?? null })
    expect(extraction.code, extraction.reason).toBe(code)
    expect(extraction.domain).toBe(domain)
    if (link !== undefined) expect(extraction.link).toBe(link)
  })
})
