import { isPlainSurname } from '../../names/beside-first.ts'
import { isNameForm } from '../../names/name-form.ts'
import { isLatinName } from '../../names/nicknames.ts'
import type { Tagged } from './words.ts'

/** Tells whether a word is a first name or a patronymic that the lists know, in any case. */
export function isKnownForm({ folded, isLatin, isCapital }: Pick<Tagged, 'folded' | 'isLatin' | 'isCapital'>): boolean {
  if (isLatin) return isLatinName(folded)
  const form = isNameForm(folded)
  return form !== undefined && (isCapital || !form.common)
}

/** Tells whether a word is a first name that the lists know, in any case. */
export function isFirstNameForm(word: Pick<Tagged, 'folded' | 'isLatin' | 'isCapital'>): boolean {
  return isKnownForm(word) && !patronymic.test(word.folded)
}

/** Tells whether a word is a first name that the lists know, though it be an ordinary word too and in small letters. */
export function isPerhapsFirstName({ folded, isLatin }: Pick<Tagged, 'folded' | 'isLatin'>): boolean {
  return isFirstNameForm({ folded, isLatin, isCapital: true })
}

/** Tells whether a word is a father's name, in any case. */
export function isPatronymicForm({ folded }: Pick<Tagged, 'folded'>): boolean {
  return patronymic.test(folded)
}

const patronymic =
  /^[а-я]{3,}(?:[ое]вич|[ьиы]ич)(?:а|у|ем|е)?$|^[а-я]{2,}(?:ыч|[ае]ич)(?:а|у|ем|е)?$|^[а-я]{3,}(?:[ое]вн|ичн)(?:а|ы|е|у|ои)$/

/** Tells whether a word that names somebody is a word of every day too, or a surname that does not look like one. */
export function isOrdinary(word: Tagged): boolean {
  if (word.isLatin) return ordinaryInEnglish.has(word.lower)
  if (/^роман(?:а|у|ом|е)?$/.test(word.folded)) return true
  if (isFirstNameForm({ ...word, isCapital: false })) return false
  return isNameForm(word.folded)?.common === true || !isPlainSurname(word.lower)
}

const ordinaryInEnglish = new Set(
  `mark bill will chase pat rob sue drew grant frank jack nick pierce skip chip bob dot drop ray rich art page miles may june april august dawn eve grace hope faith joy ivy lily
  daisy ruby pearl amber violet olive jade iris heather holly robin jay dale glen cliff rock stone bell baker cook hunter carpenter mason smith price rice wood woods field fields
  brook banks day summer winter sunny star reed sage basil ginger rosemary hazel dean earl duke king major guy ernest chance lance peg penny dolly kitty bunny bud buddy buck cash
  colt carol melody harmony destiny charity mercy patience angel trinity christian gene jean kit van max paris london austin dallas jordan georgia virginia chelsea sydney florence
  charlotte madison lincoln rose wade hart fox wolf bird swan crane frost snow rain storm marsh lake hill hills forest park parks gates church bishop pope abbott potter porter
  fisher shepherd gardner miller turner cooper fuller walker rider carter archer barber brewer butler mercer cross temple castle house short long strong small little young old
  autumn brandy candy clay coral crystal eden ember fern fletcher forrest gage genesis griffin jewel laurel lane magnolia marina marley mercedes misty opal phoenix piper poppy presley
  prince prudence river rocky roman rowan rusty sandy sawyer serenity sky sterling tanner trace tucker willow wren india israel houston viola rex remy norm curt rod ash ed art
  noble good best sharp swift love savage wise white black brown green gray grey gold silver case`.split(/\s+/),
)
