/** Characters of a name that are looked at. */
const most = 200

/** "J. D." for Jane Doe: what a person is called where others may look on. */
export function initialsOf(name: string): string {
  const words = name.slice(0, most).match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.slice(0, 3).map((word) => `${(/^./u.exec(word)?.[0] ?? '').toUpperCase()}.`)
  return letters.length > 0 ? letters.join(' ') : '…'
}
