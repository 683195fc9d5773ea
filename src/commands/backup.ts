import { basename, join } from 'node:path'
import type { App } from '../app/app.ts'
import { command } from '../app/command.ts'
import { fileStamp } from '../actions/backup/file-stamp.ts'
import { unnamedFile } from '../actions/asking/file-or-stdin.ts'
import { restoreBackup } from '../actions/backup/restore.ts'
import { Fault } from '../domain/fault.ts'
import { drawRestored } from '../render/results/restored.ts'
import { sizeWords } from '../render/results/export-page.ts'
import { hang } from '../render/text/told.ts'

export default command({
  name: 'backup',
  group: 'data',
  params: { file: 'optional' },
  options: { restore: { value: 'FILE' } },
  examples: ['backup', 'backup /media/stick/followup.db', 'backup --restore /media/stick/followup.db'],

  async run(app, { file, restore }) {
    if (restore !== undefined && file !== undefined) throw new Fault('options-clash', { options: `${file}, --restore` })
    if (file === '' || restore === '') throw unnamedFile('backup')
    if (restore !== undefined) return restoreBackup(app, restore)
    const store = await app.store()
    try {
      return await store.backup(file ?? (await freeName(app)))
    } catch (error) {
      if (error instanceof Fault && error.code === 'file-exists') throw new Fault(error.code, error.data, [['backup']])
      throw error
    }
  },

  view: (page, ui) => {
    if ('kept' in page) return drawRestored(page, ui)
    const { words, paint } = ui
    const said = words.commands.backup.written({
      file: paint.strong(page.file),
      people: words.common.people(page.people),
      size: sizeWords(page.bytes, ui),
    })
    return hang(said, ui.width).join('\n')
  },
})

/** `backups/followup-2026-03-10-0900.db` beside the list, with a number where that minute has one. */
async function freeName(app: App): Promise<string> {
  const { makeBackupFolder } = await import('../store/backup/backup.ts')
  const { backups: folder, database } = app.paths
  makeBackupFolder(folder)
  const name = join(folder, `${basename(database, '.db')}-${fileStamp(app)}`)
  for (let count = 1; ; count++) {
    const file = count === 1 ? `${name}.db` : `${name}-${String(count)}.db`
    if (!app.files.exists(file)) return file
  }
}
