/** Russian first names and what they are in English and its neighbours, where no spelling of letters leads there. */
export const counterparts = `
александр: alexander alexandre aleksander; александра: alexandra; алексей: alexis; анастасия: anastasia; анатолий: anatole; андрей: andrew andre andreas;
анна: ann anne hannah; антон: anthony antony; антонина: antonia; артур: arthur; валентин: valentine; валентина: valentine; валерий: valery;
валерия: valerie valeria; варвара: barbara; василий: basil; вероника: veronica; виктор: victor; виктория: victoria; владимир: vladimir; георгий: george;
григорий: gregory; давид: david; даниил: daniel; диана: diane dianne; дмитрий: dimitri dmitri demetrius; евгений: eugene eugen; евгения: eugenia eugenie;
евдокия: eudoxia; екатерина: catherine katherine kathryn katharine catharine katerina; елена: helen helena elena ellen;
елизавета: elizabeth elisabeth elisaveta; жанна: jeanne joan; иван: john ivan; игнатий: ignatius; илья: elias elijah; инесса: ines agnes; иосиф: joseph;
ирина: irene; карл: carl charles; каролина: caroline carolina; кирилл: cyril; клара: clara; климент: clement; константин: constantine;
кристина: christina christine; ксения: xenia; лев: leo leon; леонид: leonidas; лидия: lydia; лука: luke; людмила: ludmilla; люси: lucy; магдалина: magdalene;
максим: maxim maxime maximus; маргарита: margaret margarite; мария: mary marie; марк: marcus mark marc; марта: martha; матвей: matthew; михаил: michael;
моисей: moses; надежда: nadia nadine hope; наталья: natalie nathalie natalia; николай: nicholas nicolas; ольга: helga; павел: paul; петр: peter pierre;
полина: pauline paulina; рафаил: raphael; ребекка: rebecca; роза: rose; роман: roman; самуил: samuel; сара: sarah; семен: simon simeon; сергей: serge;
симон: simon; соломон: solomon; софья: sophia sophie; степан: stephen steven stephan; стефания: stephanie; сусанна: susan susanna suzanne; тамара: tamar;
теодор: theodore; тереза: theresa teresa; тимофей: timothy; федор: theodore; феликс: felix; филипп: philip; фома: thomas; эдуард: edward; эмилия: emily emilia;
юлий: julius; юлия: julia julie; юрий: george; яков: jacob james; яна: jana joanna
`
