import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFor, isOn, recipeSchema, type Recipe } from '../../../../browser/recipes/recipe.ts'

const RECIPE = {
  version: 1,
  match: { domains: ['example.com'], paths: ['/login*'] },
  steps: [
    { do: 'type', into: { label: 'Email' }, value: '{username}' },
    { do: 'type', into: { css: 'x-login >>> input[type=password]' }, value: '{password}' },
    { do: 'press', on: { role: 'button', name: 'Sign in' }, expect: { path: '/code' } },
    { do: 'type', into: { css: '#code' }, value: '{code}' },
  ],
  outcomes: { signedIn: [{ path: '/home' }, { shows: { css: '.me' }, says: 'Hello' }] },
} satisfies Recipe

function faultsOf(recipe: unknown): string[] {
  return recipeSchema.safeParse(recipe).error?.issues.map(({ path }) => path.join('.')) ?? []
}

test('a recipe is what it was written as', () => {
  expect(recipeSchema.parse(RECIPE)).toEqual(RECIPE)
})

describe('a fault is named by its place in the document', () => {
  const [user, password, press] = RECIPE.steps
  test.for<[fault: string, at: string, recipe: unknown]>([
    ['another version', 'version', { ...RECIPE, version: 2 }],
    ['no domain', 'match.domains', { ...RECIPE, match: { domains: [] } }],
    ['an address for a domain', 'match.domains.0', { ...RECIPE, match: { domains: ['https://example.com'] } }],
    ['no step', 'steps', { ...RECIPE, steps: [] }],
    ['an unknown step', 'steps.1.do', { ...RECIPE, steps: [user, { do: 'evaluate', script: 'alert(1)' }] }],
    ['a value of its own', 'steps.0.value', { ...RECIPE, steps: [{ ...user, value: 'secret' }] }],
    ['text around a value', 'steps.0.value', { ...RECIPE, steps: [{ ...user, value: 'x{password}' }] }],
    ['the password twice', 'steps.2.value', { ...RECIPE, steps: [user, password, password] }],
    [
      'two ways to find an element',
      'steps.0.into',
      { ...RECIPE, steps: [{ ...user, into: { css: 'a', label: 'b' } }] },
    ],
    [
      'another engine’s selector',
      'steps.0.into.css',
      { ...RECIPE, steps: [{ ...user, into: { css: 'a >> xpath=/b' } }] },
    ],
    ['a check of nothing', 'steps.0.expect', { ...RECIPE, steps: [{ ...press, expect: {} }] }],
    ['a query in a path', 'outcomes.signedIn.0.path', { ...RECIPE, outcomes: { signedIn: [{ path: '/home?a=1' }] } }],
    ['an unknown outcome', 'outcomes', { ...RECIPE, outcomes: { happy: [{ path: '/' }] } }],
  ])('%s', ([, at, recipe]) => {
    expect(faultsOf(recipe)).toEqual([at])
  })
})

test.for([
  ['https://example.com/login', true],
  ['https://id.example.com/login/start', true],
  ['https://example.com/', false],
  ['https://example.com.evil.test/login', false],
  ['https://badexample.com/login', false],
] as const)('%s: %s', ([url, is]) => {
  expect(isFor(RECIPE, url)).toBe(is)
})

test('a path fits a pattern made from it by leaving parts out, and fits itself', () => {
  const part = fc.stringMatching(/^[a-z/]{0,5}$/)
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.array(part, { minLength: 5, maxLength: 5 }),
      (kept, left) => {
        const pathname = kept.map((each, index) => each + (index < kept.length - 1 ? (left[index] ?? '') : '')).join('')
        expect(isOn(kept.join('*'), pathname)).toBe(true)
        expect(isOn(pathname, pathname)).toBe(true)
        expect(isOn(pathname, `${pathname}x`)).toBe(false)
      },
    ),
  )
})

test('the parts of a pattern do not overlap', () => {
  expect(isOn('/ab*ba', '/aba')).toBe(false)
  expect(isOn('/a*b*c', '/abbc')).toBe(true)
})
