import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileStore } from '../support/file-store.ts'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Rights do not hold root back, so that root runs the program as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

const words = {
  en: / cannot be written: it is a folder, or its own folder is missing or belongs to someone else\.$/,
  ru: / не записать: это папка, или его папки нет, или она чужая\.$/,
}

const onlyRead = {
  en: / cannot be written\. Nothing was saved\.$/,
  ru: / закрыт для записи\. Ничего не сохранено\.$/,
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

test.each(['en', 'ru'] as const)('a file and a folder that are only to be read are told in one line (%s)', (lang) => {
  const folder = join(tempFolder(), 'theirs')
  mkdirSync(folder)
  const { store, file } = fileStore(join(folder, 'followup.db'))
  store.close()
  lock(file, folder)
  for (const command of ['today', 'add'] as const) expectOneLine(run(lang, command, file), onlyRead[lang])
})

function lock(file: string, folder: string): void {
  chmodSync(file, 0o400)
  chmodSync(folder, 0o500)
  chmodSync(join(folder, '..'), 0o755)
  if (nobody.uid !== undefined) for (const one of [file, folder]) chownSync(one, nobody.uid, nobody.gid)
}

function run(lang: 'en' | 'ru', command: 'today' | 'add', database: string) {
  const args = command === 'add' ? ['add', 'Jane Doe', '--yes'] : [command]
  return spawnSync(process.execPath, [join(installed(), 'bin/followup.js'), ...args, '--lang', lang], {
    ...nobody,
    cwd: '/',
    env: { PATH: process.env.PATH, FOLLOWUP_HOME: '/nonexistent', FOLLOWUP_DB: database },
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
  expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 1, stdout: '', lines: 2 })
  expect(stderr.trimEnd()).toMatch(line)
}
