import { execFile } from 'node:child_process'
import { outsideProgram } from '../../app/outside-program.ts'

/** How a program ended. Its error output is never kept: it quotes what it was given, names included. */
export type Ran =
  | { readonly kind: 'done'; readonly stdout: string }
  | { readonly kind: 'failed'; readonly unknownOption: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'stopped' }

/** Runs a program without a shell and ends it after a while, or when stopped; no child is left. Never rejects. */
export function runProgram(
  program: string,
  args: readonly string[],
  { timeoutMs, stop }: { readonly timeoutMs: number; readonly stop: AbortSignal },
): Promise<Ran> {
  return new Promise((resolve) => {
    const { file, cwd } = outsideProgram(program)
    const options = { timeout: timeoutMs, killSignal: 'SIGKILL', signal: stop, encoding: 'utf8', cwd } as const
    try {
      execFile(file, [...args], options, (error, stdout, stderr) => {
        if (!error) resolve({ kind: 'done', stdout })
        else if (stop.aborted) resolve({ kind: 'stopped' })
        else if (error.killed === true) resolve({ kind: 'no-answer' })
        else if (error.code === 'ENOENT' || error.code === 'EACCES') resolve({ kind: 'missing' })
        else resolve({ kind: 'failed', unknownOption: /unknown option/i.test(stderr) })
      })
    } catch {
      resolve({ kind: 'failed', unknownOption: false })
    }
  })
}
