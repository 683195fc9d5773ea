import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Every file below a folder with its rights. */
function rightsIn(folder: string): ReadonlyMap<string, number> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(all.map((one) => [one.name, statSync(join(one.parentPath, one.name)).mode & 0o777]))
}

test.each(['0777', '0400', '0200', '0000'])(
  'under umask %s what is written is for its owner to read and to write, and for nobody else',
  (mask) => {
    const home = tempFolder()
    const runs = [
      'demo --yes',
      "add 'Jane Doe, call friday'",
      'config set morning 8:00',
      'backup',
      `export ${home}/all.json`,
      'today',
    ]
    const script = ['set -e', `umask ${mask}`, ...runs.map((line) => `"$0" "$1" ${line}`)].join('\n')
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, join(root, 'bin/followup.js')], {
      env: { PATH: process.env.PATH, FOLLOWUP_HOME: home, FOLLOWUP_AUTO_BACKUP: 'false', TZ: 'UTC', LANG: 'C.UTF-8' },
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    const rights = rightsIn(home)
    for (const name of ['followup.db', 'config.json', 'all.json']) expect(rights.get(name), name).toBe(0o600)
    for (const name of ['demo', 'backups']) expect(rights.get(name), name).toBe(0o700)
  },
)
