import type { StageKind } from './funnel/funnel.ts'
import type { Template } from './person/template.ts'

/** The words of the sample people of one language; what happens to them and when is the same in every language. */
export interface Sample {
  /** `+1415555` and the like: four digits follow. */
  readonly phoneStart: string
  readonly currency: string
  /** People whose story is told word by word, in the order of the plot. */
  readonly heroes: readonly SampleHero[]
  /** The others. */
  readonly names: readonly string[]
  readonly sources: readonly string[]
  readonly tags: readonly string[]
  /** What was said last, by how far the person has come. */
  readonly said: Readonly<Record<SampleMood, readonly string[]>>
  /** What was agreed for the next time. */
  readonly agreed: readonly string[]
  readonly notes: readonly string[]
  /** The lines that are typed, with what each shows. */
  readonly tour: readonly SampleLine[]
  readonly templates: readonly Pick<Template, 'name' | 'channel' | 'subject' | 'text'>[]
  readonly products: readonly { readonly name: string; readonly minor: number; readonly lastsDays: number }[]
}

/** One step of the tour. */
export interface SampleLine {
  readonly about: { readonly title: string; readonly text: string }
  /** Without the program's name. */
  readonly line: readonly string[]
}

/** How a person stands to the offer. */
export type SampleMood = 'fresh' | 'warm' | 'deciding' | 'lost' | 'customer' | 'team'

export interface SampleHero {
  readonly name: string
  readonly company?: string
  readonly telegram?: string
  readonly email?: string
  /** Words of the touches, oldest first; of the steps, soonest first; of the notes. */
  readonly said: readonly string[]
  readonly agreed: readonly string[]
  readonly notes: readonly string[]
}

/** Tells the mood that fits a stage by its place on the way. */
export function moodOf(kind: StageKind, position: number): SampleMood {
  if (kind !== 'open') return kind === 'won' ? 'customer' : 'lost'
  return position <= 2 ? 'fresh' : position <= 3 ? 'warm' : 'deciding'
}
