import { expect, test } from 'vitest'
import { busyDay } from '../support/busy-day.ts'
import { testApp } from '../support/test-app.ts'

const deeds = [
  'template add hello "Hi {first}"',
  'template edit hello "Hello {first}"',
  'template remove hello',
  'list --cold --save cold',
  'list --due --save cold',
  'list --forget cold',
  'funnel edit add "Sample" --after contacted',
  'funnel edit rename sample "Sample sent"',
  'funnel edit rot sample 5',
  'funnel edit move sample --before new',
  'funnel edit merge interested sample',
]

/** What `history` says was done, the first first, without times and without what was done before. */
async function told(lang: 'en' | 'ru'): Promise<readonly string[]> {
  const app = testApp({ lang, now: '2026-03-10T12:00', width: 140 })
  busyDay(app.store(), 'en')
  for (const line of deeds) await app.run(`${line} --lang en`)
  const { items } = await app.json<{ items: { seq: number }[] }>('history')
  const lines = (await app.run(`history --limit ${String(deeds.length)}`)).split('\n')
  expect(items.length).toBeGreaterThan(deeds.length)
  return lines
    .filter((line) => /^ {2}\d\d:\d\d/.test(line))
    .map((line) => line.replace(/^ {2}\d\d:\d\d +/, '').replace(/ +/g, ' '))
    .toReversed()
}

test('what became of templates, saved lists and stages', async () => {
  expect(await told('en')).toMatchInlineSnapshot(`
    [
      "template hello · added",
      "template hello · changed",
      "template hello · removed",
      "list cold · added",
      "list cold · changed",
      "list cold · removed",
      "funnel Sample · added",
      "funnel Sample · Sample → Sample sent",
      "funnel Sample sent · days until stuck: 14 → 5",
      "funnel Sample sent · moved",
      "funnel Interested · Interested → Sample sent; removed",
    ]
  `)
})

test('in Russian', async () => {
  expect(await told('ru')).toMatchInlineSnapshot(`
    [
      "template hello · добавлено",
      "template hello · изменено",
      "template hello · удалено",
      "list cold · добавлено",
      "list cold · изменено",
      "list cold · удалено",
      "funnel Sample · добавлено",
      "funnel Sample · Sample → Sample sent",
      "funnel Sample sent · срок на этапе, дней: 14 → 5",
      "funnel Sample sent · переставлено",
      "funnel Interested · Интерес → Sample sent; удалено",
    ]
  `)
})

test.each([
  ['en', ['the change of the funnel - Contacted', 'the saved list - cold', 'the template - hello']],
  ['ru', ['изменение воронки — Связались', 'сохранённый список — cold', 'шаблон — hello']],
] as const)('undo calls what it takes back by what it is (%s)', async (lang, names) => {
  const app = testApp({ lang })
  await app.run('template add hello "Hi {first}" --lang en')
  await app.run('list --cold --save cold')
  await app.run('funnel edit rot contacted 5')
  for (const name of names) expect(await app.run('undo')).toContain(name)
})

test('a setting is told with both its values', async () => {
  const app = testApp()
  await app.run('config set nudgeCap 40')
  await app.run('config set nudgeCap 50')
  expect(await app.run('history')).toMatch(/nudgeCap: 40 → 50[^]*nudgeCap: as by default → 40/)
  expect(await app.run('undo')).toContain('nudgeCap: 40 → 50')
  expect(await app.run('undo --lang ru')).toContain('nudgeCap: по умолчанию → 40')
})

test('of two people made one it is not told what was moved', async () => {
  const app = testApp()
  await app.run('add "Anna Lee" --role customer')
  await app.run('add "Anna Li" --new')
  await app.run('merge 1 2 --yes')
  expect(await app.run('undo')).not.toContain('→')
})
