import { fold, wordsOf } from '../../reading/fold.ts'
import type { Ledger } from './ledger.ts'

/** What becomes of a field that holds one value. */
export type FieldVerdict =
  | { readonly kind: 'nothing' | 'held' }
  | { readonly kind: 'take'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'yours'; readonly mine: string; readonly theirs: string }
  | { readonly kind: 'emptied'; readonly value: string }

const nothing: FieldVerdict = { kind: 'nothing' }

/**
 * Decides about one field of three parties: what the report said last, what it says, what the list has. Only a value that the
 * report itself gave is replaced, one that the user took off does not come back, and a blank clears nothing.
 */
export function judgeField(ledger: Ledger, field: string, mine: string | null): FieldVerdict {
  const said = ledger.said[field]
  const theirs = typeof said === 'string' ? said : undefined
  const before = ledger.before(field)
  const given = ledger.given(field)
  if (theirs === undefined) {
    if (given !== undefined) ledger.keep(field, given)
    return before !== undefined && mine !== null && mine === given ? { kind: 'emptied', value: mine } : nothing
  }
  if (mine === null) return fillEmpty(ledger, field, theirs)
  if (theirs === before) {
    ledger.keep(field, given ?? '')
    return nothing
  }
  if (isAlike(field, mine, theirs)) {
    ledger.keep(field, mine === given ? mine : '')
    return nothing
  }
  if (mine === given) return { kind: 'take', from: mine, to: theirs }
  ledger.keep(field, given ?? '')
  return { kind: 'yours', mine, theirs }
}

/** A field that the list had from the report, or had at all, and has no longer was emptied by the user. */
function fillEmpty(ledger: Ledger, field: string, theirs: string): FieldVerdict {
  if (ledger.held.has(field) || ledger.given(field) !== undefined) {
    ledger.hold(field)
    ledger.keep(field, '')
    ledger.holdBack()
    return { kind: 'held' }
  }
  return { kind: 'take', from: null, to: theirs }
}

/** Names are one in any order and in any letters, everything else in any letters. */
function isAlike(field: string, one: string, other: string): boolean {
  return field === 'name' ? sameWords(one, other) : fold(one) === fold(other)
}

/** Tells whether two names are made of the same words. */
export function sameWords(one: string, other: string): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(name: string): string {
  return [...wordsOf(fold(name))].toSorted().join(' ')
}
