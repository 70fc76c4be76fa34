import { after, FIRST, type From, type Page } from './pages.ts'

/** Every item of a list: for choices, of which there are hundreds at the most. */
export async function allPages<T>(read: (from: From) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let from: From | null = FIRST
  while (from !== null) {
    const page: Page<T> = await read(from)
    items.push(...page.items)
    from = after(page)
  }
  return items
}
