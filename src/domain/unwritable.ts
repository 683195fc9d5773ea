/** Why a file cannot be written, as far as the system says. */
export type Unwritable = 'read-only' | 'denied' | 'missing' | 'folder' | 'long' | 'round'

const causes: Readonly<Record<string, Unwritable>> = {
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  ENAMETOOLONG: 'long',
  ELOOP: 'round',
}

/** Gives the cause that a code of the system names, as data of the `file-unwritable` fault. */
export function unwritableCause(code: unknown): { readonly cause?: Unwritable } {
  const cause = Object.hasOwn(causes, String(code)) ? causes[String(code)] : undefined
  return cause === undefined ? {} : { cause }
}
