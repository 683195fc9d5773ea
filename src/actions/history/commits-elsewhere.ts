import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { folderOf } from '../../app/files.ts'

/** Rings when another process commits to the list, until the function it gives is called. */
export function ringOnCommits(app: Pick<App, 'files' | 'paths'>, store: Store, ring: () => void): () => void {
  changedElsewhere(store)
  return app.files.watchFolder(folderOf(app.paths.database), () => {
    if (changedElsewhere(store)) ring()
  })
}

/** A file that cannot be asked counts as changed: who looks then will say what is wrong. */
function changedElsewhere(store: Store): boolean {
  try {
    return store.changedElsewhere()
  } catch {
    return true
  }
}
