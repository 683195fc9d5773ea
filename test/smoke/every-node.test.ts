import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { promisedNodes } from '../../build/fetch-nodes.mjs'
import { collectorIn } from '../support/collector.ts'
import { nodeOf, programOn } from '../support/nodes.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { testOnNode } from '../support/test-with.ts'
import { phoneContacts } from '../support/vcards.ts'

/** A first day: what is typed, and what of the answer tells that it was done. */
const steps: readonly (readonly [line: readonly string[], said: string])[] = [
  [['--version'], '0.'],
  [['import', 'contacts.vcf'], '200 people added.'],
  [['add', 'Jane Doe, met at the expo, +1 415 555 2671, call today #expo'], 'Added Jane Doe #201.'],
  [['add', 'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня'], 'Added Лена #202.'],
  [['today'], '#201'],
  [['show', '201'], '+1 415 555-2671'],
  [['done', '201', 'called, wants the price list', '--next', 'next tue 10am'], 'Logged for Jane Doe #201'],
  [['log', '202', 'sent the catalogue'], 'Logged for Лена #202'],
  [['plan', '12', 'in 2 days', 'call about the price list'], 'Planned for Mia Harper #12.'],
  [['snooze', '12', 'in 4 days'], 'Mia Harper #12'],
  [['note', '12', 'likes tea'], 'Mia Harper #12'],
  [['stage', '201', 'presented'], 'Moved Jane Doe #201.'],
  [['order', '201', '49.90', 'magnesium'], 'Jane Doe #201'],
  [['list', '--tag', 'expo'], 'Jane Doe'],
  [['search', 'catalogue'], 'Лена'],
  [['funnel'], '202 people'],
  [['board'], 'Jane Doe'],
  [['when', 'next', 'friday'], 'Fri'],
  [['history', '--lang', 'ru'], 'Mia Harper'],
  [['export', '-', '--format', 'json'], 'Jane Doe'],
  [['export', 'people.csv'], 'people.csv'],
  [['backup', 'copy.db'], 'checked'],
  [['config', 'set', 'nudgeCap', '20'], '20'],
  [['undo'], 'nudgeCap'],
  [['undo'], 'Jane Doe #201'],
  [['demo', '--yes'], 'today --demo'],
  [['today', '--demo'], 'Maria Keller'],
  // The hour of the day is the machine's: by night only promises for their time would ring.
  [['config', 'set', 'quietTo', '21:00'], 'quietTo'],
  [['watch', '--once'], 'Nothing is due.'],
  [['watch', '--status'], ''],
  [['doctor'], 'followup.db'],
  [['completion', 'bash'], '_followup'],
]

describe.each(promisedNodes)('on Node %i', (major) => {
  testOnNode(major)('a first day goes well, and nothing of SQLite is collected', () => {
    const node = nodeOf(major)
    const bin = programOn(node, tempFolder())
    const home = tempFolder()
    writeFileSync(join(home, 'contacts.vcf'), phoneContacts())
    const collector = collectorIn(home)
    const env = {
      PATH: process.env.PATH,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      HOME: home,
      FOLLOWUP_HOME: home,
      ...collector.env,
    }
    for (const [line, said] of steps) {
      const { stdout, status, signal } = spawnSync(node.program, [...collector.flags, bin, ...line], {
        cwd: home,
        env,
        encoding: 'utf8',
      })
      const named = `Node ${String(major)}: ${line.join(' ')}`
      expect(stdout, named).toContain(said)
      // The machine of a test has no notification server, which `doctor` calls a fault.
      expect({ status, signal }, named).toEqual({ status: line[0] === 'doctor' ? 1 : 0, signal: null })
      expect(collector.seen().collected, named).toEqual([])
    }
  })
})
