import { hasAny } from '../has-any.ts'
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
  if (hasAny(what, theirNeeds) && theirsInEnglish.test(what)) return !ownInEnglish.test(what)
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

const theirNeeds = [
  'will ',
  'would ',
  "'ll ",
  '’ll ',
  'promised to ',
  'going to ',
  'to confirm',
  'to send',
  'to pay',
  'to sign',
  'owes me',
  'gonna ',
]

/** What they do by themselves: "she will send the papers", "waiting for him to confirm". */
const deeds =
  '(?:call|ring|phone|text|email|message|write|send|forward|post|drop|bring|return|pay|transfer|wire|sign|confirm|decide|let (?:me|us) know|get back|come back|tell (?:me|us)|give (?:me|us)|reply|answer|order|book|pick|collect|check|ask|speak|talk|come|pop|visit|stop by|swing by|make (?:a|the|her|his|their) (?:decision|payment)|place (?:an|the|her|his) order|put (?:down|in)|share|introduce|finalise|finalize|approve|transfer|settle)(?!\\p{L})'
const theirsInEnglish = new RegExp(
  `^(?:says? |said |that |[,;] )*(?:(?:s?he|they)(?: (?:will|would|is going to|are going to|gonna|promised to|agreed to)|(?:['’](?:ll|s gonna|s going to|re going to)))|(?:will|is going to|is gonna|gonna)|(?:has )?promised to(?= (?:pay|order|sign|confirm|decide|transfer|come|visit|reply|answer|let (?:me|us)|get back|(?:call|text|ring|email|message|send|write|give|tell) (?:me|us)))) (?:then |probably |definitely |also |just )?${deeds}|^(?:still )?waiting (?:for|on) (?:.{0,40} )?to ${deeds}|^(?:s?he |they )?owes? (?:me|us) (?:an?|the|her|his) (?:answer|reply|call|decision|response|payment|money)`,
  'iu',
)

/** What the user does besides. */
const ownInEnglish =
  /(?:^|[,;.] |\band |\bthen |\bso )(?:please )?(?:call|ring|phone|text|email|message|ping|chase|check|follow|send|remind|ask|visit|meet|nudge|invoice|ship|deliver)(?!\p{L})|(?<!\p{L})(?:i|i['’]ll|we|we['’]ll) /iu

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
