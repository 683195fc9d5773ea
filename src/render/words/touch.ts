import type { DatedTouch } from '../../domain/person/brief.ts'
import { distanceWords } from './day.ts'
import type { Ui } from '../ui.ts'

/** "3 weeks ago: wants the price list", or "yesterday: call, no answer" where nothing was written down. */
export function touchShortly(touch: DatedTouch, ui: Pick<Ui, 'words' | 'today'>): string {
  const said = touch.words.split('\n')[0] ?? ''
  const noAnswer = touch.outcome === 'no-answer'
  const what = said === '' || noAnswer ? [touchKind(touch, ui), said].filter((part) => part !== '').join(', ') : said
  const when = distanceWords(touch.day, ui)
  return what === '' ? when : `${when}: ${what}`
}

/** "call, no answer": the channel and what came of it, as far as they are known. */
export function touchKind(
  touch: Pick<DatedTouch, 'channel' | 'direction' | 'outcome'>,
  { words }: Pick<Ui, 'words'>,
): string {
  const { channels, channelsIn, outcomes } = words.common
  const kinds = touch.direction === 'in' ? channelsIn : channels
  return [touch.channel && kinds[touch.channel], touch.outcome && outcomes[touch.outcome]].filter(Boolean).join(', ')
}
