import { z } from 'zod'

/** The query of each list. The cursor is the id of the last item; callers take it as it comes. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.uuid().optional().meta({ description: '`nextCursor` of the page before.' }),
})

export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; nextCursor: z.ZodNullable<z.ZodString> }> {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Null on the last page.' }),
  })
}

interface Window {
  take: number
  cursor?: { id: string }
  skip?: number
}

/**
 * Reads one page and one row more, to know whether there is a next one.
 * @param find reads rows in a stable order that ends with the id.
 */
export async function readPage<T extends { id: string }>(
  query: z.output<typeof pageQuery>,
  find: (window: Window) => Promise<T[]>,
): Promise<{ items: T[]; nextCursor: string | null }> {
  const rows = await find({
    take: query.limit + 1,
    ...(query.cursor !== undefined && { cursor: { id: query.cursor }, skip: 1 }),
  })
  const items = rows.slice(0, query.limit)
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null }
}
