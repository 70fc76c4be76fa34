import { migrate } from '../prisma/migrate.ts'
import { readSettings } from './settings.ts'

/** `npm run migrate`: brings the database up to the newest migration. */
const { database } = readSettings(process.env, ['database'])
const applied = await migrate(database.url)
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
