import { expect, test } from 'vitest'
import { gendersOf, isKnownName, kinOf } from '../../../src/reading/names/nicknames.ts'
import { rootsOf } from '../../../src/reading/names/fond-forms.ts'
import { man, woman } from '../../../src/reading/names/declension.ts'

test.each([
  ['саша', ['александр', 'александра']],
  ['лена', ['елена', 'алена']],
  ['женя', ['евгении', 'евгения']],
  ['слава', ['вячеслав', 'станислав', 'святослав']],
  ['маша', ['мария']],
  ['наталия', ['наталья']],
  ['данила', ['даниил', 'данил']],
  ['екатерина', ['catherine', 'katherine']],
  ['catherine', ['екатерина']],
  ['bob', ['robert']],
  ['peggy', ['margaret']],
  ['bill', ['william']],
  ['kate', ['catherine', 'katherine']],
  ['kasia', ['katarzyna']],
  ['pepe', ['jose']],
  ['джеимс', ['james']],
  ['уилсон', ['wilson']],
  ['александр', ['саша', 'alexander']],
])('%s may stand for %j', (name, expected) => {
  expect(kinOf(name).map((kin) => kin.name)).toEqual(expect.arrayContaining(expected))
})

test('a name is not its own kin, and an unknown one has none', () => {
  expect(kinOf('александр').map(({ name }) => name)).not.toContain('александр')
  expect(kinOf('чжурчжень')).toEqual([])
  expect([isKnownName('чжурчжень'), isKnownName('саша'), isKnownName('саш')]).toEqual([false, true, true])
})

test.each([
  ['сергеи', man],
  ['никита', man],
  ['ольга', woman],
  ['валерии', man],
  ['валерия', woman],
  ['саша', 0],
])('%s is the full name of %i', (name, genders) => {
  expect(gendersOf(name)).toBe(genders)
})

test.each([
  ['каринка', 'карина'],
  ['снежаночка', 'снежана'],
  ['сашенька', 'саша'],
  ['коленька', 'коля'],
  ['димон', 'дима'],
  ['ромчик', 'рома'],
  ['ванька', 'ваня'],
  ['игорек', 'игорь'],
  ['мишаня', 'миша'],
])('%s is made of %s', (fond, root) => {
  expect(rootsOf(fond)).toContain(root)
})
