import { particles } from '../sentence/vocabulary.ts'

/** Gives a name typed in small letters as names are written: "piet van der meer" is "Piet van der Meer". */
export function capitalised(name: string): string {
  if (/\p{Lu}/u.test(name)) return name
  return name.replace(/[^\s]+/gu, (word) => (particles.has(word) ? word : word.replace(beginning, upper)))
}

/** The first letter of a word, of what stands behind its hyphen, and of what "o'" leads. */
const beginning = /^\p{L}|(?<=[-(])\p{L}|(?<=^[od]['’])\p{L}/giu

function upper(letter: string): string {
  return letter.toUpperCase()
}
