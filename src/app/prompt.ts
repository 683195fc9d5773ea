/** Questions to the person at the terminal. Each faults `needs-terminal` where there is none, `cancelled` at Ctrl-C. */
export interface Prompt {
  confirm(question: string, fallback: boolean): Promise<boolean>
  /** A line of text; Enter gives the fallback. */
  text(question: string, fallback?: string): Promise<string>
  /** Waits for Enter, then wipes the question away. */
  pause(question: string): Promise<void>
  choose<T>(question: string, choices: readonly Choice<T>[]): Promise<T>
}

export interface Choice<T> {
  readonly label: string
  readonly value: T
}
