import type { Clause } from './clauses.ts'
import { WordPattern } from './word-pattern.ts'

/** Tells whether the words plainly say that the other person got in touch. */
export function isIncoming(clauses: readonly Clause[]): boolean {
  return clauses.some(({ said }) => incoming.test(said))
}

const they = '(?:she|he|they)'
const reached = '(?:called|rang|phoned|wrote|texted|emailed|messaged|whatsapped|pinged|dm d|facetimed)'
const wrote = '(?:по|пере|на|от)?(?:звонил|писал)[аи]?|набрал[аи]?'

const incoming = new WordPattern(
  ...[
    `${they} (?:just |finally |then |has |had |even )?(?:${reached}|replied|got (?:in touch|back))`,
    `${reached} (?:me|us)(?! (?:to say )?no)`,
    'wrote (?:to )?(?:me|us)|got (?:in touch|back) (?:with|to) (?:me|us)|(?:incoming|inbound)',
    `(?<! (?:not|i|we|and i) )(?:texted|wrote|emailed|messaged) back|reached out to (?:me|us)|returned my (?:call|message)`,
    `(?:он|она|они|сам|сама|сами) (?:мне |нам |вчера |сегодня |наконец |потом )?(?:${wrote})`,
    `(?<! не )(?:мне|нам) (?:вчера |сегодня |сама |сам )?(?:${wrote})`,
    `(?<! не )(?:${wrote}) (?:мне|нам|меня|сам|сама|сами)`,
    'входящ(?:ии|ее|ая)|вышл[аи] на связь|вышел на связь|пишет|звонит мне|объявил(?:ся|ась)',
  ],
)
