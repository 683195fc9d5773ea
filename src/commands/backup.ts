import { join } from 'node:path'
import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { unnamedFile } from '../app/file-or-stdin.ts'
import { Fault } from '../domain/fault.ts'
import { sizeWords } from '../render/export-page.ts'
import { hang } from '../render/told.ts'

export default command({
  name: 'backup',
  group: 'data',
  params: { file: 'optional' },
  options: {},
  examples: ['backup', 'backup /media/stick/followup.db'],

  async run(app, { file }) {
    if (file === '') throw unnamedFile('backup')
    const store = await app.store()
    try {
      return await store.backup(file ?? (await freeName(app)))
    } catch (error) {
      if (error instanceof Fault && error.code === 'file-exists') throw new Fault(error.code, error.data, [['backup']])
      throw error
    }
  },

  view: ({ file, bytes, people }, ui) => {
    const { words, paint } = ui
    const said = words.commands.backup.written({
      file: paint.strong(file),
      people: words.common.people(people),
      size: sizeWords(bytes, ui),
    })
    return hang(said, ui.width).join('\n')
  },
})

/** `backups/followup-2026-03-10-0900.db` in the user's data, with a number where that minute has one. */
async function freeName(app: App): Promise<string> {
  const { makeBackupFolder } = await import('../store/backup.ts')
  const folder = join(app.paths.data, 'backups')
  makeBackupFolder(folder)
  const { day, time } = app.clock.wall()
  const name = join(folder, `followup-${day}-${time.replace(':', '')}`)
  for (let count = 1; ; count++) {
    const file = count === 1 ? `${name}.db` : `${name}-${String(count)}.db`
    if (!app.files.exists(file)) return file
  }
}
