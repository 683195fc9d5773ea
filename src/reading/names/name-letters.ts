// The letters of a name that folding takes away: й, ё and capital ones.
import { hasWord } from './word-list.ts'

/** Writes a folded nominative with the letters that were typed, as far as they are its own. */
export function spelledOut(name: string, typed: string, isFirst: boolean): string {
  const halves = unshouted(typed).split('-')
  return name
    .split('-')
    .map((half, at) => capitalised(spelled(half, halves[at] ?? '', isFirst)))
    .join('-')
}

function spelled(name: string, typed: string, isFirst: boolean): string {
  const word = smallLetters(typed)
  if (name === word) return typed
  const known = isFirst ? withYo(name) : undefined
  if (known !== undefined) return known
  let same = 0
  while (same < name.length && word[same] === name[same]) same += 1
  if (/^(?:ор|коз|ос|кот)ел$/.test(name) && same < name.length - 1) return `${typed.slice(0, name.length - 2)}ёл`
  const rest = name.slice(same)
  return typed.slice(0, same) + (rest === 'ек' && word[same] === 'ь' ? 'ёк' : rest)
}

function withYo(name: string): string | undefined {
  const at = name.indexOf('е')
  if (at < 0) return undefined
  return Array.from(name).flatMap((letter, index) => {
    const spelt = `${name.slice(0, index)}ё${name.slice(index + 1)}`
    return letter === 'е' && hasWord(yoNames, spelt) ? [spelt] : []
  })[0]
}

/** Gives a word with a capital first letter, and the others small where all were capital. */
export function capitalised(word: string): string {
  const calm = unshouted(word)
  return calm.charAt(0).toUpperCase() + calm.slice(1)
}

function unshouted(word: string): string {
  return word.length > 2 && word === word.toUpperCase() && !word.includes('.') ? word.toLowerCase() : word
}

/** Gives a word in small letters with е for ё, as forms are read. */
export function smallLetters(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е')
}

/** First names with their ё, short and fond ones too. */
const yoNames = `
артём пётр семён фёдор алёна матрёна фёкла парфён аксён алёша лёша лёня лёва серёжа тёма сёма лёха лёлик лёшка лёнька сёмка тёмка алёшка алёнка серёга серёжка
василёк игорёк витёк санёк колёк юрёк митёк валёк олёна ерёма ерёмка генёк лёка лёля
`
