import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended } from '../../test/smoke/desktop.ts'
import { until } from '../../test/smoke/program.ts'

/** A Wayland compositor that nobody sees. */
export interface Sway {
  /** What a program needs to draw there. */
  readonly env: Readonly<Record<string, string>>
  end(): Promise<void>
}

/** The user "nobody": sway refuses to run as root. */
const nobody = 65534

/** Starts sway without a screen, a keyboard or a graphics card. */
export async function startSway(): Promise<Sway> {
  const folder = mkdtempSync(join(tmpdir(), 'followup-sway-'))
  const config = join(folder, 'config')
  writeFileSync(config, '')
  const isRoot = process.getuid?.() === 0
  if (isRoot) for (const path of [folder, config]) chownSync(path, nobody, nobody)
  const headless = { WLR_BACKENDS: 'headless', WLR_LIBINPUT_NO_DEVICES: '1', WLR_RENDERER: 'pixman' }
  const sway: ChildProcess = spawn('sway', ['-c', config], {
    env: { PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder, ...headless },
    stdio: 'ignore',
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
  })
  let socket: string | undefined
  await until(() => (socket = readdirSync(folder).find((name) => /^wayland-\d+$/.test(name))) !== undefined)
  return {
    env: { WAYLAND_DISPLAY: join(folder, socket ?? ''), GDK_BACKEND: 'wayland' },
    end: async () => {
      await ended(sway)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
