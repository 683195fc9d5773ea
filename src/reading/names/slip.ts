/** Tells whether two words differ by one letter: one wrong, missing or added, or two neighbours swapped. */
export function isOneSlip(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length)
  if (Math.abs(one.length - other.length) > 1 || one === other) return false
  let start = 0
  while (start < longer && one[start] === other[start]) start++
  const rest = (word: string, from: number) => word.slice(from)
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one]
    return rest(short, start) === rest(long, start + 1)
  }
  const isSwapped = one[start] === other[start + 1] && one[start + 1] === other[start]
  return (
    rest(one, start + 1) === rest(other, start + 1) || (isSwapped && rest(one, start + 2) === rest(other, start + 2))
  )
}
