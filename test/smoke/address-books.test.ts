import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { instantAt } from '../../src/domain/time/zone.ts'
import { uuid7 } from '../../src/system/uuid.ts'
import { openStore } from '../../src/store/file/open-store.ts'
import { person } from '../support/people.ts'
import { testWith } from '../support/test-with.ts'
import { builtProgram } from './program.ts'
import { removeFolder } from '../support/temp-folder.ts'

const names = ['Anna Petrova', 'Лена Орлова', 'Jürgen Voßkuhl', 'Виктор Бонч-Бруевич']

let home = ''
let contacts = ''
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'followup-contacts-'))
  contacts = join(home, 'contacts')
  const program = builtProgram()
  const newId = () => uuid7(Date.now())
  const store = openStore({ file: program.database, newId, now: () => instantAt(Date.now()) })
  const people = names.map((name) => add('person', person({ id: newId(), name, birthday: '--05-09' })))
  store.commit(people, { command: 'import', about: '', actor: 'user' })
  store.close()
  const { exit } = await program.run(['export', `${contacts}/`, '--vcard', '4.0'])
  await program.end()
  expect(exit).toBe(0)
})
afterAll(() => removeFolder(home))

testWith('khard')('khard shows everybody of the folder', () => {
  const config = join(home, 'khard.conf')
  writeFileSync(config, `[addressbooks]\n[[people]]\npath = ${contacts}\n[general]\ndefault_action = list\n`)
  const listed = outside('khard', ['-c', config, 'list', '--parsable', '--fields', 'name'])
  expect(listed.split('\n').filter(Boolean).sort()).toEqual([...names].sort())
})

testWith('vdirsyncer')('vdirsyncer takes every file, and finds nothing to do at its second run', () => {
  const copy = join(home, 'copy')
  mkdirSync(copy)
  const config = join(home, 'vdirsyncer.conf')
  const storage = (name: string, path: string) =>
    `[storage ${name}]\ntype = "filesystem"\npath = "${path}"\nfileext = ".vcf"\n`
  writeFileSync(
    config,
    `[general]\nstatus_path = "${join(home, 'status')}"\n[pair people]\na = "ours"\nb = "theirs"\ncollections = null\n${storage('ours', contacts)}${storage('theirs', copy)}`,
  )
  outside('vdirsyncer', ['-c', config, 'discover'])
  outside('vdirsyncer', ['-c', config, 'sync'])
  const ours = readdirSync(contacts).sort()
  expect(readdirSync(copy)).toHaveLength(names.length)
  expect(outside('vdirsyncer', ['-c', config, 'sync'])).not.toMatch(/Copying|Deleting/)
  expect(readdirSync(contacts).sort()).toEqual(ours)
  const cards = readdirSync(copy).map((name) => readFileSync(join(copy, name), 'utf8'))
  expect(cards.map((card) => /^FN:(.*)\r$/m.exec(card)?.[1]).sort()).toEqual([...names].sort())
})

function outside(program: string, args: readonly string[]): string {
  const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home }
  const run = spawnSync(program, args, { encoding: 'utf8', env, input: 'y\ny\n' })
  expect([run.status, run.stdout + run.stderr], program).toEqual([0, expect.anything()])
  return run.stdout + run.stderr
}
