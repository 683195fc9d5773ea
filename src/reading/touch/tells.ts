/** What a clause tells: what happened, what is to come, what may be; null where it may be either of the first. */
export type Tells = 'happened' | 'ahead' | 'condition' | null

/** Tells what a clause is about by its verbs, English or Russian; `said` is its words in folded form. */
export function tellsOf(said: string): Tells {
  if (condition.test(said)) return 'condition'
  const isPast = past.test(said) || pastRu.test(said)
  if (isPast) return 'happened'
  return toCome.test(said) || toComeRu.test(said) ? 'ahead' : null
}

const condition = / (?:if|whether|in case|unless|когда|если|ли|вдруг) |^ (?:when|whenever) /

/** What a next step is asked for or promised with; at the beginning of a clause a verb's first form is. */
const acts =
  'call|ring|phone|text|write|message|email|mail|meet|visit|contact|follow up|followup|remind|check|try|send|ask|chase|ping|nudge|invoice|bill|ship|deliver|bring|drop|pick up|collect|give|get|book|schedule|confirm|circle|reach|touch|talk|speak|chat|catch|see|prepare|draft|prep|share|forward|mail|post|quote|propose|invite|leave|go|swing|stop by|pop|reconnect|revisit|resend|dm|whatsapp|zoom|update|offer|pitch|present|demo|find|figure|make|set|sync|review|discuss|hand|refund'
const toCome = new RegExp(
  `^ (?:please |then |so |just |maybe |also |next |real )*(?:${acts}) (?!$|no |not |none |nothing |went |done |n a |with |twice )|^ (?:please |then |so |i |we |next step |todo |action )*(?:will|must|should|need to|have to|going to|gonna|to|let us|lets) (?:${acts}) |^ (?:next step|todo|to do|action) |^ (?:calling|sending|emailing|texting|meeting|trying|following|checking|chasing|visiting|ringing|bringing|dropping|picking|delivering|invoicing|shipping|mailing|writing|circling|seeing|touching|messaging) `,
)

/** Verbs in the past; "interested" and its kin are none. */
const past =
  / (?!(?:interested|excited|tired|need|needed|seed|feed|speed|indeed|bed|red|wed|hundred|disinterested|uninterested|agreed|based|due|wed) )(?:[a-z]{2,}ed|dm d|met|saw|spoke|sent|left|went|got|gave|took|said|told|rang|rung|wrote|had|was|were|did|came|bought|paid|sold|made|won|lost|hung|ran|sat|sang|found|kept|thought|brought|felt|heard|read back|held|stood|forgot|knew|began|drove|ate|drank|swung|picked|wished|been|has|have|set up|put down|cut off) /

const pastRu =
  / (?!(?:стол|отдел|дела|дело|мыло|мыла|июля|апреля|число|числа|школа|школы|сила|похудел|материал|портал|журнал|персонал|канал|скандал|апрель|бал|мал|мала|мало|мыл|тел|итого|около|тепло|тепла|зал|после|если|или|дали|вдали|стали|отдела|весело|светло|масло|масла|начало|начала|фаил|фаила|фаилы|имеил|имеила|отчасти|угол|пол|были бы) )[а-я]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись) /

const toComeRu =
  /^ (?:потом |затем |и |а |завтра |послезавтра |утром |вечером |днем |снова |еще раз |повторно |обязательно |(?:в|во|на|через|после|к|до) \S+ |\d+ )*(?:(?!(?:опять|пять|мать|память|часть|сеть|есть|путь|будь|суть|десять|девять|двадцать|тридцать|шесть|чуть|хоть) )[а-я]{2,}(?:ать|ять|ить|еть|уть|ыть|зти|сти|ити|чь|аться|яться|иться|еться|уться)|(?:пере|по)?звоню|наберу|напишу|отправлю|скину|пришлю|вышлю|напомню|приеду|заеду|заиду|привезу|отвезу|занесу|узнаю|проверю|спрошу|попробую|свяжусь|вернусь|уточню|расскажу|покажу|подготовлю|сделаю|встречусь|дам|жду|будем|повтор) /
