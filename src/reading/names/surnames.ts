// Frequent surnames of both languages: who types one of them means it, and has not mistyped another.
import { heardNames } from './heard-names.ts'
import { hasWord } from './word-list.ts'

/** Tells whether a folded word is a frequent surname, of a woman too. */
export function isFrequentSurname(word: string): boolean {
  if (/^[a-z]/.test(word)) return hasWord(english, word) || hasWord(heardNames, word)
  folded ??= russianSurnames.replaceAll('й', 'и')
  return [word, word.replace(/ая$/, 'ии'), word.replace(/а$/, '')].some((one) => hasWord(folded ?? '', one))
}

let folded: string | undefined

/** Frequent Russian surnames of men, with й but without ё. */
export const russianSurnames = `
абрамов авдеев агафонов агеев акимов аксенов александров алексеев алехин алешин ананьев андреев андрианов аникин анисимов антипов антонов артамонов артемов архипов
астафьев астахов афанасьев бабушкин баженов балашов баранов барсуков басов беликов белкин белов белоусов беляев белый березин беспалов бирюков блинов блохин бобров
богданов богомолов болдырев большаков бондарев бондаренко борисов бородин бочаров брагин булгаков буров быков бычков вавилов вагин васильев вдовин верещагин вешняков
виноградов винокуров вишневский вишняков власов воейков волков волошин воробьев воронин воронков воронов воронцов высоцкий гаврилов гайдуков галкин герасимов гладков
глебов глухов глушков гончаров горбачев горбунов гордеев горелов горлов горохов горшков горюнов грачев греков гришин громов губанов гурьев гусев гущин давыдов данилов
дегтярев дементьев демидов демин демьянов денисов дмитриев добрынин долгов дорофеев дорохов дроздов дружинин дубинин дубов дубровин дьяконов дьячков евдокимов евсеев
егоров ежов елизаров елисеев емельянов еремеев еремин ермаков ермолаев ермолов ерофеев ершов ефимов ефремов жаров жданов жилин жуков журавлев завьялов зайцев захаров
зверев зеленин зимин зиновьев золотарев золотов зорин зотов зубков зубов зуев зыков иванов игнатов игнатьев измайлов ильин ильинский ионов исаев исаков казаков казанцев
калашников калинин калмыков карасев карпов карташов касаткин касьянов кириллов киселев клименко климов клюев князев ковалев коваленко ковальчук козлов козловский козырев
колесников колесов колобов колосов колпаков кольцов комаров комиссаров кондратов кондратьев коновалов кононов константинов копылов корнев корнеев корнилов коровин
королев королева коротков корчагин косарев костин котов кочетков кочетов кошелев кравцов кравченко краснов круглов крылов крюков крючков кудрявцев кудряшов кузин кузнецов
кузьмин кузьминов куликов курочкин лавров лавринович лазарев лапин лаптев лапшин ларин ларионов латышев лебедев левин левченко леонов леонтьев литвинов лихачев лобанов
логинов лопатин лосев лукин лукьянов лыков львов любимов макаров максимов макеев малахов малинин малышев мальцев мамонтов маркелов маркин марков мартынов масленников
маслов матвеев медведев мельников меркулов мешков мещеряков минаев минин миронов митрофанов михайлов михеев моисеев молчанов морозов москвин муравьев мухин мясников
назаров наумов некрасов нестеров нефедов нечаев никитин никифоров николаев никольский никонов никулин новиков новожилов носков носов овсянников овчинников одинцов
озеров окулов олейников орехов орлов осипов островский павлов павловский панин панков панов пантелеев панфилов парфенов пастухов пахомов петров петровский петухов пименов
пирогов платонов плотников поляков пономарев попов потапов прокофьев прохоров пугачев родин родионов рогов рожков розанов романов русаков рыбаков рыжов рябинин рябов
савельев савин савицкий савченко сазонов сальников самойлов самсонов сафонов сахаров свешников свиридов севастьянов седов селезнев селиванов семенов семин сергеев серебряков
серов сидоров сизов симонов синицын ситников скворцов смирнов соболев соколов соколовский соловьев сомов сорокин софронов спиридонов старостин степанов столяров субботин
суворов суслов сухов сухарев сычев тарасов терентьев терехов тимофеев титов тихомиров тихонов ткаченко ткачев токарев толкачев третьяков трифонов троицкий трофимов
туманов ушаков уткин усов устинов фадеев федоров федосеев федотов филатов филимонов филиппов фирсов фокин фомин фомичев фролов харитонов хохлов худяков царев цветков
чеботарев черепанов черкасов чернов черный чернышев черняев чистяков чумаков шапошников шаповалов шарапов шаров шевелев шевцов шевченко шестаков шилов широков
ширяев шишкин шмелев шубин шувалов шульгин щеглов щербаков щукин юдин юрьев яковлев якушев яшин
`

const english = `
abbott anderson ash atkinson austin ball barber bass baxter beard beckett berg berry best bird blair blake bond bowen bowers boyle brady browne bryan buck bull burgess
burke butcher byrne cain cannon carson cash chambers chandler chase church clay cobb cohen cole conway copeland crane cross curry dale dalton daly davies day dean doe
doyle drake duke dunn dyer eaton english farmer farrell finch finley fitzgerald flynn foley fowler frost fry gates gill glass glover good goodman grady greer gross hale
hardy harmon hart hatch haynes heath henson hess higgins hines hobbs hodge holt hood hooper horn horton house howe hubbard huff hull hyde ingram irwin jacobs jarvis
jennings johns joyce judd kane kay keith kemp kent kerr king kirk klein knox koch kramer lamb lambert lang larsen law lawson leach leonard lindsay little lloyd lowe lucas
lyons mack madden mann marks marsh mason may mccarthy mckenzie mcknight mead mercer merritt middleton miles monroe moody moon moran moss mullins nash neal newton noble
nolan norton odom ogden oneal oneil orr osborne pace park parks parsons paul peck penn perez petty phelps pike pitt poole pope potter powers pratt quinn ramsey randall
rees rhodes rich roach roberson rollins roth rowe roy rush rutledge savage sawyer schroeder sears sexton sharp shepherd sherman short skinner sloan small smart snow
sparks stafford stark steele stein stern stokes strickland strong summers sutton swanson sweeney swift sykes tate terry todd townsend tracy tyler underwood vance
vaughn vincent vogel wall waller walsh walton ware waters webb weiss welch west whitaker whitney wilkins wilkinson wise wolf wolfe woodard wooten workman wyatt yates york
young roe smyth browne
`
