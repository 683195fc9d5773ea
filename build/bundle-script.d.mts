export function bundleScript(file: string): Promise<string>
export function runScript(file: string, args: readonly string[]): Promise<void>
