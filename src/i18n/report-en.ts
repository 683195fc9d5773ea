import type { ReportLine, ReportStop } from '../domain/record/report-line.ts'
import { pluralEn } from './plural.ts'

const fields: Readonly<Record<string, string>> = {
  phone: 'phone',
  email: 'email',
  url: 'link',
  givenName: 'first name',
  familyName: 'last name',
  formerName: 'former name',
  zone: 'time zone',
  tags: 'tag',
  notes: 'note',
  roles: 'role',
}

const fieldOf = ({ field }: ReportLine) => fields[field ?? ''] ?? field ?? ''
const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

/** What an import says of a report that comes again and again. */
export const reportEn = {
  title: (p: { name: string; day: string; isFirst: boolean }) =>
    p.isFirst ? `Report "${p.name}" of ${p.day}, the first one` : `Report "${p.name}" of ${p.day}`,
  unchanged: (p: { count: number }) => `${String(p.count)} unchanged`,
  held: (p: { count: number }) => `${String(p.count)} held back: taken off by you, not brought again`,
  rest: (p: { count: number }) => `and ${String(p.count)} more like these`,
  letGo: (p: { day: string }) => `let go on ${p.day}`,
  line: (l: ReportLine): string => {
    const to = l.to ?? ''
    switch (l.event) {
      case 'new':
        return `+ ${l.name} #${l.key} ${to}`.trimEnd()
      case 'doubtful':
        return l.like.length === 0
          ? `? ${l.name} #${l.key}: this number stands twice in the report; left out`
          : `? ${l.name} #${l.key} may be ${l.like.map(({ no, name }) => `#${String(no)} ${name}`).join(', ')}; left out`
      case 'learned':
        return `+ ${l.name} ${fieldOf(l)} ${to}`
      case 'changed':
        return `~ ${l.name} ${fieldOf(l)} ${l.from ?? ''} -> ${to}`
      case 'contact':
        return `~ ${l.name} ${fieldOf(l)} ${l.from ?? ''} -> ${to}`
      case 'sponsor':
        return `~ ${l.name}: sponsor ${l.from ?? 'nobody'} -> ${to}`
      case 'yours':
        return `= ${l.name} ${fieldOf(l)} ${l.from ?? ''} (yours), the report says ${to}`
      case 'emptied':
        return `- ${l.name} ${fieldOf(l)} ${l.from ?? ''} (no longer in the report)`
      case 'renamed':
        return `~ ${l.from ?? ''} = ${to}`
      case 'shared':
        return `? #${l.key} ${l.name} has the number of ${l.like.map(({ name }) => name).join(', ')}: two people`
      case 'gone':
        return `x ${l.name} not in the report since ${l.from ?? ''}`
      case 'back':
        return `o ${l.name} back`
      case 'order':
        return `$ ${l.name} order ${l.from ?? ''} ${to}`.trimEnd()
      case 'optedOut':
        return `! ${l.name} asks not to be called`
    }
  },
  stop: (stop: ReportStop): string => {
    switch (stop.kind) {
      case 'older':
        return `The report is dated ${stop.day}, older than the last one of ${stop.last}.`
      case 'missing':
        return `${String(stop.gone)} of ${String(stop.of)} are missing: is this the whole report?`
      case 'headers':
        return `The report has no longer the ${pluralEn(stop.missing.length, 'column', 'columns')} ${list(stop.missing)}.`
      case 'key':
        return `The column "${stop.column}", which tells people apart, is missing.`
      case 'shifted':
        return `${String(stop.rows)} of ${String(stop.of)} numbers stand beside other people than the last time: have the columns moved?`
    }
  },
  goOn: 'Go on all the same?',
  formerLabel: 'former',
  ask: {
    question: (p: { name: string; key: string; rest: number }) =>
      `${p.name} #${p.key} may be somebody you have. Who is it?${p.rest > 0 ? ` (${String(p.rest)} more to ask)` : ''}`,
    same: (p: { no: number; name: string }) => `#${String(p.no)} ${p.name}`,
    add: 'Somebody else: add',
    skip: 'Leave out',
    skipRest: 'Leave out this one and the rest',
  },
  refused: {
    key: 'key',
    name: 'name',
    why: 'why',
    doubtful: (p: { people: string }) => (p.people === '' ? 'the number stands twice' : `may be ${p.people}`),
  },
}

/** The words of reports in a language. */
export type ReportWords = typeof reportEn
