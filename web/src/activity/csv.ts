import { answered, api, type QueryOf } from '../api/client.ts'

const limit = 200

/** The activity that a filter shows, all of it, saved as a file. @throws Problem */
export async function saveCsv(filter: QueryOf<'getActivity'>): Promise<void> {
  const parts: string[] = []
  let cursor: string | null = null
  do {
    const page = api.GET('/api/v1/activity', {
      params: { query: { ...filter, limit, ...(cursor !== null && { cursor }) } },
      headers: { Accept: 'text/csv' },
      parseAs: 'text',
    })
    const { response } = await page
    const text: string = await answered(page)
    // The first line names the columns; one of them is enough.
    parts.push(cursor === null ? text : text.slice(text.indexOf('\n') + 1))
    cursor = nextCursor(response.headers.get('Link'))
  } while (cursor !== null)
  save(new Blob(parts, { type: 'text/csv' }), 'activity.csv')
}

function nextCursor(link: string | null): string | null {
  const url = /<([^>]*)>; rel="next"/.exec(link ?? '')?.[1]
  return url === undefined ? null : new URL(url, location.origin).searchParams.get('cursor')
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
