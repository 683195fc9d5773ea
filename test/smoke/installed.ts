import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../support/house.ts'
import { removeFolder } from '../support/temp-folder.ts'

/** The program as npm packs it and puts it into a prefix of its own. */
export interface Installed {
  readonly tarball: string
  /** The folder of the installed package. */
  readonly folder: string
  /** Where the command `followup` is. */
  readonly bin: string
  end(): Promise<void>
}

/** What a clean clone has that the build or the package needs; nothing that was built. */
const clone = ['bin', 'build', 'src', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'] as const

/** Packs a clean clone and installs the tarball. */
export function installPacked(): Installed {
  const work = mkdtempSync(join(tmpdir(), 'followup-package-'))
  // Another user is to run what is installed here.
  chmodSync(work, 0o755)
  const tarball = packed(work)
  const prefix = join(work, 'prefix/lib')
  install(tarball, prefix, work)
  return {
    tarball,
    folder: join(prefix, 'node_modules/followup-cli'),
    bin: join(prefix, 'node_modules/.bin'),
    end: () => removeFolder(work),
  }
}

function packed(work: string): string {
  const tree = join(work, 'clone')
  for (const part of clone) cpSync(join(root, part), join(tree, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  npm(['pack', '--pack-destination', work], tree, work)
  const [tarball, ...others] = readdirSync(work).filter((name) => name.endsWith('.tgz'))
  if (tarball === undefined || others.length > 0) throw new Error('npm packed no tarball, or more than one')
  return join(work, tarball)
}

/**
 * npm unpacks the tarball and makes the command; what the package depends on is copied from the checkout, where `npm ci` has
 * brought and compiled the same versions: to do that once more takes the net and minutes. A lock file keeps npm from asking for it.
 */
function install(tarball: string, prefix: string, work: string): void {
  const manifest = read(join(root, 'package.json')) as { readonly version: string; readonly bin: object }
  const dependencies = { 'followup-cli': `file:${tarball}` }
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  const entry = { version: manifest.version, resolved: `file:${tarball}`, integrity, bin: manifest.bin }
  mkdirSync(prefix, { recursive: true })
  writeFileSync(join(prefix, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const packages = { '': { dependencies }, 'node_modules/followup-cli': entry }
  writeFileSync(join(prefix, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }))
  npm(['ci'], prefix, work)
  // Below the package, where npm puts them for all users.
  for (const path of installedWith())
    cpSync(join(root, path), join(prefix, 'node_modules/followup-cli', path), { recursive: true })
}

/** The folders of the packages that are installed with ours, as the lock file names them. */
function installedWith(): readonly string[] {
  const { packages } = read(join(root, 'package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: true; readonly optional?: true }>>
  }
  return Object.keys(packages).filter((path) => path !== '' && !packages[path]?.dev && !packages[path]?.optional)
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** npm without a net, in a home of its own. */
function npm(args: readonly string[], cwd: string, work: string): void {
  const env = { PATH: path(), HOME: join(work, 'home'), LANG: 'C.UTF-8' }
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--offline'], { cwd, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stdout}${stderr}`)
}

/** The machine's path with this Node before any other. */
export function path(...before: readonly string[]): string {
  return [...before, dirname(process.execPath), process.env.PATH ?? ''].join(':')
}
