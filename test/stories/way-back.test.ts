import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/file/open-store.ts'
import { fileStore, optionsFor } from '../support/file-store.ts'
import { filledNames, fillList } from '../support/filled.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { testApp } from '../support/test-app.ts'

const people = filledNames.length

/** A closed list of a dozen people. */
function listFile(): string {
  const { store, file } = fileStore()
  fillList(store)
  store.close()
  return file
}

/** A list with what `damage` does to it, a whole backup of it by hand, and a way to run lines on it, each in a process of its own. */
function listWith(damage: (file: string) => void, lang: 'en' | 'ru' = 'en') {
  const file = listFile()
  const older = join(tempFolder(), 'older.db')
  copyFileSync(file, older)
  damage(file)
  const run = async (line: string) => {
    const app = testApp({ database: file, width: 300, lang })
    const told = await app.run(line)
    try {
      app.store().close()
    } catch {
      // It could not be opened.
    }
    return told.replaceAll(dirname(file), 'HERE').replaceAll('/test/', 'HERE/').replaceAll(dirname(older), 'THERE')
  }
  const total = async () => (JSON.parse(await run('list --json')) as { total: number }).total
  const beside = () => readdirSync(dirname(file)).filter((name) => !/^followup\.db(?:-wal|-shm)?$/.test(name))
  return { file, older, run, total, beside }
}

const zeroed = (file: string) => writeFileSync(file, readFileSync(file).fill(0, 0, 100))
const emptied = (file: string) => truncateSync(file, 0)
const replaced = (file: string) => writeFileSync(file, 'a letter to somebody\n'.repeat(100))
const sound = () => undefined

/** Puts a whole backup where the newest one is looked for. */
async function backedUp(): Promise<string> {
  const { backups } = (await testApp().app()).paths
  mkdirSync(backups, { recursive: true })
  const copy = join(backups, 'followup-auto-2026-03-09.db')
  copyFileSync(listFile(), copy)
  return copy
}

test('a list whose beginning is zeroed is refused with the repair, and the repair gives it back', async () => {
  const { run, total } = listWith(zeroed)
  expect(await run('today')).toMatchInlineSnapshot(`
    "! HERE/followup.db is not a followup file, or its beginning is damaged. It is left as it is.
    ! Try: followup doctor --repair
    exit 1"
  `)
  expect(await run('doctor --repair')).toContain('Repaired HERE/followup.db')
  expect(await total()).toBe(people)
})

test('an emptied list: the repair says that nothing is left, leaves no copy, and names the backup', async () => {
  const { run, beside } = listWith(emptied)
  expect(await run('today')).toMatch(/^! HERE\/followup.db is damaged\..*\n! Try: followup doctor --repair\nexit 1$/s)
  expect(await run('doctor --repair')).toMatchInlineSnapshot(`
    "! Nothing of a list can be read in HERE/followup.db, and it is left as it is. Where there is no backup, move it away: followup begins a new one.
    exit 1"
  `)
  expect(beside()).toEqual([])
  const copy = await backedUp()
  for (const line of ['today', 'doctor --repair'])
    expect(await run(line)).toContain(`followup backup --restore ${copy}`)
})

test.each([
  ['zeroed at its beginning', zeroed],
  ['emptied', emptied],
  ['of another program', replaced],
])('over a list that is %s a backup is put back, and the file that was there is kept', async (_, damage) => {
  const { run, file, older, total } = listWith(damage)
  const before = readFileSync(file)
  expect(JSON.parse(await run(`backup --restore ${older} --json`))).toMatchObject({
    file: 'HERE/followup.db',
    people,
    kept: 'HERE/followup.db.before-2026-03-10-0900',
  })
  expect(readFileSync(`${file}.before-2026-03-10-0900`)).toEqual(before)
  expect(existsSync(older)).toBe(true)
  expect(await total()).toBe(people)
})

test('a sound list makes room for a backup, and comes back the same way', async () => {
  const { run, file, older, total } = listWith(sound)
  await run('add "Newest One"')
  expect(await run(`backup --restore ${older}`)).toMatchInlineSnapshot(`
    "The list is what THERE/older.db holds now: 12 people, checked.
    What was saved last is of Tue 10 Mar 09:00.
    The list before is kept: HERE/followup.db.before-2026-03-10-0900
    To go back to it:
      followup backup --restore HERE/followup.db.before-2026-03-10-0900"
  `)
  expect(await total()).toBe(people)
  await run(`backup --restore ${file}.before-2026-03-10-0900`)
  expect(await total()).toBe(people + 1)
})

test('a list that is gone is put back, and nothing is said to be kept', async () => {
  const { run, older, total } = listWith((file) => rmSync(file))
  expect(JSON.parse(await run(`backup --restore ${older} --json`))).toMatchObject({ kept: null, people })
  expect(await total()).toBe(people)
})

test('what is no sound backup takes the place of nothing', async () => {
  const { run, file, older, beside, total } = listWith(sound)
  const damaged = readFileSync(older)
  for (let at = damaged.indexOf('+14155552671'); at >= 0; at = damaged.indexOf('+14155552671', at + 1))
    damaged[at + 11] = 0x39
  for (const [name, content] of Object.entries({ 'damaged.db': damaged, 'letter.db': 'a letter', 'empty.db': '' }))
    writeFileSync(join(dirname(older), name), content)
  const told: string[] = []
  for (const from of ['damaged.db', 'letter.db', 'empty.db', 'none.db', '.'])
    told.push(await run(`backup --restore ${join(dirname(older), from)}`))
  told.push(await run(`backup --restore ${file}`), await run(`backup x.db --restore ${older}`))
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "! THERE/damaged.db is damaged itself. Nothing was changed.
    exit 1
    ! THERE/letter.db is not a followup file, or its beginning is damaged. It is left as it is.
    exit 1
    ! THERE/empty.db is not a followup file, or its beginning is damaged. It is left as it is.
    exit 1
    ! There is no file THERE/none.db.
    exit 1
    ! THERE cannot be read.
    exit 1
    ! HERE/followup.db is the list itself. Nothing was changed.
    exit 1
    ! These do not go together: x.db, --restore.
    exit 1"
  `)
  expect(await total()).toBe(people)
  expect(beside()).toEqual([])
})

test('a path that leads to no file is refused as a backup, and a device is not read', async () => {
  const { run, older } = listWith(sound)
  const folder = dirname(older)
  symlinkSync('round', join(folder, 'round'))
  const told: string[] = []
  for (const from of ['x'.repeat(300), 'round', `${basename(older)}/inside`].map((name) => join(folder, name)))
    told.push((await run(`backup --restore ${from}`)).replace(/x{300}|x+…/, 'LONG'))
  told.push(await run('backup --restore /dev/zero'))
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "! THERE/LONG cannot be read.
    exit 1
    ! THERE/round cannot be read.
    exit 1
    ! There is no file THERE/older.db/inside.
    exit 1
    ! /dev/zero cannot be read.
    exit 1"
  `)
})

test('a backup is not put back while another process has the list open', async () => {
  const { run, file, older, beside } = listWith(sound)
  const store = openStore(optionsFor(file))
  expect(await run(`backup --restore ${older}`)).toContain('is being written by another program')
  store.close()
  expect(beside()).toEqual([])
})

test('an import of a backup says what it is and how it is put back', async () => {
  const app = testApp({ files: { 'old.db': readFileSync(listFile()) }, width: 300 })
  expect(await app.run('import old.db')).toMatchInlineSnapshot(`
    "! old.db, line 1: this is a whole list, a backup for one. It is not read into yours but put in its place, and yours is kept beside it. Nothing was saved.
    ! Try: followup backup --restore old.db
    exit 1"
  `)
})

test('a backup of a damaged list names the list, not the copy that is not there', async () => {
  const { run, older } = listWith((file) => {
    const bytes = readFileSync(file)
    // The pages behind the first ones: the list opens, and does not copy.
    writeFileSync(file, bytes.fill(0xff, 8192, bytes.length - 4096))
  })
  const copy = join(dirname(older), 'copy.db')
  expect(await run(`backup ${copy}`)).toMatch(/^! HERE\/followup\.db is damaged\./)
  expect(existsSync(copy)).toBe(false)
})

test('in Russian the way back is told in Russian', async () => {
  const { run, older } = listWith(emptied, 'ru')
  const copy = await backedUp()
  expect((await run('doctor --repair')).replaceAll(dirname(copy), 'BACKUPS')).toMatchInlineSnapshot(`
    "! В файле HERE/followup.db не нашлось ничего от списка; он оставлен как есть. Если резервной копии нет, уберите его: followup начнёт новый список.
    ! Попробуйте: followup backup --restore BACKUPS/followup-auto-2026-03-09.db
    exit 1"
  `)
  expect(await run(`backup --restore ${older}`)).toMatchInlineSnapshot(`
    "Теперь список — то, что было в THERE/older.db: 12 человек, проверено.
    Последняя запись в нём: вт 10 марта 09:00.
    Прежний список сохранён: HERE/followup.db.before-2026-03-10-0900
    Вернуться к нему:
      followup backup --restore HERE/followup.db.before-2026-03-10-0900"
  `)
})
