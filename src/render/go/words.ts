import type { GoTold } from '../../domain/pages/go-ask.ts'
import type { GoDeed } from '../../domain/pages/go-sight.ts'
import type { Fault } from '../../domain/fault.ts'
import { faultWords } from '../../i18n/words.ts'
import { momentWays } from '../words/day.ts'
import { initialsOf } from '../words/initials.ts'
import { toldOfName } from '../words/told-name.ts'
import type { Ui } from '../ui.ts'
import { undoneWords } from '../words/undone.ts'

/** What the last key did, or why it did nothing, in one line; a hidden name is told by its initials. */
export function goToldWords(told: GoTold, hidden: boolean, ui: Ui): string {
  const { go } = ui.words.commands
  if ('deed' in told) return deedWords(told.deed, hidden, ui)
  if ('opened' in told) return ui.words.reach.opened
  if ('refused' in told) return faultWords(ui.words, hidden ? discreetly(told.refused) : told.refused)
  const { person, gone } = told.elsewhere
  const say = gone ? go.elsewhere.gone : go.elsewhere.changed
  return toldOfName(called(person.name, hidden), 2 * ui.width - 8, (name) => say({ name }))
}

/** A refusal that names somebody has their initials instead. */
function discreetly({ code, data }: Pick<Fault, 'code' | 'data'>) {
  return { code, data: typeof data.name === 'string' ? { ...data, name: initialsOf(data.name) } : data }
}

function deedWords(deed: GoDeed, hidden: boolean, ui: Ui): string {
  const { done } = ui.words.commands.go
  const name = called(deed.person.name, hidden)
  const fitted = (...ways: readonly ((name: string) => string)[]) => toldOfName(name, ui.width, ...ways)
  const letGo = (one: string) => done.letGo({ name: one })
  switch (deed.kind) {
    case 'logged':
      return deed.letGo ? fitted(letGo) : fitted(...loggedWays(deed, ui))
    case 'snoozed':
      return fitted(...momentWays(deed.until, ui).map((when) => (one: string) => done.snoozed({ name: one, when })))
    case 'let-go':
      return fitted(letGo)
    case 'noted':
      return fitted((one) => done.noted({ name: one }))
    case 'skipped':
      return fitted((one) => done.skipped({ name: one }))
    case 'back':
      return fitted((one) => done.back({ name: one }))
    case 'undone':
      return fitted((one) => done.undone({ name: one, what: undoneWords(deed.command, ui) }))
  }
}

/** The date is told before the rest, but never without whose it is, for the next card is in front by then. */
function loggedWays({ outcome, next }: GoDeed & { readonly kind: 'logged' }, ui: Ui) {
  const { done } = ui.words.commands.go
  const said = (name: string) =>
    outcome === null ? done.sent({ name }) : done.logged({ name, outcome: ui.words.common.outcomes[outcome] })
  if (next === null)
    return [(name: string) => `${said(name)}. ${done.noNext}`, (name: string) => done.noNextFor({ name })]
  const ways = momentWays(next, ui)
  return [
    ...ways.map((when) => (name: string) => `${said(name)}. ${done.next({ when })}`),
    ...ways.slice(1).map((when) => (name: string) => done.nextFor({ name, when })),
  ]
}

function called(name: string, hidden: boolean): string {
  return hidden ? initialsOf(name) : name
}
