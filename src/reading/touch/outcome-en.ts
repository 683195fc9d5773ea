import type { OutcomeWords } from './outcome-rows.ts'

const any = (...says: readonly string[]) => says.join('|')

/** Who is not the person themselves. */
const others =
  '(?:wife|husband|hubby|spouse|partner|assistant|secretary|receptionist|reception|pa|gatekeeper|mom|mum|mother|dad|father|son|daughter|kid|kids|brother|sister|roommate|flatmate|colleague|coworker|boss|front desk|somebody|someone)'
const them = '(?:me|us|him|her|them|it|you)'
const line = '(?:phone|line|number|cell|mobile|landline|tel|telephone)'
/** What was tried to get in touch. */
const attempt =
  '(?:called|calls?|rang|phoned|tried|dial+ed|text(?:s|ed)?|emailed|emails?|messaged|dm|pinged|knocked|(?:second|third|\\d+) (?:calls?|tries|attempts))'
const somebody = '(?:someone|somebody|another|a different|a competitor|competitors?|other)'
/** What is taken and is no goods. */
const noGoods =
  '(?:notes?|a note|a look|a (?:while|break|message|msg|photo|picture|pic|pass|day|week|minute|moment|seat|flyer|brochure|card|leaflet|catalog(?:ue)?|sample|rain ?check|call|ride|walk|test|course)|(?:my|the|our|your) (?:call|card|number|flyer|phone|brochure|catalog(?:ue)?|message|msg|details|samples?|info|advice|hint|time|word|bait|bus|train|kids?)|flyers?|samples?|brochures?|(?:her|his|their) (?:time|number|kids?|dog|mom|mum)|(?:it|that|this) (?:well|badly|hard|home)|time|ages|forever|care|part|place|off|over|him|her|them|me|us|down|up|on|back|beers?|an? (?:beer|coffee|bite|drink|pint|tea|lunch|sandwich)|lunch|coffee|dinner|drinks?|some time|one look|(?:\\d+|an?|two|three|ten|twenty) (?:minutes?|mins?|hours?|days?|weeks?|calls?|tries|attempts|messages|photos?|goes))'
/** What an order may come from that is no other seller. */
const ours =
  '(?:us|me|the|my|our|her|his|their|a|an|this|that|these|those|here|there|home|work|bed|page|phone|stock|site|website|web|online|shop|store|link|catalog(?:ue)?|brochure|list|leaflet|flyer|email|insta(?:gram)?|ig|fb|facebook|app|abroad|scratch|today|tomorrow|now|it|all|both|each|one|two|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)'
const sold =
  '(?:sets?|kits?|packs?|bundles?|boxes|box|jars?|bottles?|tubes?|candles?|bars?|creams?|serums?|masks?|units?|pieces?|pcs|cases?|bags?|copies|cartons?|sessions?|seats?|licen[sc]es?|orders?|tins?|pairs?)'
const number = '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|both|another|more|some)'

/** What is bought elsewhere, by anybody. */
const notSold =
  '(?:nothing|zero|none|nowt|zilch|nada|(?:(?:a|an|the|his|her|their|another) )?(?:new |second hand |used |brand new |bigger |smaller |first |big |old |2nd )*(?:cars?|house|home|flat|apartment|condo|dogs?|cat|puppy|kitten|horse|van|truck|boat|bike|phone|iphone|laptop|macbook|computer|tv|(?:plane |train |concert )?tickets(?= (?:to|for) (?!the)|$)|flights?|land|plot|place|property|farm|building|shoes|dress|groceries|food|lunch|coffee|dinner|drinks|ring|engagement ring|sofa|fridge|washing machine)(?= (?:so|and|now|last|in|for|to|this|already|today|yesterday|from|with|near|by|instead)(?: |$)| $|$))'

const unanswered: OutcomeWords['rows'] = [
  {
    means: 'no-answer',
    alone: true,
    says: any(
      'n a|na|nr|nothing|nada|zip|silence|crickets|engaged|machine|missed|unavailable|vm|vms|lm|lvm|mia|unanswered|seen|read|ghosted|ignored|blank|zilch|dead|disconnected|declined|rejected|cut off|dropped',
      'ooo|off(?:line)?',
    ),
  },
  { means: 'no-answer', alone: true, yields: 'to-any', says: 'rings?|ringing|rang' },
  {
    means: 'no-answer',
    alone: true,
    yields: 'to-talk',
    says: any(
      'busy|out|(?:out|away) (?:of|from) (?:the |his |her |their )?(?:office|desk)',
      '(?:he|she|they) (?:is |are |was |were )?(?:out|away|at work|gone|asleep|unavailable|offline|elsewhere)',
    ),
  },
  {
    means: 'no-answer',
    says: any(
      'voice ?mails?|vmail|v mail|(?:full |left (?:a |an |another )?|to |got (?:a |her |his |their )?|hit )(?:vm|machine)|vm (?:full|again)|answer(?:ing)? ?(?:machine|phone|service)|(?:got|hit|reached|just|only|to) (?:the|her|his|their|a|an)? ?(?:machine|voicemail|answerphone)|mail ?box|inbox full',
      `left (?:${them} |a |an |another |some |two |three |\\d+ |several |multiple |(?:my|his|her) |word|the )*(?:messages?|msgs?|voice ?mails?|vms?|word|callback|call back)`,
      'ra?i?ngs? (?:out|off|through|forever|and ra?i?ngs?|no end)|(?:just|only|keeps?|kept|still) (?:rang|ring(?:s|ing)?)|rang and rang|ra?i?ngs? (?:for ages|\\d+ times)|rings? then',
      `${line} (?:is |was |are )?(?:still |always |constantly |now )?(?:been )?(?:busy|dead|off|engaged|down|switched off|turned off|unavailable|unreachable|out of (?:range|reach))|busy (?:signal|tone|line)|engaged tone|dead line|no dial tone`,
      'unreachable|unavailable|out of (?:the )?(?:office|reach|range|coverage|signal)|auto ?(?:reply|response|responder)|ooo|no ?show(?:ed|s)?|stood (?:me|us) up|bailed on (?:me|us)|flaked(?: on (?:me|us))?|forgot (?:our|the|about our|about the) (?:call|meeting|coffee|lunch|appointment)',
      '(?:call|text|email|message|it|everything|all|both) (?:\\w+ )?(?:go|going|went|gone) unanswered|went unanswered|hung up(?! on (?:me|us))|cut (?:me|us) off|call (?:dropped|failed|cut out|was dropped)|missed (?:each other|my call|the call|our call|him|her|them)|phone tag|(?:declined|rejected|dropped|ignored|screened|ignores|screening|declines|rejects|cancelled|ducked|dodged) (?:my|the|our|both|all|all my) (?:calls?|messages?|texts?|emails?|dms?)|sent (?:me |it )?(?:straight )?to (?:vm|voicemail)',
      'ghosted|ghosting(?: (?:me|us))?|left (?:me |us )?on (?:read|seen|delivered)|on read|ticks?|radio silence|crickets|ignor(?:ed|es|ing) (?:me|us)|(?:seen|read|opened|viewed) (?:it |my \\w+ )?(?:but |and )?(?:then )?(?:nothing|no|silence)|(?:email|mail|message|text|it|e mail) bounced|bounced(?: back)?|undeliver(?:ed|able)|went (?:dark|quiet|silent|cold)|gone (?:dark|quiet|silent)|no sign of (?:life|her|him|them)|awol',
      `${others} (?:answer(?:ed|s)|pick(?:ed|s) (?:it )?up|took (?:the|a|my) (?:call|message)|got the phone|says? (?:he|she|they) (?:is|are|was) (?:out|away|not|at))|(?:only |just )?(?:got|reached) (?:the |her |his |their )${others}|(?:through|got|spoke|talked|message|word) (?:to|with|only) (?:the |her |his |their )?(?:assistant|secretary|receptionist|gatekeeper|voicemail|front desk|machine)`,
      'still (?:waiting|no) (?:for|on)? ?(?:an? |any |her |his |their )?(?:answer|reply|response|word)|(?:waiting|awaiting) (?:for |on )?(?:an? |her |his |their )?(?:reply|answer|response|callback|call back)|tried (?:(?:him|her|them|again|to call|calling|to reach|reaching|both|all|the|his|cell|office|house|home|\\w+) )*(?:twice|\\d+ times|\\d+x|three times|four times)$',
    ),
    without: 'service line|messages? (?:for|from) (?:her|his) boss',
  },
  {
    means: 'no-answer',
    beside: attempt,
    says: '(?:nothing|nada|zilch|silence|crickets|machine|vms?|engaged|unanswered|missed|declined|rejected|no luck|no joy)|(?<!(?:is|was|are|too|very|so|super|really|pretty|still|he|she|they) )busy$|(?:just |only )?rings|went unanswered',
  },
  {
    negated: 'no-answer',
    yields: 'to-talk',
    says: '(?:answer|reply|response|word|decision|news) (?:yet |back )?(?:about|on|regarding|re|as to) (?!(?:the |his |her |my |our |any |either |both )?(?:phones?|mobile|cell|landline|line|whats ?app|wa|texts?|emails?|linkedin|fb|facebook|insta|ig|messenger|telegram|\\d|mon|tue|wed|thu|fri|sat|sun))\\w+',
  },
  {
    negated: 'no-answer',
    says: any(
      'ans(?:wer(?:ed|ing|s)?)?|answr|anser|awnser|repl(?:y|ied|ies|ying)|response|respon(?:d|ded|ding|se|ds)|responsive|pick(?:ed|ing|s)? ?(?:it |the phone |the call |my call )?up|pickup|picked|reach(?:ed|able)?|contact|(?:get|got|getting) (?:through|hold|(?:a )?(?:reply|response|answer)|to (?:her|him|them)|back)|connect(?:ed)?|luck|joy|dice|go|show(?:ed|s|ing)?(?: up)?|turn(?:ed)? up|come to the (?:door|phone|call)|came|arrive|make it|made it|react(?:ed|ion)?|signal|sign of',
      '(?:(?:call|text|messag|mail|email|phon)(?:ed|ing|s)?|ring(?:ing)?|rang|writ(?:e|ing)|wrote|return(?:ed|ing|s)?) (?:me |us )?(?:back|(?:my|the|our|any) (?:calls?|messages?|texts?|emails?))|back to (?:me|us)|call ?back|wrote|hear(?:d)?(?: back)?(?: from)?|word|open(?:ed|ing)?(?: (?:it|my|the|them))?|read(?:ing)?|seen|view(?:ed)?|deliver(?:ed)?|go(?:ne|ing)? through|went through|one (?:home|there|in|answered|picked up|replied)|(?:at|be|was) home|home|in(?: the office| today| right now)?|there|around|available|at (?:her|his|their) desk|online|in service',
    ),
    without: 'order(?:ed)?|bought|paid|hesitate|problem',
  },
]

const refused: OutcomeWords['rows'] = [
  {
    means: 'not-interested',
    alone: true,
    says: any(
      'no|nope|nah|pass|passed|passing|(?:a|hard|firm|polite|flat|definite|clear|big|another) (?:no|pass)|(?:a )?(?:hard|firm|flat) no|lost|dead end|refused|declined|refusal|rejected|out|(?:he|she|they) (?:is |are )?(?:passed|out for good|done)|done with (?:us|me|it)|uninterested|cold',
    ),
    without: 'out|not',
  },
  {
    means: 'not-interested',
    says: any(
      `(?:will|gonna|going to|decided to|chose to|wants to|would rather|rather|they|he|she|to|a|hard|ll|prefers to|take a|taking a|i) pass(?:ed)?(?! (?:on (?!it|this|that|the offer|the deal|for now|everything|the opportunity)|along|the|it|my|our|your|me|us|away|by|out|through|her|his|him|them|their|info|word|driving|exam|test))|pass(?:ed|ing)? on (?:it|this|that|the (?:offer|deal|opportunity|proposal|quote))|is passing`,
      'no (?:thanks?|thank you|thx|ty|thankyou|way|interest(?: at all)?|desire|intention)|(?:its|it is|is|was|got|gave (?:me|us)|hard|firm|flat|a|simply|said|says|says it is|answer is|answer was) (?:a )?(?:(?:hard|firm|flat|polite|clear|definite|big|final) )?no(?! (?:one|problem|rush|answer|reply|money|time|worries|more|need|longer|show|need))',
      `refus(?:ed|es|ing|al)(?! (?:to (?:hang|leave|let|give|stop|take no)|my calls?|the calls?))|declin(?:ed|es|ing)(?! (?:my|the|our|both|all) (?:calls?|text|message))|turn(?:ed|s|ing) (?:${them} |that |this |the (?:offer|deal) |everything |\\w+ )?down|reject(?:ed|s|ing)(?! (?:my|the) calls?)|said no|says no|told (?:me|us) no|shot (?:${them} )?down|rebuffed`,
      `(?:went|going|go|goes|gone|sticking|staying|signed|stayed|stuck|works?|working|happy|satisfied|committed|loyal|bought) (?:up )?(?:already )?(?:with|from|to|for|w) (?:already )?(?:the |an? )?(?:${somebody}|(?:her|his|their) (?:current|own|usual|old|existing|present)|what (?:he|she|they) (?:has|have|got)|(?:the )?current|cheaper|rival|in house|competition|existing)(?: \\w+)?`,
      `(?:chose|picked|choosing|hired|found|has|have|got|using|uses|use|buys from|preferred|prefers|selected|switched to|has got) (?:already )?(?:got )?(?:${somebody}) ?(?:one|vendor|supplier|agency|company|provider|brand|rep|person|consultant|coach|firm|freelancer|contractor|else|designer|developer|option|product|offer|solution)?$`,
      `(?:hired|chose|picked|went with|found|preferred|selected|prefers|booked) (?:someone|somebody|another|a different|a competitor|others?|a rival|a cheaper)|already (?:has|have|got|uses?|using|buys?|sells?|with|covered|sorted|signed with|in|works? (?:with|for)|working with|a (?:rep|member|customer) (?:of|with|for|elsewhere))|(?:all|is|are) (?:set|sorted|covered)(?: already| for now| thanks)?|happy (?:as (?:is|he is|she is|they are)|where|with (?:her|his|their|the|what))`,
      'unsubscribed?|opted out|opt out|(?:lost|losing) interest|lost (?:the deal|them|her|him|it)|changed (?:her|his|their) minds?|(?:backed|pulled|dropped|bowed) out|cold feet|uninterested|disinterested|cancell?ed (?:(?:her|his|their|the) )?(?:subscription|membership|contract|plan|auto ?ship|account)|quit|deal (?:is )?(?:off|dead|lost)|closed lost|moving on|dead lead|write (?:him|her|them|it) off',
      `not for (?:${them}|now for|this)|not (?:a |an |the |her |his |their |really |quite |exactly |my |what |right |good |at all |our )*(?:fit|match|thing|cup of tea|bag|style|type|priority|(?:she|he|they) (?:wants?|needs?|(?:is|are) (?:looking|after)))`,
      'hung up on (?:me|us)|scam|pyramid|mlm|cult|rip ?off|waste of (?:time|money)|hates? (?:it|the|sales|mlms?|this)|hated (?:it|the)|dislik(?:es|ed)|allergic|sceptical|skeptical|too (?:expensive|pricey|dear|costly|steep|much money)|overpriced|out of (?:her|his|their|the) (?:budget|price range)|rude|told (?:me|us) (?:off|where to)|get lost|go away|buzz off|f off|piss off|fuck off|get stuffed|cussed|swore at|blocked(?: (?:me|us|my|the|our))?|lectured',
    ),
    without: 'not (?:too |so )?expensive',
  },
  {
    negated: 'not-interested',
    says: 'will (?:buy|order|take|join|sign|commit|be (?:ordering|buying|joining|needing)|go ahead|renew|need|work(?: for)?|happen|do it)|going ahead|renewing|moving forward|proceeding|into (?:it|that|this)|buying|convinced|sold on|see (?:the |a |any |it )?(?:need|value|point|benefit|use|worth)|worth (?:it|the)',
  },
  {
    negated: 'not-interested',
    says: any(
      'looking(?! (?:forward|good|great|well|bad))(?: (?:to|for) \\w+)?|(?:wants?|wanted|needs?|needed|wish(?:es)?|care(?:s|d)?|require[sd]?)(?: (?:it|this|that|any(?:thing|more|one)?|to (?:buy|order|join|sign|proceed|continue|try|do|be (?:part|contacted|called|bothered)|go|hear|talk|know|sell|meet|change|switch)|a|an|the|more|our|my|us|me to|for|this stuff|one|that stuff|for it|calls?|our services))*(?! (?:\\w+ )*(?:wait|rush|hurry|miss|think|convincing|persuading|reminding|lose|waste|time to|money|yet|now|right now|at the moment|until|till))$',
      '(?:want|need)(?:s|ed)? (?:it|this|that|any|anything|to buy|to join|to order|another|more|me to (?:call|write|text|contact)|to be (?:contacted|called|bothered)|our|us|my|what we)',
      '(?:interested|keen|interest|intrigued|impressed|enthusiastic|excited|fan|convinced|thrilled|curious)|(?:like|liked|love|loved|enjoyed?|fancy|fancied|likes)',
    ),
    without: 'not just|not only',
  },
]

const bought: OutcomeWords['rows'] = [
  {
    means: 'order',
    alone: true,
    says: 'sold|won|sale|a sale|paid|bought|ordered|renewed|deal|(?:its |it is )?a deal|(?:we have |got )?a deal|closed won|signed|invoiced|done deal|upgraded|reordered',
  },
  {
    means: 'order',
    alone: true,
    ahead: true,
    says: '(?:a |the |to |its a |it is a )?(?:go ahead|green light)|(?:its |it is )?all go',
  },
  {
    means: 'order',
    ahead: true,
    says: 'go ahead with (?!(?:the |a |our )?(?:call|visit|meeting|email|text|demo|chat|zoom)(?: |$))\\w+',
  },
  {
    means: 'order',
    says: any(
      `(?:re ?|pre ?|back ?)?ordered(?! ${notSold})|(?:re ?)?purchased(?! ${notSold})|(?:re ?)?bought(?! ${notSold})`,
      'renewed|renews|upgraded|re ?upped|re ?subscribed|subscribed(?! to (?:my|our|the) (?:newsletter|list|channel|blog))|(?:pre ?)?paid(?! (?:off|attention|a visit|for (?:her|his|their|my|our|lunch|coffee|dinner|drinks|parking)|me a (?:visit|compliment)))|placed (?:an?|her|his|their|another|the|two|\\d+|big|small|\\w+)? ?(?:\\w+ )?(?:re ?|pre ?)?orders?|stocked up|restocked',
      'put (?:down )?(?:a |the |her |his |\\d+ )?(?:down )?(?:deposit|money|payment)|(?:deposit|payment|money|cash|funds|transfer|(?:the|a|her|his|their) che(?:ck|que)|advance|retainer|prepayment|po|purchase order|invoice) (?:is |was |has |have |been |now |just |already |all |)*(?:in|came|come|cleared|received|landed|arrived|went through|made|done|paid|settled|sent|signed|through|approved|hit|took)|(?:sent|wired|transferred|venmoed|zelled|paypaled|paypalled|made|handed (?:me|over)) (?:me |us |over |the |a |her |his )*(?:\\d{3,}|deposit|payment|money|cash|po|funds|check|cheque|full|half|first)',
      `venmoed|zelled|paypal(?:l)?ed|wired (?:me|us|the)|swiped(?: (?:her|his) card)?|checked out(?! (?:the|my|our|of))|(?:took|takes|taking|grabbed|grabs|will take|picked up|picks up|snapped up|got herself|got himself|went for|goes for|going for|opted for|opts for|chose|wants to take|added|reserved) (?!${noGoods}(?: |$))(?:${number}|the|her|his|first|full|whole|starter|big|small|annual|half|bigger|smaller) (?:(?!phone|call|link|name|train|bus|kids?|point|idea|hint|time|risk|plunge|lead|day|night|rest)\\w+)`,
      '(?:went|going|go|goes|moving|gave (?:me |us |it )?(?:the )?go) ahead(?: with)?|(?:gave|got|have|has) (?:me |us |it )?(?:a |the )?(?:go ?ahead|green light|thumbs up|ok|okay)|green ?lit|green lighted|(?:approved|accepted|confirmed|okayed|ok d|signed(?: off)?(?: on)?|agreed(?: to| on)?) (?:the |my |our |their |a |both |to |on |it )*(?:quote|budget|proposal|estimate|offer|contract|agreement|deal|price|terms|order|invoice|sow|scope|purchase|fee|rate|engagement|letter|retainer|po)',
      'signed(?! (?:up (?:for|to) (?:a |an |the |my |our |her |his )?(?:free |\\d+ day )?(?:trial|webinar|newsletter|demo|updates|list|email|mailing|waitlist|call|event|class|open)|off|out|with (?:a|an|another|someone|somebody)|for the (?:parcel|package|delivery)|in))(?: (?:up|on|it|the|today|and|a|as|for|with us|with me))?|enrolled|(?<!(?:people|members|others|guests|persons|of them|folks) )joined(?! (?:the call|the meeting|late|a|the zoom|my|our (?:call|group)|us for))|registered as|became (?:a|an|our|my) (?:customer|client|member|rep|distributor|partner|buyer)|is (?:a|our) (?:customer|client) now|hired (?:me|us)|retained (?:me|us)|awarded (?:me|us)|gave (?:me|us) the (?:job|project|contract|business|gig|order)|contract (?:is )?(?:signed|back|in|came)|kick(?:ed|ing) off|onboarded',
      `closed (?:the )?(?:deal|sale|it|her|him|them|at)?|clos(?:ed|es) (?:at|for)|(?<!(?:is|was|been|already|got|clock|car|house|home|flat|place|shop|business|watch|boat|bike) )sold(?! (?:(?:his|her|their) (?!(?:a|an|the|one|two|three|some|\\d+|${sold})(?: |$))|the (?:house|car|company|business)|out))(?: (?:${them}|a|two|the|\\d+))?|made (?:a|the|another) sale|deal (?:is )?(?:done|closed|signed|made)|(?:got|took|have|landed|won|has) (?:the|an|her|his|their|a|another|new|big|small|repeat|first|second) (?:\\w+ )?(?:order|deal|sale|contract|business|project|po|deposit|payment)|(?<!(?:will|to|not|would|can|may|might) )order (?:is |was |has been )?(?:in|placed|confirmed|received|came|for|done|taken|through|made|submitted|paid|of|signed)|(?:new|repeat|re|another|big|small|first|second) ?orders?(?: of| for| in| from|$)|(?<!(?:will|to|would|might|may|could|should|can|probably|definitely|likely) )reorder(?:s|ing)?|booked (?:(?:a|an|the|her|his|two|three|\\d+|full|half|another|six|me|us|my|our|block|single) )*(?:sessions?|packages?|workshop|package|retainer|course|programme|program|treatment|facial|party|service|project|retreat|training|spot|place|seat|audit)`,
      `(?:said |it is |its |a )?yes to (?:(?:the|a|an|both|our|my|full|whole|new|\\w+) ){0,2}(?:order|quote|proposal|offer|deal|contract|package|plan|polic(?:y|ies)|set|kit|bundle|retainer|retreat|price|estimate|subscription|membership|renewal|upgrade)|(?:said |its )?yes to (?:both|${number}) (?:more )?(?:[a-z]+s|${sold})|\\d+ (?:\\w+ )?${sold} \\d{2,}|${number} (?:\\w+ )?${sold} (?:at|for|x)|invoiced|(?:start|starter|renewal|extension) (?:kit )?(?:ordered|confirmed|agreed)|extended (?:the |her |his |their |our |for )+|took (?:it|them|everything|all)$|(?:got|took|grabbed) (?:one|two|three|four|some|a couple|\\d+) (?:for (?:herself|himself|themselves|her|his|the|them|me to|each)|of (?:each|the|our|my|them))|(?:on|set up|started|joined) auto ?ship|cash in hand|used (?:the|my|her) (?:discount )?code|switched to (?:us|me|our)`,
    ),
    without: any(
      '(?:nearly|almost|if|would|hoped|hoping|should|supposed to|yet to|might|could|may|want(?:s|ed)? to|returned|refund(?:ed)?|sent back|cancell?ed|hasn|about to|forgot to|plans? to|wanted|i (?:bought|ordered)|we (?:bought|ordered)|overdue|late|unpaid|where|when|before (?:she|he|they)|did (?:she|he|they)|arrived broken|with (?:another|someone|somebody|a (?:competitor|different))|(?:her|his|their) (?:friend|sister|brother|neighbou?r|colleague|cousin|aunt|uncle) (?:\\w+ )?(?:bought|ordered|took|got|joined|signed)|from (?:someone|another|a competitor|somebody))',
      `(?:ordered|bought|purchased|got) (?:\\w+ )*from (?!${ours}(?: |$))[a-z]+(?: (?:already|instead|anyway|now))?$`,
    ),
  },
]

const keen: OutcomeWords['rows'] = [
  {
    means: 'interested',
    alone: true,
    says: 'all ears|yes|yep|yeah|keen|warm|hot|hot lead|promising|positive|(?:a )?(?:soft |verbal |tentative |probable |solid |big |definite )?yes|(?:he|she|they) (?:is |are )?in|all in|game|likely|eager|curious|maybe|a maybe|sounds? (?:good|great)|(?:he|she|they) (?:is |are )?(?:keen|game|warm|hot|up for it|on)',
  },
  {
    means: 'interested',
    says: any(
      '(?:very |super |really |so |quite |definitely |genuinely |pretty )?(?:interested|keen|curious|intrigued|eager|enthusiastic|tempted|excited|hooked|impressed|thrilled|wowed|stoked|hyped|psyched|pumped|fascinated|hungry|motivated|receptive|engaged by)|(?:showed|shows|showing|expressed|some|strong|real|high|big|lots of|plenty of|a lot of) interest|interest(?:ed)? in',
      'lov(?:es|ed|ing)|lik(?:es|ed|ing)|enjoy(?:ed|s)|adores?|raved?|fancies|(?:really |so |all |totally )?into (?:it|the idea|this)|(?:is |are |was )?up for|on ?board|on the fence|leaning|sounds? (?:good|great|promising|interesting|positive|keen|interested|like)|sounded (?:\\w+ )?(?:good|great|promising|interested|keen|positive|warm|excited|up)|promising|warm(?:ing|ed)? (?:lead|up|to)|all ears|won over|coming (?:a)?round|hot lead|good (?:fit|lead|prospect)|positive|(?:he|she|they) (?:is|are) in$|(?:he|she|they) (?:is|are|was) in for (?:the|a|an|one|two|it|\\d+)|yes to (?:\\w+ ){0,2}(?:demo|call|meeting|trial|visit|tasting|coffee|chat|zoom|sample|samples|quote call|consult(?:ation)?|viewing|appointment)|all in|happy to (?:try|meet|see|hear|host|talk|look|chat|join|order|get)|open to|game for|perked up|eyes lit up|lit up',
      `(?:wants?|wanted|would like|would love|hopes?|hoping|dying|itching|ready|plans?|planning|intends?|going|prepared|willing|happy|tempted|looking|asked|agreed|keen|decided|offered|eager) to (?!(?:wait|think|stop|cancel|return|postpone|quit|delay|hold|be (?:left|taken|removed|called|contacted)|talk to|speak to|ask|check|sleep|put|push|hear back|leave|pause|end|reschedule|call|ring|phone|move|pass|be in touch|discuss with|save|sell (?:her|his|the))(?: |$))\\w+`,
      `(?:wants?|wanted|would like|would love|needs?|requested|requests|looking for|inquired|enquired|inquiring|asking) (?!(?:to|nothing|out|me to (?:stop|leave|wait)|us to (?:stop|leave)|more time|time|a (?:week|month|day|few|bit|refund|break|couple)|some time|refund|his|her money|money|another (?:week|month)|space|\\d+ (?:weeks?|days?|months?)|until|till|later|in (?:spring|summer|autumn|fall|winter))(?: |$))\\w+`,
      'ask(?:ed|s|ing)? (?:me |us )?(?:again )?(?:for|about|re|regarding) (?:the |a |an |our |my |more |some |prices?|her |his |both |all )*(?:pric(?:e|es|ing|ings)|list|quotes?|samples?|catalog(?:ue)?|details|demo|info|information|proposal|brochure|cost|costs|link|terms|rates?|set|kit|serum|product|products|business|opportunity|offer|discount|payment|delivery|shipping|availability|references?|trial|materials?|case studies|contract|plan|plans|portfolio|timeline|income|earnings|sizes?|colou?rs?|ingredients)|(?:asked|asking|asks|has|had|lots of|tons of|full of) (?:me )?(?:a (?:ton|lot|bunch|few|couple|million) of |lots of |tons of |loads of |many |so many |some |all the |good |great |the right |plenty of |smart )+(?:good |great )?questions|asked how (?:much|to|it works|soon)|asked what it (?:costs|is)|questions about (?:the |our |my )?(?:price|pricing|product|set|plan)',
      '(?:considering|contemplating|thinking (?:about|of)|weighing|comparing|deciding (?:between|btwn)|choosing between|shopping around) (?!it over)\\w+|(?:will|would|gonna|going to) (?:probably |likely |definitely |surely |maybe |certainly )?(?:buy|order|take|sign|join|try|host|come|attend|book|pay|place|reorder|renew|purchase|start|give it a (?:go|try)|bring|refer|recommend)|nearly (?:bought|ordered|sold)|almost (?:bought|ordered|there)|verbal(?:ly)? (?:yes|agreed|agreement|ok|commitment|commit(?:ted)?)|(?:said |says |got a |a |its a |it is a |soft |told me )yes|agreed|agrees|said (?:ok|okay|sure|why not)|accepted (?:the |my |our )?(?:invite|invitation|meeting)|booked (?:a |an |the |in |her |him |them |in for |for )*(?:demo|call|meeting|appointment|consult(?:ation)?|discovery|tasting|slot|visit|trial|viewing)|signed up (?:for|to) (?:a |an |the |my |our )?(?:free |\\d+ day )?(?:trial|webinar|newsletter|demo|updates|list|class|event|open house|waitlist)|rsvped|started (?:a |the |her |his )?(?:free )?trial|trying (?:it|the|out)|testing (?:it|the)|downloaded',
    ),
    without:
      'lunch|likes? to (?:wait|think)|wants? (?:out|nothing)|want(?:s|ed)? (?:\\w+ )?(?:off|gone)|list (?:off)|money back|(?:off|from) (?:the|my|your|our) list',
  },
]

const waits: OutcomeWords['rows'] = [
  {
    means: 'later',
    alone: true,
    ahead: true,
    says: 'later|not (?:now|yet|today|ready|this (?:week|month|year|quarter|time|season)|right now|at the moment|at present|currently)|next (?:year|month|quarter|season|spring|summer|fall|autumn|winter|time)|maybe (?:later|next (?:year|month|week|time))|another time|some ?(?:other )?time|in (?:a )?few (?:weeks|months|days)|someday|thinking(?: (?:it|about it) over)?|(?:he|she|they) (?:is |are |was )?(?:busy|swamped|driving|tied up|slammed|thinking|thinking (?:it|about it) over)|(?:too|so|very|super|crazy|really|just|bit) busy|after (?:the )?(?:holidays|new year|christmas|easter|summer|thanksgiving|vacation|tax season|payday|xmas)',
  },
  {
    means: 'later',
    says: any(
      'not (?:\\w+ )?(?:now|ready|right now|at the moment|yet ready|the (?:right |best |good )?time|a good time|good time|this (?:week|month|year|quarter|season|time|summer|spring|fall|autumn|winter)|until|till|before|for (?:now|a while)|in (?:a position|the (?:mood|market)))|bad (?:time|timing|moment|week|month)|wrong (?:time|moment)|(?:timing|time) (?:is )?(?:off|bad|wrong|not right)',
      '(?:too|so|very|super|crazy|really|bit|insanely|rather|pretty|still|is|are|was|were|being|just|he|she|they|up) busy|busy (?:right|this|at|with|until|till|now|month|week|season|time|period|for|in|on)|swamped|slammed|snowed under|tied up|up to (?:her|his|their) (?:eyes|neck|ears|eyeballs)|hectic|flat out|under the weather|overwhelmed|run off (?:her|his|their) feet|(?:was |is |were |are |while |she |he |they )driving|in (?:a |the |another |back to back )?(?:meetings?|class|surgery|hospital|transit|labor|labour)|(?:on|off on|going on) (?:vacation|holiday|holidays|leave|mat(?:ernity)? leave|paternity leave|honeymoon|a (?:trip|cruise)|parental leave|sabbatical)|maternity|honeymoon|(?:having|expecting|had) (?:a )?(?:baby|twins)|(?:out of|leaving) (?:town|the country)|traveling|travelling|abroad|overseas|moving (?:house|home)|(?:is |are |was |feeling |off |been |got |kids? |home )(?:sick|ill|poorly)|funeral|bereave|away (?:until|till|for|on|this|all)|not talk|not speak|not chat',
      '(?:money|budgets?|cash|funds|finances|things|wallet|purse) (?:is |are |was |were |a bit |bit |really |pretty |too |very |currently |all |already )*(?:tight|gone|frozen|out|spent|short|low|limited|cut|exhausted|used up|blown|empty|used|closed|maxed|on hold|not (?:there|approved|available|in))|(?:no|short on|low on|out of|short of|not (?:the )?|not have (?:the |any |enough )?|have no|has no) (?:spare )?(?:money|budget|cash|funds|funding|time|bandwidth|capacity)|(?:tight|short) (?:on|of|for) (?:money|cash|funds|budget)|strapped|skint|broke|budget (?:freeze|cycle|season)|hiring freeze|not (?:able to )?afford',
      '(?:needs?|wants?|asked (?:me |us )?for|asking for|would like|takes?|requires|wanted) (?:a |some |more |a bit of |a little |another |a few |a couple of |\\d+ |two |three |bit |little |of )*(?:time|weeks?|days?|months?|space|minute|longer)|(?:needs?|wants?|has|have|wanted|would like|going|got|will|asked|prefers?|decided|let) (?:\\w+ )?(?:to )?(?:wait|think|hold off|hold on|sleep on it|mull|postpone|delay|put it off|reschedule|(?:talk|speak|check|consult|run it|discuss|confer|clear it) (?:it )?(?:to|with|by|past)|ask (?:her|his|their|the|around)|decide later|look at (?:her|his|their) (?:budget|finances|calendar|schedule))|hold(?:ing|s)? off|on (?:hold(?! for (?!now|a (?:while|bit)|the (?:moment|time)))|pause|ice|the back burner)|back burner|paus(?:ed|ing)|postponed|postpones|resched(?:uled?|uling)?|delay(?:ed|ing)|put (?:it |us |me |this |everything |that )?(?:off|on hold)|push(?:ed|ing)? (?:it |this |us |me |everything |the \\w+ |back |out |off )*(?:back|out|to|until|till|off)|rain ?check|deferred|shelved|moved (?:it|our \\w+|the \\w+) to|no rush|no hurry',
      'down the (?:road|line|track)|revisit|circle back|reconnect|maybe (?:later|next|in|after|when|some ?day|one day|this)|in the (?:new year|spring|summer|fall|autumn|winter|future)|(?:after|when|once|until|till|til|waiting (?:for|on|until|till|to)|depends on|first) (?:the |her |his |their |she |he |they |all |school |getting |gets? |is )*(?:payday|paycheck|holidays?|tax season|taxes|christmas|xmas|new year|easter|summer|vacation|exams?|wedding|baby|bonus|school|raise|move|surgery|paid|audit|quarter|budget|approval|salary|season|back|renovations?|harvest|launch|results|home|settled|gets|kids|board|election)',
      '(?:call|try|ring|ask|check|come|get|get in|touch|reach|follow|speak|talk|catch|contact|ping|write|text|email|come back|check (?:back|in)|follow up|try (?:again|me|her|him|back)|call (?:me|her|him|them|back)|get back) (?:(?:me|us|him|her|them|it|back|again|up|in(?! the| a| \\w+ (?:weeks|months))|touch|with|to|base|out|a|bit|little|much|some|time|around) )*(?:later|another (?:time|day)|some other (?:time|day)|next (?:year|month|quarter|season|spring|summer|fall|autumn|winter)|in (?:the )?(?:a few |few |couple of |a couple of |a couple |\\w+ )?(?:weeks|months|month|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|q\\d|new year)|after (?:the )?(?:holidays?|new year|christmas|easter|summer|tax season|xmas)|when)',
      '(?:(?:is|are|still|was|she|he|they|keeps?|just) thinking(?! of| about (?!it))|thinking (?:it|about it|things|till|until)|thinks? (?:it|about it) over|mulling|sleep(?:ing)? on it|undecided|unsure|not (?:\\w+ )?sure|not (?:made up|decided)|yet to decide|hesitat(?:es|ing|ed|ant)|wavering|non ?committal|will (?:think|decide|let (?:me|us) know|see|get back|consider|look|sleep)|let (?:me|us) know|decid(?:es?|ing) (?:later|after|next|in|by))',
    ),
    without: 'answer(?:ed)? later',
  },
  {
    means: 'later',
    says: `(?:said|says|told (?:me|us)|asked(?: (?:me|us))?|suggested) (?:(?:to|me|us|her|him|it|maybe|call|ring|phone|try|check|come|get|back|in|on|after|around|before|until|till|not|for|again|sometime|touch|speak|talk|meet|at|the|a|best|better|early|mid|late|this|late|then|just) )*(?:next|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tues?|weds?|thurs?|fri|january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|apr|aug|sept?|oct|nov|dec)|spring|summer|autumn|fall|winter|new year|\\d+(?:st|nd|rd|th)?|noon|lunch|(?:one|two|three|four|five|six|seven|eight|nine|ten)|(?:a|an|one|two|three|\\d+|few|couple of) (?:hours?|days?|weeks?|months?))`,
    without: 'yes|no|sure|ordered|paid|order|a (?:\\w+ )?(?:call|meeting|demo|visit|quote|zoom)',
  },
  {
    means: 'later',
    ahead: true,
    says: 'circle back|revisit|reconnect|check back|(?:ask|call|try|ring|check|come back|speak|talk) (?:(?:me|us|him|her|them|back|again|in|to) )*(?:later|next (?:year|quarter|season|spring|summer|fall|autumn|winter|month)|(?:in|after|until) (?:the )?(?:spring|summer|autumn|fall|winter|new year|holidays?|january|february|march|april|may|june|july|august|september|october|november|december))|try (?:again )?(?:\\w+ )?(?:in (?:a few|\\d+|two|three|six|a couple(?: of)?) (?:months|weeks)|next (?:year|quarter|spring|summer|fall|autumn|winter|month))|(?:not )?until (?:spring|summer|fall|autumn|winter|after)|some other (?:time|day)|another (?:time|day)',
  },
]

const talked: OutcomeWords['rows'] = [
  {
    means: 'reached',
    says: any(
      '(?:talk|chatt|discuss|answer|zoom|facetim|skyp|huddl)ed|(?:ran|went|walked|talked) (?:her |him |them )?(?:through|over)|(?<! not )(?:he|she|they) (?:just |finally |then )?(?:rang|called|phoned)(?! (?:off|out|it|in sick))|got (?:a |an |some )?(?:thanks|thank you|thumbs up|text|email|message|note|call|reply|smile|laugh)(?: (?:back|from))?|thanked|said (?:thanks|thank you)|spoke|spoken|answers|picked up(?! (?:a|an|two|three|\\d+|the (?!phone|call)|some|her|his))|reached (?:her|him|them)|caught (?:up|her|him|them)|catch ?up|got (?:through|hold|her on|him on|an answer|a reply|a response|back to me)|replied|responded|wrote back|texted back|called (?:me )?back|rang (?:me )?back|got back|ran into|bumped into|met|meeting went|had (?:a |an |our |some |her |his |the )?(?:\\w+ )?(?:chat|call|talk|lunch|coffee|dinner|drinks?|breakfast|brunch|conversation|meeting|catch ?up|zoom|session|tea|brew|pint|beers?|word|discussion)|(?:\\d+ ?(?:min(?:ute)?s?|hours?|hrs?|m)|(?:half an?|an|half) hour) (?:\\w+ )?(?:chat|call|talk|conversation|zoom|meeting|catch ?up)|(?:good|great|nice|long|short|quick|brief|lovely|productive|friendly|excellent|first|intro|discovery|sales|fu|follow up|kick ?off|zoom|phone|strategy) (?:\\w+ )?(?:chat|call|talk|conversation|lunch|coffee|meeting|catch ?up|session|dinner|visit)|call (?:done|went|was (?:good|great|ok|fine|short))|call ended|grabbed (?:a |some |an )?(?:coffee|lunch|beer|drinks?|bite|pint|tea|dinner|breakfast)|(?:coffee|lunch|dinner|drinks|brunch|breakfast|tea) (?:went|with|was|at|together|today|yesterday|over)|took (?:him|her|them) (?:to|out)|(?:came|stopped|popped|dropped|swung|went) (?:by|over|in|round|around|to (?:the|my|our))|visited|saw (?:him|her|them)|(?:bought|got|paid for) (?:him|her|them)? ?(?:her |his |a |an |the )?(?:coffee|lunch|drinks?|dinner|beer|tea)|sat (?:down|with)|showed (?:him|her|them)|back and forth|exchanged|phoned (?:me|us|about)|called (?:me|us|about)|rang (?:me|us|about)|texted (?:me|us)|emailed (?:me|us)|wrote (?:to )?(?:me|us)|messaged (?:me|us)|face ?time',
    ),
    without: `(?:to|with) (?:the |her |his |their )?${others}|${others} (?:answered|picked|said|replied)|not (?:talk|speak)|calls? (?:me )?back (?:on|at|tomorrow|later)|answered (?:by|all)$|asked|will call|unanswered`,
  },
  {
    means: 'reached',
    alone: true,
    says: 'coffee|lunch|dinner|drinks|(?:good|great|nice|quick) (?:chat|call|talk)|spoke|talked|met|chatted|reached|connected|got (?:her|him|them)',
  },
]

/** How English tells what came of a touch. */
export const english: OutcomeWords = {
  idioms: [
    [
      'no (?:problem|problems|prob|probs|worries|doubt|wonder|hard feelings|objections?|matter|big deal|pressure|questions?|complaints?|hesitation|regrets|changes?|news|one had|need to (?:call|write|text|email|chase|remind|follow up)(?: \\w+)?|more than|sooner|less than|fewer than|strings)',
      ' ',
    ],
    [
      'not (?:say|says|said|take|takes) no|not (?:only|just|merely|bad|sorry|surprised|because|a problem|long ago|so fast|to mention|forget|hesitate|need (?:convincing|persuading|reminding|asking|telling|to be (?:convinced|persuaded|asked|told|reminded)|much (?:convincing|persuading)))|why not',
      ' ',
    ],
    [
      'not (?:wait to|wait for the|resist)|not (?:at all )?(?:opposed|against|averse|uninterested|disinterested|unhappy)(?: to| at all| from)?|would ?not mind|not will mind',
      ' keen ',
    ],
    ['not (?:the |a )?(?:wrong number|scam)|(?:no|not) (?:a )?(?:phone tag|voicemail|machine)', ' '],
    ['refused to (?:hang up|let|leave|stop|take no)(?: \\w+)?|stopped by', ' came by '],
    ['order has not|has her order not|order not', ' goods not '],
  ],
  negators: 'not no without zero nobody none neither nor hardly barely stopped',
  between:
    'really very at all even too so that particularly actually been be being able to manage managed get got going quite ever much still yet overly super a an any the have has will is me she he they feel seem seemed sound sounded look looking exactly one terribly would again my her his want such but there',
  reach: 3,
  beside:
    'again still today yesterday tonight just so oh well ok once this morning afternoon evening week time now for right yet far twice three times as usual sadly unfortunately alas finally sure definitely it is its was got said says he she they her him a an though sorry all day called rang call tried phoned texted hm hmm lol yay woohoo really very super quite on friday monday tuesday wednesday thursday saturday sunday last night thanks thank you only but and then please try attempt',
  counted: /^(?:x\d+|\d+x|\d+(?= times )|\d+(?:st|nd|rd|th)(?= (?:time|try|attempt|call) )) /,
  rows: [...unanswered, ...refused, ...bought, ...keen, ...waits, ...talked],
}
