import { dirname, join } from 'node:path'
import type { Machine } from '../../app/machine.ts'
import { finding, type Check } from './finding.ts'

/** What the program consists of, where nobody else may change a thing: it runs as the user. */
export const checkProgram: Check = async ({ machine }) => {
  const { program, node, files, platform } = machine
  const data = { program, node: node.version }
  if (/[/\\]_npx[/\\]/.test(program))
    return finding('warning', 'program-temporary', data, ['npm', 'install', '--global', 'followup-cli'])
  if (platform === 'win32') return finding('ok', 'program', data)
  const { folder, dist } = foldersOf(machine)
  const parts = [program, dist, join(dist, 'chunks'), join(dist, 'packs'), node.path]
  for (const file of [...parts, dirname(program), ...upwards(folder), ...upwards(dirname(node.path))]) {
    const about = await files.about(file)
    if (about === null) continue
    if (!isOurs(machine, about.uid)) return finding('warning', 'program-foreign', { file })
    const keepsToOwners = about.kind === 'folder' && (about.mode & sticky) !== 0
    if ((about.mode & othersWrite) !== 0 && !keepsToOwners)
      return finding('fault', 'program-open', { file }, ['chmod', 'o-w', file])
  }
  return finding('ok', 'program', data)
}

/** Where V8's code is kept, as the launcher looks for it; without it each start compiles anew. */
export const checkKept: Check = async ({ machine }) => {
  const { files, env, home, node } = machine
  const { folder, dist } = foldersOf(machine)
  const code = join(dist, 'code')
  const beside = join(code, node.engine)
  const root = env.XDG_CACHE_HOME ?? join(home, '.cache')
  const cache = join(root, 'followup')
  const isHere = (await files.about(beside)) !== null || (await files.canWrite(dist))
  if (isHere && (await firstOpen(machine, [folder, dist, code, beside])) === null)
    return finding('ok', 'kept', { folder: beside })
  const open = await firstOpen(machine, [root, cache])
  if (open !== null) {
    const about = await files.about(open)
    // Others need to write to such a folder, as to /tmp, or it is not the user's to close.
    const isShared = about !== null && ((about.mode & sticky) !== 0 || about.uid !== machine.uid)
    if (isShared) return finding('warning', 'kept-shared', { folder: open, variable: 'XDG_CACHE_HOME' })
    return finding('warning', 'kept-open', { folder: open }, ['chmod', 'go-w', open])
  }
  return (await files.canWrite(cache))
    ? finding('ok', 'kept', { folder: cache })
    : finding('warning', 'kept-not', { folder: cache })
}

/** Others may put files there, and, where the second is not set, take away what is not theirs. */
const othersWrite = 0o002
const sticky = 0o1000

function foldersOf({ program }: Machine) {
  const folder = dirname(dirname(program))
  return { folder, dist: join(folder, 'dist') }
}

/** A folder with all those above it. */
function upwards(folder: string): readonly string[] {
  return dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))]
}

function isOurs({ uid }: Machine, owner: number): boolean {
  return uid === null || owner === uid || owner === 0
}

/** The first of these that somebody else has or may write to; none of what is not there. */
async function firstOpen(machine: Machine, folders: readonly string[]): Promise<string | null> {
  for (const folder of machine.uid === null ? [] : folders) {
    const about = await machine.files.about(folder)
    if (about && (!isOurs(machine, about.uid) || (about.mode & 0o022) !== 0)) return folder
  }
  return null
}
