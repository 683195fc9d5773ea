import { realpathSync } from 'node:fs'

/** Names the file that a path leads to through links: SQLite keeps the log beside that one. */
export function realFile(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
