import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../src/reading/fold.ts'
import { latinLetters, spellingCost } from '../../../src/reading/names/spelling.ts'

function costOf(cyrillic: string, latin: string): number | undefined {
  return spellingCost(fold(cyrillic), latinLetters(latin))
}

test.each([
  ['Щербаков', 'Shcherbakov'],
  ['Щербаков', 'Ščerbakov'],
  ['Щербаков', 'Shherbakov'],
  ['Щербаков', 'Ŝerbakov'],
  ['Юлия', 'Yulia'],
  ['Юлия', 'Iuliia'],
  ['Юлия', 'Julija'],
  ['Юлия', 'Ûliâ'],
  ['Соловьёв', "Solov'yov"],
  ['Соловьёв', 'Soloviev'],
  ['Соловьёв', 'Solovyev'],
  ['Соловьёв', 'Solov’ëv'],
  ['Цой', 'Tsoy'],
  ['Цой', 'Coj'],
  ['Алексей', 'Alexey'],
  ['Алексей', 'Aleksei'],
  ['Алексей', 'Aleksejj'],
  ['Чайковский', 'Chaykovsky'],
  ['Чайковский', 'Chaikovskii'],
  ['Чайковский', 'Čajkovskij'],
  ['Хрущёв', 'Khrushchyov'],
  ['Хрущёв', 'Hruschev'],
  ['Эдуард', 'Eduard'],
  ['Объедков', "Ob''edkov"],
  ['Крылов', 'Kry`lov'],
  ['Мария', 'Maria'],
  ['Татьяна', 'Tatiana'],
  ['Ксения', 'Xenia'],
  ['Фёдор', 'Fyodor'],
  ['Фёдор', 'Fёdor'],
])('%s is spelt %s by one of the usual ways', (cyrillic, latin) => {
  expect(costOf(cyrillic, latin)).toBe(0)
})

test.each([
  ['Журавлёва', 'Jouravleva'],
  ['Шишкин', 'Chichkin'],
  ['Воронцов', 'Woronzow'],
  ['Чехов', 'Tschechow'],
  ['Чехов', 'Czechow'],
  ['Гусев', 'Goussev'],
  ['Кирилл', 'Kiril'],
  ['Романов', 'Romanoff'],
])('%s is spelt %s by an odd way', (cyrillic, latin) => {
  expect(costOf(cyrillic, latin)).toBeGreaterThan(0)
})

test.each([
  ['Иванов', 'Petrov'],
  ['Анна', 'Anton'],
  ['Лев', 'Leva'],
  ['Ян', 'Yana'],
  ['Белов', 'Bylov'],
])('%s is never spelt %s', (cyrillic, latin) => {
  expect(costOf(cyrillic, latin)).toBeUndefined()
})

/** The system of Russian passports (ICAO Doc 9303), written down anew. */
const passport: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ:ie ы:y э:e ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const word = fc.string({
  unit: fc.constantFrom(...Array.from('абвгдежзиклмнопрстуфхцчшщыэюя')),
  minLength: 2,
  maxLength: 12,
})

test('whatever is spelt as in a passport is read back', () => {
  fc.assert(
    fc.property(word, (cyrillic) => {
      const latin = Array.from(cyrillic, (letter) => passport[letter] ?? '').join('')
      expect(spellingCost(cyrillic, latin)).toBe(0)
    }),
  )
})

test('one wrong letter is told from a right spelling', () => {
  expect(spellingCost('щербакова', 'shcherbakva', 0)).toBeUndefined()
  expect(spellingCost('щербакова', 'shcherbakva', 1)).toBe(20)
  expect(spellingCost('щербакова', 'shcherbkva', 1)).toBeUndefined()
})
