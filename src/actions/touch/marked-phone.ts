import type { Person } from '../../domain/person/person.ts'
import type { App } from '../../app/app.ts'
import type { MarkedPhone } from './mark-phone.ts'
import type { ReadTouch } from './read.ts'

/** Marks the phone that a touch tells of as none that reaches the person; most touches tell of none, and what marks it is not loaded. */
export async function markedPhone(
  app: App,
  person: Pick<Person, 'id'>,
  { phone, row, called }: Pick<ReadTouch, 'phone' | 'row' | 'called'>,
): Promise<MarkedPhone | null> {
  if (!phone) return null
  const { markPhone } = await import('./mark-phone.ts')
  return markPhone(app, person, { phone, row, called })
}
