import { useInfiniteQuery } from '@tanstack/react-query'
import type { Account } from '../accounts/queries.ts'
import { accountMessagesQuery } from '../messages/queries.ts'
import type { PhoneNumber } from './queries.ts'

/** The newest message with a code since the number was created; null before there is one, and for who may not read it. */
export function useSetupMessage({ id, access }: Account, { steps }: PhoneNumber): string | null {
  const messages = useInfiniteQuery({ ...accountMessagesQuery(id), enabled: access !== 'admin' })
  const createdAt = steps.find(({ name }) => name === 'create')?.at ?? null
  if (createdAt === null) return null
  const found = messages.data?.find(({ hasCode, receivedAt }) => hasCode && receivedAt >= createdAt)
  return found?.id ?? null
}
