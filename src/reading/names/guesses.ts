/** Gives Russian words a Latin spelling may be of, folded, the likeliest first: enough to look a first name up in a list. */
export function guessesOf(latin: string): readonly string[] {
  let guess = ''
  for (let at = 0; at < latin.length;) {
    const pair = pairs.find(([spelt]) => latin.startsWith(spelt, at))
    guess += pair ? pair[1] : (single[latin.charAt(at)] ?? latin.charAt(at))
    at += pair ? pair[0].length : 1
  }
  if (!/^[а-я]+$/.test(guess)) return []
  const softened = guess.replace(/([лнтдсзв])к([аоу])/g, '$1ьк$2')
  const hard = guess.replace(/^е/, 'э')
  return [...new Set([guess, softened, hard])]
}

const pairs: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ia', 'я'],
  ['ja', 'я'],
  ['yo', 'е'],
  ['jo', 'е'],
  ['ye', 'е'],
  ['je', 'е'],
  ['iy', 'ии'],
]

const single: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'и',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'и',
  z: 'з',
}
