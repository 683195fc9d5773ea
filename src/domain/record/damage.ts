/** One thing that is not as it was written. */
export type Damage =
  /** What SQLite says of its own pages. */
  | { readonly kind: 'pages'; readonly text: string }
  /** The side file has so many pages that damage keeps SQLite from reading: the last changes. */
  | { readonly kind: 'side'; readonly rows: number }
  /** So many rows do not fit their checksums, are missing, or were put in past followup. */
  | { readonly kind: 'changed' | 'missing' | 'foreign'; readonly table: string; readonly rows: number }
  /** The seal of a table, or what is derived from the rows, is wrong; the rows themselves are not. */
  | { readonly kind: 'seal' | 'derived'; readonly table: string }
