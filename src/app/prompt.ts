/** Questions to the person at the terminal. Each faults `needs-terminal` where there is none, `cancelled` at Ctrl-C. */
export interface Prompt {
  confirm(question: string, fallback: boolean): Promise<boolean>
  /** A line of text; Enter gives the fallback. */
  text(question: string, fallback?: string): Promise<string>
  /** Waits for Enter, then wipes the question away. */
  pause(question: string): Promise<void>
  choose<T>(question: string, choices: readonly Choice<T>[]): Promise<T>
  /** Takes one key the moment it is pressed; Enter gives the first of the choices. */
  key<T>(question: string, choices: readonly KeyChoice<T>[]): Promise<T>
}

/** What a key stands for. */
export interface KeyChoice<T> extends Choice<T> {
  /** What an English layout has on the key; the same key serves under a Russian one. */
  readonly key: string
}

export interface Choice<T> {
  readonly label: string
  readonly value: T
}
