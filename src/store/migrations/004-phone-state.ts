/** Adds why nobody is reached by a phone; never edited once a version with it was released. */
export const phoneState = 'ALTER TABLE contact_point ADD COLUMN state TEXT;'
