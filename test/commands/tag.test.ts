import { expect, test } from 'vitest'
import { withPeople } from '../support/loop.ts'

test('tags are put on, taken off and shown', async () => {
  const app = withPeople()
  expect(await app.run('tag anna vip expo')).toMatchInlineSnapshot(`
    "Anna Petrova #1
      Added  #vip #expo
      Tags   #expo #vip"
  `)
  expect(await app.run('tag anna +yoga -expo')).toMatchInlineSnapshot(`
    "Anna Petrova #1
      Added      #yoga
      Taken off  #expo
      Tags       #vip #yoga"
  `)
  expect(await app.run('tag anna')).toMatchInlineSnapshot(`
    "Anna Petrova #1
      Tags  #vip #yoga"
  `)
  expect(await app.run('tag anna --remove VIP --remove "#yoga"')).toMatchInlineSnapshot(`
    "Anna Petrova #1
      Taken off  #vip #yoga
      Tags       –"
  `)
  expect(app.undo()).toBe('tag')
  expect((await app.json('tag anna')).tags).toEqual(['vip', 'yoga'])
})

test('a tag that begins as an option is a tag', async () => {
  const app = withPeople()
  await app.run('tag anna yoga red help')
  expect(await app.json('tag anna -yoga -red -help')).toMatchObject({ removed: ['yoga', 'red', 'help'], tags: [] })
})

test('a tag twice, in any case, is one tag', async () => {
  const app = withPeople()
  await app.run('tag anna VIP vip')
  expect(await app.json('tag anna Vip')).toMatchObject({ added: [], tags: ['VIP'] })
})

test('in Russian', async () => {
  const app = withPeople({ lang: 'ru' })
  expect(await app.run('tag лена вип, выставка')).toMatchInlineSnapshot(`
    "Лена Орлова #2
      Добавлены  #вип #выставка
      Метки      #вип #выставка"
  `)
  expect(await app.run('tag anna')).toMatchInlineSnapshot(`"Anna Petrova #1: меток нет."`)
})

test.each([
  ['tag anna -vip', '! Anna Petrova does not have the tag #vip.'],
  ['tag anna "words!"', '! A tag cannot be "words!". It takes: letters and digits without blanks.'],
  ['tag anna --vip', '! Try: followup help tag'],
  [`tag anna ${'x'.repeat(201)}`, '! A tag is too long: 201 characters, at most 200.'],
])('%s is refused, and nothing changes', async (line, said) => {
  const app = withPeople()
  expect(await app.run(line)).toContain(said)
  expect((await app.json('tag anna')).tags).toEqual([])
})
