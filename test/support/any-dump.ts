import fc from 'fast-check'

/** An export of our own, parsed. */
export type AnyDump = Record<string, unknown>

const values: readonly unknown[] = [
  ...[null, '', ' ', 'x', true, false, 0, -1, 1, 1.5, 1e15, 9_007_199_254_740_991, -9_007_199_254_740_991, 1e300],
  ...['9999-12-31', '0001-01-01', '2026-02-29', '10:00', '23:59', '24:00', 'Europe/Berlin', 'Mars/Phobos', 'UTC'],
  ...[
    '9999-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00.000Z',
    '2026-03-10T09:00:00.000Z',
    '--02-30',
    '--02-29',
    '1600-02-29',
  ],
  ...[
    'FREQ=DAILY;INTERVAL=1',
    'FREQ=SECONDLY',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=YEARLY;INTERVAL=999999999;BYDAY=MO',
    'FREQ=MONTHLY;BYMONTHDAY=99',
  ],
  ...[
    'USD',
    'usd',
    'XXX',
    'open',
    'won',
    'lost',
    'promise',
    'nudge',
    'team',
    'leads',
    '3-3-3',
    '__proto__',
    'constructor',
  ],
  ...['\u200b', '\u2800', '\u3164', '\ufffd', 'a\u202eb', '#', '{first}', '{', 'x'.repeat(201), 'я'.repeat(10_001)],
  ...[
    [],
    {},
    [null],
    [{}],
    [{ count: 0, unit: 'day' }],
    [{ count: 1e9, unit: 'year' }],
    { __proto__: null, a: 1 },
    { role: 'boss' },
    { sort: 'x', limit: -1 },
  ],
]

/** A way to change a dump: which row, which of its keys, to what. */
interface Mutation {
  readonly kind: number
  readonly row: number
  readonly key: number
  readonly way: 'set' | 'take' | 'drop' | 'double' | 'add'
  readonly value: unknown
  readonly from: number
}

export const anyMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.nat(1_000),
    row: fc.nat(1_000),
    key: fc.nat(1_000),
    way: fc.constantFrom('set', 'set', 'set', 'take', 'drop', 'double', 'add'),
    value: fc.constantFrom(...values),
    from: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 4 },
)

/** The dump with some of its fields changed: to strange values, to those of other rows, left out, or with a row that stands twice. */
export function mutated(dump: AnyDump, mutations: readonly Mutation[]): AnyDump {
  const copy = structuredClone(dump)
  const kinds = Object.keys(copy).filter((kind) => Array.isArray(copy[kind]) && copy[kind].length > 0)
  for (const { kind: at, row: rowAt, key: keyAt, way, value, from } of mutations) {
    const kind = kinds[at % kinds.length] ?? ''
    const rows = copy[kind] as Record<string, unknown>[]
    const row = rows[rowAt % rows.length] ?? {}
    const key = Object.keys(row)[keyAt % Object.keys(row).length] ?? ''
    if (way === 'set') row[key] = value
    if (way === 'take') row[key] = (rows[from % rows.length] ?? {})[key]
    if (way === 'drop') Reflect.deleteProperty(row, key)
    if (way === 'double') rows.push({ ...row })
    if (way === 'add') rows.push({ ...row, id: `new-${String(from)}`, [key]: value })
  }
  return copy
}
