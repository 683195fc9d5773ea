import { fold } from '../fold.ts'
import { nominative } from '../names/declension.ts'
import { isNameForm } from '../names/name-form.ts'
import { wordSet } from '../names/word-list.ts'
import { isOwnFuture } from './step-clauses.ts'
import { isDeed } from './vocabulary.ts'

/**
 * Tells whether what was agreed is for the other person to do: «пришлёт документы», «обещала зайти», «сама позвонит». Whoever does
 * it is named in the nominative: «Марине обещала прислать» is the user's own promise.
 */
export function isTheirDoing(what: string, name: string | null): boolean {
  const form = name === null ? undefined : isNameForm(fold(name.split(' ')[0] ?? ''))
  if (form && form.cases % 2 !== nominative) return false
  const words = what.toLowerCase().match(/[\p{L}-]+/gu) ?? []
  let isTheirs = false
  for (const [at, word] of words.entries()) {
    if (isPromised(words, at) || will.has(word)) isTheirs = words[at - 1] !== 'если' && words[at - 1] !== 'когда'
    else if (isOwnFuture(word)) return false
    else if (isDeed(word) && !words.slice(Math.max(0, at - 3), at).some((_, back) => isPromised(words, at - 1 - back)))
      return false
  }
  return isTheirs
}

function isPromised(words: readonly string[], at: number): boolean {
  return promised.has(words[at] ?? '')
}

const promised = wordSet('обещал обещала обещали пообещал пообещала пообещали обещает обещают')

/** What somebody else will do, and with whom it then lies. */
const will = wordSet(
  `позвонит позвонят перезвонит перезвонят наберет наберёт наберут напишет напишут отпишется отпишутся пришлет пришлёт пришлют вышлет вышлют отправит отправят
  скинет скинут сбросит переведет переведёт переведут оплатит оплатят заплатит заплатят придет придёт придут приедет приедут зайдет зайдёт зайдут заедет заедут
  заберет заберёт заберут закажет закажут принесет принесёт принесут привезет привезёт привезут отдаст отдадут вернет вернёт ответит ответят сообщит сообщат решит
  решат определится определятся подпишет подпишут передаст передадут даст дадут скажет скажут`,
)
