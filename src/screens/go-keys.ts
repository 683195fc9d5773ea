import type { Words } from '../i18n/words.ts'
import type { PageKey } from '../render/text/page-keys.ts'
import type { GoState } from './go-state.ts'

/** The keys that mean something on the page of a session now, the most wanted first. */
export function goKeys({ sight, reach, ask, isRevealed }: GoState, words: Words): readonly PageKey[] {
  const { keys: says } = words.commands.go
  const { outcomes } = words.common
  const leave = { name: 'q', says: says.leave }
  const undo = { name: 'u', says: says.undo }
  if (!sight.open) return [...(sight.progress.aside > 0 ? [{ name: 'enter', says: says.again }] : []), undo, leave]
  if (ask) {
    const of = ask.of
    if (of.kind === 'which')
      return [
        { name: 'enter', says: words.steps.allOfThem },
        { name: 'esc', says: says.back },
        ...of.due.slice(0, 9).map(({ handle }, index) => ({ name: String(index + 1), says: handle })),
      ]
    return [
      { name: 'enter', says: of.kind === 'why' ? says.letGo : says.take },
      { name: 'esc', says: says.back },
      ...(of.kind === 'why' && of.saved ? [{ name: 'tab', says: says.anotherTry }] : []),
    ]
  }
  const reveal = sight.discreet ? [{ name: 'v', says: isRevealed ? says.conceal : says.reveal }] : []
  const touched = [
    { name: 'r', says: outcomes.reached },
    { name: 'n', says: outcomes['no-answer'] },
    { name: 'i', says: outcomes.interested },
    { name: 'l', says: outcomes.later },
  ]
  const rest = [{ name: 'space', says: says.skip }, undo, leave]
  if (reach?.by === 'message')
    return [
      { name: 's', says: words.reach.sent },
      { name: 'o', says: says.open },
      ...(reach.template ? [{ name: 'tab', says: says.otherTemplate }] : []),
      { name: 'esc', says: says.back },
      ...touched,
      { name: 'x', says: outcomes['not-interested'] },
      { name: 'c', says: says.call },
      { name: 'e', says: says.note },
      ...rest,
    ]
  const common = [
    { name: 'o', says: outcomes.order },
    ...(reach
      ? [
          { name: 'x', says: outcomes['not-interested'] },
          { name: 'esc', says: says.back },
        ]
      : []),
    { name: 's', says: says.snooze },
    { name: 'e', says: says.note },
    ...(reach ? [] : [{ name: 'x', says: says.letGo }]),
  ]
  const reached = reach ? [...touched, ...common, { name: 'w', says: says.write }] : null
  const onCard = [{ name: 'c', says: says.call }, { name: 'w', says: says.write }, ...touched, ...common]
  return [...(reached ?? onCard), ...reveal, ...rest]
}
