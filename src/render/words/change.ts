import type { HistoryChange } from '../../domain/record/history.ts'
import type { ContactKind } from '../../domain/person/person.ts'
import { contactWords } from './contact.ts'
import { momentWords } from './day.ts'
import { fieldWords, isFieldKey } from './field.ts'
import type { Ui } from '../ui.ts'

/** "Company: Acme → Zenith": what one change of a commit comes to, in a line of plain text. */
export function changeWords(change: HistoryChange, ui: Pick<Ui, 'words' | 'today' | 'lang'>): string {
  const { common, entry, steps } = ui.words
  const { asByDefault, became, never, rightAgain, rotDays } = ui.words.commands.history
  switch (change.kind) {
    case 'said':
      return change.words.replaceAll('\n', ' ')
    case 'stage':
      return change.from === null ? change.to : `${change.from} → ${change.to}`
    case 'became':
      return became[change.what]
    case 'renamed':
      return `${change.before} → ${change.after}`
    case 'rotDays': {
      const [before, after] = [change.before, change.after].map((days) => (days === null ? never : String(days)))
      return rotDays({ before: before ?? '', after: after ?? '' })
    }
    case 'setting':
      return `${change.key}: ${change.before ?? asByDefault} → ${change.after ?? asByDefault}`
    case 'phoneState': {
      const state = change.state === null ? rightAgain : common.phoneStates[change.state]
      return `${entry.fields.phone}: ${contactWords({ kind: 'phone', value: change.value })} (${state})`
    }
    case 'hidden':
      return `${steps.labels.until}: ${momentWords(change.until, ui)}`
    case 'step': {
      const after = momentWords(change.after, ui)
      if (change.before) return `${momentWords(change.before, ui)} → ${after}`
      return change.what === '' ? after : `${after}: ${change.what}`
    }
    case 'field': {
      const [before, after] = [change.before, change.after].map((value) =>
        value === null ? null : valueWords(change.field, value, ui),
      )
      const label = Object.hasOwn(entry.fields, change.field)
        ? entry.fields[change.field as keyof typeof entry.fields]
        : change.field
      const now = after ?? entry.nothing
      return `${label}: ${before === null || before === undefined ? now : `${before} → ${now}`}`
    }
  }
}

function valueWords(field: string, value: string, ui: Pick<Ui, 'words' | 'today' | 'lang'>): string {
  const { roles, contacts } = ui.words.common
  if (isFieldKey(field)) return fieldWords(field, value, ui)
  if (field === 'role') return roles[value as keyof typeof roles]
  return Object.hasOwn(contacts, field) ? contactWords({ kind: field as ContactKind, value }) : value
}
