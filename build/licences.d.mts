export function licencesOf(moduleIds: readonly string[]): string
export function packageOf(id: string): string | undefined
