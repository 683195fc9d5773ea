export const hotCommands: readonly string[]
export const grammar: string
export const datedCommands: readonly string[]
export function reachedFrom(root: string, files: readonly string[]): ReadonlySet<string>
export function importsIn(file: string): readonly string[]
export function sharedChunks(root: string): ReadonlyMap<string, string>
