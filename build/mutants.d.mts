/** One break of a source that was tried. */
export interface Mutant {
  readonly at: string
  readonly where: string
  readonly line: string
  readonly replacement: string
  readonly isNoticed: boolean
}
interface Position {
  readonly line: number
  readonly column: number
}
interface ReportedFile {
  readonly source: string
  readonly mutants: readonly {
    readonly status: string
    readonly location: { readonly start: Position; readonly end: Position }
    readonly replacement: string
  }[]
}
export function placesIn(file: string, text: string): readonly string[]
export function mutantsOf(report: { readonly files: Readonly<Record<string, ReportedFile>> }): readonly Mutant[]
export function unnoticed(mutants: readonly Mutant[]): readonly Mutant[]
export function unnoticedBy(tried: readonly Mutant[], mutants: readonly Mutant[]): readonly Mutant[]
export function toldOf(title: string, mutants: readonly Mutant[], count: number): readonly string[]
