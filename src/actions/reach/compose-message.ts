import { Fault } from '../../domain/fault.ts'
import type { TemplateChannel } from '../../domain/person/template.ts'
import type { App } from '../../app/app.ts'
import { fillTemplate, type Message } from './fill-template.ts'
import type { Named } from '../finding/followup.ts'
import { lineWithin, wordsWithin } from '../asking/words-from.ts'

/** What a message is made of. */
export interface MessageParts {
  readonly channel: TemplateChannel
  readonly words: readonly string[]
  readonly template: string | undefined
  readonly subject?: string | undefined
}

/** Makes a message of words or of a template; null where there is neither. Faults: `options-clash` for both, `too-long`, those of `fillTemplate`. */
export async function composeMessage(
  app: App,
  named: Pick<Named, 'person' | 'open'>,
  { channel, words, template, subject: wish }: MessageParts,
): Promise<Message | null> {
  const text = wordsWithin(words.join(' '), app.words.reach.theText)
  const subject = wish === undefined ? null : lineWithin(wish, app.words.commands.template.subject)
  if (template === undefined) return text === '' && subject === null ? null : { subject, text }
  if (text !== '') throw new Fault('options-clash', { options: `--template ${template}, "${text}"` })
  const filled = await fillTemplate(app, template, channel, named)
  return { ...filled, subject: subject ?? filled.subject }
}
