/** Adds which taking back a commit does again what it took back; never edited once a version with it was released. */
export const redoes = 'ALTER TABLE journal ADD COLUMN redoes INTEGER;'
