// Words of the sentences in which people are named, which are no part of a name: «позвонить … насчёт заказа», "send … a quote".
// They are told apart with care: a surname taken for such a word would leave the first name alone, and that is another person.
import { hasWord, wordSet } from './word-list.ts'

/** What a word of a sentence is: one that is never a name, or a thing of the trade that somebody may be called after. */
export type SentenceWord = 'frame' | 'thing'

/** Tells of a folded word whether it says what is to be done with somebody, when or about what. */
export function sentenceWord(word: string): SentenceWord | undefined {
  const isRussian = /^[а-я]/.test(word)
  if (/^\d/.test(word) || hasWord(frames, word) || (isRussian && isVerb(word))) return 'frame'
  return (isRussian ? isThing(word) : hasWord(englishThings, word)) ? 'thing' : undefined
}

/** «позвонить», «позвони», «позвонил», and every other infinitive. */
function isVerb(word: string): boolean {
  const [ending] = endingsOf(word, longestVerbEnding).filter((one) => verbEndings.has(one))
  if (ending !== undefined && hasWord(verbs, word.slice(0, -ending.length))) return true
  return /ть(?:ся)?$/.test(word) && /^[а-я]{3,}(?:ать|ять|еть|ить|уть|ыть)(?:ся)?$/.test(word)
}

/** The ends of a word that leave something of it, the longest first. */
function endingsOf(word: string, longest: number): readonly string[] {
  const length = Math.min(longest, word.length - 1)
  return Array.from({ length: Math.max(0, length) }, (_, index) => word.slice(index - length))
}

const longestVerbEnding = 6
const verbEndings = wordSet(
  'ить иться итьсь ять яться ятьсь ать аться атьсь еть еться етьсь уть уться утьсь ите итеся итесь аите аитеся аитесь иите иитеся иитесь ил ился илсь ила илася илась ял ялся ялсь яла ялася ялась ал ался алсь ала алася алась ел елся елсь ела елася елась ул улся улсь ула улася улась или илися ились яли ялися ялись али алися ались ели елися елись ули улися улись аи аися аись и ися ись им имся имсь ит ится итсь ает ается аетсь ет ется етсь ят ятся ятсь ют ются ютсь ут утся утсь аю аюся аюсь ю юся юсь у уся усь',
)

/** «заказ», «заказа», «предоплату»: a thing of the trade with an ending of a noun; -ов is as often that of a surname. */
function isThing(word: string): boolean {
  const [ending = ''] = endingsOf(word, longestThingEnding).filter((one) => thingEndings.has(one))
  return hasWord(things, word) || hasWord(things, word.slice(0, word.length - ending.length))
}

const longestThingEnding = 3
const thingEndings = wordSet('а у ом е ы и ам ами ах ои ою ю еи я ям ями ях ии ия ие ию иеи ием')

const frames = `
а без бы в во весь вот все всем для до его ее если есть еще же за и из или изо им их к как кем ко когда кого кому который которая которые мне мнои мои моя моему моеи
мы на над надо нам нас насчет не него нее неи нет ни них но нужно нужен нужна нужны о об обо он она они от по под пока после потом при про с со сам сама свои
себя так там те тебе тебя то тоже только тот ты у уже чтобы что эта этот эту это этому этои я очень можно пусть снова опять через между около
срочно сегодня завтра послезавтра вчера позавчера скоро утром днем вечером ночью часов часа минут мин руб рублеи тыс шт дня днеи недели недель месяцев
дело дела делу деле день относительно касательно рождения заказов вопросов клиентов
готов готова готово готовы новыи новая новое новые новую нового новои новому повторно
пришел пришла пришли пришло ушел ушла приехал приехала уехал уехала взял взяла взяли забыл забыла принес принесла привез привезла отвез отвезла
должен должна должны ждет ждут хочет хотел хотела просит берет берем берут идет едет будет будут был была было были поедет приедет придет согласен согласна
позвонит напишет ответит заберет заплатит перезвонит оплатит купит закажет получит
помочь испечь сесть съесть завезти
идти зайти наити поити приити подоити выити везти отвезти привезти завезти перевезти нести принести занести отнести унести внести провести перевести вести завести довести
напиши напишите пиши покажи покажите скажи скажите пришли вышли закажи перешли забери отдаи даи дать передаи подтверди
звонок звонка звонку созвон созвона встреча встречу встречи встрече визит визита запись записи консультация долг долга долги долгу
даваи даваите
about after again also an and another any are as ask asked asking at back be because been before being but buy buying by call called calling calls check come contact
contacted deliver delivered did discuss discussed do does each either every email emailed emailing find follow followed followup for from gave get getting give given gives
go goes going got had has have he her here hers him his how i if in into invite invited is it its just last let like likes loves make mail mailed me meet
meeting meetings meetup message messaged met my need needs next no not of off offer offered ok on or our out over owe owed owes paid pay paying pays per phone
pick picked ping please promised re reach reached ready regarding remember remind reminded reminder reply replied reschedule ring said say says schedule see seen
send sending sends sent she ship shipped should show sold speak spoke talk talked tell text texted that the their them then there they this to today told
tomorrow tonight too try up update us very via visit visited wait waiting waits wait want wanted wants was we went were what when where which who whom why
bday bdays test tests daily weekly monthly quarterly yearly annually biweekly fortnightly annual regular
happy merry sick ill busy away keen unsure undecided interested available finally already maybe probably definitely currently recently soon later asap regarding
never always hardly nobody nothing none till til until
with without wrote yes yesterday you your appointment birthday delivery invoice payment refund receipt
monday tuesday wednesday thursday friday saturday sunday morning afternoon evening noon
`

/** Verbs without their endings. */
const verbs = `
звон позвон перезвон дозвон созвон прозвон пис напис запис спис подпис чит прочит отправ отправл высыл выслав высл присыл присл посл скин переслал пересл
ответ отвеч спрос спрашив попрос прос выпрос уточн проверь провер проверя напомн вспомн поздравл поздрав приглас пригл приглаш встрет увид вид смотр посмотр глян заглян
обсуд обсужд поговор говор договор договарив предлож предлаг покаж показ показыв рассказ рассказыв сказ узн узнав выясн получ заказ заказыв предупред извест сообщ обещ пообещ
выстав оформ подготов готов подар куп покуп оплат оплач плат заплат вноси внос зан занял отмет отмеч отпис отказ отказыв отлож откладыв перенос переводи
перевод перед переда отда прода забра забира собра собира набра набира бра взя вз бер приним приня прин отпуст пусти помен меня верн возвращ вруч достав закры откры
дополн измен исправ соглас согласов соглаш подтверд подтвержд организ благодар поблагодар обед пообед назнач назнача жд подожд ожид связ свяж
дум подум реш хот пожел жел интерес заинтерес понрав нрав жалов пожалов руга хвал похвал совет посовет рекоменд порекоменд знаком познаком торгов спор
приход заход подход выход приезж уезж заезж приеха уеха заеха пропада пропа опозда молч выбира выбра мер примери примеря пробова попробова пользова
`

const things = `
праис салон магазин студи пробник посыл
заказ оплат предоплат доплат счет договор доставк скидк посылк товар размер цен праздник фото фотк фотограф деньг денег письм отчет презентац каталог подарок подарк
вопрос ответ заметк запис примерк возврат обмен накладн адрес телефон номер анкет акци бонус продаж покупк стоимост сумм рассрочк смет предложен презент образц
образец пробник набор комплект упаковк коробк склад налич остатк поставк отгрузк курьер почт оплачен вторник понедельник четверг пятниц сред суббот воскресен недел месяц
проект задач план напоминан сообщен ссылк реквизит карт перевод документ акт справк паспорт заняти тренировк процедур массаж стрижк маникюр семинар вебинар конференц
выставк ярмарк мероприят приглашен поездк билет ремонт гаранти сдач чек разговор переписк продукт средств крем витамин помад духи мастер-класс программ курс
услуг консультац праздников работ встреч визит
`

/** Also surnames, some of them. */
const englishThings = `
address adress list lists pricelist price prices quote quotes order orders product products sample samples stock item items parcel package photo photos
picture pictures proposal report reports request result seminar shipment size sizes colour color colours colors blue red green black white yellow pink ticket
trial webinar zoom card cards cash cheque contract demo detail details discount document documents feedback gift gifts letter lunch coffee dinner breakfast
link money month months week weeks year years day days hour hours minute minutes usd eur dollars euros pounds offer training course catalogue catalog brochure
kit kits sample badge bundle
flat apartment condo lease loan mortgage policy policies insurance claim coverage cover roof gutter gutters kitchen bathroom garden pool car truck tires tyres brakes engine repair repairs
estimate estimates bid bids survey inspection appraisal valuation closing viewing viewings showing tour session sessions class classes lesson lessons workshop party launch event wedding baby
vitamins supplement supplements shake shakes lotion oils perfume makeup skincare candle candles bottle bottles boxes jar jars pack packs set sets bags tub tubs tube refill refills reorder
restock logo branding draft drafts mockup mockups budget numbers figures spreadsheet deck decks slides presentation pitch recap agenda minutes gym software license licence seats login password
access account setup install installation onboarding tiles flooring windows doors fence furniture sofa chairs mattress curtains blinds dress shoes boots haircut facial massage lashes brows nails
books idea ideas question questions issue issues problem problems news info quiz kids listing listings prototype sponsorship catering menu flyer flyers poster posters banner banners
subscription membership renewal review plan project deal meal date dates time new old first second third friend customer client team
`
