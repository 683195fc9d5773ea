import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { briefPerson } from '../domain/person/brief.ts'
import { Fault, type Hint } from '../domain/fault.ts'
import { mergePeople, type Merged, type MovedKind, type WholePerson } from '../domain/person/merge.ts'
import type { Person } from '../domain/person/person.ts'
import { fold } from '../reading/fold.ts'
import { kept, type Inline } from '../render/text/flow.ts'
import { drawTalk, drawTold, personName } from '../render/text/told.ts'
import type { Store } from '../store/store.ts'

const kinds: readonly MovedKind[] = ['contacts', 'tags', 'notes', 'touches', 'followups', 'orders']

export default command({
  name: 'merge',
  group: 'people',
  params: { who: 'optional', into: 'optional' },
  options: {},
  examples: ['merge 201 12', 'merge 201 12 --yes'],

  async run(app, { who, into }) {
    const { person: gone } = await findNamed(app, who)
    const { person: keep } = await findNamed(app, into)
    const names = { gone: labelled(gone), keep: labelled(keep) }
    if (gone.id === keep.id) throw new Fault('merge-same', { name: labelled(keep) }, [['list']])
    await agree(app, names, ['merge', String(gone.no), String(keep.no), '--yes'])
    const store = await app.store()
    let merged: Merged | undefined
    store.commit(
      () => {
        merged = mergePeople(wholeNow(store, keep), wholeNow(store, gone), {
          stages: store.funnels.stages(),
          at: app.clock.now(),
          newId: () => app.newId(),
          isSame: (one, other) => fold(one) === fold(other),
          labelOf: (field) => app.words.entry.fields[field],
        })
        return merged.changes
      },
      { command: 'merge', about: keep.name, actor: 'user' },
    )
    const { moved, noted } = merged ?? { moved: null, noted: [] }
    return { person: briefPerson(store.people.byId(keep.id) ?? keep), merged: briefPerson(gone), moved, noted }
  },

  view({ person, merged, moved, noted }, ui) {
    const { merge } = ui.words.commands
    const counts = kinds.flatMap((kind) => (moved && moved[kind] > 0 ? [merge.moved[kind](moved[kind])] : []))
    const rows = [
      ...(counts.length > 0 ? [{ label: merge.tookOver, lines: [listed(counts)] }] : []),
      ...(noted.length > 0 ? [{ label: ui.words.entry.fields.note, lines: noted.map((line) => [line]) }] : []),
    ]
    const title = merge.saved({ gone: personName(merged, ui), keep: personName(person, ui) })
    return { out: drawTold(title, rows, ui), talk: drawTalk([{ says: merge.takeBack, args: ['undo'] }], ui) }
  },
})

/** Counts with commas between, none broken from its noun. */
function listed(counts: readonly string[]): readonly Inline[] {
  return counts.flatMap((count, index) => [
    ...(index > 0 ? [' '] : []),
    kept(index < counts.length - 1 ? `${count},` : count),
  ])
}

/** The person as the file has them now, in the transaction that joins them. Fault: `changed-meanwhile`. */
function wholeNow(store: Store, { id }: Person): WholePerson {
  const person = store.people.byId(id)
  if (!person) throw new Fault('changed-meanwhile')
  return store.wholePerson(person)
}

function labelled({ name, no }: { readonly name: string; readonly no: number }): string {
  return `${name} #${String(no)}`
}

/** Two people are joined for good reason only: asks, or off a terminal needs --yes. Faults: `needs-yes`, `cancelled`. */
async function agree(app: App, names: { readonly gone: string; readonly keep: string }, again: Hint): Promise<void> {
  if (app.flags.yes) return
  const { sure, ask } = app.words.commands.merge
  if (!canAsk(app)) throw new Fault('needs-yes', { what: sure(names) }, [again])
  if (!(await app.prompt.confirm(ask(names), false))) throw new Fault('cancelled')
}
