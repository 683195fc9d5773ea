import { flow } from './flow.ts'
import type { Ui } from '../ui.ts'

/**
 * Draws what a key did, or why it did nothing: in one line of a page, in a second one where the window is narrow, for its end
 * tells what to do next.
 */
export function toldLines(told: string, isRefusal: boolean, { paint, width }: Ui): readonly string[] {
  return told === '' ? [''] : flow([{ text: told, paint: isRefusal ? paint.bad : paint.good }], width, 2)
}
