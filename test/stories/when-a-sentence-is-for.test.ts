import { describe, expect, test } from 'vitest'
import { add } from '../../src/domain/record/change.ts'
import { person, save } from '../support/people.ts'
import { refusalOf } from '../support/refusal.ts'
import { testApp, type TestApp } from '../support/test-app.ts'

const listed = ['Nora Whitfield', 'Stuart Lowe', 'Тамара Ильина', 'Глеб Рощин']

/** It is a Tuesday, the 10th of March 2026. */
function seller(lang: 'en' | 'ru'): TestApp {
  const app = testApp({ lang, region: lang === 'ru' ? 'RU' : 'US', now: '2026-03-10T09:00' })
  for (const [at, name] of listed.entries()) save(app.store(), add('person', person({ id: `p${String(at)}`, name })))
  return app
}

/** The day and time of the step that is saved, of a second one behind "+", or `asked`. */
async function told(app: TestApp, sentence: string): Promise<string> {
  const ran = await app.runArgs(['add', sentence, '--json'])
  if (ran.exit !== 0) return refusalOf(ran)
  const { next, second } = JSON.parse(ran.stdout) as Record<
    'next' | 'second',
    { day: string; time: string | null } | null
  >
  return [next, second].flatMap((step) => (step ? [[step.day, step.time ?? ''].join(' ').trim()] : [])).join(' + ')
}

describe('in English the step has its own date', () => {
  test.each([
    ['Nora has her open house on 21 March, ring her the day before', '2026-03-20'],
    ['Stuart flies out Sat, text him two days ahead', '2026-03-12'],
    ["Nora's renewal is on April 30, send the offer 2 weeks before", '2026-04-16'],
    ['Nora visits on 20 March, confirm on the 19th', '2026-03-19'],
    ['Stuart pitches to his board on the 18th, call him the day after', '2026-03-19'],
    ['Nora is in Oslo till the 24th, call her when she is back', '2026-03-24'],
    ['fair ends on Friday, tell Stuart about it before then', '2026-03-12'],
    ['remind Nora that the class is on saturday, send the link on friday', '2026-03-13'],
    ['send Stuart the price list on Thursday and call him on Friday at 4pm', '2026-03-12 + 2026-03-13 16:00'],
    ['Nora: mail the brochure on 12 March, ring on 19 March', '2026-03-12 + 2026-03-19'],
    ['call Nora thu 11', '2026-03-12 11:00'],
    ['friday demo for Stuart in the showroom at 3:30pm', '2026-03-13 15:30'],
    ['call Nora in may', '2026-05-01'],
    ['write to Stuart in august', '2026-08-03'],
    ['call Stuart after easter', '2026-04-06'],
    ['call Stuart a week after his wedding', 'asked'],
    ['ring Nora after the holidays', 'asked'],
    ['Nora is away until 14, ring her', 'asked'],
    ['send Nora the deck monday, call at 5', 'asked'],
    ['send Nora the deck friday, call her thursday', 'asked'],
    ['when did I last speak to Nora?', 'asked'],
    ['Nora asked when we meet? call her friday', '2026-03-13'],
    ['4/14, renewal for Nora Whitfield, 2pm', '2026-04-14 14:00'],
    ['ask Stuart tues', '2026-03-17'],
    ['call Nora about the april order, thursday', '2026-03-12'],
    ['ring Stuart btwn 3 and 5 tomorrow', '2026-03-11 15:00'],
    ['friday 2 samples for Nora', '2026-03-13'],
    ['sold Nora 3 jars for 45, call friday', '2026-03-13'],
    ['call Nora Whitfield yesterday', 'asked'],
    ['call Wilma Dunn yesterday', 'asked'],
    ['yesterday call Wilma Dunn', 'asked'],
    ['Nora, demo on 18 March at 3pm, then call a week later', '2026-03-18 15:00 + 2026-03-25'],
    ['Nora, demo on 12 March at 3pm, call in two weeks', '2026-03-12 15:00 + 2026-03-26'],
    ['Nora goes to Oslo on 18 March, call her a week later', '2026-03-25'],
    ['bed comes for Nora on 14 April, call 16', 'asked'],
    ['call Nora in autumn', '2026-09-01'],
  ])('%s', async (sentence, expected) => {
    expect(await told(seller('en'), sentence)).toBe(expected)
  })
})

describe('in Russian the step has its own date', () => {
  test.each([
    ['позвонить Тамаре Ильиной вчера', 'asked'],
    ['позвонить Алле Бойко вчера', 'asked'],
    ['у Тамары гость 14 апреля, набрать 16 апреля', '2026-04-16'],
    ['Тамаре привезут кровать 14 апреля, набрать 16 апреля', '2026-04-16'],
    ['Тамаре привезут кровать 14 апреля, набрать 16', 'asked'],
    ['Тамара, встреча 13 марта в 14:30, через неделю позвонить', '2026-03-13 14:30 + 2026-03-20'],
    ['Тамара, попробовать осенью', '2026-09-01'],
    ['зимой позвонить Тамаре', '2026-12-01'],
    ['у Тамары показ 21 марта, набрать за день', '2026-03-20'],
    ['Глеб сдаёт проект 30 апреля, напомнить за 2 недели', '2026-04-16'],
    ['у Глеба день рождения 15 марта, поздравить накануне', '2026-03-14'],
    ['Тамара выступает 18-го, позвонить на следующий день', '2026-03-19'],
    ['Глеб в Сочи до 24 марта, набрать, когда вернётся', '2026-03-24'],
    ['позвонить Тамаре за 3 дня до 20 марта', '2026-03-17'],
    ['напомнить Глебу, что урок в субботу, ссылку скинуть в пятницу', '2026-03-13'],
    ['Тамара приедет 20 марта смотреть дом, подтвердить 19-го', '2026-03-19'],
    ['в четверг отправить Тамаре прайс, в пятницу позвонить', '2026-03-12 + 2026-03-13'],
    ['Глебу скинуть договор 12 марта, а потом набрать 19 марта', '2026-03-12 + 2026-03-19'],
    ['набрать Тамаре чт 11', '2026-03-12 11:00'],
    ['показать Глебу дом 18 марта в 10', '2026-03-18 10:00'],
    ['написать Тамаре в августе', '2026-08-03'],
    ['позвонить Глебу после праздников', 'asked'],
    ['набрать Тамару после отпуска', 'asked'],
    ['Глеб на больничном до 14, потом набрать', 'asked'],
    ['в четверг отправить Тамаре прайс, набрать в 10', 'asked'],
    ['когда я последний раз звонила Глебу?', 'asked'],
    ['Глеб взял 2 набора по 1490, набрать в пятницу', '2026-03-13'],
  ])('%s', async (sentence, expected) => {
    expect(await told(seller('ru'), sentence)).toBe(expected)
  })
})

test('a step of two is read back, told and taken back with the other', async () => {
  const app = seller('en')
  expect(await app.run('add "send Stuart the price list on Thursday and call him on Friday at 4pm"'))
    .toMatchInlineSnapshot(`
      "Planned for Stuart Lowe #2, who is on the list.
        Next  Thu 12 Mar, in 2 days - wrong? followup move 2 …
              promise: send Stuart the price list
        Then  Fri 13 Mar 16:00, in 3 days - wrong? followup move 2.2 …
              promise: call him"
    `)
  expect((await app.run('undo --yes')).split('\n')).toHaveLength(3)
  expect(app.store().followups.openOf('p1')).toEqual([])
})

describe('what somebody else does again and again is no step', () => {
  test.each([
    ['Nora Whitfield sews every sunday', null],
    ['Nora Whitfield calls every friday', null],
    ['Stuart Lowe grinds coffee every day, call', null],
    ['Nora Whitfield wants a call every friday', 'every friday'],
    ['Nora Whitfield, flowers every friday', 'every friday'],
    ['Nora Whitfield: numbers every friday', 'every friday'],
    ['call Nora every friday', 'every friday'],
    ['Глеб мелет кофе каждый день, набрать', null],
    ['Глеб просит звонить каждую пятницу', 'каждую пятницу'],
  ])('%s', async (sentence, rule) => {
    const app = seller(/[а-я]/.test(sentence) ? 'ru' : 'en')
    await app.runArgs(['add', sentence])
    const open = listed.flatMap((_, at) => app.store().followups.openOf(`p${String(at)}`))
    expect(open.filter(({ rule: saved }) => saved !== null)).toHaveLength(rule === null ? 0 : 1)
  })
})
