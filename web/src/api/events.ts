import { useEffect, useSyncExternalStore } from 'react'
import { keys, type AccountPart } from './keys.ts'
import { queryClient } from './query-client.ts'

/** Whether changes reach this page as they happen. */
type Connection = 'connecting' | 'live' | 'lost'

/** The stream begins anew now and then; only a longer gap is worth a word. */
const GRACE_MS = 2_500
const RETRY_MS = 3_000

let connection: Connection = 'connecting'
const listeners = new Set<() => void>()

function set(next: Connection): void {
  if (connection === next) return
  connection = next
  for (const tell of listeners) tell()
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => connection,
  )
}

/** Which parts of an account an event of each type is about. */
const PARTS_OF: Record<string, readonly AccountPart[]> = {
  message: ['messages', 'phoneNumber'],
  codeRequest: ['codeRequests', 'codeBudget', 'messages'],
  login: ['logins', 'codeBudget', 'itself'],
  phoneNumber: ['phoneNumber', 'release', 'itself'],
  alarm: ['messages', 'itself'],
  account: ['itself', 'people', 'schedule'],
}

/** Follows the events of the API while somebody is signed in, and has what they are about read anew. */
export function useEvents(): void {
  useEffect(() => {
    const stop = new AbortController()
    follow(stop.signal)
    return () => {
      stop.abort()
      set('connecting')
    }
  }, [])
}

function follow(signal: AbortSignal): void {
  if (signal.aborted) return
  const source = new EventSource('/api/v1/events')
  let lost: ReturnType<typeof setTimeout> | undefined
  const close = (): void => {
    clearTimeout(lost)
    source.close()
  }
  signal.addEventListener('abort', close, { once: true })
  for (const type of Object.keys(PARTS_OF)) {
    source.addEventListener(type, ({ data }: MessageEvent<string>) =>
      take(type, JSON.parse(data) as { id: string; accountId: string }),
    )
  }
  source.addEventListener('reset', () => void queryClient.invalidateQueries())
  source.addEventListener('open', () => {
    clearTimeout(lost)
    lost = undefined
    // It ends too where one may do something else than before, and nobody tells what.
    if (connection !== 'connecting') void queryClient.invalidateQueries()
    set('live')
  })
  source.addEventListener('error', () => {
    lost ??= setTimeout(() => set('lost'), GRACE_MS)
    if (source.readyState !== EventSource.CLOSED) return
    // Refused, perhaps because the session is over: asking who one is leads to the sign-in then.
    close()
    signal.removeEventListener('abort', close)
    setTimeout(() => {
      set('lost')
      void queryClient.invalidateQueries({ queryKey: keys.me })
      follow(signal)
    }, RETRY_MS)
  })
}

function take(type: string, { id, accountId }: { id: string; accountId: string }): void {
  const changed: (readonly string[])[] = (PARTS_OF[type] ?? []).map((part) => keys.ofAccount(accountId, part))
  if (type === 'login') changed.push(keys.login(id))
  if (type === 'codeRequest') changed.push(keys.codeRequest(id))
  if (type === 'message' || type === 'alarm') changed.push(keys.message(id))
  if (type === 'message' || type === 'alarm' || type === 'codeRequest') changed.push(keys.inbox)
  if (type !== 'codeRequest') changed.push(keys.accounts)
  for (const queryKey of changed) void queryClient.invalidateQueries({ queryKey })
}
