import { isInfinitive } from '../../infinitive.ts'
import { wordSet } from '../../names/word-list.ts'
import type { Tokens } from '../lexicon/tokens.ts'

/** What the words around a phrase tell about it. */
export interface Clause {
  /** Something to be done stands before the phrase: "call", "перезвонить". */
  readonly asks: boolean
  /** Something that happened: "met", "звонила". */
  readonly tells: boolean
}

const asking = wordSet(
  `ask tell offer give drop pick confirm quote prep call calls ring phone text write message msg email mail meet meeting visit remind reminder
  follow followup contact ping check talk speak see send demo zoom appointment answer catch touch reply try chase deliver book booked schedule
  scheduled show bring due deadline again next back invite order pay pays promised`,
)
const askingRussian = wordSet(
  `позвонить позвоню позвоним позвоните позвони перезвонить перезвоню перезвоним перезвоните перезвони созвон созвониться созвонимся созвонюсь
  набрать набраю наберу звонок звонить звони звоним написать напишу напишем напиши напомнить напомни напомню напоминание напоминать встреча
  встречу встречи встретиться встретимся встречаемся встречаюсь связаться свяжусь свяжемся контакт отправить отправлю выслать вышлю скинуть
  зайти зайду заехать приехать приедет приду придет придёт показать показ увидеться увидимся поговорить презентация уточнить проверить узнать
  спросить отвезти доставка доставить привезти ждет ждать снова следующий срок вернуться обещал обещала перезвонит перезвонят позвонит позвонят наберет наберут напишет напишут заберет зайдет заедет пришлет вышлет привезет пригласить оплатит давай давайте даваи даваите`,
)
const telling = wordSet(
  `met called spoke talked saw was were sent bought ordered came visited left wrote texted emailed told said got had did paid joined born moved
  rang phoned chatted since ago`,
)
const tellingRussian = wordSet(
  `встретил встретила встретили встретились встретился встретилась познакомился познакомилась познакомились звонил звонила звонили позвонил
  позвонила позвонили перезвонил перезвонила перезвонили созвонились созвонился созвонилась говорил говорила говорили поговорил поговорила
  поговорили писал писала писали написал написала написали купил купила купили заказал заказала заказали был была были было приходил приходила
  приходили пришел пришла пришли ответил ответила ответили сказал сказала сказали взял взяла взяли отправил отправила отправили родился
  родилась виделись общались пообщались`,
)

/** Tells whether a word asks for something to be done. */
export function isAsking(word: string): boolean {
  return asking.has(word) || askingRussian.has(word) || isInfinitive(word)
}

/** Reads the clause a phrase stands in, from the last stop, comma or semicolon up to it. */
export function clauseOf(tokens: Tokens, at: number, text: string): Clause {
  let asks = false
  let tells = false
  for (let index = at - 1; index >= 0 && index >= at - 12; index -= 1) {
    const word = tokens[index]?.text ?? ''
    if (
      word === ',' ||
      word === ';' ||
      (word === '.' && tokens[index + 1]?.glued !== true) ||
      word === '!' ||
      word === '?'
    )
      break
    if (text.slice(tokens[index]?.end, tokens[index + 1]?.start).includes('\n')) break
    if (isAsking(word)) asks = true
    if (telling.has(word) || tellingRussian.has(word)) tells = true
  }
  return { asks, tells: tells && !asks }
}

/** Finds the tokens of phone numbers, amounts of money and numbered tags, which are never dates. */
export function marksOf(tokens: Tokens, text: string): ReadonlySet<number> {
  const dead = new Set<number>()
  for (let at = 0; at < tokens.length; at += 1) {
    const run = digitRun(tokens, at)
    if (run > at && isPhone(text.slice(tokens[at]?.start, tokens[run - 1]?.end)))
      for (let index = at; index < run; index += 1) dead.add(index)
    if (isMoney(tokens, at)) dead.add(at)
    if (tokens[at]?.text === '#' && tokens[at + 1]?.glued === true) dead.add(at + 1)
    if (run > at + 1) at = run - 1
  }
  return dead
}

/** The place after a run of digits with blanks, dashes, dots and brackets between them. */
function digitRun(tokens: Tokens, at: number): number {
  let end = at
  for (let index = at; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    if (!Number.isNaN(token.value)) end = index + 1
    else if (!['+', '-', '(', ')', '.'].includes(token.text)) break
  }
  return end
}

function isPhone(run: string): boolean {
  const digits = run.replace(/\D/g, '').length
  if (digits < 7) return false
  return (
    run.startsWith('+') ||
    !/(?:^|\s)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./]\d{1,2})(?:\s|$)/.test(
      run,
    )
  )
}

function isMoney(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]
  return (
    !Number.isNaN(tokens[at]?.value ?? Number.NaN) &&
    before !== undefined &&
    ['$', '€', '£', '₽', '№'].includes(before.text)
  )
}
