/** Text in parts, each of which is made when it is taken. */
export interface Parts {
  readonly parts: Iterable<string>
}

/** The user's files outside the database. Every path is as the user typed it. */
export interface Files {
  exists(path: string): boolean
  /**
   * Reads a file, or the pipe that a shell made in its place, of at most 100 MB. Faults: `file-missing`, `file-unreadable`,
   * `file-kind` for what is neither, `file-too-large`.
   */
  read(path: string): Promise<Uint8Array>
  /**
   * Writes a new file readable by its owner alone, wholly or not at all. Faults: `file-exists` for an existing file or a
   * link unless forced (a link is refused even then), `file-unwritable`, `disk-full`. Content may come in parts, which are read
   * while they are written: what they throw leaves no file, and neither does Ctrl-C, which faults `cancelled`.
   */
  write(path: string, content: Uint8Array | string | Parts, options?: { readonly force?: boolean }): Promise<void>
  isFolder(path: string): boolean
  /**
   * Writes files into a folder for its owner alone, which is made where there is none. Faults: `folder-taken` for one with
   * anything in it unless forced, then only files of the same names are written over, and for what is no folder;
   * `file-unwritable`, `disk-full`. Nothing has its name before the disk has all of it: what goes wrong meanwhile, and
   * Ctrl-C, which faults `cancelled`, leaves things as they were.
   */
  fillFolder(folder: string, files: Iterable<FileOut>, options?: { readonly force?: boolean }): Promise<void>
  /**
   * Calls back soon after anything changes in a folder, once for many changes at a time, until the function it gives is
   * called. A folder that cannot be watched changes silently. Opens no file.
   */
  watchFolder(folder: string, onChange: () => void): () => void
}

/** One file of a folder that is filled. */
export interface FileOut {
  readonly name: string
  readonly content: Uint8Array | string
}

/** The folder that a file is in. */
export function folderOf(file: string): string {
  return file.replace(/[/\\][^/\\]*$/, '') || '/'
}
