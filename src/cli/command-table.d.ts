declare module 'virtual:command-table' {
  /** Loads one command by the name of its file; what comes is checked by the command contract test. */
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>
  /** Short names, by what they stand for. */
  export const aliases: Readonly<Record<string, string>>
}
