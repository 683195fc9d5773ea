// How likely a word is a surname in the nominative, by its letters: of the many words a form may be of, Безуглый is one and
// Безуглом none.
import { hasWord } from './word-list.ts'
import { man, woman } from './declension.ts'
import type { Undeclined } from './undeclined.ts'

/** What an unlikely surname costs; what no surname looks like costs more than anything that may be given up for it. */
export const unlikely = 7

/** Tells how unlikely a word is the nominative of a surname of a man or a woman, read from the given form. */
export function surnameCost({ name, paradigm }: Undeclined, form: string, gender: number): number {
  switch (paradigm) {
    case 'possessive':
      return possessiveCost(name.replace(/а$/, ''))
    case 'adjective':
      return gender === man ? adjectiveCost(name, form) : adjectiveOfWomanCost(name)
    case 'unchanged':
      return gender === woman && /[бвгджзйклмнпрстфхцчшщь]$/.test(name)
        ? unchangedOfWomanCost(name)
        : gender === woman && ofWomanAbroad.test(name)
          ? name.endsWith('у')
            ? 3
            : 1
          : unchangedCost(name)
    case 'fleeting':
      return fleetingCost(name, form)
    case 'noun':
      if (/[ая]$/.test(name)) return nounACost(name, form, gender)
      if (name.endsWith('й')) return glideCost(name)
      return name.endsWith('ь') ? softCost(name, gender) : consonantCost(name, form)
  }
}

function adjectiveCost(name: string, form: string): number {
  const stem = name.slice(0, -2)
  if (hasWord(softStems, stem) !== (name.endsWith('ний') && form !== name) && form !== name) return unlikely
  if (isStressed(stem)) return name.endsWith('ой') || form === name ? 0 : 4
  if (/[ое]в$/.test(stem)) return name.endsWith('ой') && form !== name ? 2 : 4
  if (name.endsWith('ой')) return form === name ? 2 : 5
  return /[сц]к$/.test(stem) ? 0 : isAdjectival(stem) ? 1 : 2
}

/** Береговой, Яровой: what ends so is no form of Берегов, or not only. */
function possessiveCost(name: string): number {
  return hasWord(onlyAdjectives, name) ? 3 : hasWord(alsoAdjectives, name) ? 0.5 : 0
}

function isStressed(stem: string): boolean {
  return [stressedStems, onlyAdjectives, alsoAdjectives].some((list) => hasWord(list, stem))
}

/** «Белой» is of Белая and «Сорокой» of Сорока. */
function isAdjectival(stem: string): boolean {
  return hasWord(adjectiveStems, stem) || isStressed(stem) || /(?:[^аеиоуыюя]н|[жчш])$/.test(stem)
}

function adjectiveOfWomanCost(name: string): number {
  const stem = name.slice(0, -2)
  if (name.endsWith('яя') !== hasWord(softStems, stem)) return unlikely
  if (/[сц]к$/.test(stem) || isStressed(stem) || hasWord(softStems, stem)) return 0
  if (/(?:[ое]в|[иы]н)$/.test(stem)) return 4
  // Ивановна is a patronymic.
  if (/(?:[ое]вн|ичн)$/.test(stem)) return 5
  return isAdjectival(stem) ? 1 : 4.3
}

function consonantCost(name: string, form: string): number {
  if (/(?:[ое]в|[иы]н)$/.test(name)) return possessiveCost(name) + (form.endsWith('ом') ? 1 : 0)
  if (form !== name && endsOddly(name)) return unlikely
  if (isInflected(name)) return unlikely
  // -ому and -ему are of adjectives, «Пахому» and «Бёму» apart.
  if (/[аеиоуыюя].*[оеыи]м$/.test(name)) return 4
  return /(?:[уюя]к|ик|ман|штейн|берг|янц?|ич|ач|[еа]ц|[оеа]р)$/.test(name) ? 1 : 2
}

/** Павла is of Павел: «Кравц» and «Орл» end as no word does. */
function endsOddly(name: string): boolean {
  if (/[^аеиоуыюя]ц$/.test(name)) return !foreignEnds.test(name)
  return /(?:[чжштдбпвгзмцщьй]к|[бвгдзкпстхжшчцм]л|орл|льв)$/.test(name)
}

const foreignEnds =
  /(?:шварц|герц|кварц|лоренц|франц|штольц|шольц|шульц|гольц|хольц|больц|кранц|ланц|пфальц|зальц|фильц|принц|курц|[яуе]нц|атц|отц)$/

function fleetingCost(name: string, form: string): number {
  if (name.endsWith('ь')) return 2
  const bare = form.replace(/(?:а|у|ом|ем|е)$/, '')
  if (!endsOddly(bare)) return 6
  if (hasWord(nounSurnames, `${bare}а`)) return 4
  const filled = /(?:[чжшщтдбпвгзм]к|хохл|посл|щегл|угл|чехл)$/.test(bare) ? 'о' : 'е'
  return name === 'заяц' || (!name.endsWith('яц') && bare !== 'зайц' && name.slice(-2, -1) === filled) ? 1.5 : 5
}

/** Гайдай and Соловей; what ends in -ий and -ой is an adjective, and in -уй hardly a surname. */
function glideCost(name: string): number {
  if (/[ое]вой$/.test(name)) return unlikely
  return /[аеиоуыюя].*ой$/.test(name) ? 4.5 : name.endsWith('уй') ? 4 : name.endsWith('ий') ? 3 : 2
}

/** A woman's does not change, which is another paradigm. */
function softCost(name: string, gender: number): number {
  if (gender === woman) return unlikely
  if (hasWord(nounSurnames, name)) return 0
  if (/(?:[бвгдзкмпрстхжшчщ]н|[кгп]т|[жчшщцкгх])ь$/.test(name)) return unlikely
  return /[бвмпфзд]ь$|[^аеиоуыюя][дтн]ь$/.test(name) ? 4 : 2.1
}

function nounACost(name: string, form: string, gender: number): number {
  if (hasWord(nounSurnames, name)) return 0
  if (/[аеиоуыюя]а$/.test(name)) return unlikely
  if (/[^лнрьиа]я$/.test(name)) return 6
  if (!/(?:[ое]в|[иы]н)а$/.test(name)) return 3.3
  return gender === woman && form === name ? 0 : 6
}

/** Orbakaitė and Rotaru. */
const ofWomanAbroad = /(?:[йиую]те|иене|[ая]ру|ску)$/

/** «Ивановым» and «Пушкине» are forms and no names. */
function isInflected(name: string): boolean {
  return /(?:[ое]в|[иы]н)(?:ым|е|ой|у)$/.test(name) && name.length > 5
}

function unchangedCost(name: string): number {
  if (isInflected(name)) return unlikely
  if (/(?:ко|ово|[ая]го|[ыи]х|дзе|швили|иа|уа)$/.test(name)) return 0
  if (name.endsWith('о')) return /[ое]го$/.test(name) ? unlikely : 2
  if (/(?:[аеоу]ли|[аоие]ни|ори|[еа]ти|очи|([^аеиоуыюя])\1и|[рлн][дтч]и)$/.test(name)) return 2
  if (/[аео]у$/.test(name) || hasWord(foreignSurnames, name)) return 2
  return /[уыю]$/.test(name) && name.length > 3 ? unlikely : 5
}

function unchangedOfWomanCost(name: string): number {
  if (isInflected(name)) return unlikely
  if (/(?:[ое]в|[иы]н)$/.test(name)) return name.length < 5 ? 2 : 4
  return /[аеиоуыюя].*(?:[оеыи]м|[сц]кий|[ыо]й|[нжчшщ]ей)$/.test(name) ? (name.endsWith('ой') ? 5.5 : 4) : 1
}

/** Stems of adjectives that end in -ой in the nominative. */
const stressedStems = `
толст трубецк лих плох крут больш чуж лесн степн донск водян молод золот сед ряб кос слеп глух нем бос крив хром худ скуп прост свят наг сух земск городск морск заводск шаховск
друцк тверск ланск мышецк шутк удал живот холост больн вольн льнян заплатн площадн портн
`

/** Of these -ов is nobody's surname, or hardly. */
const onlyAdjectives = 'берегов мостов кошев ланов вестов часов цехов рулев станов верстов строев'

/** Of these it is as often as -ой. */
const alsoAdjectives = 'яров лугов боров садов полев лобов верхов лесов'

const softStems =
  'син верхн нижн средн зимн летн осенн весенн вечерн утренн дальн крайн передн задн ранн поздн древн лишн соседн'

const adjectiveStems = `
бел черн красн тих долг мал тонк кругл рыж лыс рыб зелен желт сер румян смирн грозн горд добр мудр хитр быстр слад горьк кисл солен тепл холодн чал бедн богат щедр храбр смел
буйн безугл безрук безног бесхлебн бессмертн нещадим весел вольн высок глубок широк низк близк далек дорог драг жив здоров гол голод гнед пег сив карп лед жар темн светл ясн
красив пригож умн правильн верн чист благ прав убог нищ велик гладк легк мягк тверд крепк чуб пуст полн част густ редк стар нов юн
`

/** Foreign ones that never change, though they end as nouns do. */
const foreignSurnames =
  'дюма золя петипа дега люка неру перро чаушеску попеску ионеску шоу лу ли ю ву ху чу цзу фу камю сю'

const nounSurnames = `
сорока ворона галка муха оса коза корова собака лиса куница белка синица чайка зима весна роса гроза заря вода река гора калина малина береза верба рябина ромашка фиалка
капуста репа редька морква цыбуля картошка галушка каша крупа мука борода губа рука голова щека нога пята шапка шуба рубаха сорочка бандура скрипка дуда труба музыка пушка
пуля сабля стрела булава сковорода ложка миска чашка бочка лавка хата изба дорога дзюба скиба лобода кваша кучма окуджава глинка кафка неруда зозуля коваленя гуща ломака
щерба мазепа скоропада петлюра шаповала лата груша слива вишня черешня ягода трава солома полова копейка гривна деньга хмара туча пурга вьюга метелица гайда глеба дуля
каляда коляда лемеха могила нагорня засуха недоля паляница перебеиноса сирота старшина судья сыта тетеря хижа цапля цаца чайка чума шинкара яроша капица сосна гречка лорка сапега
голубь лебедь карась гусь медведь князь царь
`
