/** One row of a dump, with the numbers of people and the names of stages in place of ids, and what is empty left out. */
export interface Row {
  readonly table: string
  readonly row: Readonly<Record<string, unknown>>
}

/** The rows that one dump has and another has not; a changed row is in both lists. */
export interface Changes {
  readonly added: readonly Row[]
  readonly removed: readonly Row[]
}

/** Compares two JSON dumps row by row. */
export function changesBetween(before: string, after: string): Changes {
  const old = rowsOf(before)
  const now = rowsOf(after)
  const kept = new Set(old.map(({ text }) => text))
  const still = new Set(now.map(({ text }) => text))
  return {
    added: now.filter(({ text }) => !kept.has(text)).map(({ row }) => row),
    removed: old.filter(({ text }) => !still.has(text)).map(({ row }) => row),
  }
}

type Fields = Readonly<Record<string, unknown>>

function rowsOf(dump: string): readonly { readonly text: string; readonly row: Row }[] {
  const tables = Object.entries(JSON.parse(dump) as Record<string, unknown>).filter(
    (entry): entry is [string, Fields[]] => Array.isArray(entry[1]),
  )
  const names = new Map(
    tables.flatMap(([, rows]) => rows.map((fields) => [fields.id, fields.no ?? fields.slug] as const)),
  )
  return tables.flatMap(([table, rows]) =>
    rows.map((fields) => ({
      text: `${table} ${JSON.stringify(fields)}`,
      row: { table, row: readable(fields, names) },
    })),
  )
}

const called: Readonly<Record<string, string>> = {
  personId: 'person',
  funnelId: 'funnel',
  stageId: 'stage',
  fromStageId: 'from',
  toStageId: 'to',
}

function readable(fields: Fields, names: ReadonlyMap<unknown, unknown>): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => name !== 'id' && value !== null)
      .map(([name, value]) => {
        const reference = called[name]
        if (reference !== undefined) return [reference, names.get(value)]
        return [name, name === 'at' || name === 'since' ? justNow(value) : value]
      }),
  )
}

/** `now` for an instant of the last minutes, any other as it is. */
function justNow(value: unknown): unknown {
  const ago = Date.now() - Date.parse(String(value))
  return ago >= 0 && ago < 300_000 ? 'now' : value
}
