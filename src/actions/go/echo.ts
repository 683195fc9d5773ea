import { Fault } from '../../domain/fault.ts'
import type { GoEcho, GoEffect } from '../../domain/pages/go-sight.ts'
import type { Person } from '../../domain/person/person.ts'
import { readBoughtLine } from '../../reading/touch/bought.ts'
import type { App } from '../../app/app.ts'
import { momentAt } from './acts.ts'
import { asDelay } from '../step/hide.ts'
import { readSaid, type Said } from '../touch/read-said.ts'
import { amountFrom } from '../touch/save-order.ts'
import { sayMoment, whenFrom } from '../when/when.ts'

/** Tells how what is typed on a card is understood, or why it is not. Fault: `changed-meanwhile`. */
export async function goEcho(
  app: App,
  person: Person,
  { as, phrase }: Pick<GoEffect & { readonly kind: 'read' }, 'as' | 'phrase'>,
): Promise<GoEcho> {
  try {
    switch (as) {
      case 'amount':
        return { kind: 'money', money: amountFrom(app, phrase) }
      case 'items': {
        const bought = readBoughtLine(phrase)
        if (!bought) return { kind: 'words' }
        const { amount, rest } = bought
        return { kind: 'money', money: amountFrom(app, amount), ...(rest === '' ? {} : { rest }) }
      }
      case 'next':
        return echoOf(app, await saidOf(app, person, phrase))
      case 'until':
        return { kind: 'when', when: momentAt(app, await whenFrom(app, asDelay(phrase.trim()), 'future', person)) }
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { kind: 'unread', fault: { code: error.code, data: error.data } }
  }
}

async function saidOf(app: App, person: Person, phrase: string): Promise<Said> {
  const before = (await app.store()).touches.last(person.id)
  if (!before) throw new Fault('changed-meanwhile')
  return readSaid(app, person, before, phrase)
}

function echoOf(app: App, said: Said): GoEcho {
  if (said.kind === 'date') return { kind: 'when', when: momentAt(app, said.next.when) }
  if (said.kind !== 'words') return { kind: said.kind }
  const { noMore, ahead, unread } = said.touch
  if (noMore) return { kind: 'no-more' }
  if (unread) {
    const { phrase, near } = unread
    const candidates = near.map(({ when }) => sayMoment(app, when))
    return unread.isEither
      ? { kind: 'unread', fault: { code: 'doubtful', data: { what: candidates.join(' / '), candidates } } }
      : { kind: 'unread', fault: { code: 'date-not-understood', data: { phrase, part: phrase, candidates } } }
  }
  return ahead?.plain ? { kind: 'when', when: momentAt(app, ahead.when) } : { kind: 'words' }
}
