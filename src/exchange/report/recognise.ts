import type { ReportStop } from '../../domain/record/report-line.ts'
import type { Source } from '../../domain/record/source.ts'
import { plainHeading } from './key-column.ts'

/** Which report a sheet is, and what speaks against taking it for the next one of it. */
export interface Recognised {
  readonly source: Source | undefined
  readonly stops: readonly ReportStop[]
}

/** What is known of a sheet before its rows are looked at. */
export interface SheetSaid {
  readonly headings: readonly string[]
  readonly keyColumn: string | null
  /** The report that the user says it is. */
  readonly wished: Source | undefined
}

/** Tells which report a sheet is by its headings and the column of its keys. */
export function recognise(sources: readonly Source[], { headings, keyColumn, wished }: SheetSaid): Recognised {
  const plain = fingerprint(headings)
  const isKeyOf = (source: Source) =>
    keyColumn !== null && plainHeading(source.keyColumn ?? '') === plainHeading(keyColumn)
  const shareOf = ({ headers }: Source) =>
    headers.filter((header) => plain.includes(header)).length / Math.max(1, headers.length)
  const likely = sources
    .map((source) => ({ source, share: shareOf(source), isKeyed: isKeyOf(source) }))
    .filter(({ share, isKeyed }) => (isKeyed ? share >= half : share >= most))
    .toSorted((one, other) => Number(other.isKeyed) - Number(one.isKeyed) || other.share - one.share)
  const source = wished ?? likely[0]?.source
  if (!source) return { source, stops: [] }
  if (source.keyColumn !== null && !isKeyOf(source))
    return { source, stops: [{ kind: 'key', column: source.keyColumn }] }
  const missing = source.headers.filter((header) => !plain.includes(header))
  const fresh = plain.filter((heading) => !source.headers.includes(heading))
  return { source, stops: missing.length > 0 ? [{ kind: 'headers', missing, fresh }] : [] }
}

/** From here on a sheet is likely the same: with the key's column, and without it. */
const half = 0.5
const most = 0.6

/** The headings of a sheet as a report is known by them. */
export function fingerprint(headings: readonly string[]): readonly string[] {
  return [...new Set(headings.map(plainHeading).filter((heading) => heading !== ''))]
}
