import { add, type Change } from '../../domain/record/change.ts'
import type { Tag } from '../../domain/person/person.ts'
import { fold } from '../../reading/fold.ts'
import type { App } from '../../app/app.ts'
import { tagFrom } from './fields.ts'
import { unlike } from '../../domain/distinct.ts'

/** Splits what was typed for tags, at blanks and commas. */
export function splitTags(words: string): readonly string[] {
  return words.split(/[\s,]+/).filter((part) => part !== '')
}

/** Reads tags, `vip`, `#vip` or `+vip`; one that comes twice, in any case, is one. Faults: `value-invalid`, `too-long`. */
export function tagsFrom(app: App, texts: readonly string[]): readonly string[] {
  return unlike(
    texts.map((text) => tagFrom(app, text.replace(/^\+/, ''))),
    fold,
  )
}

/** Those tags that somebody does not have yet, in whatever case. */
export function freshTags(tags: readonly string[], has: readonly Pick<Tag, 'tag'>[]): readonly string[] {
  const there = new Set(has.map(({ tag }) => fold(tag)))
  return tags.filter((tag) => !there.has(fold(tag)))
}

/** Makes the changes that put tags on a person. */
export function putTags(app: App, personId: string, tags: readonly string[]): readonly Change[] {
  return tags.map((tag) => add('tag', { id: app.newId(), personId, tag }))
}
