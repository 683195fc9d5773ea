import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { copyFileSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../support/house.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { until } from './program.ts'

const umasks = ['000', '002', '022', '077'] as const

/** Every command that writes files of its own, one after the other in one home. */
const lines: readonly (readonly [string, ...string[]])[] = [
  ['add', 'Jane Doe, +1 415 555 2671, call tomorrow 10am'],
  ['config', 'set', 'nudgeCap', '40'],
  ['undo'],
  ['backup'],
  ['backup', 'HOME/copy.db'],
  ['export', 'HOME/out.json'],
  ['export', 'HOME/out.csv'],
  ['export', 'HOME/out.ics'],
  ['export', 'HOME/out.vcf'],
  ['import', 'HOME/out.csv', '--yes'],
  ['demo', '--yes'],
  ['watch', '--once'],
  ['doctor'],
]

function environment(home: string) {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
    FOLLOWUP_HOME: join(home, 'data'),
    FOLLOWUP_AUTO_BACKUP: 'false',
  }
}

function started(umask: string, home: string, args: readonly string[]): [string, string[], object] {
  const command = [process.execPath, join(root, 'bin/followup.js'), ...args]
  return ['sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...command], { env: environment(home), cwd: home }]
}

function run(umask: string, home: string, args: readonly string[]) {
  const [command, rest, options] = started(umask, home, args)
  return spawnSync(command, rest, { ...options, encoding: 'utf8' })
}

/** Every file and folder below a folder that others than its owner may read, write or enter. */
function open(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .flatMap((path) => {
      const { mode } = lstatSync(path)
      return (mode & 0o077) === 0 ? [] : [`${path} ${(mode & 0o777).toString(8)}`]
    })
}

test.each(umasks)('under umask %s every file and folder is for its owner alone, whatever command makes it', (umask) => {
  const home = tempFolder()
  mkdirSync(join(home, 'run'), { mode: 0o700 })
  let made = 0
  for (const args of lines) {
    const placed = args.map((arg) => arg.replace('HOME', join(home, 'data')))
    const { status, stderr } = run(umask, home, placed)
    expect([0, 1], `${args.join(' ')}: ${stderr}`).toContain(status)
    expect(open(home), args.join(' ')).toEqual([])
    made = readdirSync(home, { recursive: true }).length
  }
  expect(made).toBeGreaterThan(10)
})

test.each(umasks)('under umask %s so are the files of a watch while it runs', async (umask) => {
  const home = tempFolder()
  mkdirSync(join(home, 'run'), { mode: 0o700 })
  const [command, args, options] = started(umask, home, ['watch', '--plain'])
  const child: ChildProcess = spawn(command, args, options)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await gone
  })
  const names = () => {
    try {
      return readdirSync(join(home, 'data'))
    } catch {
      return []
    }
  }
  const wanted = ['followup.db', 'followup.db-shm', 'followup.db-wal', 'watch.lock.db', 'watch.lock.db.holder']
  await until(() => wanted.every((name) => names().includes(name)))
  expect(open(home)).toEqual([])
})

test.each(umasks)('under umask %s so is the copy that an upgrade makes', (umask) => {
  const home = tempFolder()
  const data = join(home, 'data')
  mkdirSync(data, { mode: 0o700 })
  copyFileSync(join(root, 'test/fixtures/followup-1.db'), join(data, 'followup.db'))
  const { status } = run(umask, home, ['today'])
  expect(status).toBe(0)
  expect(readdirSync(data).filter((name) => name.endsWith('.bak'))).toHaveLength(1)
  expect(open(home)).toEqual([])
})
