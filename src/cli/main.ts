import { runHost } from './host.ts'
import { realComposition } from './compose.ts'

/** Runs the program's command line and sets its exit code. */
export async function main(): Promise<void> {
  process.exitCode = await runHost(process.argv.slice(2), realComposition())
}

void main()
