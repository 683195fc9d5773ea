import { expect } from 'vitest'
import { changesBetween, type Changes } from './dump.ts'
import type { Program, ProgramRun } from './program.ts'
import { around, isoDay, middayZone, type DayNames } from './real-days.ts'

// The first day of the program's user: the lines of a session, and what each of them saves.

/** The zone it happens in. */
export const zone = middayZone(Date.now())

/** The days it names. */
export const day = around(Date.now(), zone)

/** The built program on the first day of its user's work, off a terminal. */
export interface Session {
  /** Runs a line and tells what it changed in the dump. */
  readonly line: (...args: readonly string[]) => Promise<ProgramRun & { readonly changes: Changes }>
  readonly dump: () => Promise<string>
}

/** Starts a session in a language. */
export function session(program: Program, lang: 'en' | 'ru'): Session {
  const env = { FOLLOWUP_LANG: lang }
  const dump = async () => {
    const { stdout, stderr, exit } = await program.run(['export', '-', '--format', 'json'], { env })
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
    return stdout
  }
  let last: string | undefined
  const line = async (...args: readonly string[]) => {
    const before = (last ??= await dump())
    const run = await program.run(args, { env })
    last = await dump()
    return { ...run, changes: changesBetween(before, last) }
  }
  return { line, dump }
}

/** The lines of a run that went well, and had nothing more to remark than this. */
export function told({ stdout, stderr, exit }: ProgramRun, remark = ''): readonly string[] {
  expect({ stderr, exit }).toEqual({ stderr: remark, exit: 0 })
  return stdout.replace(/\n$/, '').split('\n')
}

/** Expects that a run changed this and said these lines, with the remark beside them. */
export function expectSaid(
  run: ProgramRun & { readonly changes: Changes },
  changes: Changes,
  lines: readonly string[],
  remark = '',
): void {
  expect(told(run, remark)).toEqual(lines)
  expect(run.changes).toEqual(changes)
}

/** Expects that a run said these lines as its error and left the dump as it was. */
export function expectRefusal(run: ProgramRun & { readonly changes: Changes }, lines: readonly string[]): void {
  expect(run).toMatchObject({ stdout: '', exit: 1, changes: nothing })
  expect(run.stderr).toBe(`${lines.join('\n')}\n`)
}

/** Makes the writer of an echoed date in a language: "Tue 24 Nov 10:00, in 2 days". */
export function echoIn(names: DayNames, words: { tomorrow: string; days: (count: number) => string }) {
  return (date: number, time?: string) => {
    const off = date - day.today
    const moment = time === undefined ? names.day(date) : `${names.day(date)} ${time}`
    return `${moment}, ${off === 1 ? words.tomorrow : words.days(off)}`
  }
}

/** Лена's second step: her next one where Friday comes first, and then her number alone names it. */
export function lenasSecond(): string {
  return day.friday < day.inThreeDays ? '202' : '202.2'
}

/** What a line that saves nothing changes. */
export const nothing: Changes = { added: [], removed: [] }

const newcomer = (no: number) => [
  { table: 'placement', row: { person: no, funnel: 'customers', stage: 'new', since: 'now' } },
  { table: 'stageMove', row: { person: no, funnel: 'customers', to: 'new', at: 'now' } },
]

const promise = { kind: 'promise', by: 'me' }
/** A time of day as it is saved: with its zone and the instant it comes to. */
const timed = (date: number, time: string) => ({
  day: isoDay(date),
  time,
  zone: zone.name,
  dueAt: new Date(Date.parse(`${isoDay(date)}T${time}Z`) - zone.ahead).toISOString(),
})

/** The rows of Jane Doe, as `add` saves her. */
export const janeAdded: Changes = {
  added: [
    { table: 'person', row: { no: 201, name: 'Jane Doe', source: 'expo', custom: {} } },
    { table: 'role', row: { person: 201, role: 'prospect' } },
    { table: 'contactPoint', row: { person: 201, kind: 'phone', value: '+14155552671' } },
    { table: 'tag', row: { person: 201, tag: 'expo' } },
    {
      table: 'followup',
      row: { person: 201, handle: 1, ...promise, ...timed(day.nextTuesday, '10:00'), what: 'call' },
    },
    ...newcomer(201),
  ],
  removed: [],
}

/** The rows of Лена, мама Тимы. */
export const lenaAdded: Changes = {
  added: [
    { table: 'person', row: { no: 202, name: 'Лена', custom: {} } },
    { table: 'role', row: { person: 202, role: 'prospect' } },
    { table: 'contactPoint', row: { person: 202, kind: 'phone', value: '+79161234567' } },
    { table: 'note', row: { person: 202, at: 'now', words: 'мама Тимы' } },
    {
      table: 'followup',
      row: { person: 202, handle: 1, ...promise, day: isoDay(day.inThreeDays), what: 'интересуют витамины' },
    },
    ...newcomer(202),
  ],
  removed: [],
}

/** The row of the step planned for #12. */
export const planned: Changes = {
  added: [
    {
      table: 'followup',
      row: { person: 12, handle: 1, ...promise, day: isoDay(day.friday), what: 'call about the price list' },
    },
  ],
  removed: [],
}

const touch = { at: 'now', zone: zone.name, direction: 'out' }
/** The row of the call to Jane. */
export const logged: Changes = {
  added: [{ table: 'touch', row: { person: 201, ...touch, channel: 'message', words: 'sent the price list' } }],
  removed: [],
}

/** The rows of `done` for Лена; nothing was due yet, so the promise for the third day stays open. */
export const lenaDone: Changes = {
  added: [
    { table: 'touch', row: { person: 202, ...touch, channel: 'message', words: 'отправила каталог' } },
    {
      table: 'followup',
      row: { person: 202, handle: 2, ...promise, ...timed(day.friday, '11:00'), what: '' },
    },
  ],
  removed: [],
}

/** The rows of Jane's move to Presented. */
export const staged: Changes = {
  added: [
    { table: 'placement', row: { person: 201, funnel: 'customers', stage: 'presented', since: 'now' } },
    { table: 'stageMove', row: { person: 201, funnel: 'customers', from: 'new', to: 'presented', at: 'now' } },
  ],
  removed: [{ table: 'placement', row: { person: 201, funnel: 'customers', stage: 'new', since: 'now' } }],
}
