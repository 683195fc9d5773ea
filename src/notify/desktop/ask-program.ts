import { execFile, spawn } from 'node:child_process'
import type { Machine, ProgramAnswer } from '../../app/machine.ts'
import { outsideProgram } from '../../app/outside-program.ts'
import { fromAnywhere } from '../autostart/watched.ts'

const usualLimitMs = 5_000

/** Runs a program as `Machine.run` does; what it says on stderr is not kept. */
export function askProgram(
  program: string,
  args: readonly string[],
  limitMs = usualLimitMs,
): ReturnType<Machine['run']> {
  return new Promise<ProgramAnswer>((resolve) => {
    const { file, cwd } = outsideProgram(program)
    const options = { timeout: limitMs, killSignal: 'SIGKILL', encoding: 'utf8', windowsHide: true, cwd } as const
    const child = execFile(file, [...args], options, (error, out) => {
      if (!error) resolve({ exit: 0, out })
      else if (error.killed === true) resolve({ exit: 'no-answer', out })
      else resolve({ exit: typeof error.code === 'number' ? error.code : 'missing', out })
    })
    child.stdin?.end()
  })
}

/** Starts a program as `Machine.start` does. */
export function startProgram(program: string, args: readonly string[]): void {
  const { file, cwd } = outsideProgram(program)
  const env = fromAnywhere(process.env)
  const child = spawn(file, [...args], { detached: true, stdio: 'ignore', windowsHide: true, cwd, env })
  // One that cannot be started is missed where its lock is looked at.
  child.on('error', () => undefined)
  child.unref()
}
