/** One event as it came; a comment or a bare id has no `event`. */
export interface StreamEvent {
  event: string | null
  data: string
  id: string | null
}

export interface EventStream {
  /** The next one that has a type; null at the end of the stream. */
  next(): Promise<StreamEvent | null>
  /** Of the last part that had one, as browsers keep it. */
  lastEventId(): string | null
  close(): Promise<void>
}

/** Follows `GET /events` with an API key, from where another stream broke off if its id is given; it has begun when this returns. */
export async function openEvents(url: string, key: string, lastEventId: string | null = null): Promise<EventStream> {
  const resumed = lastEventId === null ? {} : { 'last-event-id': lastEventId }
  const response = await fetch(`${url}/api/v1/events`, { headers: { authorization: `Bearer ${key}`, ...resumed } })
  if (response.body === null || response.status !== 200) throw new Error(`Events were answered ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let last = lastEventId
  let unread = ''

  async function part(): Promise<StreamEvent | null> {
    while (!unread.includes('\n\n')) {
      const { value, done } = await reader.read()
      if (done) return null
      unread += value
    }
    const end = unread.indexOf('\n\n')
    const lines = unread.slice(0, end).split('\n')
    unread = unread.slice(end + 2)
    const field = (name: string): string | null =>
      lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null
    last = field('id') ?? last
    return { event: field('event'), data: field('data') ?? '', id: field('id') }
  }

  await part()
  return {
    async next() {
      for (;;) {
        const read = await part()
        if (read === null || read.event !== null) return read
      }
    },
    lastEventId: () => last,
    close: () => reader.cancel(),
  }
}
