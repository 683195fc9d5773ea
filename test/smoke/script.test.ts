import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { phoneContacts } from '../support/vcards.ts'
import { changesBetween } from './dump.ts'
import {
  day,
  echoIn,
  expectRefusal,
  expectSaid,
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

/** What both passes type. */
const typed = {
  jane: ['add', 'Jane Doe, met at the expo, +1 415 555 2671, call next tue 10am #expo'],
  lena: ['add', 'Лена, мама Тимы, 8 916 123-45-67, интересуют витамины, через 3 дня'],
  plan: ['plan', '12', 'friday', 'call about the price list'],
  doneLena: ['done', 'лена', 'отправила каталог', '--next', 'в пятницу в 11'],
  done: ['done', '202', 'отправила каталог', '--next', 'в пятницу в 11'],
  snooze: ['snooze', '12', 'tomorrow morning'],
  stage: ['stage', '201', 'presented'],
} as const

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
      'Who of them is worth a follow-up? One key each: followup triage',
    ])
    expectImported(await dump())

    expectSaid(await line(...typed.jane), janeAdded, [
      'Added Jane Doe #201.',
      '  Phone  +1 415 555-2671',
      '  From   expo',
      '  Tags   #expo',
      `  Next   ${next(day.nextTuesday, '10:00')} - wrong? followup move 201 …`,
      '         promise: call',
    ])

    expectSaid(
      await line(...typed.lena),
      lenaAdded,
      [
        'Added Лена #202.',
        '  Phone  +7 916 123-45-67',
        '  Note   мама Тимы',
        `  Next   ${next(day.inThreeDays)} - wrong? followup move 202 …`,
        '         promise: интересуют витамины',
      ],
      'Лена #151 is on the list too. The same person? followup merge 202 151\n',
    )

    expectSaid(await line('today'), nothing, [
      `${english.day(day.today)} · nobody is due`,
      '',
      '200 people have no next step: followup plan --orphans',
    ])

    expectSaid(await line(...typed.plan), planned, [
      'Planned for Mia Harper #12.',
      `  Next  ${next(day.friday)} - wrong? followup move 12 …`,
      '        promise: call about the price list',
    ])

    const janes = [
      '"jane" fits 3 people. Name one by number:',
      '  #21 Jane Miller, +1 415 555-0101',
      '  #121 Jane Whitfield, +1 415 555-0102',
      '  #201 Jane Doe, +1 415 555-2671',
    ]
    const called = 'sent the price list'
    expectRefusal(await line('log', 'jane', called), [
      ...janes,
      ...triedIn('Try:', [21, 121, 201], (no) => `log ${no} "sent the price list"`),
    ])
    expectSaid(await line('log', '201', called), logged, ['Logged for Jane Doe #201: message.'])

    expectRefusal(await line(...typed.doneLena), [
      '"лена" fits 4 people. Name one by number:',
      '  #31 Лена Соколова, +7 916 123-00-01',
      '  #91 Лена Воронцова, +7 916 123-00-02',
      '  #151 Лена, +7 916 123-00-03',
      '  #202 Лена, +7 916 123-45-67',
      ...triedIn('Try:', [31, 91, 151, 202], lenaDoneBy),
    ])
    expectSaid(await line(...typed.done), lenaDone, [
      'Logged for Лена #202: message.',
      `  Next        ${next(day.friday, '11:00')} - wrong? followup move ${lenasSecond()} …`,
      '              promise',
      `  Still open  promise for ${english.day(day.inThreeDays)}: интересуют витамины`,
    ])

    expectSaid(await line(...typed.snooze), nothing, [
      'Nothing was changed for Mia Harper #12: it shows no earlier than that anyway.',
      `  Shows  ${next(day.friday)}`,
      `  Stays  promise for ${english.day(day.friday)}: call about the price list`,
    ])

    expectRefusal(await line('stage', 'jane', 'presented'), [
      ...janes,
      ...triedIn('Try:', [21, 121, 201], (no) => `stage ${no} presented`),
    ])
    const beforeStage = await dump()
    expectSaid(await line(...typed.stage), staged, ['Moved Jane Doe #201.', '  Customers  New → Presented'])

    expectSaid(await line('funnel'), nothing, [
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

    expectSaid(await line('watch', '--once'), nothing, ['Nothing is due.'])

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
    expect(told(imported).at(-2)).toBe('Добавлено: 200 человек. Вернуть как было: followup undo')

    expectSaid(await line(...typed.jane), janeAdded, [
      'Добавлено: Jane Doe #201.',
      '  Телефон  +1 415 555-2671',
      '  Откуда   expo',
      '  Метки    #expo',
      `  Дальше   ${next(day.nextTuesday, '10:00')} — не так? followup move 201 …`,
      '           обещание: call',
    ])

    const same = 'В списке уже есть Лена #151. Это тот же человек? followup merge 202 151\n'
    expectSaid(
      await line(...typed.lena),
      lenaAdded,
      [
        'Добавлено: Лена #202.',
        '  Телефон  +7 916 123-45-67',
        '  Заметка  мама Тимы',
        `  Дальше   ${next(day.inThreeDays)} — не так? followup move 202 …`,
        '           обещание: интересуют витамины',
      ],
      same,
    )

    expect(told(await line('today'))).toEqual([
      `${russian.day(day.today)} · сегодня никого`,
      '',
      '200 человек без следующего шага: followup plan --orphans',
    ])

    expectSaid(await line(...typed.plan), planned, [
      'Запланировано: Mia Harper #12.',
      `  Дальше  ${next(day.friday)} — не так? followup move 12 …`,
      '          обещание: call about the price list',
    ])

    expectRefusal(await line(...typed.doneLena), [
      'Под «лена» подходят 4 человека. Назовите одного по номеру:',
      '  #31 Лена Соколова, +7 916 123-00-01',
      '  #91 Лена Воронцова, +7 916 123-00-02',
      '  #151 Лена, +7 916 123-00-03',
      '  #202 Лена, +7 916 123-45-67',
      ...triedIn('Попробуйте:', [31, 91, 151, 202], lenaDoneBy),
    ])
    expectSaid(await line(...typed.done), lenaDone, [
      'Записано: Лена #202 — сообщение.',
      `  Дальше      ${next(day.friday, '11:00')} — не так? followup move ${lenasSecond()} …`,
      '              обещание',
      `  Ещё в силе  обещание на ${russian.day(day.inThreeDays)}: интересуют витамины`,
    ])

    expectSaid(await line(...typed.snooze), nothing, [
      'Ничего не изменилось: раньше шаг и так не появится (Mia Harper #12).',
      `  Появится  ${next(day.friday)}`,
      `  Остаётся  обещание на ${russian.day(day.friday)}: call about the price list`,
    ])

    const beforeStage = await dump()
    expectSaid(await line(...typed.stage), staged, ['Этап изменён: Jane Doe #201.', '  Клиенты  Новый → Показали'])
    expect(told(await line('undo')).map((text) => text.replace(/ \d\d:\d\d\)/, ' ЧЧ:ММ)'))).toEqual([
      `Отменено: переход — Jane Doe #201 (stage, ${russian.day(day.today)} ЧЧ:ММ).`,
      '  Новый → Показали',
    ])
    expect(await dump()).toBe(beforeStage)
  })
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

/** The commands that are told for each number, below one another. */
function triedIn(lead: string, numbers: readonly number[], line: (no: string) => string): readonly string[] {
  return numbers.map((no, at) => `${at === 0 ? lead : ' '.repeat(lead.length)} followup ${line(String(no))}`)
}

function lenaDoneBy(no: string): string {
  return `done ${no} "отправила каталог" --next "в пятницу в 11"`
}
