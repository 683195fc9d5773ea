/**
 * Gives the spellings under which a name may be kept, the most likely first; they are searched for one after the other, until
 * one finds somebody. The one place where a new way of typing a name is taught.
 */
export function nameQueries(typed: string): readonly string[] {
  return [typed]
}
