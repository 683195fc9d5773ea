import { Fault } from '../../domain/fault.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { askedAgain } from './asking.ts'
import { whenFrom, whenIn, type Whose } from '../when/when.ts'

/** What the user answered to the question for a next step. */
export type StepAnswer =
  | { readonly kind: 'given'; readonly when: When; readonly what: string }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'none' }

/**
 * Asks for a next step until it is understood: a date with or without what is agreed ("call next tue 10am"), Enter for what is
 * proposed, a dash for none. What was wrong with the last answer stands before the question.
 */
export async function askStep(app: App, question: string, whose: Whose): Promise<StepAnswer> {
  for (let said = question; ;) {
    const answer = (await app.prompt.text(said)).trim()
    if (answer === '') return { kind: 'proposed' }
    if (/^(?:[-–—]|no|none|нет)$/i.test(answer)) return { kind: 'none' }
    try {
      const found = await whenIn(app, answer, whose)
      if (!found) return { kind: 'given', when: await whenFrom(app, answer, 'future', whose), what: '' }
      const rest = [answer.slice(0, found.start), answer.slice(found.end)].map((part) =>
        part.replace(/^[\s,;:-]+|[\s,;:-]+$/g, ''),
      )
      return { kind: 'given', when: found.when, what: rest.filter((part) => part !== '').join(' ') }
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      said = askedAgain(app, error, question)
    }
  }
}

/** Asks for a line until it fits; what was wrong with the last answer stands before the question. Enter gives an empty text. */
export async function askLine<T>(app: App, question: string, read: (answer: string) => T | Promise<T>): Promise<T> {
  for (let said = question; ;) {
    const answer = (await app.prompt.text(said)).trim()
    try {
      return await read(answer)
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'cancelled') throw error
      said = askedAgain(app, error, question)
    }
  }
}
