import type { Ui } from '../ui.ts'

/** "the touch and what followed from it": what a command did, as one would say that it was taken back; else its name. */
export function undoneWords(command: string, { words }: Pick<Ui, 'words'>): string {
  const said = Object.entries(words.commands).find(([name]) => name === command)?.[1]
  return said !== undefined && 'undone' in said ? said.undone : words.commands.undo.anything({ command })
}
