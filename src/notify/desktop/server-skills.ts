import type { Notice } from '../../app/notifier.ts'
import { escapeMarkup, readsMarkup } from './markup.ts'

/** What a notification server says that it can do, as far as a notice depends on it. */
export interface ServerSkills {
  readonly markup: boolean
  /** Draws buttons and tells which popup's was pressed. */
  readonly buttons: boolean
  /** Keeps a popup up until it is answered; one that does not may turn it into a dialog that stops all work. */
  readonly stays: boolean
  /** Draws a field to reply in. */
  readonly field: boolean
}

/**
 * The key of the field that Plasma and other servers draw, their capability and the signal `NotificationReplied`: an extension
 * by KDE of the specification, with hints of its own for the texts.
 */
const replyAction = 'inline-reply'

/** Reads the list of capabilities of a server. */
export function skillsIn(capabilities: readonly string[]): ServerSkills {
  const buttons = capabilities.includes('actions')
  return {
    markup: readsMarkup(capabilities),
    buttons,
    stays: buttons || capabilities.includes('persistence'),
    field: capabilities.includes(replyAction),
  }
}

/** Writes the arguments of `Notify` for a notice, with no more than the server can do. */
export function notifyArguments(
  notice: Notice,
  { markup, buttons, stays, field }: ServerSkills,
  replaces: number,
): readonly unknown[] {
  const reply = field ? notice.reply : null
  const hints = [
    ['urgency', ['y', notice.urgent ? 2 : 1]],
    ['sound-name', ['s', 'message-new-instant']],
    // Takes the place of a popup whose number was never heard of: the process was killed while the server answered. A place is
    // named once, by its number where that is known: not every server lives through both.
    ...(replaces === 0 ? [['x-dunst-stack-tag', ['s', notice.tag]]] : []),
    ...(reply ? [['x-kde-reply-placeholder-text', ['s', reply.hint]]] : []),
    ...(reply ? [['x-kde-reply-submit-button-text', ['s', reply.label]]] : []),
  ]
  const drawn = [...(buttons ? notice.actions : []), ...(reply ? [{ key: replyAction, label: reply.label }] : [])]
  return [
    'followup',
    replaces,
    '',
    notice.title,
    markup ? escapeMarkup(notice.body) : notice.body,
    drawn.flatMap(({ key, label }) => [key, label]),
    hints,
    notice.urgent && stays ? 0 : -1,
  ]
}

/** Tells whether anything can be answered at the popup of a notice. */
export function isAnswerable({ actions, reply }: Notice, { buttons, field }: ServerSkills): boolean {
  return (buttons && actions.length > 0) || (field && reply !== null)
}
