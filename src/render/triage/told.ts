import type { Decided } from '../../domain/person/triage.ts'
import type { TriageDeed } from '../../domain/pages/triage-sight.ts'
import { dayWords, echoWords } from '../words/day.ts'
import type { Ui } from '../ui.ts'
import { undoneWords } from '../words/undone.ts'
import { cutName, widthOf } from '../text/width.ts'

/** What a key of the page did, in one line of at most a width as far as names go. */
export function triageDeedWords(deed: TriageDeed, width: number, ui: Ui): string {
  const { told } = ui.words.commands.triage
  switch (deed.kind) {
    case 'decided':
      return decidedWords(deed, width, ui)
    case 'tagged': {
      const tags = deed.tags.map((tag) => `#${tag}`).join(' ')
      return fitted(nameOf(deed.names[0], deed.total, ui), width, (who) => told.tagged({ who, tags }))
    }
    case 'undone':
      return ui.words.commands.watch.page.undone({ what: undoneWords(deed.command, ui), about: deed.about })
  }
}

/** "Jane Doe: next step Thu 12 Mar, in 2 days"; "12 people: next steps Wed 11 Mar - Tue 17 Mar". */
export function decidedWords({ items, total, verdict, from, until }: Decided, width: number, ui: Ui): string {
  const { told } = ui.words.commands.triage
  const who = nameOf(items[0]?.person.name, total, ui)
  if (verdict.kind === 'let-go' || from === null || until === null)
    return fitted(who, width, (name) => told.letGo({ who: name }))
  const role = verdict.as && ui.words.common.roles[verdict.as]
  const days =
    from === until ? dayWords(from, ui) : ui.words.common.until({ from: dayWords(from, ui), to: dayWords(until, ui) })
  const short = (name: string) =>
    role === null ? told.short({ who: name, days }) : told.shortAs({ who: name, role, days })
  const when = echoWords({ day: from, time: null, zone: null }, ui)
  const long = (name: string) =>
    total > 1
      ? role === null
        ? told.steps({ people: name, days })
        : told.stepsAs({ people: name, role, days })
      : role === null
        ? told.step({ name, when })
        : told.stepAs({ name, role, when })
  const isRoomy = width - widthOf(long('')) >= Math.min(widthOf(who), leastName)
  return fitted(who, width, isRoomy ? long : short)
}

/** Columns of a name that are worth a shorter sentence. */
const leastName = 16

function nameOf(name: string | undefined, total: number, { words }: Ui): string {
  return total === 1 && name !== undefined ? name : words.common.people(total)
}

/** A sentence about a name, which alone is cut where the line is too short. */
function fitted(name: string, width: number, say: (name: string) => string): string {
  const room = width - widthOf(say(''))
  return say(cutName(name, Math.max(1, room)))
}
