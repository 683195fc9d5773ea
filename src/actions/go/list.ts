import { briefContact, briefFollowup, briefPerson } from '../../domain/person/brief.ts'
import type { GoItem, GoPage } from '../../domain/pages/go-page.ts'
import { minutesFor } from '../../domain/step/queue.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { goProgress, goTally, type GoStanding } from './queue.ts'
import type { WishedFor } from './wish.ts'

/** What is gone through, and how far that is. */
export interface Going extends WishedFor {
  readonly standing: GoStanding
}

const none = new Set<string>()

/** Tells who is still to be gone through, those skipped before at the end. */
export function goList(app: App, store: Store, going: Going): GoPage {
  const { candidates, last } = going.standing
  const ids = candidates.map(({ person }) => person.id)
  const contacts = store.people.contactsOfMany(ids)
  const open = store.followups.openOfMany(ids)
  const items = candidates.map(({ person, group, item }): GoItem => {
    const followup = item?.followup ?? open.get(person.id)?.[0]
    return {
      person: briefPerson(person),
      group,
      minutes: minutesFor[group],
      followup: followup ? briefFollowup(followup, person) : null,
      contacts: (contacts.get(person.id) ?? []).map(briefContact),
      skipped: last.get(person.id)?.deed === 'skipped',
    }
  })
  return {
    ...goSummary(app, store, going),
    kind: 'list',
    items: [...items.filter((one) => !one.skipped), ...items.filter((one) => one.skipped)],
  }
}

/** Tells how far a session is. */
export function goSummary(app: App, store: Store, { wish, saved, standing }: Going): GoPage {
  const { of, minutes, beyond } = goProgress(standing, none)
  const filtered = !wish.listed && wish.session.list !== ''
  const orphans = of === 0 && !wish.listed && !filtered ? store.people.orphanCount() : null
  const goOn = app.flags.line.filter((word) => word !== '--json' && word !== '--print')
  return {
    kind: 'left',
    of: wish.listed ? 'list' : 'today',
    day: wish.session.day,
    list: saved && { slug: saved.slug, name: saved.name },
    items: [],
    total: of,
    done: standing.dealt.size,
    left: standing.candidates.length,
    minutes,
    beyond,
    tally: goTally(standing),
    goOn,
    goBeyond: [...withoutTime(goOn), ...(wish.forMinutes === null ? ['--all'] : [])],
    filtered,
    orphans,
    firstRun: orphans === 0 && store.people.isEmpty(),
  }
}

/** The same line without `--for`. */
function withoutTime(line: readonly string[]): readonly string[] {
  return line.filter((word, index) => word !== '--for' && line[index - 1] !== '--for' && !word.startsWith('--for='))
}
