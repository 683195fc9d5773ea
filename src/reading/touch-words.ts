import type { Channel, Direction, Outcome } from '../domain/touch.ts'
import { fold, wordsOf } from './fold.ts'

/** What words plainly say of a touch; null for what they leave open. */
export interface TouchGuess {
  readonly channel: Channel | null
  readonly direction: Direction | null
  readonly outcome: Outcome | null
}

/** Reads channel, direction and outcome off the user's words, English or Russian, where they are plain. */
export function guessTouch(words: string): TouchGuess {
  const text = spaced(words)
  const outcome = outcomes.find(([, pattern]) => pattern.test(text))?.[0] ?? null
  return { channel: channelIn(text), direction: incoming.test(text) ? 'in' : null, outcome }
}

/** Folds a text and sets its words apart by single spaces, one at each end, so that patterns can name whole words. */
export function spaced(text: string): string {
  return ` ${wordsOf(fold(text)).join(' ')} `
}

/** The channel that is named first; a letter by electronic mail wins over the plain "sent". */
function channelIn(text: string): Channel | null {
  const found = channels
    .map(([channel, pattern]) => ({ channel, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  return found?.channel === 'message' && byMail.test(text) ? 'email' : (found?.channel ?? null)
}

/** Words in folded form: й is и, ё is е, an apostrophe is a space. */
const words = (pattern: string) => new RegExp(` (?:${pattern}) `)
const unnegated = (pattern: string) => new RegExp(` (?<! (?:not|t|never|nor|не|ни) )(?:${pattern}) `)

const channels: readonly (readonly [Channel, RegExp])[] = [
  [
    'call',
    new RegExp(
      `^ (?:call|phone call|звонок|созвон) | (?:(?<! be )called|rang|phoned|by phone|on the phone|voicemail|(?:did not|didn t|does not|doesn t) pick up|(?:по|пере)?звонил[аи]?|дозвонил(?:ся|ась|ись)|созвонил(?:ся|ась|ись)|недозвон|набрал[аи]?|по телефону|трубку|трубки) `,
    ),
  ],
  [
    'email',
    words(
      'emailed|e mailed|mailed|by email|sent (?:an |the )?(?:email|e mail|mail)|по почте|на почту|электронн(?:ое|ую)|имеил',
    ),
  ],
  [
    'message',
    words(
      'wrote|texted|messaged|whatsapped|sent|by (?:whatsapp|telegram|sms)|(?:на|от)?писал[аи]?|ответил[аи]? в чате|отправил[аи]?|послал[аи]?|скинул[аи]?|в (?:ватсап|вотсап|телеграм|телеграме|вк|вайбер)|смс',
    ),
  ],
  [
    'meeting',
    new RegExp(
      `^ (?:meeting|встреча) | (?:met|saw (?:her|him|them)|visited|встретил(?:ся|ась|ись)|встречал(?:ся|ась|ись)|(?:у|по)?виделись|повидал(?:ся|ась|ись)|был[аи]? на встрече) `,
    ),
  ],
]

const byMail = words('email|e mail|mail|письмо|письмом|почту|почте')

const incoming = words(
  [
    '(?:she|he|they) (?:called|rang|phoned|wrote|texted|emailed|messaged)',
    '(?:called|rang|phoned|texted|emailed|messaged) (?:me|us)',
    'wrote (?:to )?(?:me|us)',
    '(?:она|он|они|сам|сама|сами) (?:по|пере|на)?(?:звонил|писал)[аи]?',
    '(?:мне|нам) (?:по|пере|на)?(?:звонил|писал)[аи]?',
    '(?:по|пере|на)?(?:звонил|писал)[аи]? (?:мне|нам|сам|сама|сами)',
    'входящ(?:ии|ее|ая)',
  ].join('|'),
)

const outcomes: readonly (readonly [Outcome, RegExp])[] = [
  [
    'no-answer',
    words(
      [
        'no (?:answer|reply|response)|voicemail|unreachable|line (?:was )?busy|(?:could not|couldn t) reach',
        '(?:did not|didn t|does not|doesn t|not) (?:answer|answering|reply|respond|pick up)',
        'не (?:бер[уе]т|взял[аи]?|брал[аи]?|снимает|поднимает|поднял[аи]?) (?:трубку|телефон)',
        'не (?:отвечает|отвечал[аи]?|ответил[аи]?|дозвонил(?:ся|ась|ись))|недозвон|нет ответа|без ответа|недоступ(?:ен|на)',
      ].join('|'),
    ),
  ],
  [
    'not-interested',
    words(
      '(?:not|isn t|wasn t|no longer) interested|no interest|refused|declined|не ?интересно|не интересует|не заинтересова(?:л|лся|лась|н|на)|отказал(?:ся|ась|ись)|отказ',
    ),
  ],
  ['order', unnegated('ordered|placed an order|заказал[аи]?|(?:сделал|оформил)[аи]? заказ')],
  ['interested', unnegated('interested|интересно|заинтересова(?:лся|лась|лись|н|на)|интересу(?:ет|ется|ются)')],
  [
    'later',
    words(
      '(?:call|try|asked to call|asked me to call|get back) (?:her |him |them |me |back )?later|not now|(?:пере|по)звонить позже|просил[аи]? (?:перезвонить|позже|попозже)|попросил[аи]? (?:перезвонить|позже)|не сеичас|(?:сеичас )?занят[аы]? сеичас|сеичас занят[аы]?',
    ),
  ],
  [
    'reached',
    unnegated(
      'talked|spoke|chatted|answered|picked up|reached (?:her|him|them)|поговорил[аи]?|пообщал(?:ся|ась|ись)|дозвонил(?:ся|ась|ись)|созвонил(?:ся|ась|ись)|взял[аи]? трубку|ответил[аи]?',
    ),
  ],
]
