import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { fillDatabase, type Filled } from './fill.ts'
import { startKeyline } from './keyline.ts'
import { median } from './statistics.ts'

const WARM_UP = 3
const SAMPLES = 30
/** An idle connection of PostgreSQL tells what it has scanned after ten seconds at the latest. */
const STATISTICS_MS = 11_000

interface Row {
  list: string
  medianMs: number
  timesTheFloor: number
  floorMs: number
  /** How PostgreSQL finds the rows of the floor. */
  plan: string
}

/** What was read of a table while the lists were measured. */
interface Scans {
  table: string
  wholeTable: number
  byIndex: number
}

interface Statement {
  text: string
  values: unknown[]
}

/**
 * The lists that people look at, with 1,000 accounts and 50,000 messages in the database, beside the bare statement for
 * the same rows over `pg`, in turns.
 */
export async function run(): Promise<{ times: Row[]; scans: Scans[] }> {
  const keyline = await startKeyline()
  const client = new pg.Client({ connectionString: keyline.databaseUrl })
  try {
    await client.connect()
    const filled = await fillDatabase(client, keyline.vault)
    const before = await scansNow(client)
    const times: Row[] = []
    for (const [path, floor] of lists(filled)) {
      const [own, bare]: [number[], number[]] = [[], []]
      for (let turn = 0; turn < WARM_UP + SAMPLES; turn++) {
        const ownMs = await timed(() => keyline.api.get(path, z.unknown()))
        const bareMs = await timed(() => client.query(floor.text, floor.values))
        if (turn < WARM_UP) continue
        own.push(ownMs)
        bare.push(bareMs)
      }
      const [medianMs, floorMs] = [median(own), median(bare)]
      const plan = await planOf(client, floor)
      times.push({
        list: path.replace(/[0-9a-f-]{36}/, '{id}'),
        medianMs,
        timesTheFloor: medianMs / floorMs,
        floorMs,
        plan,
      })
    }
    await sleep(STATISTICS_MS)
    const scans = await scansNow(client)
    return {
      times,
      scans: scans.map(({ table, wholeTable, byIndex }, index) => ({
        table,
        wholeTable: wholeTable - (before[index]?.wholeTable ?? 0),
        byIndex: byIndex - (before[index]?.byIndex ?? 0),
      })),
    }
  } finally {
    await client.end()
    await keyline.stop()
  }
}

/** Each list with the least that finds its rows. */
function lists({ workspaceId, accountIds }: Filled): [path: string, floor: Statement][] {
  const accounts = (where = ''): Statement => ({
    text: `SELECT * FROM "Account" WHERE "workspaceId" = $1 ${where} ORDER BY "createdAt" DESC, "id" DESC LIMIT 51`,
    values: [workspaceId],
  })
  const messages = (ids: string[], where = ''): Statement => ({
    text: `SELECT * FROM "Message" WHERE "accountId" = ANY($1) ${where} ORDER BY "receivedAt" DESC, "id" DESC LIMIT 51`,
    values: [ids],
  })
  const found = (words: string, named: string[]): Statement => ({
    text: `SELECT * FROM "Message" WHERE "from" ILIKE $2 OR "accountId" = ANY($1) ORDER BY "receivedAt" DESC, "id" DESC LIMIT 51`,
    values: [named, `%${words}%`],
  })
  const one = accountIds.slice(500, 501)
  return [
    ['/accounts', accounts()],
    ['/accounts?attention=true', accounts()],
    ['/accounts?q=account%20777', accounts(`AND "label" ILIKE '%account 777%'`)],
    ['/inbox', messages(accountIds)],
    ['/inbox?attribution=unrequested', messages(accountIds, `AND "attribution" = 'unrequested'`)],
    ['/inbox?q=account%20777', found('account 777', accountIds.slice(776, 777))],
    [`/accounts/${one[0] ?? ''}/inbox`, messages(one)],
    [
      '/inbox/summary',
      { text: `SELECT count(*) FROM "Message" WHERE "alarm" = 'open' AND "accountId" = ANY($1)`, values: [accountIds] },
    ],
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

interface Node {
  'Node Type': string
  'Index Name'?: string | undefined
  Plans?: Node[] | undefined
}
const nodeSchema: z.ZodType<Node> = z.object({
  'Node Type': z.string(),
  'Index Name': z.string().optional(),
  get Plans() {
    return z.array(nodeSchema).optional()
  },
})
const explained = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: nodeSchema })) }))

/** From the outermost step to the rows. */
async function planOf(client: pg.Client, { text, values }: Statement): Promise<string> {
  const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, values)
  const steps: string[] = []
  for (let node = explained.parse(rows)[0]?.['QUERY PLAN'][0]?.Plan; node !== undefined; node = node.Plans?.[0]) {
    steps.push([node['Node Type'], node['Index Name']].filter(Boolean).join(' '))
  }
  return steps.join(' ← ')
}

async function scansNow(client: pg.Client): Promise<Scans[]> {
  const { rows } = await client.query<Scans>(
    `SELECT relname AS "table", seq_scan::int AS "wholeTable", coalesce(idx_scan, 0)::int AS "byIndex"
     FROM pg_stat_user_tables WHERE relname IN ('Account', 'Message', 'Login', 'PhoneNumber') ORDER BY relname`,
  )
  return rows
}
