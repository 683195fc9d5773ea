/** One thing that is not as it was written. */
export type Damage =
  /** What SQLite says of its own pages. */
  | { readonly kind: 'pages'; readonly text: string }
  /** So many rows do not fit their checksums, are missing, or were put in past followup. */
  | { readonly kind: 'changed' | 'missing' | 'foreign'; readonly table: string; readonly rows: number }
  /** The seal of a table, or what is derived from the rows, is wrong; the rows themselves are not. */
  | { readonly kind: 'seal' | 'derived'; readonly table: string }
