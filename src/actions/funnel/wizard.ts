import { labelIn } from '../../domain/funnel/funnel.ts'
import { canMoveAlong, stageChanges, usualRotDays } from '../../domain/funnel/stage-edit.ts'
import type { App } from '../../app/app.ts'
import { findFunnel } from '../finding/stage.ts'
import type { StageEdit } from './edit.ts'

/** Asks at the terminal what is to change in a funnel; the answers make the edit that could have been typed. */
export async function askEditing(app: App, wish: string | undefined): Promise<StageEdit> {
  const { edit } = app.words.commands.funnel
  const { funnels } = await app.store()
  const all = funnels.all()
  const funnel =
    wish !== undefined
      ? await findFunnel(app, wish)
      : await app.prompt.choose(
          edit.askFunnel,
          all.map((one) => ({ label: labelIn(one, app.lang), value: one })),
        )
  const change = await app.prompt.choose(
    edit.askChange,
    stageChanges.map((one) => ({ label: edit.changes[one], value: one })),
  )
  const stages = funnels.stages().filter(({ funnelId }) => funnelId === funnel.id)
  const choices = stages.map((one) => ({ label: labelIn(one, app.lang), value: one }))
  const base = { change, funnel: funnel.slug, words: [] }
  if (change === 'add') {
    const name = await app.prompt.text(`${edit.label}:`)
    const open = choices.filter(({ value }) => value.kind === 'open')
    const after = await app.prompt.choose(edit.askAfter, open.toReversed())
    const rot = await app.prompt.text(edit.askDays, String(usualRotDays))
    return { ...base, words: [name], after: after.slug, rot }
  }
  const stage = await app.prompt.choose(
    edit.which,
    change === 'rot' ? choices.filter(({ value }) => value.kind === 'open') : choices,
  )
  const others = choices.filter(({ value }) => value.id !== stage.id)
  switch (change) {
    case 'rename':
      return { ...base, words: [stage.slug, await app.prompt.text(`${edit.label}:`, labelIn(stage, app.lang))] }
    case 'rot':
      return {
        ...base,
        words: [stage.slug],
        rot: await app.prompt.text(edit.askDays, String(stage.rotDays ?? edit.never)),
      }
    case 'move': {
      const before = await app.prompt.choose(
        edit.askBefore,
        others.filter(({ value }) => value.kind === stage.kind || value.position > stage.position),
      )
      return { ...base, words: [stage.slug], before: before.slug }
    }
    case 'merge': {
      const into = await app.prompt.choose(
        edit.askInto,
        others.filter(({ value }) => canMoveAlong(stage, value)),
      )
      return { ...base, words: [stage.slug, into.slug] }
    }
    case 'remove':
      return { ...base, words: [stage.slug] }
  }
}
