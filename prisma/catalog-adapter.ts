import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError, type SqlQuery, type SqlResultSet } from '@prisma/driver-adapter-utils'
import pg from 'pg'

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>

// Object ids in PostgreSQL's pg_type: "char" (one byte, used in the catalog alone) and text.
const CATALOG_CHAR = 18
const TEXT = 25

/**
 * Prisma's adapter for PostgreSQL, with two things more that the schema engine needs. It reads `"char"` columns, which
 * are in the catalog and the adapter refuses. And it runs a migration as the one script that it is: the adapter cuts it at
 * every semicolon, those of comments and texts included, and so keeps the first half of one that fails.
 */
export class CatalogAdapter extends PrismaPg {
  readonly #pool: CatalogPool

  constructor(url: string) {
    const pool = new CatalogPool({ connectionString: url })
    super(pool)
    this.#pool = pool
  }

  override async connect(): Promise<PgAdapter> {
    const adapter = await super.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (sql: SqlQuery): Promise<SqlResultSet> => {
      const result = await queryRaw(sql)
      for (const column of this.#pool.charColumns.get(result.rows) ?? []) {
        result.columnTypes[column] = ColumnTypeEnum.Character
      }
      return result
    }
    adapter.executeScript = (script: string): Promise<void> => this.#pool.run(script)
    return adapter
  }

  /** The database at hand; its user may have no right to make another. The engine refuses one that is not empty. */
  override connectToShadowDb(): Promise<PgAdapter> {
    return this.connect()
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}

/** Presents `"char"` columns as text, so that they pass, and remembers which they were, by the array of rows. */
class CatalogPool extends pg.Pool {
  readonly charColumns = new WeakMap<object, number[]>()
  readonly #query = super.query.bind(this) as (config: unknown) => Promise<pg.QueryResult>

  /** Several statements at once are one transaction. */
  async run(script: string): Promise<void> {
    try {
      await this.#query(script)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      const { message, code = '', severity = '', detail, column, hint } = error
      throw new DriverAdapterError({ kind: 'postgres', message, code, severity, detail, column, hint })
    }
  }

  override query = async (config: unknown): Promise<pg.QueryResult> => {
    const result = await this.#query(config)
    const chars = result.fields.flatMap((field, column) => (field.dataTypeID === CATALOG_CHAR ? [column] : []))
    this.charColumns.set(result.rows, chars)
    result.fields = result.fields.map((field, column) =>
      chars.includes(column) ? { ...field, dataTypeID: TEXT } : field,
    )
    return result
  }
}
