// Ways in which people type names, made from tables of their own: nothing here is shared with what finds them.

/** A Russian name: nominative, genitive, dative, accusative, instrumental, prepositional. */
export const russians: readonly (readonly string[])[] = `
Анна Левашова|Анны Левашовой|Анне Левашовой|Анну Левашову|Анной Левашовой|Анне Левашовой
Сергей Тихвинский|Сергея Тихвинского|Сергею Тихвинскому|Сергея Тихвинского|Сергеем Тихвинским|Сергее Тихвинском
Любовь Гречко|Любови Гречко|Любови Гречко|Любовь Гречко|Любовью Гречко|Любови Гречко
Павел Стрелец|Павла Стрельца|Павлу Стрельцу|Павла Стрельца|Павлом Стрельцом|Павле Стрельце
Лев Бортник|Льва Бортника|Льву Бортнику|Льва Бортника|Львом Бортником|Льве Бортнике
Пётр Ярцев|Петра Ярцева|Петру Ярцеву|Петра Ярцева|Петром Ярцевым|Петре Ярцеве
Юлия Жильцова|Юлии Жильцовой|Юлии Жильцовой|Юлию Жильцову|Юлией Жильцовой|Юлии Жильцовой
Илья Хохряков|Ильи Хохрякова|Илье Хохрякову|Илью Хохрякова|Ильёй Хохряковым|Илье Хохрякове
Никита Щепкин|Никиты Щепкина|Никите Щепкину|Никиту Щепкина|Никитой Щепкиным|Никите Щепкине
Марина Кузнечик|Марины Кузнечик|Марине Кузнечик|Марину Кузнечик|Мариной Кузнечик|Марине Кузнечик
Игорь Долгих|Игоря Долгих|Игорю Долгих|Игоря Долгих|Игорем Долгих|Игоре Долгих
Дарья Цветаева|Дарьи Цветаевой|Дарье Цветаевой|Дарью Цветаеву|Дарьей Цветаевой|Дарье Цветаевой
Фёдор Шершнёв|Фёдора Шершнёва|Фёдору Шершнёву|Фёдора Шершнёва|Фёдором Шершнёвым|Фёдоре Шершнёве
Майя Вересова|Майи Вересовой|Майе Вересовой|Майю Вересову|Майей Вересовой|Майе Вересовой
Георгий Чавчавадзе|Георгия Чавчавадзе|Георгию Чавчавадзе|Георгия Чавчавадзе|Георгием Чавчавадзе|Георгии Чавчавадзе
Эльвира Якубенко|Эльвиры Якубенко|Эльвире Якубенко|Эльвиру Якубенко|Эльвирой Якубенко|Эльвире Якубенко
Оксана Подгорная|Оксаны Подгорной|Оксане Подгорной|Оксану Подгорную|Оксаной Подгорной|Оксане Подгорной
Ярослав Ломтик|Ярослава Ломтика|Ярославу Ломтику|Ярослава Ломтика|Ярославом Ломтиком|Ярославе Ломтике
Надежда Вьюгина|Надежды Вьюгиной|Надежде Вьюгиной|Надежду Вьюгину|Надеждой Вьюгиной|Надежде Вьюгиной
Роман Пшеничный|Романа Пшеничного|Роману Пшеничному|Романа Пшеничного|Романом Пшеничным|Романе Пшеничном
Ксения Огнева|Ксении Огневой|Ксении Огневой|Ксению Огневу|Ксенией Огневой|Ксении Огневой
Тимофей Рысь|Тимофея Рыся|Тимофею Рысю|Тимофея Рыся|Тимофеем Рысем|Тимофее Рысе
Зоя Мельничук|Зои Мельничук|Зое Мельничук|Зою Мельничук|Зоей Мельничук|Зое Мельничук
Вячеслав Синичкин|Вячеслава Синичкина|Вячеславу Синичкину|Вячеслава Синичкина|Вячеславом Синичкиным|Вячеславе Синичкине
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

/** What some of them are called, in the nominative and another case. */
export const calledNames: readonly (readonly [called: string, name: string])[] = [
  ['Аня Левашова', 'Анна Левашова'],
  ['Анечке Левашовой', 'Анна Левашова'],
  ['Нюра Левашова', 'Анна Левашова'],
  ['Серёжа Тихвинский', 'Сергей Тихвинский'],
  ['с Серёгой Тихвинским', 'Сергей Тихвинский'],
  ['Люба Гречко', 'Любовь Гречко'],
  ['у Любы Гречко', 'Любовь Гречко'],
  ['Паша Стрелец', 'Павел Стрелец'],
  ['Пашке Стрельцу', 'Павел Стрелец'],
  ['Лёва Бортник', 'Лев Бортник'],
  ['Петя Ярцев', 'Пётр Ярцев'],
  ['Петькой Ярцевым', 'Пётр Ярцев'],
  ['Юля Жильцова', 'Юлия Жильцова'],
  ['Илюша Хохряков', 'Илья Хохряков'],
  ['Илюхе Хохрякову', 'Илья Хохряков'],
  ['Никитос Щепкин', 'Никита Щепкин'],
  ['Маринка Кузнечик', 'Марина Кузнечик'],
  ['Гоша Чавчавадзе', 'Георгий Чавчавадзе'],
  ['Дашенька Цветаева', 'Дарья Цветаева'],
  ['Федя Шершнёв', 'Фёдор Шершнёв'],
  ['Маечке Вересовой', 'Майя Вересова'],
  ['Эля Якубенко', 'Эльвира Якубенко'],
  ['Ксюша Подгорная', 'Оксана Подгорная'],
  ['Ярик Ломтик', 'Ярослав Ломтик'],
  ['Наденьку Вьюгину', 'Надежда Вьюгина'],
  ['Ромчику Пшеничному', 'Роман Пшеничный'],
  ['Ксюша Огнева', 'Ксения Огнева'],
  ['Тимоша Рысь', 'Тимофей Рысь'],
  ['Зоенька Мельничук', 'Зоя Мельничук'],
  ['Славик Синичкин', 'Вячеслав Синичкин'],
  ['Masha Vyugina', ''],
  ['Pasha Strelets', 'Павел Стрелец'],
  ['Lyuba Grechko', 'Любовь Гречко'],
  ['Kolya Yartsev', ''],
  ['Bob Hartley', 'Robert Hartley'],
  ['Peggy Ellsworth', 'Margaret Ellsworth'],
  ['Bill Kettering', 'William Kettering'],
  ['Liz Marlowe', 'Elizabeth Marlowe'],
  ['Kate Ashdown', 'Catherine Ashdown'],
  ['Jim Lockwood', 'James Lockwood'],
  ['Джеймс Локвуд', 'James Lockwood'],
]

/** People whose names are in Latin letters. */
export const latins: readonly string[] = [
  'Robert Hartley',
  'Margaret Ellsworth',
  'William Kettering',
  'Elizabeth Marlowe',
  'Catherine Ashdown',
  'James Lockwood',
  'Jürgen Voßkuhl',
  'Søren Brøndum',
  'Łucja Wąsowicz',
  'Núria Ibáñez',
  'Chloë Fairweather',
  'Siobhan O’Dowd',
]

/** The layout of a Russian keyboard on the keys of an American one. */
const keys: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('йцукенгшщзхъфывапролджэячсмитьбюё', (letter, at) => [
    letter,
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`".charAt(at),
  ]),
)

/** What comes of typing Russian on an English layout. */
export function onOtherKeys(text: string): string {
  return Array.from(text.toLowerCase(), (letter) => keys[letter] ?? letter).join('')
}

const plain = 'а:a б:b в:v г:g д:d е:e з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f'

/** Russian in Latin letters by four systems: passport, BGN as English newspapers have it, scholarly, everyday. */
export const systems: Readonly<Record<string, (text: string) => string>> = {
  passport: by('ё:e ж:zh й:i х:kh ц:ts ч:ch ш:sh щ:shch ъ:ie ы:y ь: э:e ю:iu я:ia'),
  bgn: by('ё:yo ж:zh й:y х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya'),
  scholarly: by('ё:ë ж:ž й:j х:h ц:c ч:č ш:š щ:šč ъ: ы:y ь:ʹ э:è ю:ju я:ja'),
  everyday: by('ё:e ж:zh й:y х:h ц:ts ч:ch ш:sh щ:sch ъ: ы:i ь: э:e ю:u я:ya'),
}

function by(special: string): (text: string) => string {
  const table = new Map(`${plain} ${special}`.split(' ').map((pair) => pair.split(':') as [string, string]))
  return (text) => Array.from(text.toLowerCase(), (letter) => table.get(letter) ?? letter).join('')
}

/** One letter left out, doubled, swapped with the next or taken for its neighbour on the keyboard, in the longest word. */
export function slipsOf(name: string): readonly string[] {
  const words = name.split(' ')
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one))
  const at = Math.floor(longest.length / 2)
  const [head, letter, next] = [longest.slice(0, at), longest.charAt(at), longest.charAt(at + 1)]
  const row = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].find((one) =>
    one.includes(letter),
  )
  const place = row?.indexOf(letter) ?? -1
  const beside = row?.charAt(place === 0 ? 1 : place - 1) ?? 'x'
  const wrong = [
    head + longest.slice(at + 1),
    head + letter + longest.slice(at),
    head + next + letter + longest.slice(at + 2),
    head + beside + longest.slice(at + 1),
  ]
  return wrong
    .filter((one) => one !== longest)
    .map((one) => words.map((word) => (word === longest ? one : word)).join(' '))
}
