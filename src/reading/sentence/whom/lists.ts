// Words that stand around the name of a person and are no part of it.
import { wordSet, type WordSet } from '../../names/word-list.ts'

/** What opens a note and says nothing by itself. */
export const openers: WordSet = wordSet(
  `ok okay so well hi hey hello oh yeah yep just fyi btw um uh listen please pls plz thanks remember reminder note fwd fw todo to-do urgent asap also then maybe
  ну вот короче кароч короч так значит слушай слушайте ага да кстати общем вообще кажется привет пожалуйста плиз плз срочно надо нужно бы напоминалка заметка
  ещё еще уже потом снова опять опять-таки итак типа блин спасибо`,
)

/** What leads on to somebody new, or to whom a note is about. */
export const introductions: WordSet = wordSet(
  `add new lead leads prospect prospects contact referral intro introduction person potential
  добавь добавить добавьте запиши записать запишите внеси занеси новый новая новое новенькая новенький контакт лид наводка заявка`,
)

/** Titles that a name may begin with. */
export const titles: WordSet = wordSet(
  'mr mrs ms miss mx dr doctor prof professor sir madam rev reverend pastor father coach aunt auntie uncle lady lord captain capt sgt officer тётя тетя дядя тёте тете тётю тетю тёти тети дяде дядю доктор г-н г-жа баба бабе дед деду',
)

/** What somebody does; a name may stand behind it. */
export const jobs: WordSet = wordSet(
  `owner manager nurse teacher agent photographer secretary director accountant designer consultant coach trainer electrician plumber dentist lawyer realtor hairdresser
  stylist barber chef baker driver builder assistant receptionist engineer founder ceo cfo cto coo vp head president partner recruiter buyer doctor pianist student
  владелец владелица хозяйка хозяин мастер бухгалтер директор менеджер парикмахер косметолог стилист визажист фотограф электрик сантехник юрист риелтор риэлтор учитель
  учительница воспитатель воспитательница врач медсестра медсестре бухгалтеру мастеру директору менеджеру продавец администратор тренер маникюрша массажист массажистка
  рефлексотерапевт повар водитель секретарь кассир консультант предприниматель пианист таксист психолог логопед репетитор прораб прорабу бригадир бригадиру закупщик закупщица закупщику снабженец снабженцу логист логисту курьер курьеру адвокат нотариус стоматолог
  тренерша няня кондитер флорист дизайнер архитектор ветеринар маркетолог таргетолог застройщик поставщик подрядчик арендатор покупатель продавщица управляющая управляющий завуч завхоз`,
)

/** Verbs of English that a note begins with and a sentence is built by, in the forms in which they are written. */
export const verbsInEnglish: WordSet = wordSet(
  `am is are was were be been has have had having do does did done doing say says said saying go goes went gone going get gets got getting make makes made making know knows knew take takes took taken
  taking see sees saw seen come comes came coming think thinks thought look looks looked looking want wants wanted wanting give gives gave given use uses used find finds found tell tells told ask asks asked
  asking work works worked feel feels felt try tries tried trying leave leaves left call calls called calling need needs needed become became keep keeps kept let lets begin began seem seems help helps
  helped show shows showed shown hear hears heard play run runs ran running move moves moved moving live lives lived believe hold holds held bring brings brought bringing happen write writes wrote written
  provide sit sat stand stood lose lost pay pays paid paying meet meets met meeting include continue set learn change changed lead understand watch follow follows followed following stop stopped create
  speak speaks spoke spoken speaking read spend grow open opened walk win wins won offer offered remember love loves loved consider appear buy buys bought buying wait waits waited waiting serve die send
  sends sent sending expect build stay fall cut reach reached kill remain suggest raise pass passed sell sells sold require report decide decides decided pull text texts texted texting email emails emailed
  emailing message messaged ping pinged chat chats chatted chatting talk talks talked talking chase chasing chased drop drops dropped dropping pick picks picked picking swing swings stop stops pop popped bump
  bumped catch caught touch touched check checked checking book booked rebook schedule scheduled reschedule rescheduled cancel cancelled canceled postpone postponed confirm confirmed deliver delivered ship
  ships shipped order orders ordered reorder mail mailed post posted ring rings rang phone phoned dial skype zoom zoomed facetime whatsapp demo pitch pitched quote quoted invoice invoiced bill sign signs
  signed join joins joined refer refers referred recommend recommended introduce introduced thank thanked wish wished congratulate invite invites invited visit visited attend host hosted prep prepare
  organize arrange propose proposed promised agreed agrees liked likes like enjoyed hated tries owes owed owe might may can could should would will must shall gonna wanna gotta turned turns back
  answer answered reply replied interested referred reminded noted moved forwarded asked`,
)

/** Days with names of their own. */
export const holidays: WordSet = wordSet(
  'christmas xmas easter thanksgiving halloween hanukkah ramadan eid diwali passover valentine valentines nye lent new-year рождество рождества рождеству пасха пасхи пасху масленица масленицу',
)

/** Things of the trade and networks that are written with a capital letter and are nobody. */
export const places: WordSet = wordSet(
  `instagram insta facebook fb whatsapp telegram linkedin youtube tiktok google zoom viber vk twitter avito amazon ebay etsy website site webinar expo fair market seminar conference dm dms sms po sow vm
  faq pdf usa uk eu nyc b2b ok id vip vat crm hr it pr
  инстаграм инста инстаграма телеграм телеграма телеге вк вконтакте ватсап вотсап вайбер авито ютуб тикток гугл яндекс зум кп
  ип ооо оао зао пао жк тц бц трц снт тсж`,
)

/** Before somebody who is to be reached, or was. */
export const towards: WordSet = wordSet(
  'to with w/ w for by re about on of from via through from: с со у к ко для про о об обо от ото за насчёт насчет',
)

/** Before a place or an occasion. */
export const within: WordSet = wordSet('at in near into inside outside @ в во на возле около')

/** What companies are called, and nobody. */
export const companyWords: WordSet = wordSet(
  `inc llc ltd co corp company bank depot motors realty dental clinic gym salon studio consulting logistics plumbing analytics interiors antiques roofing foods hotel cafe restaurant
  hospital insurance partners services solutions systems media designs pharmacy airlines express university college fargo`,
)
