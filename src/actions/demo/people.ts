import { add, type Change } from '../../domain/record/change.ts'
import { addDays } from '../../domain/time/day.ts'
import type { New } from '../../domain/record/change.ts'
import { moodOf, type Sample, type SampleHero } from '../../domain/sample.ts'
import type { Instant } from '../../domain/time/zone.ts'
import type { Store } from '../../store/store.ts'
import type { App } from '../../app/app.ts'
import { heroPlots } from './heroes.ts'
import { plotOf, type Plot } from './plot.ts'

/** Makes the sample people of the demo as changes: the same ones each time, their days counted from today. */
export function samplePeople(app: App, store: Store, sample: Sample): readonly Change[] {
  const heroes = sample.heroes.map((hero, index) => [hero, heroPlots[index] ?? plotOf(index)] as const)
  const others = sample.names.map((name, index) => {
    const plot = plotOf(index)
    return [otherOf(name, index, plot, sample), plot] as const
  })
  return [...heroes, ...others].flatMap(([hero, plot], index) => personOf({ app, store, sample }, hero, plot, index))
}

/** The messages that the sample people are written to with. */
export function sampleTemplates(app: App, { templates }: Sample): readonly Change[] {
  return templates.map((template) => add('template', { id: app.newId(), lang: app.lang, ...template }))
}

interface Scene {
  readonly app: App
  readonly store: Store
  readonly sample: Sample
}

function otherOf(name: string, index: number, plot: Plot, sample: Sample): SampleHero {
  const position = plot.way.length
  const won = plot.way.at(-1)?.[0] === 'customer'
  const lost = plot.way.at(-1)?.[0] === 'lost'
  const mood = plot.funnel === 'team' ? 'team' : moodOf(won ? 'won' : lost ? 'lost' : 'open', position)
  return {
    name,
    said: plot.touches.map((touch, at) => {
      const bank = at === plot.touches.length - 1 ? sample.said[mood] : sample.said.fresh
      return touch.outcome === 'no-answer' ? '' : pick(bank, index * 7 + (index >> 2) + at)
    }),
    agreed: plot.steps.map((step) => (step.kind === 'promise' ? pick(sample.agreed, index) : '')),
    notes: index % 4 === 2 ? [pick(sample.notes, index)] : [],
  }
}

function pick(bank: readonly string[], index: number): string {
  return bank[index % bank.length] ?? ''
}

function personOf(scene: Scene, hero: SampleHero, plot: Plot, index: number): readonly Change[] {
  const { app, sample } = scene
  const id = app.newId()
  const today = app.clock.today()
  const at = (daysAgo: number, hour: number) => momentOf(app, -daysAgo, `${String(hour).padStart(2, '0')}:00`)
  const row = () => ({ id: app.newId(), personId: id })
  const contacts = [
    { kind: 'phone' as const, value: `${sample.phoneStart}${String(100 + index).padStart(4, '0')}` },
    ...(hero.telegram === undefined ? [] : [{ kind: 'telegram' as const, value: hero.telegram }]),
    ...(hero.email === undefined ? [] : [{ kind: 'email' as const, value: hero.email }]),
  ]
  return [
    add('person', {
      id,
      name: hero.name,
      company: hero.company ?? null,
      source: sample.sources[plot.source] ?? null,
      sponsorId: null,
      birthday:
        plot.birthdayIn === undefined
          ? null
          : `${String(1975 + (index % 25))}${addDays(today, plot.birthdayIn).slice(4)}`,
      language: null,
      zone: null,
      cadence: null,
      letGoAt: plot.letGoDaysAgo === undefined ? null : at(plot.letGoDaysAgo, 19),
      letGoReason: plot.letGoDaysAgo === undefined ? null : pick(sample.said.lost, index),
      custom: {},
    }),
    ...plot.roles.map((role) => add('role', { ...row(), role })),
    ...contacts.map((contact) => add('contactPoint', { ...row(), ...contact, label: null })),
    ...plot.tags.map((tag) => add('tag', { ...row(), tag: sample.tags[tag] ?? '' })),
    ...hero.notes.map((words) => add('note', { ...row(), at: at(plot.way[0]?.[1] ?? 1, 20), words })),
    ...wayOf(scene, plot, { row, at }),
    ...plot.touches.map((touch, nth) =>
      add('touch', {
        ...row(),
        at: at(touch.daysAgo, 10 + (index % 8)),
        zone: app.clock.zone(),
        channel: touch.channel,
        via: null,
        direction: touch.direction ?? 'out',
        outcome: touch.outcome,
        words: hero.said[nth] ?? '',
      }),
    ),
    ...plot.steps.map((_, nth) => add('followup', stepRow(scene, hero, plot, { ...row(), nth }))),
    ...plot.orders.map(({ daysAgo, product, quantity }) => {
      const bought = sample.products[product] ?? { name: '', minor: 0, lastsDays: 30 }
      return add('order', {
        ...row(),
        day: addDays(today, -daysAgo),
        items: [{ name: bought.name, quantity }],
        amountMinor: bought.minor * quantity,
        currency: sample.currency,
        lastsDays: bought.lastsDays * quantity,
        words: '',
      })
    }),
  ]
}

interface Rows {
  readonly row: () => { readonly id: string; readonly personId: string }
  readonly at: (daysAgo: number, hour: number) => Instant
}

function wayOf({ store }: Scene, plot: Plot, { row, at }: Rows): readonly Change[] {
  const funnelId = store.funnels.all().find(({ slug }) => slug === plot.funnel)?.id
  const idOf = (slug: string) =>
    store.funnels.stages().find((one) => one.funnelId === funnelId && one.slug === slug)?.id
  const way = plot.way.flatMap(([slug, daysAgo]) => {
    const stageId = idOf(slug)
    return stageId === undefined ? [] : [{ stageId, since: at(daysAgo, 9) }]
  })
  const last = way.at(-1)
  if (!last || funnelId === undefined) return []
  return [
    add('placement', { ...row(), funnelId, ...last }),
    ...way.map(({ stageId, since }, step) =>
      add('stageMove', {
        ...row(),
        funnelId,
        fromStageId: way[step - 1]?.stageId ?? null,
        toStageId: stageId,
        at: since,
      }),
    ),
  ]
}

function stepRow(
  { app }: Scene,
  hero: SampleHero,
  plot: Plot,
  { id, personId, nth }: { readonly id: string; readonly personId: string; readonly nth: number },
): New<'followup'> {
  const step = plot.steps[nth] ?? { inDays: 1, kind: 'nudge' as const }
  const today = app.clock.today()
  return {
    id,
    personId,
    kind: step.kind,
    by: step.by ?? 'me',
    day: addDays(today, step.inDays),
    time: step.time ?? null,
    zone: step.time === undefined ? null : app.clock.zone(),
    dueAt: step.time === undefined ? null : momentOf(app, step.inDays, step.time),
    what: hero.agreed[nth] ?? '',
    cadence: step.cadence?.[0] ?? null,
    cadenceStep: step.cadence?.[1] ?? null,
    rule: null,
    ruleFrom: null,
    hiddenUntilDay: step.hiddenUntil === undefined ? null : addDays(today, step.hiddenUntil),
    hiddenUntilTime: null,
    hiddenUntilZone: null,
    hiddenUntilAt: null,
    closedAt: null,
    closedBy: null,
    touchId: null,
  }
}

function momentOf(app: App, inDays: number, time: string): Instant {
  return app.clock.instantOf({ day: addDays(app.clock.today(), inDays), time: time as `${number}:${number}` })
}
