import { alter, type Change } from '../../domain/record/change.ts'
import { Fault } from '../../domain/fault.ts'
import { labelIn, type Funnel, type Stage } from '../../domain/funnel/funnel.ts'
import {
  addStage,
  canMoveAlong,
  removeStage,
  reorderStages,
  usualRotDays,
  type StageChange,
} from '../../domain/funnel/stage-edit.ts'
import { cleanLine } from '../../reading/clean.ts'
import { fold, wordsOf } from '../../reading/fold.ts'
import type { App } from '../../app/app.ts'
import { canAsk, refuseBoth } from '../asking/asking.ts'
import { findFunnel, findStage } from '../finding/stage.ts'

/** One change of the stages as it is typed. */
export interface StageEdit {
  readonly change: StageChange
  /** The stage - of `add` none - and what is said of it. */
  readonly words: readonly string[]
  readonly funnel?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** Where the people of a stage go that is removed. */
  readonly to?: string | undefined
  readonly en?: string | undefined
  readonly ru?: string | undefined
  readonly rot?: string | undefined
}

/** What a change of the stages came to. */
export interface StageEdited {
  readonly change: StageChange
  readonly funnel: Funnel
  readonly stage: string
  /** The stage it was merged into or whose people went there, the name it has now. */
  readonly to: string | null
  /** How many people moved along. */
  readonly moved: number
  readonly rotDays: number | null
}

/** The longest name of a stage, in characters. */
const longestLabel = 40

/**
 * Changes the stages of a funnel. Faults: `stage-unknown`, `stage-exists`, `stage-needed` for the last of its kind,
 * `stage-kinds`, `stage-ends`, `stage-occupied` where nobody said where its people go, `words-missing`, `value-invalid`, `too-long`.
 */
export async function editStages(app: App, edit: StageEdit): Promise<StageEdited> {
  switch (edit.change) {
    case 'add':
      return addOne(app, edit)
    case 'rename':
      return rename(app, edit)
    case 'move':
      return reorder(app, edit)
    case 'rot':
      return setRotDays(app, edit)
    case 'merge':
    case 'remove':
      return takeOff(app, edit)
  }
}

async function addOne(app: App, { words, funnel: wish, after, before, en, ru, rot }: StageEdit): Promise<StageEdited> {
  const { funnels } = await app.store()
  const [first] = funnels.all()
  const funnel = wish === undefined ? first : await findFunnel(app, wish)
  if (!funnel) throw new Fault('funnel-unknown', { funnel: wish ?? '', known: '' })
  const stages = funnels.stages().filter(({ funnelId }) => funnelId === funnel.id)
  const named = app.lang === 'ru' ? (ru ?? en) : (en ?? ru)
  const given = words.length > 0 ? words.join(' ') : (named ?? '')
  const name = labelFrom(app, given)
  const labels = { labelEn: labelFrom(app, en ?? name), labelRu: labelFrom(app, ru ?? name) }
  refuseTaken(app, stages, labels)
  const open = stages.filter(({ kind }) => kind === 'open')
  const at = await placeFor(app, { stages, stage: undefined, after, before, funnel })
  const rotDays = rot === undefined ? usualRotDays : rotDaysFrom(app, rot)
  const id = app.newId()
  const row = { id, funnelId: funnel.id, slug: freeSlug(stages, labels.labelEn), ...labels, rotDays }
  await save(app, name, addStage(stages, row, at ?? open.length))
  return { change: 'add', funnel, stage: name, to: null, moved: 0, rotDays }
}

async function rename(app: App, { words, funnel: wish, en, ru }: StageEdit): Promise<StageEdited> {
  const { stage, funnel, stages } = await stageFrom(app, words[0], wish)
  const given = words.slice(1).join(' ')
  const own = labelIn(stage, app.lang)
  const name = given === '' && (en ?? ru) !== undefined ? own : labelFrom(app, given)
  // A name that was never told apart in the two languages stays one.
  const both = stage.labelEn === stage.labelRu
  const said = {
    labelEn: labelFrom(app, en ?? (app.lang === 'en' || both ? name : stage.labelEn)),
    labelRu: labelFrom(app, ru ?? (app.lang === 'ru' || both ? name : stage.labelRu)),
  }
  refuseTaken(
    app,
    stages.filter(({ id }) => id !== stage.id),
    said,
  )
  await save(app, own, [alter('stage', stage, said)])
  return edited('rename', app, { stage, funnel }, { to: app.lang === 'ru' ? said.labelRu : said.labelEn })
}

async function reorder(app: App, { words, funnel: wish, after, before }: StageEdit): Promise<StageEdited> {
  const { stage, funnel, stages } = await stageFrom(app, words[0], wish)
  const at = await placeFor(app, { stages, stage, after, before, funnel })
  if (at === undefined)
    throw new Fault('words-missing', { what: app.words.commands.funnel.edit.where }, [
      ['funnel', 'edit', 'move', stage.slug, '--after', '…'],
    ])
  const changes = reorderStages(stages, stage, at)
  if (changes.length > 0) await save(app, labelIn(stage, app.lang), changes)
  return edited('move', app, { stage, funnel }, {})
}

async function setRotDays(app: App, { words, funnel: wish, rot }: StageEdit): Promise<StageEdited> {
  const { stage, funnel } = await stageFrom(app, words[0], wish)
  if (stage.kind !== 'open') throw new Fault('stage-ends', { stage: labelIn(stage, app.lang) })
  const rotDays = rotDaysFrom(app, rot ?? words.slice(1).join(' '))
  await save(app, labelIn(stage, app.lang), [alter('stage', stage, { rotDays })])
  return edited('rot', app, { stage: { ...stage, rotDays }, funnel }, {})
}

/** Merges a stage into another, or removes it: its people go where `to` says. */
async function takeOff(app: App, { change, words, funnel: wish, to: given }: StageEdit): Promise<StageEdited> {
  const { stage, funnel, stages } = await stageFrom(app, words[0], wish)
  const target = given ?? (words.length > 1 ? words.slice(1).join(' ') : undefined)
  const store = await app.store()
  if (stages.filter(({ kind }) => kind === stage.kind).length < 2)
    throw new Fault('stage-needed', { stage: labelIn(stage, app.lang), kind: stage.kind })
  const others = stages.filter((one) => one.id !== stage.id && canMoveAlong(stage, one))
  const count = store.funnels.placementsOn(stage.id).length
  const to =
    target !== undefined
      ? (await findStage(app, target, { funnel: funnel.slug })).stage
      : change === 'merge' || count > 0
        ? await askTarget(app, { change, stage, others, count })
        : undefined
  if (to?.id === stage.id || (to && !canMoveAlong(stage, to)))
    throw new Fault('stage-kinds', { stage: labelIn(stage, app.lang), other: labelIn(to, app.lang) })
  const tools = { at: app.clock.now(), newId: () => app.newId() }
  await save(app, labelIn(stage, app.lang), () =>
    removeStage(stages, { stage, to, placements: store.funnels.placementsOn(stage.id), ...tools }),
  )
  return edited(change, app, { stage, funnel }, { to: to ? labelIn(to, app.lang) : null, moved: count })
}

/** Asks where the people of a stage go. Fault off a terminal: `stage-occupied`. */
async function askTarget(
  app: App,
  {
    change,
    stage,
    others,
    count,
  }: {
    readonly change: StageChange
    readonly stage: Stage
    readonly others: readonly Stage[]
    readonly count: number
  },
): Promise<Stage> {
  const { edit } = app.words.commands.funnel
  const line = (to: Stage) =>
    change === 'merge'
      ? ['funnel', 'edit', 'merge', stage.slug, to.slug]
      : ['funnel', 'edit', 'remove', stage.slug, '--to', to.slug]
  if (!canAsk(app))
    throw new Fault('stage-occupied', { stage: labelIn(stage, app.lang), count }, others.slice(0, 2).map(line))
  return app.prompt.choose(
    edit.askTarget({ stage: labelIn(stage, app.lang), count }),
    others.map((other) => ({ label: labelIn(other, app.lang), value: other })),
  )
}

/** Where among the other stages one is to stand; undefined where nothing says it. Stages of one kind stay together. */
async function placeFor(
  app: App,
  {
    stages,
    stage,
    after,
    before,
    funnel,
  }: {
    readonly stages: readonly Stage[]
    readonly stage: Stage | undefined
    readonly after: string | undefined
    readonly before: string | undefined
    readonly funnel: Funnel
  },
): Promise<number | undefined> {
  const text = after ?? before
  if (text === undefined) return undefined
  refuseBoth({ after, before })
  const beside = (await findStage(app, text, { funnel: funnel.slug })).stage
  const others = stages.filter(({ id }) => id !== stage?.id)
  const at = others.findIndex(({ id }) => id === beside.id) + (after === undefined ? 0 : 1)
  const fits = [others[at - 1], others[at]].some((one) => one?.kind === (stage?.kind ?? 'open'))
  if (beside.id === stage?.id || !fits)
    throw new Fault('stage-kinds', {
      stage: stage ? labelIn(stage, app.lang) : app.words.commands.funnel.edit.newStage,
      other: labelIn(beside, app.lang),
    })
  return at
}

interface StageOfFunnel {
  readonly stage: Stage
  readonly funnel: Funnel
}

async function stageFrom(app: App, text: string | undefined, wish: string | undefined) {
  const { edit } = app.words.commands.funnel
  if (text === undefined) throw new Fault('words-missing', { what: edit.theStage }, [['help', 'funnel']])
  const found = await findStage(app, text, { funnel: wish })
  const { funnels } = await app.store()
  return { ...found, stages: funnels.stages().filter(({ funnelId }) => funnelId === found.funnel.id) }
}

function labelFrom(app: App, text: string): string {
  const { edit } = app.words.commands.funnel
  const label = cleanLine(text)
  if (label === '') throw new Fault('words-missing', { what: edit.label })
  if (label.length > longestLabel)
    throw new Fault('too-long', { what: edit.label, length: label.length, limit: longestLabel })
  return label
}

function rotDaysFrom(app: App, text: string): number | null {
  const said = fold(text)
  if (['never', 'никогда', 'нет', 'no', '-'].includes(said)) return null
  const days = /^(\d{1,3})(?: ?(?:d|days?|д|дн|дня|днеи|день))?$/.exec(said)?.[1]
  if (days !== undefined && Number(days) > 0) return Number(days)
  const { edit } = app.words.commands.funnel
  throw new Fault('value-invalid', { name: edit.rotDays, value: cleanLine(text), takes: edit.rotTakes })
}

function refuseTaken(app: App, stages: readonly Stage[], labels: Pick<Stage, 'labelEn' | 'labelRu'>): void {
  const names = [labels.labelEn, labels.labelRu].map(fold)
  const taken = stages.find(({ slug, labelEn, labelRu }) =>
    [slug, labelEn, labelRu].some((name) => names.includes(fold(name))),
  )
  if (taken) throw new Fault('stage-exists', { stage: labelIn(taken, app.lang) })
}

function freeSlug(stages: readonly Stage[], label: string): string {
  const base = wordsOf(fold(label)).join('-') || 'stage'
  const isTaken = (slug: string) => stages.some((stage) => stage.slug === slug)
  for (let count = 1; ; count++) {
    const slug = count === 1 ? base : `${base}-${String(count)}`
    if (!isTaken(slug)) return slug
  }
}

function edited(
  change: StageChange,
  app: App,
  { stage, funnel }: StageOfFunnel,
  { to = null, moved = 0 }: { readonly to?: string | null; readonly moved?: number },
): StageEdited {
  return { change, funnel, stage: labelIn(stage, app.lang), to, moved, rotDays: stage.rotDays }
}

async function save(app: App, about: string, changes: readonly Change[] | (() => readonly Change[])): Promise<void> {
  const store = await app.store()
  store.commit(changes, { command: 'funnel', about, ofNobody: true, actor: 'user' })
}
