import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileStore } from '../support/file-store.ts'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Rights do not hold root back, so that root runs the program as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

const words = {
  en: / cannot be written: its folder is not there\.$/,
  ru: /^Не удалось записать \S+: такой папки нет\.$/,
}

const onlyRead = {
  en: /^\S+ can only be read: .* Nothing was saved\.$/,
  ru: /^\S+ доступен только для чтения: .* Ничего не сохранено\.$/,
}

const shown = {
  en: /^\S+ can only be read: the list is shown as it is, but nothing can be saved until you may write there\.$/,
  ru: /^\S+ можно только читать: список показан как есть, но сохранить в него ничего нельзя\.$/,
}

test.each([
  ['en', 'today'],
  ['ru', 'today'],
  ['en', 'add'],
  ['ru', 'add'],
] as const)('a path that cannot be is told in one line (%s, %s)', (lang, command) => {
  for (const database of ['/dev/null/followup.db', '/proc/followup.db', '/proc/followup/followup.db']) {
    expectOneLine(run(lang, command, database), words[lang])
  }
})

test.each(['en', 'ru'] as const)('a file and a folder that are only to be read are read (%s)', (lang) => {
  const folder = join(tempFolder(), 'theirs')
  mkdirSync(folder)
  const { store, file } = fileStore(join(folder, 'followup.db'))
  store.close()
  lock(file, folder)
  const today = run(lang, 'today', file)
  expect({ status: today.status, isShown: today.stdout !== '' }).toEqual({ status: 0, isShown: true })
  expect(today.stderr.split('\n')[0]).toMatch(shown[lang])
  expectOneLine(run(lang, 'add', file), onlyRead[lang])
  expect(readdirSync(folder)).toEqual(['followup.db'])
})

test('where nothing can be written and the session has no folder, it is told who watches', () => {
  const folder = join(tempFolder(), 'theirs')
  const tmp = join(tempFolder(), 'tmp')
  for (const one of [folder, tmp]) mkdirSync(one)
  const { store, file } = fileStore(join(folder, 'followup.db'))
  store.close()
  lock(file, folder)
  chmodSync(join(tmp, '..'), 0o755)
  chmodSync(tmp, 0o1777)
  const status = () => run('en', ['watch', '--status'], file, { TMPDIR: tmp })
  expect(status()).toMatchObject({ status: 0, stdout: expect.stringContaining('Reminders are off.') as unknown })
  const own = readdirSync(tmp)
  expect(own).toHaveLength(1)
  expect(statSync(join(tmp, own[0] ?? '')).mode & 0o777).toBe(0o700)
  // Somebody else was there first: then nobody can hold the lock, and nobody is kept from ringing.
  chmodSync(join(tmp, own[0] ?? ''), 0o777)
  expect(status()).toMatchObject({ status: 0, stdout: expect.stringContaining('Reminders are off.') as unknown })
})

const hidden = {
  en: /^\S+ cannot be read: it belongs to another user, .* Nothing was changed\.$/,
  ru: /^\S+ не прочитать: файл принадлежит другому пользователю .* Ничего не изменено\.$/,
}

test.skipIf(nobody.uid === undefined).each([
  ['the list is another user’s alone', (file: string) => chmodSync(file, 0o600)],
  [
    'the log beside it is another user’s alone',
    (file: string) => {
      writeFileSync(`${file}-wal`, 'x')
      chmodSync(`${file}-wal`, 0o600)
      chmodSync(file, 0o644)
    },
  ],
  ['the folder is another user’s alone', (file: string) => chmodSync(join(file, '..'), 0o700)],
])('where %s, that is said and the doctor runs', (_, close) => {
  const folder = join(tempFolder(), 'theirs')
  mkdirSync(folder)
  chmodSync(join(folder, '..'), 0o755)
  const { store, file } = fileStore(join(folder, 'followup.db'))
  store.close()
  chmodSync(folder, 0o755)
  close(file)
  for (const lang of ['en', 'ru'] as const)
    for (const command of ['list', 'add'] as const) expectOneLine(run(lang, command, file), hidden[lang])
  const { status, stdout, stderr } = run('en', 'doctor', file)
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(stdout.replace(/\s+/g, ' ')).toMatch(/fault List \S+ cannot be read: it belongs to another user/)
  expect(stdout).toMatch(/sudo chown 65534 \S+theirs/)
})

function lock(file: string, folder: string): void {
  chmodSync(file, 0o400)
  chmodSync(folder, 0o500)
  chmodSync(join(folder, '..'), 0o755)
  if (nobody.uid !== undefined) for (const one of [file, folder]) chownSync(one, nobody.uid, nobody.gid)
}

function run(
  lang: 'en' | 'ru',
  command: 'today' | 'list' | 'add' | 'doctor' | string[],
  database: string,
  env: object = {},
) {
  const args = command === 'add' ? ['add', 'Jane Doe', '--yes'] : [command].flat()
  return spawnSync(process.execPath, [join(installed(), 'bin/followup.js'), ...args, '--lang', lang], {
    ...nobody,
    cwd: '/',
    env: {
      PATH: process.env.PATH,
      FOLLOWUP_HOME: '/nonexistent',
      FOLLOWUP_DB: database,
      FOLLOWUP_AUTO_BACKUP: 'false',
      ...env,
    },
    encoding: 'utf8',
  })
}

/** A copy of the built program that nobody may read, wherever the checkout lies. */
function installed(): string {
  const folder = tempFolder()
  chmodSync(folder, 0o755)
  const addon = 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'
  for (const part of ['package.json', 'bin', 'dist', addon])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  return folder
}

function expectOneLine({ status, stdout, stderr }: ReturnType<typeof run>, line: RegExp): void {
  expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 1, stdout: '', lines: 3 })
  expect(stderr.split('\n')[0]).toMatch(line)
  expect(stderr).toMatch(/\n\S+: followup doctor\n$/)
}
