/** The keys of a keyboard in their places, under an English and under a Russian layout. */
const english = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const russian = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

/** Names the key on which a letter was typed by what an English layout has there: `к` is on the key of `r`. */
export function keyOf(letter: string): string {
  const small = letter.toLowerCase()
  const at = russian.indexOf(small)
  return at < 0 || small === '' ? small : (english[at] ?? small)
}

/** Names what a Russian layout has on the key of an English letter. */
export function russianOn(key: string): string {
  return russian[english.indexOf(key)] ?? key
}
