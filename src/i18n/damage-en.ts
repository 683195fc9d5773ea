import { pluralEn } from './plural.ts'
import { said, type Fill } from './fill.ts'

const rows = (count: unknown) => `${String(count)} ${pluralEn(Number(count), 'row', 'rows')}`

/** What is said of a damaged list, in English. */
export const damageEn = {
  repair: {
    sound: (p: { file: string }) => `Nothing is damaged in ${p.file}.`,
    done: (p: { file: string; rows: number }) =>
      `Repaired ${p.file}: ${rows(p.rows)} as ${p.rows === 1 ? 'it was' : 'they were'} written.`,
    complete: 'Nothing is missing.',
    tables: 'Not whole',
    people: 'Whose',
    missing: (count: number) => `${String(count)} missing`,
    doubtful: (count: number) => `${String(count)} not to be trusted`,
    old: (count: number) => `${String(count)} as before the last change`,
    unknown: 'how many are missing is not known',
    lostPerson: 'somebody whose name is lost',
    more: (count: number) => `and ${String(count)} more`,
    noted: 'What could not be trusted stands in a note on the card, and is not called, sent or rung by.',
    kept: (p: { kept: string }) => `The damaged file is kept: ${p.kept}`,
    back: 'To go back to it:',
    backup: (p: { file: string; when: string }) =>
      `The backup of ${p.when} may hold what is missing: ${p.file}. To make it the list, and keep this one:`,
    note: (p: { where: string; text: string }) => `Found damaged, check it (${p.where}): ${p.text}`,
    nobody: 'Name lost',
  },
  kinds: {
    pages: (d: Fill) => `SQLite says "${said(d.text)}"`,
    side: () =>
      'the side file (-wal) with the last changes is damaged. Until it is repaired every other command drops them',
    changed: (d: Fill) => `${said(d.where)}: ${rows(d.rows)} changed from outside followup`,
    missing: (d: Fill) => `${said(d.where)}: ${rows(d.rows)} missing`,
    foreign: (d: Fill) => `${said(d.where)}: ${rows(d.rows)} put in from outside followup`,
    seal: (d: Fill) => `${said(d.where)}: the seal over the rows is damaged, or rows were exchanged`,
    derived: (d: Fill) => `${said(d.where)}: what is kept for finding does not fit the rows`,
  },
  tables: {
    meta: 'the list itself',
    person: 'people',
    role: 'roles',
    contact_point: 'phones and emails',
    tag: 'tags',
    note: 'notes',
    touch: 'touches',
    followup: 'follow-ups',
    order: 'orders',
    funnel: 'funnels',
    stage: 'stages',
    placement: 'places in funnels',
    stage_move: 'moves between stages',
    cadence: 'cadences',
    alias: 'numbers of merged people',
    template: 'templates',
    saved_list: 'saved lists',
    source: 'reports',
    source_row: 'what reports said',
    reminder: 'reminders',
    watch_run: 'runs of the watch',
    go_step: 'steps of go',
    journal: 'history',
    journal_change: 'what history keeps for undo',
    person_word: 'words of names',
    sqlite_sequence: 'numbers given',
  } as Readonly<Record<string, string>>,
}
