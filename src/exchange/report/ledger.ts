import type { SaidFields, SourceRow } from '../../domain/record/source.ts'

/** What is kept of a person in a report: what it said, what the list has of that, and what is not brought again. */
export class Ledger {
  readonly gave: Record<string, string | readonly string[]> = {}
  readonly held: Set<string>
  /** How many values were held back. */
  heldBack = 0

  constructor(
    readonly said: SaidFields,
    private readonly base: Pick<SourceRow, 'said' | 'gave' | 'held'> | undefined,
  ) {
    this.held = new Set(base?.held)
  }

  /** The report's last word on a field; undefined where it had none. */
  before(field: string): string | undefined {
    const value = this.base?.said[field]
    return typeof value === 'string' ? value : undefined
  }

  /** What the list had from the report in a field; an empty text where it took nothing. */
  given(field: string): string | undefined {
    const value = this.base?.gave[field] ?? this.base?.said[field]
    return typeof value === 'string' ? value : undefined
  }

  beforeAll(field: string): readonly string[] {
    return listOf(this.base?.said[field])
  }

  givenAll(field: string): readonly string[] {
    return listOf(this.base?.gave[field] ?? this.base?.said[field])
  }

  /** Notes what the list has from the report in a field. */
  keep(field: string, value: string | readonly string[]): void {
    if (isSame(this.said[field], value)) return
    this.gave[field] = value
  }

  /** Notes that the user took a value off. */
  hold(what: string): void {
    this.held.add(what)
  }

  /** Counts a value that is not brought again. */
  holdBack(): void {
    this.heldBack++
  }

  /** What the row of the report is to be; null where it is that already. */
  change(): Pick<SourceRow, 'said' | 'gave' | 'held'> | null {
    const row = { said: this.said, gave: this.gave, held: [...this.held] }
    const { base } = this
    const was = base && { said: base.said, gave: base.gave, held: base.held }
    return JSON.stringify(sorted(row)) === JSON.stringify(sorted(was)) ? null : row
  }

  get isFirst(): boolean {
    return this.base === undefined
  }

  /** Every field the report ever gave something in. */
  get fields(): readonly string[] {
    return [
      ...new Set([
        ...Object.keys(this.said),
        ...Object.keys(this.base?.said ?? {}),
        ...Object.keys(this.base?.gave ?? {}),
      ]),
    ]
  }
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value].filter(Boolean) : value
}

function isSame(one: string | readonly string[] | undefined, other: string | readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function sorted(row: Pick<SourceRow, 'said' | 'gave' | 'held'> | undefined): unknown {
  if (!row) return null
  const inOrder = (said: SaidFields) => Object.entries(said).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [inOrder(row.said), inOrder(row.gave), row.held.toSorted()]
}
