import { useSearchParams } from 'react-router'

type Search = [search: URLSearchParams, choose: (name: string, value: string) => void, clear: () => void]

/** The choices that the address holds, how one of them is changed (empty: left out), and all of them left out. */
export function useSearch(): Search {
  const [search, setSearch] = useSearchParams()
  const choose = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const clear = (): void => setSearch({}, { replace: true })
  return [search, choose, clear]
}
