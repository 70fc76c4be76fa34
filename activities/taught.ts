import { randomUUIDv7 } from 'node:crypto'
import { extractCode, teach, type TaughtRule } from '../domain/codes/index.ts'
import type { Database } from '../prisma/client.ts'
import type { Vault } from '../vault/vault.ts'

/** So many of the newest rules of a sender are asked; one that nobody has taught again for so long is out of use. */
const RULES_ASKED = 20

/** Whose messages a rule is for. */
export interface Origin {
  workspaceId: string
  appId: string
  sender: string
}

/**
 * Learns from a person's correction how this sender writes its codes, and forgets what has misled. A correction may hold
 * nothing to learn.
 */
export async function learnFrom(
  tx: Pick<Database, 'taughtCode'>,
  vault: Vault,
  { workspaceId, appId, sender }: Origin,
  text: string,
  code: string | null,
): Promise<void> {
  const origin = { workspaceId, appId, sender: sender.toLowerCase() }
  const misleading = (await taughtRules(tx, vault, origin)).filter((known) => {
    const read = extractCode(text, { sender, app: appId, rules: [known] })
    return read.code !== code && read.reason.includes(known.id)
  })
  await tx.taughtCode.deleteMany({ where: { ...origin, ruleId: { in: misleading.map((known) => known.id) } } })
  const rule = teach({ text, sender, app: appId }, { code })
  if (rule === null) return
  const of = { ...origin, ruleId: rule.id }
  const id = randomUUIDv7()
  const sealed = await vault.seal('TaughtCode.rule', id, JSON.stringify(rule))
  await tx.taughtCode.upsert({
    where: { workspaceId_appId_sender_ruleId: of },
    create: { id, ...of, rule: sealed },
    update: { taughtAt: new Date() },
  })
}

/** What a workspace was taught of this sender, the oldest first. */
export async function taughtRules(
  database: Pick<Database, 'taughtCode'>,
  vault: Vault,
  { workspaceId, appId, sender }: Origin,
): Promise<TaughtRule[]> {
  const rows = await database.taughtCode.findMany({
    where: { workspaceId, appId, sender: sender.toLowerCase() },
    orderBy: { taughtAt: 'desc' },
    take: RULES_ASKED,
  })
  const rules = rows.reverse().map(({ id, rule }) => vault.open('TaughtCode.rule', id, rule))
  // They are what `teach` made: nobody else can seal one.
  return (await Promise.all(rules)).map((rule) => JSON.parse(rule) as TaughtRule)
}
