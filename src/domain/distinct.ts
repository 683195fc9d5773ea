/** Leaves out what is like something before it, by what is compared. */
export function unlike<T>(list: readonly T[], key: (one: T) => string): readonly T[] {
  const seen = new Set<string>()
  return list.filter((one) => !seen.has(key(one)) && seen.add(key(one)))
}
