import type { App } from '../app/app.ts'
import { canAsk } from '../actions/asking/asking.ts'
import { command } from '../app/command.ts'
import { findNamed } from '../actions/finding/followup.ts'
import { makeCustomer, nextAfterOrder, orderFrom } from '../actions/touch/save-order.ts'
import { setStep, shownStep } from '../actions/step/step.ts'
import { whenFrom } from '../actions/when/when.ts'
import { briefFollowup, briefPerson } from '../domain/person/brief.ts'
import { add, type New } from '../domain/record/change.ts'
import { addDays } from '../domain/time/day.ts'
import { Fault } from '../domain/fault.ts'
import { readLasting } from '../reading/lasting.ts'
import { echoWords } from '../render/words/day.ts'
import { boughtPieces } from '../render/words/order.ts'
import { nextRow, replacedRows, standingRow } from '../render/results/step-rows.ts'
import { drawTalk, drawTold, personName } from '../render/text/told.ts'
import { touchDayRow } from '../render/results/touch-rows.ts'

interface OrderFlags {
  readonly amount: string | undefined
  readonly currency: string | undefined
  readonly on: string | undefined
  readonly lasts: string | undefined
}

export default command({
  name: 'order',
  group: 'customers',
  params: { who: 'optional', words: 'rest' },
  options: {
    amount: { value: 'AMOUNT' },
    currency: { value: 'CURRENCY' },
    on: { value: 'DATE' },
    lasts: { value: 'LENGTH' },
    next: { value: 'WHEN' },
  },
  examples: [
    'order jane "2x omega 3, vitamin C" --amount 49.90',
    'order 12 "omega x2" --amount "1200 RUB" --lasts 30d',
    'order 12 soap --on yesterday',
  ],

  async run(app, { who, words: given, next, ...flags }) {
    const { person, open, words } = await findNamed(app, who, given)
    const order = await orderSaid(app, person, words.join(' '), flags)
    const customer = await makeCustomer(app, person)
    const { step, proposed } = await nextAfterOrder(app, person, order, next)
    const set = step && setStep(app, person, open, step)
    const store = await app.store()
    store.commit([add('order', order), ...customer.changes, ...(set?.changes ?? [])], {
      command: 'order',
      about: person.name,
      actor: 'user',
    })
    const [standing] = set ? [] : store.followups.openOf(person.id)
    const { personId: _, ...row } = order
    return {
      person: briefPerson(person),
      order: row,
      runsOutDay: order.lastsDays === null ? null : addDays(order.day, order.lastsDays),
      isNewCustomer: customer.isNew,
      stage: customer.stage,
      back: person.letGoAt !== null,
      next: (set && (await shownStep(app, person, set.id))) ?? null,
      gap: proposed?.next.gap ?? null,
      replaced: (set?.replaced ?? []).map((one) => briefFollowup(one, person)),
      standing: standing ? briefFollowup(standing, person) : null,
    }
  },

  view({ person, order, runsOutDay, isNewCustomer, stage, back, next, gap, replaced, standing }, ui) {
    const { steps } = ui.words
    const said = ui.words.commands.order
    const now = [...(stage === null ? [] : [stage]), ...(back ? [said.back] : [])].join(', ')
    const rows = [
      { label: said.labels.bought, lines: [boughtPieces(order, ui.lang)] },
      ...touchDayRow({ day: order.day, time: null }, ui),
      ...(runsOutDay === null
        ? []
        : [{ label: said.labels.lasts, lines: [[echoWords({ day: runsOutDay, time: null }, ui)]] }]),
      ...(now === '' ? [] : [{ label: said.labels.stage, lines: [[now]] }]),
      ...(next ? [nextRow(next, ui, gap ? said.after({ gap: ui.words.intervals[gap.unit](gap.count) }) : '')] : []),
      ...(standing ? [standingRow(standing, ui)] : []),
      ...replacedRows(replaced, next, ui),
    ]
    const title = (isNewCustomer ? said.savedFirst : said.saved)({ name: personName(person, ui) })
    const orphan = { says: steps.hints.orphan, args: ['plan', String(person.no), '…'] }
    return { out: drawTold(title, rows, ui), talk: drawTalk(next || standing ? [] : [orphan], ui) }
  },
})

async function orderSaid(
  app: App,
  person: { readonly id: string; readonly no: number },
  given: string,
  flags: OrderFlags,
): Promise<New<'order'>> {
  const said = app.words.commands.order
  const asks = given.trim() === '' && flags.amount === undefined && canAsk(app)
  const order = orderFrom(app, person.id, {
    items: asks ? await app.prompt.text(said.ask.items, '') : given,
    amount: asks ? await app.prompt.text(said.ask.amount, '') : (flags.amount ?? ''),
    currency: flags.currency,
  })
  if (!order) throw new Fault('words-missing', { what: said.items }, [['order', String(person.no), '…']])
  return {
    ...order,
    ...(flags.on === undefined ? {} : { day: (await whenFrom(app, flags.on, 'past')).day }),
    ...(flags.lasts === undefined ? {} : { lastsDays: lastsFrom(flags.lasts) }),
  }
}

function lastsFrom(text: string): number {
  const days = readLasting(text)
  if (days === undefined)
    throw new Fault('value-invalid', { name: '--lasts', value: text, takes: '30d | 6w | 2 months' })
  return days
}
