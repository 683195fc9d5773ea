/** The version of the shape below; it counts up when a key changes its meaning. */
export const dumpVersion = 1

/** A kind of row with its rows, which are read when they are taken. */
export type DumpKind = readonly [kind: string, rows: Iterable<object>]

/**
 * Writes everything on the list as JSON: `{ "format": "followup", "version": 1 }` with the rows of each kind under its name -
 * person, role, contactPoint, tag, note, touch, followup, order, funnel, stage, placement, stageMove, cadence, alias, savedList - as the
 * program itself names and keeps them, one row a line. Rows of people who are not wanted are left out.
 */
export function* dumpParts(kinds: Iterable<DumpKind>, isWanted: (personId: string) => boolean): Generator<string> {
  yield `{\n  "format": "followup",\n  "version": ${String(dumpVersion)}`
  for (const [kind, rows] of kinds) {
    yield `,\n  ${JSON.stringify(kind)}: [`
    let isFirst = true
    for (const row of rows) {
      if (!belongs(kind, row, isWanted)) continue
      yield `${isFirst ? '' : ','}\n    ${safeJson(row)}`
      isFirst = false
    }
    yield isFirst ? ']' : '\n  ]'
  }
  yield '\n}\n'
}

function belongs(kind: string, row: object, isWanted: (personId: string) => boolean): boolean {
  const { id, personId } = row as { readonly id?: string; readonly personId?: string }
  const owner = kind === 'person' ? id : personId
  return owner === undefined || isWanted(owner)
}

/** Control and bidi characters come as escapes, so that a terminal is safe with the file too. */
function safeJson(row: object): string {
  return JSON.stringify(row).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
