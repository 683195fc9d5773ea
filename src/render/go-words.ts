import type { GoTold } from '../domain/go-ask.ts'
import type { GoDeed } from '../domain/go-sight.ts'
import { echoWords, momentWords } from './day-words.ts'
import { initialsOf } from './initials.ts'
import type { Ui } from './ui.ts'
import { undoneWords } from './undone-words.ts'
import { cut, widthOf } from './width.ts'

/** What the last key did, or why it did nothing, in one line; a hidden name is told by its initials. */
export function goToldWords(told: GoTold, hidden: boolean, ui: Ui): string {
  const { go } = ui.words.commands
  if ('deed' in told) return deedWords(told.deed, hidden, ui)
  if ('opened' in told) return ui.words.reach.opened
  if ('refused' in told) return ui.words.faults[told.refused.code](told.refused.data)
  const name = called(told.elsewhere.person.name, hidden)
  return told.elsewhere.gone ? go.elsewhere.gone({ name }) : go.elsewhere.changed({ name })
}

function deedWords(deed: GoDeed, hidden: boolean, ui: Ui): string {
  const { done } = ui.words.commands.go
  const name = called(deed.person.name, hidden)
  switch (deed.kind) {
    case 'logged': {
      const { outcome, next, letGo } = deed
      const said =
        outcome === null ? done.sent({ name }) : done.logged({ name, outcome: ui.words.common.outcomes[outcome] })
      if (letGo) return done.letGo({ name })
      const [far, near] = next
        ? [done.next({ when: echoWords(next, ui) }), done.next({ when: momentWords(next, ui) })]
        : [done.noNext, done.noNext]
      const short = [name, cut(name, 12), cut(name, 6)].map((one) => `${one}${one.endsWith('…') ? '' : '.'} ${near}`)
      return fitting([`${said}. ${far}`, `${said}. ${near}`, ...short], ui)
    }
    case 'snoozed':
      return fitting(
        [name, cut(name, 12), cut(name, 6)].map((one) => done.snoozed({ name: one, when: echoWords(deed.until, ui) })),
        ui,
      )
    case 'let-go':
      return done.letGo({ name })
    case 'noted':
      return done.noted({ name })
    case 'skipped':
      return done.skipped({ name })
    case 'back':
      return done.back({ name })
    case 'undone':
      return done.undone({ name, what: undoneWords(deed.command, ui) })
  }
}

/** The first that a line holds: the date is told before the rest, but never without whose it is, for the next card is in front by then. */
function fitting(texts: readonly string[], { width }: Ui): string {
  return texts.find((text) => widthOf(text) <= width) ?? texts.at(-1) ?? ''
}

function called(name: string, hidden: boolean): string {
  return hidden ? initialsOf(name) : name
}
