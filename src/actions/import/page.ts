import { briefPerson } from '../../domain/person/brief.ts'
import { baseKinds } from '../../domain/record/import-base.ts'
import { zoneName } from '../../domain/time/zone.ts'
import type { ReportPage } from '../../domain/record/report-line.ts'
import type { ReportPlan } from '../../exchange/report/plan.ts'
import type { Planned } from '../../exchange/people/plan.ts'
import { zoneField } from '../../exchange/people/record.ts'
import type { ImportFate, ImportPage, ImportRow } from '../../render/results/import-page.ts'
import type { ChosenFile } from './read-file.ts'

interface PageGiven extends Pick<ImportPage, 'file' | 'apply' | 'base'> {
  readonly limit: number
  /** What a report says beside the rows that have no key. */
  readonly report?: ReportPlan
}

/** Makes the page of an import, with the first entries of each fate. */
export function importPageOf(
  file: ChosenFile,
  planned: readonly Planned[],
  { file: name, limit, apply, base, report }: PageGiven,
): ImportPage {
  const rows = report ? file.people.length - planned.length : 0
  const repeats = file.repeats + file.people.length - rows - planned.length
  const counts = { new: 0, add: 0, doubtful: 0, same: 0, skipped: file.skipped.length, repeats, leftOut: file.leftOut }
  const items: ImportRow[] = []
  for (const one of planned) {
    const fate = fateOf(one)
    if (++counts[fate] <= limit) items.push(rowOf(one, fate))
  }
  for (const { line, name: skippedName, why } of file.skipped.slice(0, limit))
    items.push({ fate: 'skipped', line, name: skippedName, person: null, like: [], alike: null, brings: [], why })
  if (report) {
    counts.new += report.counts.new
    counts.add += report.counts.add
    counts.skipped += report.counts.left
    counts.same += report.page.unchanged
  }
  const { format, encoding, sheet } = file
  const total = file.people.length + file.skipped.length + file.repeats + file.leftOut
  return {
    file: name,
    format,
    encoding,
    saved: false,
    counts,
    unknownZones: unknownZones(planned),
    sheet,
    base,
    report: report ? shortened(report.page, limit) : null,
    items,
    total,
    apply,
    previewed: false,
    undecided: 0,
  }
}

/** The first lines of each kind. */
function shortened(page: ReportPage, limit: number): ReportPage {
  const counts = new Map<string, number>()
  const lines = page.lines.filter(({ event }) => {
    const count = (counts.get(event) ?? 0) + 1
    counts.set(event, count)
    return count <= limit
  })
  return { ...page, lines }
}

/** The time zones of the file that nobody knows; each is kept as a field of its person. */
function unknownZones(planned: readonly Planned[]): readonly string[] {
  return [...new Set(planned.flatMap(({ record }) => (record.zone === null ? (record.custom[zoneField] ?? []) : [])))]
}

function fateOf(one: Planned): ImportFate {
  if (one.fate === 'left') return 'skipped'
  return one.fate === 'new' && (one.like.length > 0 || one.alike) ? 'doubtful' : one.fate
}

function rowOf(one: Planned, fate: ImportFate): ImportRow {
  const { line, name } = one.record
  const person = one.fate === 'add' || one.fate === 'same' ? one.person : null
  const { contacts, tags, roles, company, birthday, zone, notes } = one.fate === 'add' ? one.adds : one.record
  const stages = one.fate === 'add' ? [] : one.record.stages
  const brings = [
    ...contacts.map(({ value }) => value),
    ...[company, birthday, zone && zoneName(zone)].filter((text) => text !== null),
    ...roles,
    ...stages,
    ...tags.map((tag) => `#${tag}`),
    ...notes.map((note) => note.replaceAll('\n', ' ').slice(0, 200)),
  ]
  return {
    fate,
    line,
    name: person?.name ?? name,
    person: person && briefPerson(person),
    like: 'like' in one ? one.like.slice(0, 3).map(briefPerson) : [],
    alike: 'alike' in one && one.alike ? { line: one.alike.line, name: one.alike.name } : null,
    brings,
    why: one.fate === 'left' ? 'doubtful' : null,
  }
}

/** Counts what an import would change. */
export function changeCount({ counts, base }: ImportPage): number {
  return counts.new + counts.doubtful + counts.add + baseKinds.reduce((sum, kind) => sum + base[kind], 0)
}
