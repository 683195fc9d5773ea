// Autostart: what starts the watch at login, one file for each system behind one port. Everything outside - files, programs, the
// environment - comes by the machine, so that each can be tried on any system.
import type { Machine } from '../../app/machine.ts'
import { launchdAutostart } from './launchd.ts'
import { linuxAutostart } from './linux.ts'
import { taskAutostart } from './windows-task.ts'
import type { Autostart } from './port.ts'

/** The autostart of this machine. */
export function autostartOf(machine: Machine, state: string): Autostart {
  if (machine.platform === 'darwin') return launchdAutostart(machine, state)
  if (machine.platform === 'win32') return taskAutostart(machine, state)
  return linuxAutostart(machine)
}
