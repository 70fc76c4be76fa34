import type { ReactElement } from 'react'
import { Chips } from '../ui/chips.tsx'
import { Search } from '../ui/field.tsx'
import { useSearch } from './search.ts'

/** What a list is searched for; the address holds it, as `q`. */
export function SearchWords({ label }: { label: string }): ReactElement {
  const [search, choose] = useSearch()
  return <Search label={label} value={search.get('q') ?? ''} onChange={(q) => choose('q', q)} />
}

/** Which part of a list is shown; the address holds it, as `show`, unless it is the whole. */
export function ShownPart<Part extends string>({ names }: { names: Record<Part | 'all', string> }): ReactElement {
  const [search, choose] = useSearch()
  const parts = Object.entries<string>(names).map(([value, name]) => ({ value, name }))
  return (
    <Chips
      label="Show"
      hideLabel
      value={search.get('show') ?? 'all'}
      choices={parts}
      onChange={(part) => choose('show', part === 'all' ? '' : part)}
    />
  )
}
