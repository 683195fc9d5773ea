import { expect, test } from 'vitest'
import { withPeople } from '../../support/loop.ts'

test.each(['имя', 'следующий шаг', 'этап', 'касание', 'next', 'next step'])(
  'a list is sorted by "%s"',
  async (sort) => {
    expect(await withPeople().runArgs(['list', '--sort', sort])).toMatchObject({ exit: 0, stderr: '' })
  },
)

test.each([
  ['list --sort цвет', 'name (имя), next (следующий шаг)'],
  ['list --role начальник', 'prospect (потенциальный клиент), customer (клиент), team (команда)'],
  ['log 1 звонила --outcome так', 'reached (поговорили), no-answer (нет ответа)'],
])('the refusal of "%s" names what is taken as people call it', async (line, known) => {
  expect(await withPeople({ lang: 'ru' }).run(line)).toContain(known)
  expect(await withPeople().run(line)).not.toMatch(/\([а-я]/)
})

test.each(['when 31.02.2026', 'today --as-of "31.02.2026"', 'when tomorrow or so maybe'])(
  '"%s" saves nothing and does not say so',
  async (line) => {
    const told = await withPeople().run(line)
    expect(told).toContain('exit 1')
    expect(told).not.toContain('Nothing was saved')
    expect(await withPeople({ lang: 'ru' }).run(line)).not.toContain('Ничего не сохранено')
    expect(await withPeople().run('plan 1 "31.02.2026"')).toContain('Nothing was saved.')
  },
)
