import { add, type New } from '../../src/domain/record/change.ts'
import { instantAt, type Instant } from '../../src/domain/time/zone.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { uuid7 } from '../../src/system/uuid.ts'
import { followup } from '../support/loop.ts'
import { contact, person } from '../support/people.ts'

/** A follow-up of a new person, due at an instant; the words are what was agreed. */
export interface Planned {
  readonly name: string
  readonly what: string
  readonly dueAt: Instant
  readonly kind?: 'promise' | 'nudge'
  readonly phone?: string
  readonly company?: string
}

/** An instant some milliseconds from now. */
export function fromNow(ms: number): Instant {
  return instantAt(Date.now() + ms)
}

/** Writes follow-ups into a database file as another process would, in one commit. Gives the ids. */
export function plan(database: string, ...planned: readonly Planned[]): readonly string[] {
  const store = openStore({ file: database, newId: () => uuid7(Date.now()), now: () => fromNow(0) })
  try {
    const rows = planned.map((one) => rowsOf(one))
    const changes = rows.flatMap((row) => [
      add('person', row.person),
      add('followup', row.followup),
      ...row.contacts.map((one) => add('contactPoint', one)),
    ])
    store.commit(changes, { command: 'add', about: 'smoke', actor: 'user' })
    return rows.map((row) => row.followup.id)
  } finally {
    store.close()
  }
}

/** What the ledger says of every reminder of a follow-up. */
export function ledger(database: string): readonly { readonly followup_id: string; readonly confirmed: number }[] {
  return asked(
    database,
    'SELECT followup_id, confirmed_at IS NOT NULL AS confirmed FROM reminder WHERE followup_id IS NOT NULL',
  )
}

/** The popups that the ledger takes to be up, a row for each follow-up in one; a morning's own row is about none. */
export function standing(database: string): readonly { readonly about: string | null; readonly popup: string }[] {
  return asked(
    database,
    `SELECT followup_id AS about, popup FROM reminder
     WHERE popup IS NOT NULL AND closed_at IS NULL AND acted_at IS NULL AND expired_at IS NULL`,
  )
}

/** Why each popup that is gone left the screen, of all follow-ups or of one. */
export function closedWhy(database: string, followupId?: string): readonly string[] {
  const rows = asked<{ readonly about: string | null; readonly why: string }>(
    database,
    'SELECT followup_id AS about, closed_why AS why FROM reminder WHERE closed_at IS NOT NULL',
  )
  return rows.filter(({ about }) => followupId === undefined || about === followupId).map(({ why }) => why)
}

function asked<Row>(database: string, select: string): readonly Row[] {
  const store = openStore({ file: database, newId: () => uuid7(Date.now()), now: () => fromNow(0) })
  try {
    return store.sql.all<Row>(select)
  } finally {
    store.close()
  }
}

function rowsOf({ name, what, dueAt, kind = 'promise', phone, company }: Planned): {
  readonly contacts: readonly New<'contactPoint'>[]
  readonly person: New<'person'>
  readonly followup: New<'followup'>
} {
  const who = person({ id: uuid7(Date.now()), name, company: company ?? null })
  const day = dueAt.slice(0, 10) as New<'followup'>['day']
  const time = dueAt.slice(11, 16) as NonNullable<New<'followup'>['time']>
  const id = uuid7(Date.now())
  const contacts = phone === undefined ? [] : [{ ...contact(who.id, 'phone', phone), id: uuid7(Date.now()) }]
  return {
    contacts,
    person: who,
    followup: followup({ id, personId: who.id, kind, day, time, zone: 'UTC', dueAt, what }),
  }
}

/** How each reminder of a follow-up stands: times shown, whether it comes again, whether it was acted on. */
export function reminders(
  database: string,
): readonly { readonly shows: number; readonly again: number; readonly acted: number }[] {
  return asked(
    database,
    `SELECT shows, again_at IS NOT NULL AS again, acted_at IS NOT NULL AS acted FROM reminder
     WHERE followup_id IS NOT NULL ORDER BY due_at`,
  )
}
