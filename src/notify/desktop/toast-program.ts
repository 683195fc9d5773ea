import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The systems whose notifications are shown by a program that node-notifier brings. */
export type ToastPlatform = 'darwin' | 'win32'

/** A program that shows notifications, and what it is asked to find out whether it starts: it says something of itself and ends. */
export interface ToastProgram {
  readonly name: string
  readonly file: string
  readonly asked: readonly string[]
}

/** The program of a system, as node-notifier 10 brings it: terminal-notifier for Intel alone, SnoreToast for two processors. */
export function toastProgram(platform: ToastPlatform, arch: string = process.arch): ToastProgram {
  const vendor = join(dirname(createRequire(import.meta.url).resolve('node-notifier/package.json')), 'vendor')
  return platform === 'darwin'
    ? {
        name: 'terminal-notifier',
        file: join(vendor, 'mac.noindex', 'terminal-notifier.app', 'Contents', 'MacOS', 'terminal-notifier'),
        asked: ['-help'],
      }
    : {
        name: 'SnoreToast',
        file: join(vendor, 'snoreToast', `snoretoast-x${arch === 'x64' ? '64' : '86'}.exe`),
        asked: ['-v'],
      }
}
