import type { Store } from '../../store/store.ts'

/** The columns that the user or earlier reports say hold keys. */
export function keyColumnsOf(store: Store, { key }: { readonly key?: string | undefined }): readonly string[] {
  return [...(key === undefined ? [] : [key]), ...store.sources.all().flatMap(({ keyColumn }) => keyColumn ?? [])]
}
