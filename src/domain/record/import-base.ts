/** The kinds of rows of an export of our own that are nobody's. */
export const baseKinds = ['stage', 'cadence', 'template', 'savedList'] as const

/** How many of each kind an import brings or changes. */
export type BaseCounts = Readonly<Record<(typeof baseKinds)[number], number>>

export const noBase: BaseCounts = { stage: 0, cadence: 0, template: 0, savedList: 0 }
