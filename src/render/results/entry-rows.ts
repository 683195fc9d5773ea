import type { BriefContact } from '../../domain/person/brief.ts'
import { addedFields, isLineField, isNameField, type AddedField, type FieldValues } from '../../domain/person/fields.ts'
import type { RoleName } from '../../domain/person/person.ts'
import { contactLabelWords, contactWords } from '../words/contact.ts'
import { echoWords, type Moment } from '../words/day.ts'
import { fieldWords } from '../words/field.ts'
import { kept } from '../text/flow.ts'
import { drawTold, type TellRow } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** What is known of a person, as `add` tells what it took as what. */
export interface EntryShown extends FieldValues<AddedField> {
  readonly roles: readonly RoleName[]
  readonly contacts: readonly BriefContact[]
  readonly tags: readonly string[]
  readonly note: string
}

/** The rows of an entry, a label and what was taken for it; what is empty or goes without saying is left out. */
export function entryRows(entry: EntryShown, ui: Pick<Ui, 'words' | 'paint'>): readonly TellRow[] {
  const { fields } = ui.words.entry
  const row = (label: string, text: string): readonly TellRow[] => (text === '' ? [] : [{ label, lines: [[text]] }])
  const roles = entry.roles.some((role) => role !== 'prospect') ? entry.roles : []
  const others = addedFields.filter((key) => !isNameField(key))
  const own = (key: AddedField) => row(fields[key], fieldWords(key, entry[key] ?? '', ui))
  return [
    ...row(fields.role, roles.map((role) => ui.words.common.roles[role]).join(', ')),
    ...addedFields.filter(isNameField).flatMap(own),
    ...contactRows(entry.contacts, ui),
    ...others.filter(isLineField).flatMap(own),
    ...row(fields.tag, entry.tags.map((tag) => `#${tag}`).join(' ')),
    ...others.filter((key) => !isLineField(key)).flatMap(own),
    ...(entry.note === '' ? [] : [{ label: fields.note, lines: entry.note.split('\n').map((line) => [line]) }]),
  ]
}

/** A row for each way to reach someone. */
export function contactRows(
  contacts: readonly BriefContact[],
  { words, paint }: Pick<Ui, 'words' | 'paint'>,
): readonly TellRow[] {
  return contacts.map((contact) => ({
    label: words.entry.fields[contact.kind],
    lines: [
      [
        kept(contactWords(contact)),
        ...(contact.label === null
          ? []
          : [' ', { text: contactLabelWords(contact.label, { words }), paint: paint.quiet }]),
      ],
    ],
  }))
}

/** An entry before it is saved, with what is doubtful in it. */
export interface EntryPreview extends EntryShown {
  readonly name: string | null
  readonly stage: string | null
  readonly when: Moment | null
  readonly what: string
  /** In words. */
  readonly doubts: readonly string[]
}

/** Draws an entry before a question about it: every part with its label, what is doubtful last. */
export function drawPreview(preview: EntryPreview, ui: Ui): string {
  const { entry, steps, commands } = ui.words
  const { name, stage, when, what, doubts } = preview
  const row = (label: string, ...texts: readonly (string | null)[]): readonly TellRow[] => {
    const lines = texts.flatMap((text) => (text === null || text === '' ? [] : [[text]]))
    return lines.length === 0 ? [] : [{ label, lines }]
  }
  const rows = [
    ...row(entry.fields.name, name),
    ...entryRows(preview, ui),
    ...row(entry.fields.stage, stage),
    ...row(steps.labels.next, when && echoWords(when, ui), what),
    ...doubts.map((doubt) => ({ label: entry.doubtful, lines: [[{ text: doubt, paint: ui.paint.promise }]] })),
  ]
  return drawTold(commands.add.understood, rows, ui)
}
