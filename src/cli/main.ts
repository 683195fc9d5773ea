import { runHost } from './host.ts'
import { realComposition } from './compose/compose.ts'

/** Runs the program's command line and sets its exit code. */
export async function main(): Promise<void> {
  letOwnerIn()
  process.exitCode = await runHost(process.argv.slice(2), realComposition())
}

/** Under a umask such as 0777 nobody could read what is written here, its owner neither; what it says of others stays. */
function letOwnerIn(): void {
  const mask = process.umask(0o077)
  process.umask(mask & ~0o700)
}

void main()
