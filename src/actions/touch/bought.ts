import type { ToldOrder } from '../../domain/touch/finished.ts'
import type { ReadTouch } from './read.ts'

/** Reads what was bought off the words of a touch that was an order; null for any other. */
export async function boughtIn({ row }: ReadTouch): Promise<ToldOrder | null> {
  if (row.outcome !== 'order' || row.words === '') return null
  const { readBought } = await import('../../reading/touch/bought.ts')
  return readBought(row.words)
}
