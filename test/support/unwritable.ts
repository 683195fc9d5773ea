import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether this process may mount, as root in most containers may. */
export const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'followup-mount-'))
  const can = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
  if (can) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return can
})()

/** Whether rights hold this process back, which they do not root. */
const isHeldBack = process.getuid?.() !== 0

/** Whether a folder can be closed: by its rights, or for root by a mark that some file systems know. */
export const canClose = isHeldBack || canMark()

function canMark(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'followup-mark-'))
  const can = mark('+i', folder)
  if (can) mark('-i', folder)
  rmSync(folder, { recursive: true })
  return can
}

function mark(how: '+i' | '-i', folder: string): boolean {
  return spawnSync('chattr', [how, folder]).status === 0
}

/** A folder in which nothing can be written, made of one that could, and how it lets writes in again. */
export interface Unwritable {
  readonly folder: string
  /** Lets nothing in from here on. */
  close(): void
  open(): void
}

/** A disk of its own of some megabytes that can be filled to the last byte. */
export function smallDisk(megabytes = 4): Unwritable {
  const folder = mounted('-o', `size=${String(megabytes)}m`)
  return { folder, close: () => fill(join(folder, 'filling')), open: () => rmSync(join(folder, 'filling')) }
}

/** A disk of its own that can be mounted to be read only. */
export function readOnlyDisk(): Unwritable {
  const folder = mounted()
  const again = (how: string) => () => {
    if (!mount('-o', `remount,${how}`, folder)) throw new Error(`cannot be mounted again: ${how}`)
  }
  return { folder, close: again('ro'), open: again('rw') }
}

/** A folder in which nothing can be made or named anew; what is in it stays as it is. */
export function closedFolder(): Unwritable {
  const folder = mkdtempSync(join(tmpdir(), 'followup-closed-'))
  const close = () => (isHeldBack ? chmodSync(folder, 0o500) : mark('+i', folder))
  const open = () => (isHeldBack ? chmodSync(folder, 0o700) : mark('-i', folder))
  onTestFinished(() => {
    open()
    rmSync(folder, { recursive: true })
  })
  return { folder, close, open }
}

function mounted(...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'followup-disk-'))
  if (!mount('-t', 'tmpfs', ...options, 'tmpfs', folder)) throw new Error('cannot mount')
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  })
  return folder
}

function mount(...args: readonly string[]): boolean {
  return spawnSync('mount', args).status === 0
}

function fill(file: string): void {
  const handle = openSync(file, 'w')
  const block = Buffer.alloc(4096, 1)
  try {
    for (;;) writeSync(handle, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(handle)
  }
}
