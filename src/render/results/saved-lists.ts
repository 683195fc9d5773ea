import { optionArgs, type SavedList } from '../../domain/list/saved-list.ts'
import { commandLine } from '../text/command-line.ts'
import { flow, kept } from '../text/flow.ts'
import { drawTold, hang, type TellRow } from '../text/told.ts'
import type { Ui } from '../ui.ts'

type Shown = Pick<SavedList, 'slug' | 'name' | 'options'>

/** Draws the saved lists: the line that shows each, and what it is of. */
export function drawSavedLists(
  { kind, items }: { readonly kind: 'saved' | 'forgotten'; readonly items: readonly Shown[] },
  ui: Ui,
): string {
  const { savedLists } = ui.words.commands.list
  const [first] = items
  if (kind === 'forgotten') return first ? hang(savedLists.forgotten({ name: first.name }), ui.width).join('\n') : ''
  if (!first) {
    const example = kept(commandLine(['list', '--cold', '--save', savedLists.example], ui), ui.paint.command)
    return flow([savedLists.none, ' ', example], ui.width).join('\n')
  }
  return items.map((item) => drawTold(ui.paint.strong(item.name), rowsOf(item, ui), ui)).join('\n')
}

function rowsOf({ slug, options }: Shown, ui: Ui): readonly TellRow[] {
  const { paint } = ui
  const of = optionArgs(options).map((parts) => parts.join(' '))
  return [
    { label: '', lines: [[kept(commandLine(['list', slug], ui), paint.command)]] },
    ...(of.length > 0
      ? [{ label: '', lines: [of.flatMap((part) => [kept(part, paint.quiet), ' ']).slice(0, -1)] }]
      : []),
  ]
}
