// Surnames in small letters: how likely the word beside a first name is one, where no capital letter says so.
import { anyone, everyCase } from './declension.ts'
import { isEveryday } from './fond-forms.ts'
import { isNameForm } from './name-form.ts'
import { smallLetters } from './name-letters.ts'
import { lemmasOf } from './name-lemmas.ts'
import { isFrequentSurname } from './surnames.ts'
import { hasWord } from './word-list.ts'

/** How likely a word is the surname of the one whose first name stands beside it. */
export type Likeness = 'likely' | 'possible' | 'none'

/** Tells how likely a word of small letters is the surname beside a first name, which agrees with it in case and gender. */
export function surnameBeside(first: string, word: string): Likeness {
  if (/^[a-z'’-]+$/.test(word)) return latinLikeness(word.replace(/['’]/g, ''))
  const name = isNameForm(smallLetters(first).replaceAll('й', 'и')) ?? { cases: everyCase, genders: anyone }
  const typed = smallLetters(word)
  if (!/^[а-я]+(?:-[а-я]+)?$/.test(typed) || isVerb(typed)) return 'none'
  const last = typed.slice(typed.indexOf('-') + 1)
  const agreeing = lemmasOf(last).filter(
    ({ part, cases, genders }) => part === 'surname' && (cases & name.cases) !== 0 && (genders & name.genders) !== 0,
  )
  const likely = agreeing.filter(({ cost }) => cost <= mostLikely)
  const isOrdinary = likely.every((one) => isOrdinaryWord(one.name) || hasWord(ordinary, one.name.replace(/а$/, '')))
  if (likely.length > 0 && !isOrdinary && likely.some((one) => isShaped(one.name))) return 'likely'
  return agreeing.some(({ cost, name: own }) => cost <= mostPossible && !isOrdinaryWord(own)) ? 'possible' : 'none'
}

/** What has no vowel is cut short and no surname: "btwn", "thrs". */
function latinLikeness(word: string): Likeness {
  if (isFrequentSurname(word)) return 'likely'
  return /[aeiouy]/.test(word) ? 'possible' : 'none'
}

/** «летит», «едет», «ждут»: what somebody does. */
function isVerb(word: string): boolean {
  return (
    /(?:[бвгджзклмнпрстфхцчшщ](?:ит|ет|ут|ат|ят)|[аеиоуыюя](?:ет|ит|ют|ят))(?:ся)?$/.test(word) &&
    !hasWord(noVerbs, word)
  )
}

const noVerbs = `
левит шмит смит кнут ахмет мамет мамут махмут азат марат рашит корнет скат брат булат палат накат солдат салават мурат габит сабит хамит самат канат банкет валет буфет сюжет
билет бермет гамлет мехмет бекет бурмат щит лист
`

/** Tells whether a word in small letters can hardly be anything but a surname: «лаптевой», «ткачук». */
export function isPlainSurname(word: string): boolean {
  const typed = smallLetters(word)
  if (!/^[а-я]+(?:-[а-я]+)?$/.test(typed)) return false
  if (typed.includes('-')) return true
  return lemmasOf(typed).some(
    ({ part, cost, name }) =>
      part === 'surname' && cost <= mostLikely && shape.test(name) && !/[ыи]х$/.test(name) && !hasWord(ordinary, name),
  )
}

function isOrdinaryWord(word: string): boolean {
  return hasWord(ordinary, word) || isEveryday(word)
}

const mostLikely = 1
const mostPossible = 2

function isShaped(name: string): boolean {
  return shape.test(name) || isFrequentSurname(name.replaceAll('й', 'и'))
}

/** Ends as hardly any other word does. */
const shape =
  /(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ой|ая)|енко|йко|чук|[^аеиоуыюя]юк|швили|дзе|[кнлрмтдсзвбп]ян|ович|евич|штейн|[ыи]х|ово|аго)$/

/** Words of every day that end as surnames do, in the nominative. */
const ordinary = `
магазин бензин апельсин мандарин витамин кофеин господин гражданин хозяин один клин сын блин чин здоров нездоров готов нов суров остров плов зов улов покров кров рукав перерыв
машина картина корзина витрина малина резина причина половина середина вершина глубина ширина длина тишина старина новина скотина пружина плотина долина равнина
мужчина женщина витамина дублина вакцина медицина пелерина балерина глина шина спина цена стена смена измена страна сторона корона зона весна сосна волна луна война
корова голова основа обнова дуброва половая столовая кладовая сова слова снова зима дрова халва олива слива вдова крапива перспектива альтернатива справа слева
жалюзи невестка русская детская женская мужская городская морская мастерская парикмахерская
`
