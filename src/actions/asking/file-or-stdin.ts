import { Fault } from '../../domain/fault.ts'
import type { App } from '../../app/app.ts'

/**
 * Reads the file that is named, stdin where it is called `-`, and what is piped in where none is named. Faults: `usage` where there is
 * neither, as `Files.read` and `Terminal.readStdin`.
 */
export async function fileOrStdin(
  { files, terminal }: Pick<App, 'files' | 'terminal'>,
  file: string | undefined,
  command: string,
): Promise<Uint8Array> {
  if (file === '-') return terminal.readStdin()
  if (file !== undefined && file !== '') return files.read(file)
  const piped = file === '' || terminal.interactive ? noBytes : await terminal.readStdin().catch(noneOfDevice)
  if (piped.length > 0) return piped
  throw unnamedFile(command)
}

/** Tells that a command was given no name for a file, as `""` is none. */
export function unnamedFile(command: string): Fault {
  return new Fault('usage', { kind: 'missing', command, param: 'file', known: '' }, [['help', command]])
}

const noBytes = new Uint8Array()

/** `< /dev/null` is how a script says that nothing is piped in. */
function noneOfDevice(error: unknown): Uint8Array {
  if (error instanceof Fault && error.data.kind === 'device') return noBytes
  throw error
}
