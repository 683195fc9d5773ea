import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { phoneContacts } from '../support/vcards.ts'
import { changesBetween } from './dump.ts'
import {
  day,
  echoIn,
  expectRefusal,
  janeAdded,
  lenaAdded,
  lenaDone,
  lenasSecond,
  logged,
  nothing,
  planned,
  session,
  staged,
  told,
  zone,
} from './first-day.ts'
import { builtProgram, type Program } from './program.ts'
import { english, russian } from './real-days.ts'

let program: Program
beforeEach(() => {
  program = builtProgram({ TZ: zone.name })
  writeFileSync(join(program.home, 'contacts.vcf'), phoneContacts())
})
afterEach(() => program.end())

describe('the first day, as one would type it', () => {
  test('in English', async () => {
    const { line, dump } = session(program, 'en')
    const next = echoIn(english, { tomorrow: 'tomorrow', days: (count) => `in ${String(count)} days` })

    const imported = await line('import', 'contacts.vcf')
    expect(told(imported)).toEqual([
      'contacts.vcf: 200 entries (vCard, UTF-8)',
      '',
      'New: 200',
      '  Анна Берёзкина   +7 903 555-10-00, Студия растяжки «Северное сияние»…',
      '  Oliver Baxter    +1 212 555-0101, oliver.baxter1@example.com',
      '  Amelia Holloway  +1 212 555-0102',
      '  Иван Берёзкин    +7 903 555-10-03',
      '  Harry Pike       +1 212 555-0104',
      '  Isla Sutton      +1 212 555-0105, isla.sutton5@example.com',
      '  Мария Громова    +7 903 555-10-06',
      '  George Marsh     +1 212 555-0107, Northgate Dental, Family Practice',
      '  Ava Doyle        +1 212 555-0108',
      '  Пётр Громов      +7 903 555-10-09',
      '  and 190 more',
      '',
      '200 people added. Take it back: followup undo',
    ])
    expectImported(await dump())

    const jane = await line('add', 'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo')
    expect(told(jane)).toEqual([
      'Added Jane Doe #201.',
      '  Phone  +1 415 555-2671',
      '  From   expo',
      '  Tags   #expo',
      `  Next   ${next(day.nextTuesday, '10:00')} - wrong? followup move 201 …`,
      '         promise: call',
    ])
    expect(jane.changes).toEqual(janeAdded)

    const lena = await line('add', 'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня')
    expect(told(lena, 'Лена #151 is on the list too. The same person? followup merge 202 151\n')).toEqual([
      'Added Лена #202.',
      '  Phone  +7 916 123-45-67',
      '  Note   мама Тимы',
      `  Next   ${next(day.inThreeDays)} - wrong? followup move 202 …`,
      '         promise: интересуют витамины',
    ])
    expect(lena.changes).toEqual(lenaAdded)

    const today = await line('today')
    expect(told(today)).toEqual([
      `${english.day(day.today)} · nobody is due`,
      '',
      '200 people have no next step: followup plan --orphans',
    ])
    expect(today.changes).toEqual(nothing)

    const plan = await line('plan', '12', 'friday', 'call about the price list')
    expect(told(plan)).toEqual([
      'Planned for Mia Harper #12.',
      `  Next  ${next(day.friday)} - wrong? followup move 12 …`,
      '        promise: call about the price list',
    ])
    expect(plan.changes).toEqual(planned)

    const janes = [
      '"jane" fits 3 people. Name one by number:',
      '  #21 Jane Miller, +1 415 555-0101',
      '  #121 Jane Whitfield, +1 415 555-0102',
      '  #201 Jane Doe, +1 415 555-2671',
    ]
    const called = 'called, wants the price list'
    expectRefusal(await line('log', 'jane', called), janes)
    const log = await line('log', '201', called)
    expect(told(log)).toEqual(['Logged for Jane Doe #201: call.'])
    expect(log.changes).toEqual(logged)

    const next11 = ['отправила каталог', '--next', 'в пятницу в 11']
    expectRefusal(await line('done', 'лена', ...next11), [
      '"лена" fits 4 people. Name one by number:',
      '  #31 Лена Соколова, +7 916 123-00-01',
      '  #91 Лена Воронцова, +7 916 123-00-02',
      '  #151 Лена, +7 916 123-00-03',
      '  #202 Лена, +7 916 123-45-67',
    ])
    const done = await line('done', '202', ...next11)
    expect(told(done)).toEqual([
      'Logged for Лена #202: message.',
      `  Next  ${next(day.friday, '11:00')} - wrong? followup move ${lenasSecond()} …`,
      '        promise',
    ])
    expect(done.changes).toEqual(lenaDone)

    const snooze = await line('snooze', '12', 'tomorrow morning')
    expect(told(snooze)).toEqual([
      'Nothing was changed for Mia Harper #12: it shows no earlier than that anyway.',
      `  Shows  ${next(day.friday)}`,
      `  Stays  promise for ${english.day(day.friday)}: call about the price list`,
    ])
    expect(snooze.changes).toEqual(nothing)

    expectRefusal(await line('stage', 'jane', 'presented'), janes)
    const beforeStage = await dump()
    const stage = await line('stage', '201', 'presented')
    expect(told(stage)).toEqual(['Moved Jane Doe #201.', '  Customers  New → Presented'])
    expect(stage.changes).toEqual(staged)

    const funnel = await line('funnel')
    expect(told(funnel)).toEqual([
      'Customers ─────────────────────────────────────────────────────────── 202 people',
      ' Stage       Now  Reached                      Conv.  Days  Stuck',
      ' ────────────────────────────────────────────────────────────────',
      ' New         201      202  ██████████████████      –     0      –',
      ' Contacted     –        1  █░░░░░░░░░░░░░░░░░     0%     –      –',
      ' Interested    –        1  █░░░░░░░░░░░░░░░░░   100%     –      –',
      ' Presented     1        1  █░░░░░░░░░░░░░░░░░   100%     –      –',
      ' Deciding      –        –  ░░░░░░░░░░░░░░░░░░     0%     –      –',
      ' Customer      –        –  ░░░░░░░░░░░░░░░░░░      –     –      –',
      ' Lost          –        –  ░░░░░░░░░░░░░░░░░░      –     –      –',
      '',
      ' 0 of 202 won, 0%',
      '',
      'Team ────────────────────────────────────────────────────────────────── 0 people',
      ' Nobody has entered yet.',
    ])
    expect(funnel.changes).toEqual(nothing)

    const watch = await line('watch', '--once')
    expect(told(watch)).toEqual(['Nothing is due.'])
    expect(watch.changes).toEqual(nothing)

    const undo = await line('undo')
    expect(told(undo).map((text) => text.replace(/ \d\d:\d\d\)/, ' HH:MM)'))).toEqual([
      `Taken back: the move - Jane Doe #201 (stage, ${english.day(day.today)} HH:MM).`,
      '  New → Presented',
    ])
    expect(await dump()).toBe(beforeStage)
  })

  test('in Russian', async () => {
    const { line, dump } = session(program, 'ru')
    const next = echoIn(russian, {
      tomorrow: 'завтра',
      days: (count) => `через ${String(count)} ${count < 5 ? 'дня' : 'дней'}`,
    })

    const imported = await line('import', 'contacts.vcf')
    expect(told(imported).at(-1)).toBe('Добавлено: 200 человек. Вернуть как было: followup undo')

    const jane = await line('add', 'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo')
    expect(told(jane)).toEqual([
      'Новый контакт: Jane Doe #201.',
      '  Телефон  +1 415 555-2671',
      '  Откуда   expo',
      '  Метки    #expo',
      `  Дальше   ${next(day.nextTuesday, '10:00')} — не так? followup move 201 …`,
      '           обещание: call',
    ])
    expect(jane.changes).toEqual(janeAdded)

    const same = 'В списке уже есть Лена #151. Это тот же человек? followup merge 202 151\n'
    const lena = await line('add', 'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня')
    expect(told(lena, same)).toEqual([
      'Новый контакт: Лена #202.',
      '  Телефон  +7 916 123-45-67',
      '  Заметка  мама Тимы',
      `  Дальше   ${next(day.inThreeDays)} — не так? followup move 202 …`,
      '           обещание: интересуют витамины',
    ])
    expect(lena.changes).toEqual(lenaAdded)

    expect(told(await line('today'))).toEqual([
      `${russian.day(day.today)} · сегодня никого`,
      '',
      '200 человек без следующего шага: followup plan --orphans',
    ])

    const plan = await line('plan', '12', 'friday', 'call about the price list')
    expect(told(plan)).toEqual([
      'Запланировано: Mia Harper #12.',
      `  Дальше  ${next(day.friday)} — не так? followup move 12 …`,
      '          обещание: call about the price list',
    ])
    expect(plan.changes).toEqual(planned)

    const next11 = ['отправила каталог', '--next', 'в пятницу в 11']
    expectRefusal(await line('done', 'лена', ...next11), [
      'Под «лена» подходят 4 человека. Назовите одного по номеру:',
      '  #31 Лена Соколова, +7 916 123-00-01',
      '  #91 Лена Воронцова, +7 916 123-00-02',
      '  #151 Лена, +7 916 123-00-03',
      '  #202 Лена, +7 916 123-45-67',
    ])
    const done = await line('done', '202', ...next11)
    expect(told(done)).toEqual([
      'Записано: Лена #202 — сообщение.',
      `  Дальше  ${next(day.friday, '11:00')} — не так? followup move ${lenasSecond()} …`,
      '          обещание',
    ])
    expect(done.changes).toEqual(lenaDone)

    const snooze = await line('snooze', '12', 'tomorrow morning')
    expect(told(snooze)).toEqual([
      'Ничего не изменилось: раньше фоллоу-ап и так не появится (Mia Harper #12).',
      `  Появится  ${next(day.friday)}`,
      `  В силе    обещание на ${russian.day(day.friday)}: call about the price list`,
    ])
    expect(snooze.changes).toEqual(nothing)

    const beforeStage = await dump()
    const stage = await line('stage', '201', 'presented')
    expect(told(stage)).toEqual(['Этап изменён: Jane Doe #201.', '  Клиенты  Новый → Показали'])
    expect(stage.changes).toEqual(staged)
    expect(told(await line('undo')).map((text) => text.replace(/ \d\d:\d\d\)/, ' ЧЧ:ММ)'))).toEqual([
      `Отменено: переход — Jane Doe #201 (stage, ${russian.day(day.today)} ЧЧ:ММ).`,
      '  Новый → Показали',
    ])
    expect(await dump()).toBe(beforeStage)
  })
})

test('a line whose date cannot be is refused, and nothing of it is saved', async () => {
  const { line } = session(program, 'en')
  await line('import', 'contacts.vcf')
  await line('plan', '12', 'in 3 days', 'call')
  const impossible = 'the calendar or the clock has no such thing. Nothing was saved.'
  const unread = 'is not understood as a date. Nothing was saved.'
  const lines: readonly (readonly [args: readonly string[], said: string])[] = [
    [['add', 'Ruth Hale, +1 415 555 2699, call feb 30'], `"feb 30": ${impossible}`],
    [['add', 'Ruth Hale, call tue 25:00'], `"tue 25:00": ${impossible}`],
    [['add', 'Ruth Hale, через 3 дняяя'], `"через 3 дняяя" ${unread}`],
    [['add', 'Рита Хейл, позвонить 32 января'], `"32 января": ${impossible}`],
    [['add', 'Ruth Hale, call blursday at 10'], `"blursday" ${unread}`],
    [['add', 'Ruth Hale, call blursday 10'], `"blursday" ${unread}`],
    [['add', 'Ruth Hale, call on blursday'], `"blursday" ${unread}`],
    [['add', 'Ruth Hale, call in 3 dyas'], `"in 3 dyas" ${unread}`],
    [['add', 'Ruth Hale, call in 3'], `"in 3" ${unread}`],
    [['add', 'Рита Хейл, позвонить в пятнитсу'], `"пятнитсу" ${unread}`],
    [['add', 'Рита Хейл, через 3 дняя'], `"через 3 дняя" ${unread}`],
    [['add', 'Рита Хейл, позвонить через ниделю'], `"через ниделю" ${unread}`],
    [['log', '12', 'called, call back on blursday'], `"blursday" ${unread}`],
    [['done', '12', 'sent it, call in 3 dyas'], `"in 3 dyas" ${unread}`],
    [['plan', '12', '31 nov', 'call'], `"31 nov": ${impossible}`],
    [['plan', '12', 'blursday', 'call'], `"blursday call" ${unread}`],
    [['done', '12', 'sent it', '--next', 'blursday 10'], `"blursday" ${unread}`],
    [['snooze', '12', 'blursday'], `"blursday" ${unread}`],
  ]
  for (const [args, said] of lines) {
    const refused = await line(...args)
    expect(refused, args.join(' ')).toMatchObject({ stdout: '', exit: 1, changes: nothing })
    const [first = ''] = refused.stderr.split('\n')
    expect(first.replace(' Perhaps you mean:', '')).toBe(said)
  }
})

function expectImported(dump: string): void {
  const { added, removed } = changesBetween('{}', dump)
  expect(removed).toEqual([])
  const people = added.filter(({ table }) => table === 'person')
  const names = people.map(({ row }) => String(row.name))
  expect(people.map(({ row }) => row.no).sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 200 }, (_, index) => index + 1),
  )
  expect(names.filter((name) => /^[А-ЯЁ][а-яё]+( [А-ЯЁ][а-яё]+)?$/.test(name))).toHaveLength(
    phoneContacts().match(/^FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0/gm)?.length ?? -1,
  )
  expect(names.filter((name) => /^(Jane|Лена)/.test(name)).sort()).toEqual([
    'Jane Miller',
    'Jane Whitfield',
    'Лена',
    'Лена Воронцова',
    'Лена Соколова',
  ])
  expect(names.join('')).not.toMatch(/[=\uFFFD]/)
  const counts = Object.fromEntries(
    ['contactPoint', 'role', 'placement', 'touch', 'followup', 'order'].map((name) => [
      name,
      added.filter(({ table }) => table === name).length,
    ]),
  )
  const written = phoneContacts().match(/^(TEL|EMAIL)/gm)?.length
  expect(counts).toEqual({ contactPoint: written, role: 200, placement: 200, touch: 0, followup: 0, order: 0 })
}
