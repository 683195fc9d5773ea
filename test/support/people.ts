import type { New } from '../../src/domain/change.ts'

let count = 0

/** Builds a person to add; everything not given is empty. */
export function person(given: Partial<New<'person'>> & { readonly name: string }): New<'person'> {
  return {
    id: `person-${String(++count)}`,
    company: null,
    source: null,
    sponsorId: null,
    birthday: null,
    language: null,
    zone: null,
    cadence: null,
    letGoAt: null,
    letGoReason: null,
    custom: {},
    ...given,
  }
}
