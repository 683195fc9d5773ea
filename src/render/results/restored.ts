import type { Restored } from '../../domain/record/repaired.ts'
import { commandLine } from '../text/command-line.ts'
import { momentTold } from '../words/moment.ts'
import { hang } from '../text/told.ts'
import type { Ui } from '../ui.ts'

/** Says which backup is the list now, of when it is, and how to go back. */
export function drawRestored({ from, people, lastAt, kept }: Restored & { readonly from: string }, ui: Ui): string {
  const said = ui.words.commands.backup
  const file = ui.paint.strong(from)
  const lines = [
    said.restored({ file, people: ui.words.common.people(people) }),
    ...(lastAt === null ? [] : [said.lastAt({ when: momentTold(lastAt, ui) })]),
    ...(kept === null ? [] : [said.kept({ kept }), said.back]),
  ].flatMap((line) => hang(line, ui.width))
  const back = kept === null ? [] : [`  ${ui.paint.command(commandLine(['backup', '--restore', kept], ui))}`]
  return [...lines, ...back].join('\n')
}
