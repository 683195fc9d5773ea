import type { Machine } from '../../app/machine.ts'
import { systemMachineFiles } from '../../system/machine-files.ts'
import { askProgram, startProgram } from '../../notify/desktop/ask-program.ts'
import { askServer } from '../../notify/desktop/ask-server.ts'
import { launcher } from '../installed.ts'
import { homeFolder } from './paths.ts'

/** The machine this program runs on. */
export function makeMachine(): Machine {
  const { env, execPath, versions, arch, platform } = process
  return {
    platform,
    env,
    home: homeFolder(env),
    uid: process.getuid?.() ?? null,
    node: { path: execPath, version: versions.node, engine: `${versions.v8}-${arch}` },
    program: launcher,
    files: systemMachineFiles,
    run: askProgram,
    start: startProgram,
    stop: (pid) => {
      try {
        return process.kill(pid, 'SIGTERM')
      } catch {
        return false
      }
    },
    notificationServer: (options) => askServer(env, options),
  }
}
