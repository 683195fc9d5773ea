import { expect, test } from 'vitest'
import { namePartsOf, partsSaid } from '../../src/reading/name-parts.ts'

test.each([
  ['Mira Oakes', 'Oakes;Mira;;;'],
  ['Oakes, Mira', 'Oakes;Mira;;;'],
  ['Oakes, Mira Jane', 'Oakes;Mira;Jane;;'],
  ['Anna Maria Smith', 'Smith;Anna;Maria;;'],
  ['Ludwig van Beethoven', 'van Beethoven;Ludwig;;;'],
  ['Anna van der Berg', 'van der Berg;Anna;;;'],
  ['van der Berg, Anna', 'van der Berg;Anna;;;'],
  ['Dr Anna Smith', 'Smith;Anna;;Dr;'],
  ['Mrs. Jane Doe', 'Doe;Jane;;Mrs.;'],
  ['Jane Doe, MD', 'Doe;Jane;;;MD'],
  ['JANE DOE', 'DOE;JANE;;;'],
  ['SMITH John', 'SMITH;John;;;'],
  ['Cher', ';Cher;;;'],
  ['J. Smith', 'Smith;J.;;;'],
  ['И. И. Иванов', 'Иванов;И. И.;;;'],
  ['Smith J.', 'Smith;J.;;;'],
  ['Анна Петрова', 'Петрова;Анна;;;'],
  ['Петрова Анна', 'Петрова;Анна;;;'],
  ['Петрова Анна Сергеевна', 'Петрова;Анна;Сергеевна;;'],
  ['Анна Сергеевна Петрова', 'Петрова;Анна;Сергеевна;;'],
  ['Анна Сергеевна', ';Анна;Сергеевна;;'],
  ['Иванов И. И.', 'Иванов;И. И.;;;'],
  ['Анна', ';Анна;;;'],
  ['Людвиг ван Бетховен', 'ван Бетховен;Людвиг;;;'],
  ['Anna (dentist)', ';Anna (dentist);;;'],
  ['Anna and Bob', ';Anna and Bob;;;'],
  ['Анна и Олег', ';Анна и Олег;;;'],
  ['The Coffee House', ';The Coffee House;;;'],
  ['ООО Ромашка', ';ООО Ромашка;;;'],
  ['Anna 2', ';Anna 2;;;'],
  ['a, b, c', ';a, b, c;;;'],
  ['-- Uv', 'Uv;--;;;'],
  ['--help Uv', 'Uv;--help;;;'],
  ['... Anna', '...;Anna;;;'],
])('the parts of %s are %s', (name, parts) => {
  const { family, given, middle, prefix, suffix } = namePartsOf(name)
  expect([family, given, middle, prefix, suffix].join(';')).toBe(parts)
})

test.each([
  ['the same in other words', 'Oakes, Mira', 'Mira', 'Oakes', null, null],
  ['nothing', 'Mira Oakes', null, null, null, null],
  ['another first name', 'M. Oakes', 'Mira', 'Oakes', 'Mira', null],
  ['a first name alone', 'Smith J.', 'John', null, 'John', null],
  ['a double one', 'Анна Мария Петрова', 'Анна Мария', 'Петрова', 'Анна Мария', null],
  ['a surname that stands first', 'Nagy Imre', 'Imre', 'Nagy', 'Imre', 'Nagy'],
  ['a surname of two words', 'Juan García Márquez', 'Juan', 'García Márquez', null, 'García Márquez'],
  ['the whole name as the first', 'Анна Петрова', 'Анна Петрова', null, null, null],
  ['the whole name as the last', 'Анна Петрова', null, 'Анна Петрова', null, null],
  ['a remark in the first name', 'Анна (Экспо)', 'Анна Экспо', null, null, null],
  ["both in the other's place", 'Анна Петрова', 'Петрова', 'Анна', null, null],
  ["both in the other's place, surname first", 'Петрова Анна', 'Петрова', 'Анна', null, null],
])('parts that say %s of a name', (_, name, givenName, familyName, given, family) => {
  expect(partsSaid(name, { givenName, familyName })).toEqual({ givenName: given, familyName: family })
})
