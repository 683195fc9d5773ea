import type { DatedTouch } from '../../domain/person/brief.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { contactWords } from '../words/contact.ts'
import { dayWords } from '../words/day.ts'
import { fieldWords, isFieldKey } from '../words/field.ts'
import type { Inline } from '../text/flow.ts'
import type { TellRow } from '../text/told.ts'
import { touchWords } from './touch-rows.ts'
import type { Ui } from '../ui.ts'

/** A field as it was and as it is. */
interface EditedField {
  readonly field: keyof Ui['words']['entry']['fields'] | { readonly custom: string }
  readonly before: string | null
  readonly after: string | null
}

/** A row for each field that was changed: what it was, and what it is. */
export function editedRows(edited: readonly EditedField[], ui: Ui): readonly TellRow[] {
  return edited.map(({ field, before, after }) => {
    const label = typeof field === 'string' ? ui.words.entry.fields[field] : field.custom
    const shown = (value: string) => shownValue(field, value, ui)
    return { label, lines: [change(before === null ? null : shown(before), after === null ? null : shown(after), ui)] }
  })
}

function shownValue(field: EditedField['field'], value: string, ui: Ui): string {
  if (typeof field !== 'string') return value
  if (isFieldKey(field)) return fieldWords(field, value, ui)
  return isContact(field) ? contactWords({ kind: field, value }) : value
}

/** The rows of a touch that was corrected or taken back. */
export function touchEditRows(
  { before, after }: { readonly before: DatedTouch; readonly after: DatedTouch | null },
  ui: Ui,
): readonly TellRow[] {
  const { edit } = ui.words.commands
  const whole = (touch: DatedTouch) =>
    [dayWords(touch.day, ui), touchWords(touch, ui), touch.words].filter((text) => text !== '').join(', ')
  return [
    { label: after ? edit.was : edit.takenBack, lines: [[whole(before)]] },
    ...(after ? [{ label: edit.is, lines: [[{ text: whole(after), paint: ui.paint.strong }]] }] : []),
  ]
}

function change(before: string | null, after: string | null, ui: Ui): readonly Inline[] {
  if (after === null) return [before ?? '', ' → ', ui.words.entry.nothing]
  const now: Inline = { text: after, paint: ui.paint.strong }
  return before === null ? [now] : [before, ' → ', now]
}

const contactKinds: readonly string[] = [
  'phone',
  'email',
  'telegram',
  'whatsapp',
  'viber',
  'instagram',
  'vk',
  'url',
  'address',
] satisfies ContactKind[]

function isContact(field: string): field is ContactKind {
  return contactKinds.includes(field)
}
