import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { uuid7 } from '../../src/system/uuid.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { followup } from '../support/loop.ts'
import { person } from '../support/people.ts'
import { testWith } from '../support/test-with.ts'
import { builtProgram } from './program.ts'
import { removeFolder } from '../support/temp-folder.ts'

/** Programs that read our calendar; a zone east of ours and one west of Moscow's see other days. */
const zones = ['America/New_York', 'Asia/Tokyo', 'Europe/Moscow']

const zone = 'America/New_York'
let folder = ''
let calendar = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followup-calendars-'))
  calendar = join(folder, 'steps.ics')
  const program = builtProgram()
  const store = openStore({
    file: program.database,
    newId: () => uuid7(Date.now()),
    now: () => instantAt(Date.UTC(2026, 10, 30)),
  })
  const rules = [
    {
      what: 'weekly',
      day: '2027-01-04',
      time: '20:00',
      dueAt: '2027-01-05T01:00:00.000Z',
      rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;UNTIL=20270118',
    },
    {
      what: 'five',
      day: '2027-01-05',
      time: '21:00',
      dueAt: '2027-01-06T02:00:00.000Z',
      rule: 'FREQ=DAILY;INTERVAL=1;COUNT=5',
    },
    {
      what: 'dated',
      day: '2027-01-15',
      time: '22:00',
      dueAt: '2027-01-16T03:00:00.000Z',
      rule: 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15;COUNT=3',
    },
  ] as const
  store.commit(
    [
      add('person', person({ id: 'anna', name: 'Anna Petrova' })),
      ...rules.map((given) => add('followup', followup({ id: given.what, zone, ruleFrom: 'calendar', ...given }))),
    ],
    { command: 'import', about: '', actor: 'user' },
  )
  store.close()
  const { exit, stderr } = await program.run(['export', calendar])
  await program.end()
  expect([exit, stderr]).toEqual([0, ''])
})
afterAll(() => removeFolder(folder))

/** When each of them falls due, in the clock of New York. */
const due = [
  '2027-01-04 20:00 weekly',
  '2027-01-05 21:00 five',
  '2027-01-06 21:00 five',
  '2027-01-07 21:00 five',
  '2027-01-08 21:00 five',
  '2027-01-09 21:00 five',
  '2027-01-11 20:00 weekly',
  '2027-01-15 22:00 dated',
  '2027-01-18 20:00 weekly',
  '2027-02-15 22:00 dated',
  '2027-03-15 22:00 dated',
]

testWith('khal').each(zones)('khal has every occurrence and no more, in %s', (at) => {
  const home = mkdtempSync(join(folder, 'khal-'))
  const path = join(home, 'calendar')
  mkdirSync(path)
  const format = ['time', 'date', 'longdate', 'datetime', 'longdatetime'].map(
    (name) =>
      `${name}format = ${name.replace('long', '').replace('date', '%Y-%m-%d ').replace('time', '%H:%M').trim()}`,
  )
  const config = join(home, 'config')
  writeFileSync(
    config,
    [
      '[calendars]',
      '[[followup]]',
      `path = ${path}`,
      '[locale]',
      ...format,
      '[sqlite]',
      `path = ${join(home, 'db')}`,
      '',
    ].join('\n'),
  )
  const khal = (...args: readonly string[]) => outside('khal', ['-c', config, ...args], { TZ: at, HOME: home })
  khal('import', '--batch', calendar)
  const listed = khal('list', '--format', '{start-date} {start-time} {title}', '--day-format', '', '2027-01-01', '120d')
  const lines = listed.split('\n').filter(Boolean)
  expect(lines.map((line) => inNewYork(line.replace('Anna Petrova: ', ''), at)).sort()).toEqual(due)
})

testWith('calcurse').each(zones)('calcurse skips none and ends each where it ends, in %s', (at) => {
  const home = mkdtempSync(join(folder, 'calcurse-'))
  expect(outside('calcurse', ['-D', home, '-i', calendar], { TZ: at, HOME: home })).toContain('0 skipped')
  const lines = readFileSync(join(home, 'apts'), 'utf8').split('\n').filter(Boolean).sort()
  const shown = lines.map((line) => line.replace(/ -> [^{]*/, ' ').replace(/>\S* !Anna Petrova: /, ''))
  const east = at !== zone
  const day = (date: number) => `01/${String(east ? date + 1 : date).padStart(2, '0')}/2027`
  const [weekly, five, dated] = {
    'America/New_York': ['20:00', '21:00', '22:00'],
    'Asia/Tokyo': ['10:00', '11:00', '12:00'],
  }[at] ?? ['04:00', '05:00', '06:00']
  expect(shown).toEqual([
    `${day(4)} @ ${weekly ?? ''} {1W -> ${day(18)}} weekly`,
    `${day(5)} @ ${five ?? ''} {1D -> ${day(9)}} five`,
    `${day(15)} @ ${dated ?? ''} {1M -> ${day(15).replace('01/', '03/')}} dated`,
  ])
})

/** A line of another zone's clock, by the clock of New York. */
function inNewYork(line: string, at: string): string {
  const [, day = '', time = '', what = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? []
  const ahead = { 'America/New_York': 0, 'Asia/Tokyo': 14, 'Europe/Moscow': 8 }[at] ?? 0
  const summer = at !== zone && day >= '2027-03-14' ? 1 : 0
  const ms = Date.parse(`${day}T${time}:00Z`) - (ahead - summer) * 3_600_000
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} ${what}`
}

function outside(program: string, args: readonly string[], env: Readonly<Record<string, string>>): string {
  const run = spawnSync(program, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', XDG_CACHE_HOME: env.HOME, XDG_DATA_HOME: env.HOME, ...env },
  })
  expect([run.status, run.stdout + run.stderr], program).toEqual([0, expect.anything()])
  return run.stdout
}
