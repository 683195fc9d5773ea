import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { bundleScript } from '../../build/bundle-script.mjs'
import { systemZones } from '../../src/system/zones.ts'
import { nodes } from '../support/nodes.ts'
import { everyMonth, isComparable, systemDate } from '../support/system-date.ts'
import { builtProgram, type Program } from './program.ts'

const { files } = systemZones()

let script = ''
beforeAll(async () => {
  script = await bundleScript('test/workers/zone-instants.ts')
})
afterAll(() => {
  rmSync(script, { force: true })
})

test.skipIf(!isComparable).each(nodes().map(({ major, program }) => [major, program] as const))(
  'on Node %i ten o’clock is in every zone, each month of 2026 and 2027, the instant that date has',
  (_, program) => {
    const walls = files
      .names()
      .filter((name) => name !== 'Factory')
      .flatMap((zone) => everyMonth(2026, 2027).map((day) => ({ zone, day, time: '10:00' as const })))
    const { stdout } = spawnSync(program, [script], {
      input: JSON.stringify(walls),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const told = JSON.parse(stdout) as { readonly used: string; readonly instants: readonly number[] }
    expect(told.used).toBe('system')
    const theirs = systemDate.instants(walls)
    expect(walls.filter((_, index) => told.instants[index] !== theirs[index])).toEqual([])
  },
)

/** What TZ may hold, and the name under which the zone is kept. */
test.skipIf(!systemDate.isThere).each([
  ['Europe/Moscow', 'Europe/Moscow'],
  [':Europe/Moscow', 'Europe/Moscow'],
  ['America/Winnipeg', 'America/Winnipeg'],
  ['Europe/Kyiv', 'Europe/Kyiv'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
  ['EST5EDT', 'EST5EDT'],
  ['', 'UTC'],
  ['MSK-3', 'Etc/GMT-3'],
  ['UTC+3', 'Etc/GMT+3'],
  ['<+0545>-5:45', '+05:45'],
  ['EET-2EEST,M3.5.0/3,M10.5.0/4', 'EET-2EEST,M3.5.0/3,M10.5.0/4'],
  [':/usr/share/zoneinfo/Europe/Moscow', 'Europe/Moscow'],
])('under TZ=%s the wall clock is that of date', async (TZ, zone) => {
  const program = builtProgram({ TZ })
  onTestFinished(() => program.end())
  await program.run(['add', 'Jane Doe', '--next', '2027-07-15 10:00'])
  const step = await nextOf(program)
  const { stdout: seconds } = spawnSync('date', ['-d', '2027-07-15 10:00', '+%s'], { env: { TZ }, encoding: 'utf8' })
  expect(step).toMatchObject({ zone, dueAt: new Date(Number(seconds) * 1000).toISOString() })
})

test.each(['Nonsense/Zone', ':/no/such/file', 'Factory'])(
  'under TZ=%s nothing is told or saved until the zone is named',
  async (TZ) => {
    const program = builtProgram({ TZ })
    onTestFinished(() => program.end())
    const add = ['add', 'Jane Doe', '--next', '2027-07-15 10:00']
    for (const line of [add, ['today'], ['when', 'tomorrow']]) {
      const { stdout, stderr, exit } = await program.run(line)
      expect([stdout, exit]).toEqual(['', 1])
      expect(stderr).toMatch(/is not known.*\n.*followup config set zone \S+\/\S+\n$/)
    }
    await program.run(['config', 'set', 'zone', 'Europe/Moscow'])
    await program.run(add)
    expect(await nextOf(program)).toMatchObject({ dueAt: '2027-07-15T07:00:00.000Z' })
  },
)

test('what does not hang on the zone goes on where it is not known: the doctor, a backup and its way back, exports', async () => {
  const program = builtProgram()
  onTestFinished(() => program.end())
  await program.run(['add', 'Jane Doe', '--next', '2027-07-15 10:00'])
  const under = (...args: readonly string[]) => program.run(args, { env: { TZ: 'Mars/Olympus' } })
  const { exit, stdout } = await under('doctor')
  expect([exit, stdout]).toEqual([
    1,
    expect.stringMatching(/^fault +Clock +The time zone of this machine, "Mars\/Olympus"/m),
  ])
  expect(stdout).toMatch(/^ok +List .* 1 person/m)
  for (const format of ['json', 'csv', 'vcf', 'ics'])
    expect(await under('export', '--format', format)).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('Jane Doe') as unknown,
    })
  expect(await under('backup', `${program.home}/copy.db`)).toMatchObject({ exit: 0 })
  expect(await under('backup')).toMatchObject({ exit: 0 })
  expect(await under('backup', '--restore', `${program.home}/copy.db`)).toMatchObject({ exit: 0 })
})

/** The next step of the one person on the list. */
async function nextOf(program: Program): Promise<unknown> {
  const { stdout } = await program.run(['show', 'jane', '--json'])
  return (JSON.parse(stdout) as { readonly next: readonly unknown[] }).next[0]
}
