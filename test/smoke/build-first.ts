import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/house.ts'

/** Builds the program where the sources are newer than it, so that nobody tests an old one. */
export default function buildFirst(): void {
  const built = statSync(join(root, 'dist/chunks/main.cjs'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Math.max(newest('src'), newest('build')) <= built) return
  execFileSync(process.execPath, [join(root, 'build/build.mjs')], { cwd: root, stdio: 'inherit' })
}

function newest(folder: string): number {
  return Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(join(root, folder, file)).mtimeMs,
    ),
  )
}
