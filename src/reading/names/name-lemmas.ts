import { anyone, everyCase, man, woman, type Reading } from './declension.ts'
import { firstNamesOf, type FirstName } from './first-name-forms.ts'
import { surnameCost, unlikely } from './surname-shapes.ts'
import { hasWord } from './word-list.ts'
import { undeclined, type Undeclined } from './undeclined.ts'

/** What a word is in a name; kin is said before it. */
export type NamePart = 'first' | 'patronymic' | 'surname' | 'kin'

/** A nominative that a word of a name may be a form of, as that part of it. */
export interface Lemma extends Reading {
  /** In small letters, with й but without ё. */
  readonly name: string
  readonly part: NamePart
  /** The less the likelier. */
  readonly cost: number
}

/** Gives what a word in small Russian letters, ё written е, may be in a name: by its letters and the lists of first names. */
export function lemmasOf(word: string): readonly Lemma[] {
  const readings = undeclined(word)
  const firsts = firstNamesOf(word, readings)
  return cheapest([
    ...firsts.map((one) => asFirst(one, word)),
    ...readings.flatMap((one) => guessed(one, word, firsts.length > 0)),
  ])
}

function asFirst({ name, cases, genders, fond, byRule }: FirstName, word: string): Lemma {
  const isRare = ((rareNames.get(name) ?? 0) & genders) !== 0
  return {
    name,
    cases,
    genders,
    part: 'first',
    cost: byRule || isRare ? 2 : fond && (name !== word || /[ио]$/.test(name)) && !hasWord(usualFonds, name) ? 1.2 : 0,
  }
}

/** First names that hardly anybody has, and that are spelt as a form of a frequent one. */
const rareNames: ReadonlyMap<string, number> = new Map([
  ['павла', woman],
  ['петра', woman],
  ['карла', woman],
  ['раис', man],
  ['федора', woman],
  ['виталия', woman],
  ['ростислава', woman],
  ['леонида', woman],
  ['кир', man],
])

/** Short forms as frequent as whole names. */
const usualFonds = `
саша шура леша алеша толя андрюша антоша тоша тема боря слава вадик валя валера лера вася веня витя виталик вова володя влад гена гоша жора гриша гера даня дима митя дэн женя
ваня лева леня макс сима мотя миша коля олежка паша петя рома сеня сережа серега стас степа тима тимоша тоха федя филя эдик юра яша яня аня анюта нюра ася алла ангелина лена леля
аля тоня надя настя стася варя вика вита галя даша дуня катя катюша кира ксюша лара лида лиля люба люда люся мила маня маша муся маруся маринка рита наташа ната неля нина оля оксана поля рая
рита роза света соня софа сима стеша тася таня тома тая уля юля яна фая эля эмма зина ира лиза ника лика иля дина гуля вера вета люси дана кеша шурик алик славик павлик юрик гарик игорек
`

function guessed(reading: Undeclined, word: string, known: boolean): readonly Lemma[] {
  const { name, cases } = reading
  const patronymicOf = reading.paradigm !== 'noun' ? 0 : ofMan.test(name) ? man : ofWoman.test(name) ? woman : 0
  return [man, woman].flatMap((genders): readonly Lemma[] => {
    if ((reading.genders & genders) === 0) return []
    const shape = surnameCost(reading, word, genders)
    const first = known ? unlikely : unknownFirstCost(reading, genders, shape)
    const lemmas: Lemma[] = [
      {
        name,
        cases,
        genders,
        part: 'surname',
        cost: shape + (known ? (reading.paradigm === 'noun' && /[ая]$/.test(name) ? 3 : 1) : 0),
      },
      { name, cases, genders, part: 'first', cost: first },
      { name, cases, genders, part: 'patronymic', cost: patronymicOf === genders ? 0 : unlikely },
    ]
    return lemmas.filter(({ cost }) => cost < unlikely)
  })
}

const ofMan = /(?:[ое]вич|[аеиоуы]ич|ьич|[тмкв]ич|ыч)$/
const ofWoman = /(?:[ое]вна|инична|[тк]ична|[аеиоуы]вна|ишна)$/

/** A name of no list is somebody's first one as well. */
function unknownFirstCost({ name, paradigm }: Undeclined, gender: number, shape: number): number {
  if (shape >= 5 || name.length < 3 || paradigm === 'adjective' || paradigm === 'possessive') return unlikely
  if (/(?:[ое]ва?|[ое]вич|[сц]к[ои]й|[сц]кая|ко|[ыи]х)$/.test(name)) return unlikely
  if (gender === woman) return /[ая]$/.test(name) ? 3 : name.endsWith('ь') ? 4 : 5
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(name)) return 3 + Math.max(0, shape - 2)
  return /[ьй]$/.test(name) ? 3.5 : 5
}

/** Takes together what differs in its cases alone. */
function cheapest(lemmas: readonly Lemma[]): readonly Lemma[] {
  const best = new Map<string, Lemma>()
  for (const lemma of lemmas) {
    const key = `${lemma.name} ${lemma.part} ${String(lemma.genders)} ${String(lemma.cost)}`
    const other = best.get(key)
    best.set(key, other ? { ...lemma, cases: lemma.cases | other.cases } : lemma)
  }
  return [...best.values()]
}

/** Joins the halves of a double name, which agree; the first one may stay as it is: «Бонч-Бруевичу». */
export function doubled(word: string, one: readonly Lemma[], other: readonly Lemma[]): readonly Lemma[] {
  const unchanged = ['first', 'surname'].map((part) => ({
    name: word,
    part: part as NamePart,
    cases: everyCase,
    genders: anyone,
    cost: /[бвгджзйклмнпрстфхцчшщьо]$/.test(word) && !/[оеыи]м$/.test(word) ? 3 : 5,
  }))
  const joined: Lemma[] = []
  for (const a of [...one, ...unchanged])
    for (const b of other) {
      const cases = a.cases & b.cases
      const genders = a.genders & b.genders
      if (cases === 0 || genders === 0 || a.part !== b.part || a.part === 'patronymic') continue
      joined.push({ name: `${a.name}-${b.name}`, part: a.part, cases, genders, cost: a.cost + b.cost })
    }
  return cheapest(joined)
}
