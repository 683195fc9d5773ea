import { fold } from '../fold.ts'

/** What one wrong letter costs. */
export const slipCost = 20

/** What an unusual spelling of a letter costs, times how unusual it is. */
const oddity = 2

/** What the oddest spelling without a wrong letter costs. */
const mostOddities = 12

/**
 * Tells what it costs to read a Latin spelling as a Cyrillic word: 0 by the usual systems (GOST, ISO 9, BGN, passport, everyday),
 * more for French, German and Polish ways; undefined where it is no spelling of it. With `slips` that many letters may be
 * wrong, missing, added or swapped, each at `slipCost`.
 */
export function spellingCost(cyrillic: string, latin: string, slips: 0 | 1 = 0): number | undefined {
  const limit = slips * slipCost + mostOddities
  const width = latin.length + 1
  // The least cost to have read so many letters as so many others.
  const best = new Array<number>((cyrillic.length + 1) * width).fill(limit + 1)
  best[0] = 0
  for (let at = 0; at < best.length - 1; at++) {
    const cost = best[at] ?? limit + 1
    if (cost > limit) continue
    const i = Math.floor(at / width)
    const j = at % width
    if (i < cyrillic.length) read(cyrillic, latin, i, j, cost, best)
    else if (slips > 0) reach(best, at + 1, cost + slipCost)
    if (slips > 0 && i < cyrillic.length) slip(cyrillic, latin, i, j, cost, best)
  }
  const cost = best[best.length - 1] ?? limit + 1
  return cost <= limit ? cost : undefined
}

function reach(best: number[], at: number, cost: number): void {
  if (cost < (best[at] ?? 0)) best[at] = cost
}

/** Goes on by right letters. */
function read(cyrillic: string, latin: string, i: number, j: number, cost: number, best: number[]): void {
  const width = latin.length + 1
  const letter = cyrillic.charAt(i)
  for (const [spelt, odd] of waysOf(letter))
    if (latin.startsWith(spelt, j)) reach(best, (i + 1) * width + j + spelt.length, cost + odd)
  for (const [next, spelt, odd] of pairs.get(letter) ?? [])
    if (cyrillic.charAt(i + 1) === next && latin.startsWith(spelt, j))
      reach(best, (i + 2) * width + j + spelt.length, cost + odd)
  if (!isConsonant(letter)) return
  // A doubled letter spelt once, or one spelt double.
  if (cyrillic.charAt(i - 1) === letter) reach(best, (i + 1) * width + j, cost + oddity)
  if (j > 0 && j < latin.length && latin.charAt(j) === latin.charAt(j - 1))
    reach(best, i * width + j + 1, cost + oddity)
}

/** Goes on by a wrong letter: one left out, put in, taken for another or for its neighbour. */
function slip(cyrillic: string, latin: string, i: number, j: number, cost: number, best: number[]): void {
  const width = latin.length + 1
  const more = cost + slipCost
  reach(best, (i + 1) * width + j, more)
  if (j === latin.length) return
  reach(best, i * width + j + 1, more)
  reach(best, (i + 1) * width + j + 1, more)
  const [here, next] = [latin.charAt(j), latin.charAt(j + 1)]
  if (here !== next && next !== '' && isSpelt(cyrillic.charAt(i), next) && isSpelt(cyrillic.charAt(i + 1), here))
    reach(best, (i + 2) * width + j + 2, more)
}

function isSpelt(letter: string, spelt: string): boolean {
  return letter !== '' && waysOf(letter).some(([way]) => way === spelt)
}

function isConsonant(letter: string): boolean {
  return !/[аеиоуыэюяьъ]/.test(letter)
}

/** Gives how a Cyrillic letter is usually spelt. */
export function spellingsOf(letter: string): readonly string[] {
  return waysOf(letter).flatMap(([spelt, cost]) => (cost <= oddity && spelt !== '' ? [spelt] : []))
}

type Ways = readonly (readonly [spelt: string, cost: number])[]

let ways: ReadonlyMap<string, Ways> | undefined

function waysOf(letter: string): Ways {
  ways ??= new Map(spellings.trim().split('\n').map(readLine))
  return ways.get(letter) ?? [[letter, 0]]
}

function readLine(line: string): readonly [string, Ways] {
  const [letter = '', ...spelt] = line.split(' ')
  return [letter, spelt.map((one) => [one.replace(/[-\d]/g, ''), oddity * Number(/\d/.exec(one)?.[0] ?? 0)] as const)]
}

/** How letters are spelt, each with its cost where it has one; `-` is not at all. */
const spellings = `
а a
б b
в v w1 f1 ff1
г g h1 gu1 gh1
д d
е e ye ie je yo jo io1 o2 eh1 ee1
ж zh j1 z1 g2 zs1 dj2
з z s1 zz1
и i y j jj -1 ee1 ie1 ey2
к k c1 ck1 q1 ch2 kh3
л l
м m
н n
о o a2
п p
р r
с s ss c1 z1 sz1
т t th1
у u ou1 oo1 w2
ф f ph v1 ff
х kh h x ch1 k2 g2
ц ts c tc tz cz z1 tsz1 s1 cs1
ч ch tch1 tsch1 cz1 c2 tsh1 cs1 cch1 q2
ш sh sch1 ch1 sz1 s1 x2 shh1
щ shch sch shh sh1 chtch1 schtsch1 szcz1 sc1 stch1 stsch1 sc'1 w2 ch2
ъ -
ы y i yi1 ui1 ey2
ь - i y j
э e eh ae1 a1 ye1
ю yu iu ju u1 iou1 you1 yoo1 ew2
я ya ia ja a1 ea2
і i
ї i yi ji
є ye ie je e
ґ g
ў u w
`

/** Letters that are spelt together, by the first: «ий» as y, «ия» as ia, «кс» as x. */
const pairs: ReadonlyMap<string, readonly (readonly [next: string, spelt: string, cost: number])[]> = new Map([
  [
    'и',
    [
      ['и', 'y', 0],
      ['и', 'i', 0],
      ['я', 'ia', 0],
      ['я', 'ya', 0],
      ['я', 'ja', 0],
      ['е', 'ie', 0],
      ['е', 'e', oddity],
    ],
  ],
  [
    'ы',
    [
      ['и', 'y', 0],
      ['и', 'i', 0],
    ],
  ],
  ['ь', [['я', 'a', oddity]]],
  ['к', [['с', 'x', 0]]],
  ['д', [['ж', 'j', 0]]],
])

/** Writes a Latin word as spellings of Cyrillic are compared: lower case, no apostrophes, the letters of ISO 9 as two. */
export function latinLetters(text: string): string {
  const lower = text.toLowerCase().replace(/[ʹʺ'’`ʼ]/g, '')
  if (/^[a-z]*$/.test(lower)) return lower
  return Array.from(lower.normalize('NFC'), (letter) => marked[letter] ?? fold(letter)).join('')
}

/** The letters of ISO 9 and of the scholars; ё is typed among Latin letters too. */
const marked: Readonly<Record<string, string>> = {
  â: 'ya',
  û: 'yu',
  č: 'ch',
  š: 'sh',
  ŝ: 'shch',
  ž: 'zh',
  è: 'e',
  ё: 'e',
  ë: 'e',
  ĭ: 'i',
  й: 'i',
}
