import { expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import type { SavedOptions } from '../../src/domain/list/saved-list.ts'
import { widthOf } from '../../src/render/text/width.ts'
import { busyDay } from '../support/busy-day.ts'
import { capturesOf } from '../support/captures.ts'
import { person, save } from '../support/people.ts'
import { testApp, type TestOptions } from '../support/test-app.ts'

capturesOf('list', { line: 'list', now: '2026-03-10T12:00', fill: busyDay })

test.each([
  ['list', [1, 3, 4, 5, 2, 6]],
  ['list --sort added', [6, 5, 4, 3, 2, 1]],
  ['list --sort next', [5, 1, 2, 3, 4, 6]],
  ['list --sort cold', [5, 6, 1, 4, 3, 2]],
  ['list --limit 2', [1, 3]],
  ['list --role customer', [3]],
  ['list --category lead --sort added', [6, 5, 4, 2, 1]],
  ['list --category active-customer', [3]],
  ['list --tag Expo', [1]],
  ['list --tag expo --role customer', []],
  ['list --source SPRING --sort added --limit 1', [6]],
  ['list --stage interested', [1]],
  ['list --stage Интерес', [1]],
  ['list --stage new', []],
  ['list --funnel team', [1]],
  ['list --funnel customers --stage contacted', [4]],
  ['list --cold', [5, 6]],
  ['list --orphans', [6]],
  ['list --no-next', [6]],
  ['list --no-next --orphans', [6]],
  ['list --cold --no-next --role prospect', [6]],
  ['list --cold --no-next --role customer', []],
  ['list --sort touch', [5, 6, 1, 4, 3, 2]],
  ['list --sort stage', [4, 1, 2, 3, 5, 6]],
  ['list --sort name --reverse', [6, 2, 5, 4, 3, 1]],
  ['list --sort next --reverse', [4, 3, 2, 1, 5, 6]],
  ['list --sort added --reverse', [1, 2, 3, 4, 5, 6]],
  ['list --sort cold --reverse', [2, 3, 4, 1, 6, 5]],
  ['list --rotting', [1, 4]],
  ['list --rotting --stage interested', [1]],
  ['list --rotting --funnel team', []],
  ['list --rotting --cold', []],
  ['list --due --sort next', [5, 1, 2, 3, 4]],
  ['list --let-go', []],
])('%s gives %j', async (line, numbers) => {
  const app = testApp({ now: '2026-03-10T12:00' })
  busyDay(app.store(), 'en')
  const shown = await app.run(`${line} --ids`)
  expect(shown === '' ? [] : shown.split('\n').map(Number)).toEqual(numbers)
})

test('those let go stand on their own list', async () => {
  const app = testApp()
  save(
    app.store(),
    add('person', person({ name: 'Ada Berg', letGoAt: '2026-03-01T10:00:00.000Z' })),
    add('person', person({ name: 'Bob Stone' })),
  )
  expect(await app.run('list --ids')).toBe('2')
  expect(await app.run('list --let-go --ids')).toBe('1')
})

test.each([["100%' OR 1=1 --"], ['%'], ['_'], ['"'], ['*']])(
  '%s in a filter is taken as it is written',
  async (text) => {
    const app = testApp()
    busyDay(app.store(), 'en')
    const found = await app.runArgs(['list', '--source', text, '--ids'])
    expect(found).toEqual({ stdout: '', stderr: '', exit: 0 })
    expect((await app.runArgs(['list', '--tag', text, '--ids'])).stdout).toBe('')
  },
)

test('a screen shows fifty and says how to see all', async () => {
  const app = testApp({ screen: true })
  save(
    app.store(),
    ...Array.from({ length: 120 }, (_, index) => add('person', person({ name: `Person ${String(index)}` }))),
  )
  const lines = (await app.run('list')).split('\n')
  expect(lines.length).toBe(54)
  expect(lines.at(-1)).toBe('and 70 more; --limit 120 shows all')
  const piped = testApp()
  save(
    piped.store(),
    ...Array.from({ length: 120 }, (_, index) => add('person', person({ name: `Person ${String(index)}` }))),
  )
  const all = (await piped.run('list')).split('\n')
  expect(all.length).toBe(124)
  expect(all.filter((line) => line.includes('Name'))).toHaveLength(1)
})

test('an empty list is no error', async () => {
  const app = testApp()
  expect(await app.run('list')).toBe('Nobody matches.')
  expect(await app.json('list')).toEqual({
    items: [],
    total: 0,
    list: null,
    saved: false,
    replaced: null,
    columns: null,
  })
})

test('an unknown stage is refused with the stages there are', async () => {
  expect(await testApp().run('list --stage nowhere')).toMatchInlineSnapshot(`
    "! There is no stage "nowhere". Stages: new, contacted, interested, presented, deciding, customer, lost, invited, joined.
    exit 1"
  `)
})

test('a line of the list as data', async () => {
  const app = testApp({ now: '2026-03-10T12:00' })
  busyDay(app.store(), 'en')
  expect(await app.json('list --tag expo')).toMatchObject({
    items: [
      {
        person: { id: 'jane', no: 1, name: 'Jane Doe' },
        category: 'lead',
        roles: ['prospect'],
        tags: ['expo'],
        source: 'the spring expo',
        nextDay: '2026-03-05',
        next: { handle: '1.1', what: 'send the price list and the comparison with what she takes now' },
        lastTouchDay: '2026-02-17',
        warmth: 35,
      },
    ],
    total: 1,
  })
})

test('only the columns that were chosen are told, in their order', async () => {
  const app = testApp({ now: '2026-03-10T12:00', width: 100 })
  busyDay(app.store(), 'en')
  expect(await app.run('list --sort next --columns name,phone,next,what --limit 4')).toMatchInlineSnapshot(`
    " Name                            Phone             Next step      What
     ───────────────────────────────────────────────────────────────────────────────────────────────────
     Olga Weber                      +49 171 1234567   2 months late  –
     Jane Doe                        +1 415 555-2671   5 days late    send the price list and the
                                                                      comparison with what she takes now
     Robert Featherstonehaugh-Smith  +44 20 7946 0123  today          tells me what his wife decided
     Lena Brook                      +1 312 555-0142   today          call about the refill

    and 2 more; --limit 6 shows all"
  `)
})

test('columns are named as they are headed too, and told line by line where they do not fit', async () => {
  const app = testApp({ now: '2026-03-10T12:00', width: 40, lang: 'ru' })
  busyDay(app.store(), 'ru')
  const drawn = await app.run('list --sort next --columns имя,этап,телефон,почта,что --limit 3')
  expect(drawn.split('\n').filter((line) => widthOf(line) > 40)).toEqual([])
  expect(drawn).toMatchInlineSnapshot(`
    "  Имя      Ольга Вебер
      Этап     контакт
      Телефон  +49 171 1234567
      Почта    –
      Что      –

      Имя      Анна Петрова
      Этап     Интерес, Пригласили
      Телефон  +7 916 123-45-67
      Почта    jane.doe@example.com
      Что      отправить прайс и сравнение с
               тем, что она пьёт сейчас

      Имя      Константин
               Преображенский-Водопьянов
      Этап     Решает
      Телефон  +7 926 765-43-21
      Почта    –
      Что      скажет, что решила жена

    и ещё 3; все: --limit 6"
  `)
})

const everyColumn = 'no,name,company,role,category,stage,source,warmth,touch,next,what,reach,phone,email,tags'

test.each((['en', 'ru'] as const).flatMap((lang) => [40, 60, 80, 120, 200].map((width) => ({ lang, width }))))(
  'all columns at once stay within $width columns ($lang), and lose nothing',
  async ({ lang, width }) => {
    const app = testApp({ now: '2026-03-10T12:00', lang, width })
    busyDay(app.store(), lang)
    const drawn = await app.run(`list --columns ${everyColumn}`)
    expect(drawn.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
    expect(drawn).toContain('jane.doe@example.com')
    expect(drawn).toContain('35')
  },
)

test('an unknown column is refused with a near one', async () => {
  expect(await testApp().run('list --columns name,phnoe')).toMatchInlineSnapshot(`
    "! --columns cannot be "phnoe". It takes: no, name, company, role, category, stage, source, warmth, touch, next, what, reach, phone, email, tags.
    ! Try: followup list --columns name,phone
    exit 1"
  `)
  expect(await testApp({ lang: 'ru' }).run('list --columns имя,тилефон')).toMatchInlineSnapshot(`
    "! --columns: значение «тилефон» не подходит. Можно: #, имя, компания, роль, категория, этап, откуда, теплота, последнее, дальше, что, связь, телефон, почта, метки.
    ! Попробуйте: followup list --columns имя,телефон
    exit 1"
  `)
  expect(await testApp().run('list --columns ,')).toContain('--columns cannot be ","')
})

function viewsApp(options: TestOptions = {}) {
  const app = testApp({ now: '2026-03-10T12:00', ...options })
  busyDay(app.store(), 'en')
  return app
}

test('a list is saved under a name, shown by it, narrowed further and forgotten', async () => {
  const app = viewsApp()
  expect(await app.run('list --role prospect --cold --columns name --save "Warm leads"')).toMatchInlineSnapshot(`
    " Name
     ──────────
     Olga Weber
     Tim Lake

    2 people
    ! Saved as "Warm leads": followup list warm-leads"
  `)
  expect(await app.run('list warm-leads --ids')).toBe('5\n6')
  expect(await app.run('list Warm Leads --ids')).toBe('5\n6')
  expect(await app.run('list warm-leads --no-next --ids')).toBe('6')
  expect(await app.run('list warm-leads --role customer --ids')).toBe('')
  expect(await app.run('list warm-leads --limit 1')).toContain('and 1 more')
  expect(await app.run('list --views')).toMatchInlineSnapshot(`
    "Warm leads
        followup list warm-leads
        --role prospect --cold --columns name"
  `)
  expect(await app.run('list --forget "warm leads"')).toBe('The list "Warm leads" is not kept any more.')
  expect(await app.run('list --views')).toBe(
    'No list is saved yet. To save one: followup list --cold --save "warm leads"',
  )
})

test('what is saved under a name that is taken stands in place of it, and undo brings each state back', async () => {
  const app = viewsApp()
  await app.run('list --tag expo --save mine')
  await app.run('list --sort cold --save Mine')
  expect(await app.run('list mine --ids')).toBe('5\n6\n1\n4\n3\n2')
  await app.run('list --forget mine')
  expect(app.undo()).toBe('list')
  expect(await app.run('list mine --ids')).toBe('5\n6\n1\n4\n3\n2')
  app.undo()
  expect(await app.run('list mine --ids')).toBe('1')
  app.undo()
  expect(await app.run('list --views --json')).toContain('"total": 0')
})

test('a list is saved though its numbers alone are printed', async () => {
  const app = viewsApp()
  expect(await app.run('list --cold --ids --save cold')).toBe('5\n6\n! Saved as "cold": followup list cold')
  expect(app.store().savedLists.all()[0]?.options).toEqual({ cold: true })
})

test.each([
  ['en', 'Until now it was --tag expo. To bring that back: followup undo', 'Until now it was everyone.'],
  ['ru', 'Прежде под ним было: --tag expo. Вернуть: followup undo', 'Прежде под ним было: все люди.'],
] as const)('a list that takes the place of another says which (%s)', async (lang, told, everyone) => {
  const app = viewsApp({ lang })
  const said = async (line: string) => (await app.runArgs([...line.split(' '), '--save', 'mine'])).stderr
  expect(await said('list --tag expo')).not.toContain('undo')
  expect(await said('list --tag expo')).not.toContain('undo')
  expect(await said('list')).toContain(told)
  expect(await said('list --cold')).toContain(everyone)
  expect(await app.json('list --due --save mine')).toMatchObject({ replaced: { options: { cold: true } } })
})

test('a saved list keeps stages and funnels by words that stay', async () => {
  const app = viewsApp()
  await app.run('list --stage Интерес --funnel Customers --orphans --save stuck')
  expect(app.store().savedLists.all()[0]?.options).toEqual({ stage: 'interested', funnel: 'customers', noNext: true })
})

test('an unknown name is refused with near ones, or with where to look', async () => {
  const app = viewsApp()
  expect(await app.run('list jane')).toMatchInlineSnapshot(`
    "! There is no saved list "jane"; none is saved yet.
    ! Try: followup search jane
    exit 1"
  `)
  await app.run('list --cold --save "warm leads"')
  await app.run('list --cold --save "вип"')
  expect(await app.run('list warm-leeds')).toMatchInlineSnapshot(`
    "! There is no saved list "warm-leeds". Saved: warm-leads, вип.
    ! Try: followup list warm-leads
    exit 1"
  `)
  expect(await app.run('list warm')).toContain('followup list warm-leads')
  expect(await app.run('list --forget warm')).toContain('followup list --forget warm-leads')
  expect(await app.run('list zzz')).toContain('followup list --views')
})

test.each([
  ['list --save ""', '--save cannot be ""'],
  ['list --save "!?"', '--save cannot be "!?"'],
  [`list --save "${'x'.repeat(61)}"`, 'The name of the list is too long: 61 characters, at most 60.'],
  ['list --views --forget x', 'These do not go together: --views, --forget.'],
])('%s is refused', async (line, why) => {
  const app = viewsApp()
  expect(await app.run(line)).toContain(why)
  expect(app.store().savedLists.all()).toEqual([])
})

test.each([{ role: 'boss' }, { sort: 3 }, { nonsense: true }])(
  'a saved list of options nobody knows (%j) is refused: it would be of more people than it says',
  async (options) => {
    const app = viewsApp()
    save(app.store(), add('savedList', { id: 'list', slug: 'odd', name: 'odd', options: options as SavedOptions }))
    expect(await app.run('list odd')).toContain('cannot be')
  },
)
