import { commonForms, commonNames } from './common-forms.ts'
import { man, woman, type Reading } from './declension.ts'
import { firstNamesOf, type FirstName } from './first-name-forms.ts'
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
  const firsts = spelt.flatMap((one) => firstNamesOf(one))
  if (firsts.length === 0) return together(spelt.flatMap(patronymicForms))
  const form = together(firsts.map(({ cases, genders, fond }) => ({ cases, genders, kind: fond ? 'fond' : 'first' })))
  return form && isCommon(word, firsts) ? { ...form, common: true } : form
}

function isCommon(word: string, firsts: readonly FirstName[]): boolean {
  folded ??= { names: commonNames.replaceAll('й', 'и'), forms: commonForms.replaceAll('й', 'и') }
  const { names, forms } = folded
  return hasWord(forms, word) || firsts.some(({ name }) => hasWord(names, name.replaceAll('й', 'и')))
}

let folded: { readonly names: string; readonly forms: string } | undefined

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
    const gender = patronymicOf(name)
    return (genders & gender) === 0 ? [] : [{ kind: 'patronymic', cases, genders: gender }]
  })
}

/** «Духовна» and «основной» end as Ивановна does: the father's name is to be known. */
function patronymicOf(name: string): number {
  if (hasWord(spoken, name) || /^(?:иль|кузьм|лук|фом|никит|савв)(?:ич|ична|инична)$/.test(name))
    return name.endsWith('а') ? woman : man
  const parts = /^(.{2,}?)[ое]в(ич|на)$/.exec(name)
  if (!parts) return 0
  const [, root = '', ending] = parts
  return fathersOf(root).some(isFirstName) ? (ending === 'на' ? woman : man) : 0
}

/** As they are said. */
const spoken = `
палыч саныч михалыч иваныч степаныч семеныч николаич сергеич андреич алексеич григорьич васильич дмитрич юрьич пална михална иванна санна николавна сергевна андревна алексевна
`

/** Юрьевич is of Юрий, Игоревич of Игорь, Яковлевич of Яков. */
function fathersOf(root: string): readonly string[] {
  const bare = root.replace(/ь$/, '')
  const refilled = root === 'льв' ? 'лев' : root === 'павл' ? 'павел' : root.replace(/вл$/, 'в')
  return [root, refilled, `${root}й`, `${root}о`, `${bare}ий`, `${bare}ь`]
}

function isFirstName(word: string): boolean {
  return firstNamesOf(word).some(({ name, fond }) => name === word && !fond)
}
