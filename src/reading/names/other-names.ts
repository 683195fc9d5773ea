// Polish, Czech, German and Spanish first names, as in `russian-men.ts`; without accents.

export const otherNames = `
adam: adas; agata: agatka; agnieszka: aga agusia agnisia; aleksander: olek alek; aleksandra: ola olka olenka; alfonso: foncho; alicja: ala alka alusia;
alojzy: alek lojzek; anna: ania anka anula hania aniela; andrzej: jedrek andrzejek jedrus; antoni: antek antos tolek; antonio: tono toni tonino;
barbara: basia baska barbel; bartosz bartlomiej: bartek bartus; beata: beatka; beniamin: benek beniek; bernhard: berni; bogdan: bodzio bogus danek;
boguslaw: bogus bogdan; boleslaw: bolek; bronislaw: bronek bronus; carlos: charly carlitos; cezary: czarek; christine: christel; concepcion: concha conchita;
consuelo: chelo; cristina: cris tina; czeslaw: czesiek czesio; dariusz: darek; dominik: domino; dorota: dorotka dosia; edward: edek edzio;
elzbieta: ela elka elunia elza; enrique: kike quique; eugeniusz: gienek geniek gienio; ewa: ewka ewunia ewcia; feliks: felek; federico: fede; florian: flori;
francisco: paco pancho paquito curro kiko fran; franciszek: franek franus; franz: franzl; friedrich: fritz fiete; fryderyk: fredek; gabriele gabriela: gabi;
genowefa: gienia genia; gregorio: goyo; grzegorz: grzesiek grzes grzesio; guadalupe: lupe; halina: hala halinka halka; hans johannes johann: hansi hannes jo;
heinrich: heinz heiner hein henner; helena: hela lena helenka; henryk: heniek henio; hermann: manni; ignacy: ignas; ireneusz: irek; irena: irka irenka;
izabela: iza izka; jacek: jacus; jadwiga: jadzia jagoda; jakub: kuba kubus; jan: janek jas jasiek jasiu honza jenda; jaroslaw: jarek jaro; jerzy: jurek;
jesus: chuy; jindrich: jindra; jiri: jirka jura; joachim: jochen achim; joanna: asia aska joasia; jose: pepe pepito; josef: sepp pepa pepik;
jozef: jozek jozio ziutek; julian: julek; jurgen: jogi; justyna: justa justynka; karl: kalle karli; karol: karolek lolek; karolina: karola karolka;
katarzyna: kasia kaska kaja; katharina: kathi kati kathe trine; katerina: katka kacka; kazimierz: kazik kazio; klaus nikolaus: nik niko;
konrad: konradek radek; krystian: krystek; krystyna: krysia kryska krycha; krzysztof: krzysiek krzys krzysio; ladislav: lada; leopold: poldi;
leszek lech: lesio; lidia: lidka; lucyna: lucka; ludwik: ludek; ludwig: lutz wiggerl; lukasz: lukaszek; maciej: maciek macius; magdalena: magda madzia lena;
malgorzata: gosia goska malgosia; marcin: marcinek; marek: mareczek; margarete margaretha: grete gretel gretchen greta;
maria: mania marysia maryska marychna mitzi mariechen lupe mari; mariusz: mario; marta: martusia; martin: martinek; matthias: matze hias; maximilian: maxl;
mercedes: merche meche; michael: michi michel; michal: michas misiek misza michalek; mieczyslaw: mietek mieciu; miroslaw: mirek; monika: moni mona;
nikodem: nikos; olga: olgusia; oliwia: oliwka; patryk: patryczek; pawel: pawelek; pedro: perico; petr: petrik pet'a; piotr: piotrek piotrus;
rafal: rafcio rafalek; rosario: charo chayo; roman: romek; ryszard: rysiek rysio; salvador: chava; sebastian: basti seba; siegfried: sigi siggi;
stanislaw: staszek stasiek stas stasio; stanislav: standa; stefan: stefek; stefanie: steffi; susanne: susi sanne; szymon: szymek szymus; tadeusz: tadek tadzio;
tamara: tamarka; teresa: tere resi; theresia: resi; tomasz: tomek tomus; tomas: tomasek; ulrich: uli; ulrike: uli rike; urszula: ula ulka; ursula: uschi;
vaclav: vasek; vladimir: vladi; waclaw: wacek wacus; waldemar: waldek; wanda: wandzia; wieslaw: wiesiek wiesio; wiktor: wiktorek; wilhelm: willi wim;
witold: witek; wladyslaw: wladek wladzio; wlodzimierz: wlodek; wojciech: wojtek wojtus; wolfgang: wolf wolfi; zbigniew: zbyszek zbysiu;
zdzislaw: zdzisiek zdzich; zofia: zosia zoska; zuzanna: zuza zuzia; zygmunt: zygmus
`
