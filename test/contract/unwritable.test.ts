import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCopy } from '../../src/store/file/open-copy.ts'
import { Fault } from '../../src/domain/fault.ts'
import { examples } from '../support/commands.ts'
import { fileStore, optionsFor } from '../support/file-store.ts'
import { fillList } from '../support/filled.ts'
import { root } from '../support/house.ts'
import { splitShell, testApp, type Ran, type TestApp, type TestOptions } from '../support/test-app.ts'
import { canClose, canMount, closedFolder, readOnlyDisk, smallDisk, type Unwritable } from '../support/unwritable.ts'

const places: readonly (readonly [name: string, isHere: boolean, make: () => Unwritable])[] = [
  ['a full disk', canMount, smallDisk],
  ['a disk that is only to be read', canMount, readOnlyDisk],
  ['a folder that is only to be read', canClose, closedFolder],
]

/** What a command came to, and what was saved by it. */
interface Came extends Ran {
  readonly saved: boolean
}

describe.each(places)('on %s', (_, isHere, make) => {
  test.skipIf(!isHere)(
    'every example shows what it shows elsewhere, or says that nothing was saved',
    async () => {
      const place = make()
      const file = filled(place.folder)
      const healthy = new Map<string, Came>()
      for (const [line] of examples) healthy.set(line, await onCopy(place.folder, line))
      place.close()
      for (const [line] of examples) {
        const there = healthy.get(line)
        const here = await ran(file, line)
        if (there?.saved) {
          expect({ line, exit: here.exit, stdout: here.stdout }).toEqual({ line, exit: 1, stdout: '' })
          expect(here.stderr, line).toMatch(nothingSaved)
        } else {
          const shown = { stdout: withoutNotice(here.stdout), stderr: withoutNotice(here.stderr) }
          expect({ line, ...here, ...shown }).toEqual({ line, ...there })
          expect(here.stderr.match(notice)?.length ?? 0, line).toBeLessThan(2)
        }
        expect(here.saved, line).toBe(false)
      }
    },
    300_000,
  )

  test.skipIf(!isHere).each(['en', 'ru'] as const)('it is said once, beside JSON too (%s)', async (lang) => {
    const place = make()
    const file = filled(place.folder)
    place.close()
    const options = { database: file, lang }
    expect((await testApp(options).runArgs(['show', '1'])).stderr.match(notice)).toHaveLength(1)
    const { stdout, stderr } = await testApp(options).runArgs(['show', '1', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ person: { no: 1 } })
    expect(JSON.parse(stderr)).toMatchObject({ warning: { hints: ['followup doctor'] } })
  })

  test.skipIf(!isHere)('what was committed and is in the log alone is shown', async () => {
    const place = make()
    const { store, file } = fileStore(join(place.folder, 'followup.db'))
    fillList(store)
    const other = join(place.folder, 'killed.db')
    for (const end of ['', '-wal']) copyFileSync(file + end, other + end)
    store.close()
    place.close()
    expect((await testApp({ database: other }).runArgs(['show', 'Jane Doe'])).stdout).toContain('Jane Doe #1')
  })

  test.skipIf(!isHere)('a list of an older version is shown too, and stays of that version', async () => {
    const place = make()
    const file = join(place.folder, 'followup.db')
    copyFileSync(join(root, 'test/fixtures/followup-1.db'), file)
    const before = readFileSync(file)
    place.close()
    const { exit, stdout } = await testApp({ database: file }).runArgs(['list'])
    expect({ exit, isShown: stdout.includes('#1 ') }).toEqual({ exit: 0, isShown: true })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

test('what keeps the file from being opened for another reason is told as it is', () => {
  const why = new Fault('store-newer')
  expect(() => openCopy(optionsFor('/nonexistent/followup.db'), why)).toThrow(why)
  const missing = new Fault('file-unwritable')
  expect(() => openCopy(optionsFor('/nonexistent/followup.db'), missing)).toThrow(missing)
})

const nothingSaved =
  /^[^\n]*(?:can only be read|The disk is full)[^\n]*Nothing was saved[^\n]*\nTry: followup doctor\n$/
const notice = /[^\n]*(?:the list is shown as it is|список показан как есть)[^\n]*\n/g

/** The watch says it among its lines. */
function withoutNotice(text: string): string {
  return text.replace(/[^\n]*(?:the list is shown as it is|reminders ring, but)[^\n]*\n(?:Try: followup doctor\n)?/, '')
}

function filled(folder: string): string {
  const { store, file } = fileStore(join(folder, 'followup.db'))
  fillList(store)
  store.close()
  return file
}

async function onCopy(folder: string, line: string): Promise<Came> {
  const copy = join(folder, 'copy.db')
  copyFileSync(join(folder, 'followup.db'), copy)
  return ran(copy, line)
}

const options: TestOptions = { now: '2026-03-10T09:00', config: { nudgeCap: 7 } }

async function ran(database: string, line: string): Promise<Came> {
  const app = testApp({ ...options, database })
  app.watch.whileAsleep()
  const before = whatIsSaved(app)
  const came = await app.runArgs(splitShell(line))
  const saved = whatIsSaved(app) !== before
  rmSync((await app.app()).paths.data, { recursive: true, force: true })
  app.store().close()
  return { ...came, saved }
}

function whatIsSaved(app: TestApp): string {
  return JSON.stringify([app.store().dump(), app.store().historyCount()])
}
