import { commonForms } from './common-forms.ts'
import { man, woman, type Reading } from './declension.ts'
import { firstNamesOf } from './first-name-forms.ts'
import { gendersOf, isKnownName } from './nicknames.ts'
import { undeclined } from './undeclined.ts'
import { hasWord } from './word-list.ts'

/** What a word that is a form of a name says of whose name it is. */
export interface NameForm extends Reading {
  readonly kind: 'first' | 'fond' | 'patronymic'
  /** It is an ordinary word as well: «вере», «том», «любой». */
  readonly common?: true
}

/**
 * Tells of a folded Russian word whether it is a known first name, fond form or patronymic, in any case.
 *
 * Surnames are not looked for: `nominativesOfName` reads them beside a first name.
 */
export function isNameForm(word: string): NameForm | undefined {
  if (word.length < 2 || !/^[а-я]+$/.test(word)) return undefined
  // Folding took й away: «андреи» is a nominative and «марии» none.
  const spelt = /[аеиоуыюя]и$/.test(word) ? [word, `${word.slice(0, -1)}й`] : [word]
  const form = together(spelt.flatMap(firstNameForms)) ?? together(spelt.flatMap(patronymicForms))
  return form && hasWord((common ??= commonForms.replaceAll('й', 'и')), word) ? { ...form, common: true } : form
}

let common: string | undefined

function firstNameForms(word: string): readonly NameForm[] {
  return firstNamesOf(word).map(({ cases, genders, fond }) => ({ cases, genders, kind: fond ? 'fond' : 'first' }))
}

/** A full name before a fond one. */
function together(forms: readonly NameForm[]): NameForm | undefined {
  const [first] = forms
  return (
    first && {
      kind: forms.some(({ kind }) => kind === 'first') ? 'first' : first.kind,
      cases: forms.reduce((bits, { cases }) => bits | cases, 0),
      genders: forms.reduce((bits, { genders }) => bits | genders, 0),
    }
  )
}

function patronymicForms(word: string): readonly NameForm[] {
  return undeclined(word).flatMap(({ name, cases, genders, paradigm }) => {
    if (paradigm !== 'noun') return []
    const gender = isPatronymicOf(name)
    return (genders & gender) === 0 ? [] : [{ kind: 'patronymic', cases, genders: gender }]
  })
}

/** «Духовна» and «основной» end as Ивановна does: the father's name is to be known. */
function isPatronymicOf(name: string): number {
  if (/^(?:иль|кузьм|лук|фом|никит|савв)(?:ич|ична|инична)$/.test(name)) return name.endsWith('а') ? woman : man
  const parts = /^(.{2,}?)(?:([ое])в|и|ы)(ич|на|ч)$/.exec(name)
  if (!parts) return 0
  const [, root = '', , ending] = parts
  if (!fathersOf(root.replaceAll('й', 'и')).some((father) => gendersOf(father) !== 0 || isKnownName(father))) return 0
  return ending === 'на' ? woman : man
}

function fathersOf(root: string): readonly string[] {
  const bare = root.replace(/ь$/, '')
  return [
    root,
    `${root}и`,
    `${root}ь`,
    `${bare}ии`,
    `${bare}ь`,
    `${bare}а`,
    `${bare}о`,
    root === 'льв' ? 'лев' : root === 'павл' ? 'павел' : root,
  ]
}
