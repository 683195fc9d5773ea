import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withPeople } from '../support/loop.ts'
import { tempFolder } from '../support/temp-folder.ts'

test('a backup goes to a dated file and says what it holds, in both languages', async () => {
  const app = withPeople({ width: 200 })
  const { paths } = await app.app()
  const folder = join(paths.data, 'backups')
  expect(
    (await app.run('backup')).replace(/ to .*\/backups/, ' to backups').replace(/[\d.]+ KB/, 'N KB'),
  ).toMatchInlineSnapshot(`"Backed up to backups/followup-2026-03-10-0900.db: 2 people, N KB, checked."`)
  expect(readdirSync(folder)).toEqual(['followup-2026-03-10-0900.db'])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  app.pass(1)
  expect(
    (await app.run('backup --lang ru')).replace(/ в .*\/backups/, ' в backups').replace(/[\d,]+ КБ/, 'N КБ'),
  ).toMatchInlineSnapshot(`"Копия в backups/followup-2026-03-10-0901.db: 2 человека, N КБ, проверена."`)
  expect(readdirSync(folder)).toHaveLength(2)
})

test('a second backup of the same minute gets a number', async () => {
  const app = withPeople()
  const { paths } = await app.app()
  const first = join(paths.data, 'backups', 'followup-2026-03-10-0900.db')
  app.files.set(first, new Uint8Array())
  expect((await app.json<{ file: string }>('backup')).file).toBe(first.replace('.db', '-2.db'))
})

test('a file that is there is not written over', async () => {
  const app = withPeople({ width: 200 })
  const file = join(tempFolder(), 'copy.db')
  expect(await app.json(`backup ${file}`)).toEqual({ file, bytes: statSync(file).size, people: 2 })
  const { size } = statSync(file)
  expect((await app.run(`backup ${file}`)).replace(file, 'FILE')).toMatchInlineSnapshot(`
    "! FILE exists already. Nothing was written.
    ! Try: followup backup
    exit 1"
  `)
  expect(statSync(file).size).toBe(size)
})
