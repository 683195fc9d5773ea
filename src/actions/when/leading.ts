import { Fault, type Hint } from '../../domain/fault.ts'
import { cleanText } from '../../reading/clean.ts'
import type { When } from '../../reading/dates/context.ts'
import type { App } from '../../app/app.ts'
import { chooseWhen, chosenWhen } from './choose.ts'
import { whenAtStart, whenIn, type Whose } from './when.ts'

/**
 * Takes the date that words begin with, and the rest as the reason: `next friday call about x`. A date in quotes is read whole
 * or refused. `hint` makes the command line to type when a date stands later in the words. Fault: `date-not-understood`.
 */
export async function whenAndWhy(
  app: App,
  words: readonly string[],
  whose: Whose,
  hint: (when: string, why: string) => Hint,
): Promise<{ readonly when: When; readonly why: string }> {
  const [first = '', ...others] = words
  if (/\s/.test(first.trim()))
    try {
      return { when: await chosenWhen(app, first, whose), why: reason(others.join(' ')) }
    } catch (error) {
      throw await withLine(
        error,
        first,
        (text) => whenIn(app, text, whose),
        (when, why) => hint(when, reason([why, ...others].join(' '))),
      )
    }
  const quotedAt = others.findIndex((word) => /\s/.test(word.trim()))
  const plain = [first, ...others.slice(0, quotedAt < 0 ? undefined : quotedAt)].join(' ').trim()
  const quoted = quotedAt < 0 ? [] : others.slice(quotedAt)
  const leading = await chooseWhen(
    app,
    () => whenAtStart(app, plain, whose),
    (when, phrase) => ({ when, phrase, start: 0, end: plain.indexOf(phrase) + phrase.length }),
  )
  if (leading) return { when: leading.when, why: reason([plain.slice(leading.end), ...quoted].join(' ')) }
  const found = await whenIn(app, plain, whose)
  if (!found) return { when: await chosenWhen(app, plain, whose), why: reason(quoted.join(' ')) }
  const before = plain.slice(0, found.start).trim()
  const why = [plain.slice(found.end), ...quoted].join(' ')
  if (before === '') return { when: found.when, why: reason(why) }
  throw new Fault('date-not-understood', { phrase: plain, part: before }, [
    hint(found.phrase, reason(`${before} ${why}`)),
  ])
}

/** Gives a refusal the line that says the same with the date first, where words stand around a date in quotes. */
async function withLine(
  error: unknown,
  text: string,
  find: (text: string) => ReturnType<typeof whenIn>,
  line: (when: string, why: string) => Hint,
): Promise<unknown> {
  if (!(error instanceof Fault) || error.code !== 'date-not-understood') return error
  const found = await find(text).catch(() => null)
  if (!found || found.unsure) return error
  const around = `${text.slice(0, found.start).trim()} ${text.slice(found.end)}`
  const { phrase, part } = error.data
  return around.trim() === '' ? error : new Fault(error.code, { phrase, part }, [line(found.phrase, around)])
}

/** Drops what joined the date to the reason. */
function reason(text: string): string {
  return cleanText(text).replace(/^[\s,:;.–—-]+/, '')
}
