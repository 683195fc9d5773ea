import type { Sql } from '../sql.ts'
import { verify, type Verified } from './verify.ts'

/** How a database is, as far as it was looked at. */
export interface Health extends Verified {
  /** `wal` where writers and readers do not stand in each other's way. */
  readonly journal: string
  /** 2 where every commit outlives a power cut. */
  readonly synchronous: number
  readonly people: number
}

/** Files up to this size are looked through at one go, which finds a little more and takes a second or two. Bytes. */
const smallBytes = 200_000_000

/** Looks through a database, larger ones table by table as long as `goesOn`: a single look cannot be broken off. */
export function healthOf(sql: Sql, goesOn: () => boolean, atOneGo = smallBytes): Health {
  const size = Number(sql.value('PRAGMA page_count')) * Number(sql.value('PRAGMA page_size'))
  const verified = verify(sql, goesOn, size <= atOneGo)
  return {
    journal: String(sql.value('PRAGMA journal_mode')),
    synchronous: Number(sql.value('PRAGMA synchronous')),
    ...verified,
    people: verified.damage.length > 0 ? 0 : Number(sql.value('SELECT count(*) FROM person WHERE voided_at IS NULL')),
  }
}
