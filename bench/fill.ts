import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Vault } from '../vault/vault.ts'

const ACCOUNTS = 1_000
const MESSAGES = 50_000
const BATCH = 5_000

export interface Filled {
  workspaceId: string
  accountIds: string[]
}

/** 1,000 accounts of the workspace's owner, each with a number and ten logins; 50,000 messages over the last year; one in a hundred an alarm. */
export async function fillDatabase(client: pg.Client, vault: Vault): Promise<Filled> {
  const { rows } = await client.query<{ workspaceId: string; userId: string; appId: string }>(
    `SELECT "workspaceId", "userId", (SELECT "id" FROM "App" ORDER BY "id" LIMIT 1) AS "appId" FROM "Member" WHERE "role" = 'owner'`,
  )
  const [owner] = rows
  if (owner === undefined) throw new Error('There is no workspace')
  const accountIds = Array.from({ length: ACCOUNTS }, () => randomUUID())
  const password = await vault.seal('Account.password', accountIds[0] ?? '', 'never opened')
  await client.query(
    `INSERT INTO "Account" ("id", "workspaceId", "appId", "ownerId", "label", "username", "password", "createdAt")
     SELECT id, $2, $3, $4, 'Account ' || n, 'user-' || n, $5, now() - n * interval '1 hour'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS account(id, n)`,
    [accountIds, owner.workspaceId, owner.appId, owner.userId, password],
  )
  await client.query(
    `INSERT INTO "PhoneNumber" ("id", "accountId", "e164", "region", "monthlyPrice", "currency", "status", "offeredAt")
     SELECT gen_random_uuid(), id, '+1202' || (5550000 + n), 'US', '1.00', 'USD',
       CASE WHEN n % 20 = 0 THEN 'awaitingAssociation' ELSE 'active' END, now()
     FROM unnest($1::uuid[]) WITH ORDINALITY AS account(id, n)`,
    [accountIds],
  )
  await client.query(
    `INSERT INTO "Login" ("id", "accountId", "trigger", "status", "outcome", "queuedAt", "endedAt")
     SELECT gen_random_uuid(), id, 'schedule', 'ended', CASE WHEN (n + day) % 30 = 0 THEN 'codeTimedOut' ELSE 'signedIn' END,
       now() - day * interval '1 day', now() - day * interval '1 day'
     FROM unnest($1::uuid[]) WITH ORDINALITY AS account(id, n), generate_series(1, 10) AS day`,
    [accountIds],
  )
  for (let first = 0; first < MESSAGES; first += BATCH) await insertMessages(client, vault, accountIds, first)
  await client.query('ANALYZE')
  return { workspaceId: owner.workspaceId, accountIds }
}

/** Each is sealed for its own row, as the API seals it. */
async function insertMessages(
  client: pg.Client,
  vault: Vault,
  accountIds: readonly string[],
  first: number,
): Promise<void> {
  const ids = Array.from({ length: BATCH }, () => randomUUID())
  const texts = await Promise.all(ids.map((id) => vault.seal('Message.text', id, `Your Bench code is 482915. ${id}`)))
  const codes = await Promise.all(ids.map((id) => vault.seal('Message.code', id, '482915')))
  const accounts = ids.map((_, index) => accountIds[(first + index) % accountIds.length])
  await client.query(
    `INSERT INTO "Message" ("id", "carrierMessageId", "from", "to", "text", "code", "accountId", "sentAt", "receivedAt",
       "codeConfidence", "codeReason", "attribution", "alarm")
     SELECT id, id::text, 'Bench', '+12025550000', body, code, account, at, at, 1, 'bench',
       CASE WHEN n % 100 = 0 THEN 'unrequested' ELSE 'requested' END, CASE WHEN n % 1000 = 0 THEN 'open' END
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) WITH ORDINALITY AS message(id, body, code, account, n),
       LATERAL (SELECT now() - (n + $5) * interval '10 minutes' AS at) AS received`,
    [ids, texts, codes, accounts, first],
  )
}
