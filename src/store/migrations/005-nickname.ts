/** Adds what people are called among friends; never edited once a version with it was released. */
export const nickname = 'ALTER TABLE person ADD COLUMN nickname TEXT;'
