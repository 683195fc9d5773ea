/** What programs write where there is nothing. */
const empty =
  /^(?:[-–—.]+|null|\(null\)|\[null\]|n\/?a|#n\/a|#ref!|#value!|#name\?|none|undefined|nan|nil|unspecified|\(blank\)|\(empty\)|\(none\)|0?0[/.-]0?0[/.-](?:00){1,2}|0000-00-00(?: 00:00:00)?|н\/д|нет данных|не указано|не указан|не задано|keine angabe|k\.? ?a\.?)$/iu
/** The same where a name stands: somebody may be called Null or None. */
const emptyName = /^(?:[-–—.]+|NULL|\(null\)|\[null\]|[nN]\/[aA]|#N\/A|#REF!|\(blank\)|\(empty\)|undefined|NaN|н\/д)$/u

/** Tells whether a cell says that there is nothing. */
export function saysNothing(cell: string, isName: boolean): boolean {
  return (isName ? emptyName : empty).test(cell)
}
