import { expect, test } from 'vitest'
import { add } from '../../../src/domain/record/change.ts'
import { widthOf } from '../../../src/render/text/width.ts'
import { busyDay } from '../../support/busy-day.ts'
import { person, place, save } from '../../support/people.ts'
import { testApp, type TestApp, type TestOptions } from '../../support/test-app.ts'

function filled(options: TestOptions = {}): TestApp {
  const app = testApp({ now: '2026-03-10T12:00', ...options })
  busyDay(app.store(), options.lang ?? 'en')
  return app
}

/** The stages of the customers funnel in their order, each with who stands there. */
function stages(app: TestApp): readonly string[] {
  const { funnels } = app.store()
  const [first] = funnels.all()
  return funnels
    .stages()
    .filter(({ funnelId }) => funnelId === first?.id)
    .map(({ id, slug, position }) =>
      [position, slug, ...funnels.placementsOn(id).map(({ personId }) => personId)].join(' '),
    )
}

const asSeeded = [
  '1 new',
  '2 contacted max',
  '3 interested jane',
  '4 presented',
  '5 deciding bob',
  '6 customer lena',
  '7 lost',
]

test.each([
  ['add "Sample sent" --after contacted --rot 5', ['3 sample-sent', '4 interested jane']],
  ['add "Sample sent" --before new', ['1 sample-sent', '2 new']],
  ['add "Sample sent"', ['5 deciding bob', '6 sample-sent', '7 customer lena']],
  ['add --ru Пробник --en Sample', ['6 sample']],
  ['rename deciding "Thinking it over"', ['5 deciding bob']],
  ['move deciding --before presented', ['4 deciding bob', '5 presented']],
  ['move new --after interested', ['1 contacted max', '2 interested jane', '3 new', '4 presented']],
  ['move new --before customer', ['1 contacted max', '5 new', '6 customer lena']],
  ['merge interested contacted', ['2 contacted jane max', '3 presented', '6 lost']],
  ['merge interested lost', ['6 lost jane']],
  ['remove presented', ['3 interested jane', '4 deciding bob', '6 lost']],
  ['remove deciding --to presented', ['4 presented bob', '5 customer lena']],
  ['rot presented 21', ['4 presented']],
])('funnel edit %s changes what it says, and one undo takes all of it back', async (line, shows) => {
  const app = filled()
  const answer = await app.run(`funnel edit ${line}`)
  expect(answer).toContain('! Take it back: followup undo')
  expect(answer).not.toContain('exit')
  expect(stages(app)).toEqual(expect.arrayContaining(shows))
  expect(stages(app).map((text) => Number(text.split(' ')[0]))).toEqual(stages(app).map((_, index) => index + 1))
  expect(app.undo()).toBe('funnel')
  expect(stages(app)).toEqual(asSeeded)
})

test('people who move along leave a stage move, and their days go on', async () => {
  const app = filled()
  const before = app.store().funnels.placementsOf('jane')[0]
  await app.run('funnel edit merge interested contacted')
  const after = app.store().funnels.placementsOf('jane')[0]
  expect(after?.since).toBe(before?.since)
  const [move] = app.store().funnels.movesOf('jane')
  expect([move?.fromStageId, move?.toStageId, move?.at]).toEqual([
    before?.stageId,
    after?.stageId,
    '2026-03-10T12:00:00.000Z',
  ])
  expect(await app.run('show jane --full')).toContain('Interested → Contacted')
  expect(await app.run('list --rotting --stage contacted --ids')).toBe('1\n4')
})

test('who came as far as a stage that is gone is still counted', async () => {
  const app = filled()
  await app.run('funnel edit remove interested --to contacted')
  const { items } = await app.json<{ items: { entered: number; stages: { stage: string; reached: number }[] }[] }>(
    'funnel --funnel customers',
  )
  expect(items[0]?.stages.map(({ stage, reached }) => `${stage} ${String(reached)}`)).toEqual([
    'new 4',
    'contacted 4',
    'presented 2',
    'deciding 2',
    'customer 1',
    'lost 0',
  ])
})

test('a stage can be called something else in one language, or in both', async () => {
  const app = filled()
  const labels = () => {
    const stage = app.store().funnels.stages()[4]
    return [stage?.slug, stage?.labelEn, stage?.labelRu]
  }
  await app.run('funnel edit rename deciding "Thinking it over"')
  expect(labels()).toEqual(['deciding', 'Thinking it over', 'Решает'])
  await app.run('funnel edit rename deciding --ru Думает')
  expect(labels()).toEqual(['deciding', 'Thinking it over', 'Думает'])
  await app.run('funnel edit rename Думает Pending --ru Pending')
  await app.run('funnel edit rename deciding Waiting')
  expect(labels()).toEqual(['deciding', 'Waiting', 'Waiting'])
})

test('after how many days people are stuck is set, or never', async () => {
  const app = filled()
  expect(await app.run('list --rotting --ids')).toBe('1\n4')
  await app.run('funnel edit rot interested 60d')
  expect(await app.run('list --rotting --ids')).toBe('4')
  expect(await app.run('funnel edit rot связались никогда')).toContain('nobody counts as stuck any more')
  expect(await app.run('list --rotting --ids')).toBe('')
})

test.each([
  ['remove deciding', '! 1 person stands on "Deciding". Say where they go. Nothing was saved.'],
  ['merge deciding', '! 1 person stands on "Deciding". Say where they go. Nothing was saved.'],
  ['remove customer --to lost', '"Customer" has to stay: it is the only stage where the way is won.'],
  ['merge deciding customer', '"Deciding" and "Customer" do not go together'],
  ['merge deciding deciding', '"Deciding" and "Deciding" do not go together'],
  ['move deciding --after customer', '"Deciding" and "Customer" do not go together'],
  ['move deciding --after deciding', '"Deciding" and "Deciding" do not go together'],
  ['move deciding', 'Where it is to stand: nothing was given.'],
  ['move deciding --after new --before lost', 'These do not go together: --after, --before.'],
  ['add "Sample sent" --after lost', '"A new stage" and "Lost" do not go together'],
  ['add deciding', 'There is a stage "Deciding" already.'],
  ['rename new показали', 'There is a stage "Presented" already.'],
  ['add', 'The name of the stage: nothing was given.'],
  ['rename', 'The stage: nothing was given.'],
  ['rename new', 'The name of the stage: nothing was given.'],
  [`add ${'x'.repeat(41)}`, 'The name of the stage is too long: 41 characters, at most 40.'],
  ['rot new 0', 'Days until stuck cannot be "0". It takes: a number from 1 to 999, never.'],
  ['rot lost 5', 'Nobody is stuck on "Lost": the way ends there. Nothing was saved.'],
  ['rot joined never', 'Nobody is stuck on "Joined"'],
  ['rot отказ 5 --lang ru', 'На этапе «Отказ» никто не застревает: путь на нём кончается. Ничего не сохранено.'],
  ['rot new soon', 'Days until stuck cannot be "soon".'],
  ['merge nowhere new', 'There is no stage "nowhere".'],
  ['merge new nowhere', 'There is no stage "nowhere".'],
  ['split new', '"split" does not fit here. It takes: add, rename, move, merge, remove, rot.'],
])('funnel edit %s is refused, and nothing is changed', async (line, why) => {
  const app = filled()
  expect(await app.run(`funnel edit ${line}`)).toContain(why)
  expect(stages(app)).toEqual(asSeeded)
})

test('an option of the edit alone is refused', async () => {
  expect(await testApp().run('funnel --after new')).toContain('--after goes with funnel edit alone.')
  expect(await testApp().run('funnel edit --by source')).toContain('These do not go together: edit, --by.')
})

test('on a terminal it asks what to change', async () => {
  const app = filled()
  app.answer('Customers', 'add', 'Sample sent', 'Contacted', '5')
  expect(await app.run('funnel edit')).toContain('The stage "Sample sent" was added.')
  app.answer('Customers', 'merge', 'Sample sent', 'Interested')
  expect(await app.run('funnel edit')).toContain('"Sample sent" was merged into "Interested": 0 people moved along.')
  expect(stages(app)).toEqual(asSeeded)
  app.answer('take a stage off', 'Deciding', 'Presented')
  expect(await app.run('funnel edit --funnel customers')).toContain('taken off: 1 person moved to "Presented".')
  app.answer('Customers', 'put', 'Contacted', 'New')
  await app.run('funnel edit')
  app.answer('Customers', 'rename', 'New', 'Fresh')
  await app.run('funnel edit')
  app.answer('Customers', 'change', 'Fresh', 'enter')
  await app.run('funnel edit')
  expect(stages(app).slice(0, 2)).toEqual(['1 contacted max', '2 new'])
})

test.each((['en', 'ru'] as const).flatMap((lang) => [40, 60, 80, 120].map((width) => ({ lang, width }))))(
  'the stages are shown within $width columns ($lang)',
  async ({ lang, width }) => {
    const app = filled({ lang, width })
    const drawn = await app.run('funnel edit --funnel customers')
    expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
    if (width === 60) expect(drawn).toMatchSnapshot()
  },
)

test('thousands of people move along in one commit', async () => {
  const app = testApp()
  const store = app.store()
  const ids = Array.from({ length: 2_000 }, (_, index) => `p${String(index)}`)
  save(
    store,
    ...ids.flatMap((id) => [
      add('person', person({ id, name: id })),
      ...place(store, id, 'new', '2026-03-01T10:00:00.000Z'),
    ]),
  )
  expect(await app.run('funnel edit merge new contacted')).toContain('2000 people moved along')
  app.undo()
  expect(store.funnels.placementsOn(store.funnels.stages()[0]?.id ?? '')).toHaveLength(2_000)
})
