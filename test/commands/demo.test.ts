import { expect, test } from 'vitest'
import { commandNames } from '../../src/cli/help/command-names.ts'
import { unknownFields } from '../../src/domain/person/template.ts'
import { sampleEn } from '../../src/i18n/sample-en.ts'
import { sampleRu } from '../../src/i18n/sample-ru.ts'
import { widthOf } from '../../src/render/text/width.ts'
import type { Store } from '../../src/store/store.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const now = '2026-03-10T08:30'
/** The tour passes over commands that are not there; what it looks like is captured whole. */
const isWhole = [sampleEn, sampleRu].every(({ tour }) =>
  tour.every(({ line }) => commandNames().includes(line[0] ?? '')),
)

/** What the sandbox holds. */
async function sample(app: TestApp): Promise<Store> {
  return (await app.app({ demo: true })).store()
}

const colourCodes = /\u001b\[[0-9;]*m/g

const cases = (['en', 'ru'] as const).flatMap((lang) => [40, 60, 80, 120].map((width) => ({ lang, width })))

test.each(cases)('the tour in $lang at $width columns keeps to the width', async ({ lang, width }) => {
  const app = testApp({ lang, width, now })
  const drawn = await app.run('demo --yes')
  expect(drawn.split('\n').filter((one) => widthOf(one) > width)).toEqual([])
  if (isWhole) await expect(`${drawn}\n`).toMatchFileSnapshot(`../captures/demo-${lang}-${String(width)}.txt`)
})

test.each(cases)(
  'in colour the tour in $lang at $width columns says the same, line by line',
  async ({ lang, width }) => {
    const plain = await testApp({ lang, width, now }).run('demo --yes')
    const coloured = await testApp({ lang, width, now, colour: true, screen: true }).run('demo --yes')
    expect(coloured.match(colourCodes)?.length).toBeGreaterThan(100)
    expect(coloured.replace(colourCodes, '')).toBe(plain)
  },
)

test.each(['en', 'ru'] as const)('the sample in %s is sixty people, the same each time', async (lang) => {
  const dumps = await Promise.all(
    [1, 2].map(async () => {
      const app = testApp({ lang, now })
      await app.run('demo --yes')
      return (await sample(app)).dump()
    }),
  )
  expect(dumps[0]).toEqual(dumps[1])
  expect(dumps[0]?.person.length).toBeGreaterThanOrEqual(58)
})

test("the user's own list is not touched, and the sample is there with --demo alone", async () => {
  const app = testApp({ now })
  await app.run('demo --yes')
  expect(app.store().people.isEmpty()).toBe(true)
  expect(app.store().historyCount()).toBe(0)
  expect((await sample(app)).followups.dueBy('2026-03-10').length).toBeGreaterThan(10)
})

test('undo in the sandbox stops before the sample', async () => {
  const app = testApp({ now })
  await app.run('demo --yes')
  const store = await sample(app)
  expect(() => {
    for (let left = 10; left > 0; left--) store.undo(() => null)
  }).toThrow(expect.objectContaining({ code: 'nothing-to-undo' }))
  expect(store.dump().person.length).toBeGreaterThanOrEqual(58)
})

test('a second demo begins anew, and --remove leaves nothing', async () => {
  const app = testApp({ now })
  const [first, second] = [await app.run('demo --yes'), await app.run('demo --yes')]
  expect(second).toBe(first)
  expect(await app.run('demo --remove')).toBe('The sandbox is removed.')
  expect(await app.run('demo --remove')).toBe('There is no sandbox.')
  expect((await sample(app)).people.isEmpty()).toBe(true)
})

test('at a terminal Enter turns the pages', async () => {
  const app = testApp({ now, screen: true })
  const pages = sampleEn.tour.filter(({ line }) => commandNames().includes(line[0] ?? '')).length
  app.answer(...Array.from({ length: pages }, () => 'enter'))
  await app.run('demo')
  expect(app.asked).toEqual(Array.from({ length: pages }, () => 'Press Enter to go on'))
})

test.each([
  ['en', 'There is no command followup here yet', 'node bin/followup.js call --demo'],
  ['ru', 'Команды followup здесь пока нет', 'node bin/followup.js call --demo'],
] as const)('in %s it ends with what can be typed where followup is no command', async (lang, said, line) => {
  const app = testApp({ lang, now })
  app.machine.files.delete('/usr/bin/followup')
  app.machine.is.program = '/home/anna/followup/bin/followup.js'
  app.machine.env.PWD = '/home/anna/followup'
  const end = (await app.run('demo --yes')).split(lang === 'en' ? 'Your turn' : 'Теперь вы')[1] ?? ''
  expect(end).toContain(said)
  expect(end).toContain(`  ${line}\n`)
  expect(end.match(/^ {2}followup/gm)).toBeNull()
})

test('the tour as data has each line with what it wrote', async () => {
  const app = testApp({ now })
  const page = await app.json<{ people: number; steps: readonly { line: readonly string[]; content: string }[] }>(
    'demo',
  )
  expect(page.people).toBe(60)
  for (const { content } of page.steps) expect(content.trim()).not.toBe('')
})

test.each([
  ['en', 'hello', 'offer'],
  ['ru', 'привет', 'предложение'],
] as const)('the sample in %s has templates that can be filled in at once', async (lang, message, email) => {
  const app = testApp({ lang, now })
  await app.run('demo --yes')
  const templates = (await sample(app)).templates.all()
  for (const { lang: of, subject, text } of templates) {
    expect(of).toBe(lang)
    expect(unknownFields(`${subject ?? ''} ${text}`)).toEqual([])
  }
  const items = templates.map(({ name }) => name)
  expect(items).toHaveLength(4)
  expect(items).toEqual(expect.arrayContaining([message, email]))
})
