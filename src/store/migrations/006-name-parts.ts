/** Adds given and family name where somebody said them; never edited once a version with it was released. */
export const nameParts = `ALTER TABLE person ADD COLUMN given_name TEXT;
ALTER TABLE person ADD COLUMN family_name TEXT;`
