import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Makes a folder of the test's own, removed after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'followup-test-'))
  onTestFinished(() => removeFolder(folder))
  return folder
}

/**
 * Removes a folder and all in it.
 *
 * A process that the program left behind, its backup for one, may write there while it is emptied; Node gives up on
 * such a folder, so it is emptied again until nothing comes any more.
 */
export async function removeFolder(folder: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      rmSync(folder, { recursive: true, force: true })
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY' || tries === 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
