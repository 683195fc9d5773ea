// The page of the board in numbers: what one key takes, to the lines on the screen, with few cards and with many in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boardDesk } from '../src/actions/board/desk.ts'
import { realComposition } from '../src/cli/compose/compose.ts'
import { pageUi } from '../src/cli/compose/compose-screen.ts'
import { drawnBy } from '../src/cli/output/draw.ts'
import { add } from '../src/domain/record/change.ts'
import { en } from '../src/i18n/en.ts'
import { boardPage } from '../src/screens/board-page.ts'
import type { Key } from '../src/screens/keyboard.ts'
import { openStore } from '../src/store/file/open-store.ts'
import { person } from '../test/support/people.ts'

const sizes = [50, 5_000]
const rounds = 40
const window = { width: 120, height: 40 }
const plain = { text: '', shift: false, ctrl: false }
const down = { ...plain, name: 'down' }
const keys: readonly (readonly [says: string, key: Key])[] = [
  ['next card', down],
  ['next stage', { ...plain, name: 'right' }],
  ['move a card', { ...plain, name: 'right', shift: true }],
  ['take it back', { ...plain, name: 'u' }],
  ['filter by a letter', { ...plain, name: 'e', text: 'e' }],
]

const folder = mkdtempSync(join(tmpdir(), 'followup-bench-'))
process.env.FOLLOWUP_HOME = folder
void tell().finally(() => {
  rmSync(folder, { recursive: true })
})

async function tell(): Promise<void> {
  const columns = []
  for (const people of sizes) columns.push(await measured(people))
  for (const [index, [says]] of keys.entries()) {
    const shown = columns.map((column, size) => `${(column[index] ?? 0).toFixed(2)} ms with ${String(sizes[size])}`)
    console.log(says.padEnd(20) + shown.map((text) => text.padStart(20)).join(''))
  }
}

/** The median of each key with so many cards, in milliseconds. */
async function measured(people: number): Promise<readonly number[]> {
  const app = await realComposition().compose('en', en, { json: false, yes: false, demo: false, line: ['board'] })
  const newId = () => app.newId()
  const now = () => app.clock.now()
  const store = openStore({ file: join(folder, `${String(people)}.db`), newId, now })
  const [funnel] = store.funnels.all()
  if (!funnel) throw new Error('no funnel')
  const stages = store.funnels.stages().filter(({ funnelId, kind }) => funnelId === funnel.id && kind === 'open')
  const changes = Array.from({ length: people }, (_, index) => {
    const id = newId()
    const stage = stages[index % stages.length]
    if (!stage) throw new Error('no stage')
    const placement = { id: newId(), personId: id, funnelId: funnel.id, stageId: stage.id, since: now() }
    return [add('person', person({ id, name: `Person ${String(index)}` })), add('placement', placement)]
  })
  store.commit(changes.flat(), { command: 'import', about: 'cards', actor: 'user' })

  const desk = boardDesk(app, store, funnel, undefined)
  const page = boardPage(desk.sight())
  let state = page.start
  const press = async (key: Key) => {
    const step = page.press(state, key)
    if (step === null) throw new Error(`${key.name} means nothing`)
    state = step.state
    if (step.effect) state = page.receive(state, await desk.perform(step.effect)).state
    await drawnBy(app, state, (harmless, ui) => page.draw(harmless, pageUi(app, ui, window)))
  }
  const times = new Map(keys.map(([says]) => [says, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    await press(down)
    for (const [says, key] of keys) {
      if (key.text !== '') await press({ ...plain, name: '/' })
      const start = performance.now()
      await press(key)
      times.get(says)?.push(performance.now() - start)
      if (key.text !== '') await press({ ...plain, name: 'esc' })
    }
    await press({ ...plain, name: 'left' })
  }
  store.close()
  return [...times.values()].map((all) => all.sort((a, b) => a - b)[rounds / 2] ?? 0)
}
