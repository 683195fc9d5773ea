import type { SheetFacts } from '../../domain/record/sheet-facts.ts'
import type { BriefPerson } from '../../domain/person/brief.ts'
import { baseKinds, type BaseCounts } from '../../domain/record/import-base.ts'
import { phoneWords } from '../../domain/person/phone.ts'
import { fileWords } from '../../i18n/words.ts'
import { commandLine } from '../text/command-line.ts'
import type { ReportPage } from '../../domain/record/report-line.ts'
import { drawReport } from './report-lines.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'
import { cut, padRight, widthOf } from '../text/width.ts'
import { drawSheetNotes } from './sheet-notes.ts'

/** An import as it was read and, where it was, saved. */
export interface ImportPage {
  readonly file: string
  readonly format: keyof Ui['words']['commands']['import']['formats']
  readonly encoding: string
  /** Whether anything was saved. */
  readonly saved: boolean
  readonly counts: Readonly<Record<ImportFate | 'repeats' | 'leftOut', number>>
  /** Time zones of the file that are none; each is kept as a field. */
  readonly unknownZones: readonly string[]
  /** What was found of a sheet as a whole; null for other files. */
  readonly sheet: SheetFacts | null
  /** How much the file brings beside people. */
  readonly base: BaseCounts
  /** The report it is, beside the one before; null where it is none. */
  readonly report: ReportPage | null
  /** The first entries of each fate. */
  readonly items: readonly ImportRow[]
  /** How many entries the file has, repeats included. */
  readonly total: number
  /** The command line that saves it. */
  readonly apply: readonly string[]
  /** Whether the page was shown before a question already. */
  readonly previewed: boolean
  /** How many of those added have to be decided about yet. */
  readonly undecided: number
}

/** What becomes of an entry; `doubtful` joins the list too, but may be someone who is on it or in the file before. */
export type ImportFate = 'new' | 'add' | 'doubtful' | 'same' | 'skipped'

export interface ImportRow {
  readonly fate: ImportFate
  readonly line: number
  readonly name: string
  /** Whom on the list the entry is. */
  readonly person: BriefPerson | null
  /** Whom on the list it may be. */
  readonly like: readonly BriefPerson[]
  /** Which entry of the file before it the entry may be. */
  readonly alike: { readonly line: number; readonly name: string } | null
  /** What it brings: ways to reach the person, company, birthday, tags, notes. */
  readonly brings: readonly string[]
  /** Why it is skipped. */
  readonly why: 'empty' | 'too-long' | 'damaged' | 'unclosed' | 'group' | 'change' | 'doubtful' | null
}

const fates: readonly ImportFate[] = ['new', 'add', 'doubtful', 'same', 'skipped']

/** Draws what an import would do or did: each group with its first entries, then what was saved or how to save it. */
export function drawImport(page: ImportPage, ui: Ui): string {
  const said = ui.words.commands.import
  if (page.previewed) return endOf(page, ui)
  const title = said.title({
    file: fileWords(page.file),
    format: said.formats[page.format],
    encoding: page.encoding,
    count: page.total,
  })
  if (page.report)
    return [
      hang(title, ui.width).join('\n'),
      drawReport(page.report, ui),
      drawRows(page.items, ui).join('\n'),
      endOf(page, ui),
    ]
      .filter((block) => block !== '')
      .join('\n\n')
  const groups = fates.flatMap((fate) => {
    const count = page.counts[fate]
    if (count === 0) return []
    const rows = fate === 'same' ? [] : page.items.filter((item) => item.fate === fate)
    const rest = fate === 'same' ? 0 : count - rows.length
    return [
      [
        ...hang(ui.paint.quiet(said.groups[fate]({ count })), ui.width),
        ...drawRows(rows, ui),
        ...(rest > 0 ? [`  ${ui.paint.quiet(said.rest({ count: rest }))}`] : []),
      ].join('\n'),
    ]
  })
  const { repeats, leftOut } = page.counts
  const others = [
    ...(repeats > 0 ? [said.repeats({ count: repeats })] : []),
    ...(leftOut > 0 ? [said.leftOut({ count: leftOut })] : []),
    ...drawSheetNotes(page.sheet, ui),
    ...zonesOf(page, ui),
    ...besideOf(page, ui),
  ].map((text) => hang(ui.paint.quiet(text), ui.width).join('\n'))
  return [hang(title, ui.width).join('\n'), ...groups, ...others, ...howToChoose(page, ui), endOf(page, ui)]
    .filter((block) => block !== '')
    .join('\n\n')
}

/** Draws the page before the question, which itself says what is to come. */
export function drawImportPreview(page: ImportPage, ui: Ui): string {
  return drawImport({ ...page, apply: [] }, ui)
}

/** Time zones that nobody knows, a few of them. */
function zonesOf({ unknownZones }: ImportPage, ui: Ui): readonly string[] {
  if (unknownZones.length === 0) return []
  const some = unknownZones.slice(0, 3).map((zone) => cut(zone, 40))
  const more = unknownZones.length > some.length ? ['…'] : []
  return [ui.words.commands.import.unknownZones({ zones: [...some, ...more].join(', ') })]
}

/** What the file brings beside people: templates, saved lists and the like. */
function besideOf({ base }: ImportPage, ui: Ui): readonly string[] {
  const { beside, base: says } = ui.words.commands.import
  const brought = baseKinds.flatMap((kind) => (base[kind] > 0 ? [says[kind](base[kind])] : []))
  return brought.length === 0 ? [] : [beside({ what: brought.join(', ') })]
}

/** How people are left out, where some are to be saved yet; a phone holds the dentist too. */
function howToChoose({ counts, saved }: ImportPage, ui: Ui): readonly string[] {
  if (saved || counts.new + counts.doubtful === 0) return []
  return [hang(ui.paint.quiet(ui.words.commands.import.choose), ui.width).join('\n')]
}

function drawRows(rows: readonly ImportRow[], ui: Ui): readonly string[] {
  const names = rows.map((row) => cut(nameOf(row), Math.max(12, Math.floor(ui.width / 2))))
  const nameWidth = Math.max(0, ...names.map(widthOf))
  return rows.map((row, index) => {
    if (row.fate === 'skipped') return `  ${cut(skippedWords(row, ui), ui.width - 2)}`
    const rest = restOf(row, ui)
    const name = ui.paint.strong(padRight(names[index] ?? '', rest === '' ? 0 : nameWidth))
    return `  ${name}  ${cut(rest, ui.width - nameWidth - 4)}`.trimEnd()
  })
}

function nameOf({ person, name }: ImportRow): string {
  return person ? `#${String(person.no)} ${name}` : name
}

function restOf({ like, alike, brings }: ImportRow, ui: Ui): string {
  const said = ui.words.commands.import
  const people = [
    ...like.map(({ no, name }) => `#${String(no)} ${name}`),
    ...(alike ? [`${alike.name} (${said.line(alike)})`] : []),
  ]
  return [...(people.length === 0 ? [] : [said.like({ people: people.join(', ') })]), ...brings.map(phoneWords)].join(
    ', ',
  )
}

function skippedWords({ line, name, why }: ImportRow, ui: Ui): string {
  const said = ui.words.commands.import
  const where = said.line({ line }) + (name === '' ? '' : ` (${cut(name, 30)})`)
  return why === null ? where : `${where}: ${said.why[why]}`
}

function endOf(page: ImportPage, ui: Ui): string {
  const said = ui.words.commands.import
  const { add, doubtful } = page.counts
  const added = page.counts.new + doubtful
  if (page.saved) {
    const undo = ui.words.common.undoWith({ command: ui.paint.command(commandLine(['undo'], ui)) })
    const triage = said.triage({ count: page.undecided, command: ui.paint.command(commandLine(['triage'], ui)) })
    return [
      ...hang(`${said.saved({ added, learned: add })} ${undo}`, ui.width),
      ...(page.undecided > 0 ? hang(triage, ui.width) : []),
    ].join('\n')
  }
  if (added + add === 0 && besideOf(page, ui).length === 0) return said.nothing
  if (page.apply.length === 0) return ''
  return hang(said.notSaved({ command: ui.paint.command(commandLine(page.apply, ui)) }), ui.width).join('\n')
}
