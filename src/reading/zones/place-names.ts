/**
 * Zones, and the cities and regions whose clocks people name, in the nominative and lower case. The name of a zone's own city is
 * there only where people say it; «ё» is written «е», a hyphen as a blank.
 */
export const placeNames = `
Europe/London: london, england, scotland, wales, uk, britain, manchester, edinburgh, birmingham, glasgow, лондон, англия, британия, манчестер, эдинбург
Europe/Dublin: dublin, ireland, дублин, ирландия
Europe/Lisbon: lisbon, portugal, лиссабон, португалия
Europe/Madrid: madrid, spain, barcelona, valencia, мадрид, испания, барселона, валенсия
Europe/Paris: paris, france, lyon, marseille, париж, франция, лион, марсель, ницца
Europe/Brussels: brussels, belgium, брюссель, бельгия
Europe/Amsterdam: amsterdam, netherlands, holland, rotterdam, амстердам, нидерланды, голландия
Europe/Berlin: berlin, germany, munich, hamburg, frankfurt, cologne, берлин, германия, мюнхен, гамбург, франкфурт, кельн
Europe/Zurich: zurich, switzerland, geneva, basel, bern, цюрих, швейцария, женева, берн, базель
Europe/Rome: rome, italy, milan, naples, florence, venice, рим, италия, милан, неаполь, флоренция, венеция
Europe/Vienna: vienna, austria, вена, австрия
Europe/Prague: prague, czechia, прага, чехия
Europe/Warsaw: warsaw, poland, krakow, варшава, польша, краков
Europe/Budapest: budapest, hungary, будапешт, венгрия
Europe/Belgrade: belgrade, serbia, белград, сербия
Europe/Zagreb: zagreb, croatia, загреб, хорватия
Europe/Ljubljana: ljubljana, slovenia, любляна, словения
Europe/Bratislava: bratislava, slovakia, братислава, словакия
Europe/Podgorica: podgorica, montenegro, подгорица, черногория
Europe/Copenhagen: copenhagen, denmark, копенгаген, дания
Europe/Stockholm: stockholm, sweden, стокгольм, швеция
Europe/Oslo: oslo, norway, осло, норвегия
Europe/Helsinki: helsinki, finland, хельсинки, финляндия
Europe/Tallinn: tallinn, estonia, таллин, таллинн, эстония
Europe/Riga: riga, latvia, рига, латвия
Europe/Vilnius: vilnius, lithuania, вильнюс, литва
Europe/Minsk: minsk, belarus, минск, беларусь, белоруссия, гомель, брест
Europe/Kyiv: kyiv, kiev, ukraine, odesa, odessa, lviv, kharkiv, киев, украина, одесса, львов, харьков, днепр
Europe/Chisinau: chisinau, moldova, кишинев, молдова, молдавия
Europe/Bucharest: bucharest, romania, бухарест, румыния
Europe/Sofia: sofia, bulgaria, софия, болгария
Europe/Athens: athens, greece, афины, греция
Europe/Istanbul: istanbul, turkey, ankara, antalya, стамбул, турция, анкара, анталья
Asia/Nicosia: cyprus, nicosia, limassol, кипр, никосия, лимасол
Europe/Kaliningrad: kaliningrad, калининград
Europe/Moscow: moscow, st petersburg, saint petersburg, sochi, kazan, москва, петербург, санкт петербург, питер, сочи, казань, краснодар, ростов, воронеж, нижний новгород, симферополь, крым
Europe/Samara: samara, самара, ижевск, тольятти
Europe/Saratov: saratov, саратов
Europe/Volgograd: volgograd, волгоград
Europe/Astrakhan: astrakhan, астрахань
Europe/Ulyanovsk: ulyanovsk, ульяновск
Asia/Yekaterinburg: yekaterinburg, ekaterinburg, chelyabinsk, perm, ufa, tyumen, екатеринбург, челябинск, пермь, уфа, тюмень, оренбург, сургут, екб
Asia/Omsk: omsk, омск
Asia/Novosibirsk: novosibirsk, новосибирск
Asia/Barnaul: barnaul, барнаул
Asia/Tomsk: tomsk, томск
Asia/Novokuznetsk: novokuznetsk, kemerovo, новокузнецк, кемерово
Asia/Krasnoyarsk: krasnoyarsk, красноярск, абакан, норильск
Asia/Irkutsk: irkutsk, иркутск, улан удэ
Asia/Chita: chita, чита
Asia/Yakutsk: yakutsk, якутск, благовещенск
Asia/Vladivostok: vladivostok, khabarovsk, владивосток, хабаровск
Asia/Magadan: magadan, магадан
Asia/Sakhalin: sakhalin, сахалин, южно сахалинск
Asia/Kamchatka: kamchatka, камчатка, петропавловск камчатский
Asia/Anadyr: anadyr, анадырь, чукотка
Asia/Almaty: almaty, astana, kazakhstan, алматы, алма ата, алмата, астана, казахстан, шымкент, караганда
Asia/Tashkent: tashkent, uzbekistan, samarkand, ташкент, узбекистан, самарканд
Asia/Bishkek: bishkek, kyrgyzstan, бишкек, киргизия, кыргызстан
Asia/Dushanbe: dushanbe, tajikistan, душанбе, таджикистан
Asia/Ashgabat: ashgabat, turkmenistan, ашхабад, туркмения, туркменистан
Asia/Tbilisi: tbilisi, batumi, тбилиси, грузия, батуми
Asia/Yerevan: yerevan, armenia, ереван, армения
Asia/Baku: baku, azerbaijan, баку, азербайджан
Asia/Jerusalem: jerusalem, israel, tel aviv, haifa, иерусалим, израиль, тель авив, хайфа
Asia/Beirut: beirut, lebanon, бейрут, ливан
Asia/Amman: amman, амман, иордания
Asia/Dubai: dubai, abu dhabi, emirates, uae, дубай, абу даби, эмираты
Asia/Riyadh: riyadh, saudi arabia, эр рияд
Asia/Qatar: qatar, doha, катар, доха
Asia/Tehran: tehran, iran, тегеран, иран
Asia/Kabul: kabul, кабул
Asia/Karachi: karachi, pakistan, lahore, islamabad, карачи, пакистан
Asia/Kolkata: kolkata, calcutta, india, delhi, new delhi, mumbai, bangalore, bengaluru, chennai, hyderabad, goa, индия, дели, мумбаи, калькутта, гоа
Asia/Colombo: colombo, sri lanka, шри ланка
Asia/Kathmandu: kathmandu, katmandu, nepal, катманду, непал
Asia/Dhaka: dhaka, bangladesh, дакка
Asia/Bangkok: bangkok, thailand, phuket, бангкок, таиланд, пхукет
Asia/Ho_Chi_Minh: ho chi minh, saigon, vietnam, hanoi, вьетнам, ханой, хошимин, нячанг
Asia/Jakarta: jakarta, джакарта
Asia/Makassar: bali, бали
Asia/Singapore: singapore, сингапур
Asia/Kuala_Lumpur: kuala lumpur, malaysia, куала лумпур, малайзия
Asia/Manila: manila, philippines, манила, филиппины
Asia/Hong_Kong: hong kong, гонконг
Asia/Shanghai: shanghai, beijing, china, shenzhen, guangzhou, шанхай, пекин, китай
Asia/Taipei: taipei, taiwan, тайбэй, тайвань
Asia/Seoul: seoul, korea, south korea, сеул, корея
Asia/Tokyo: tokyo, japan, osaka, kyoto, токио, япония, осака, киото
Asia/Ulaanbaatar: ulaanbaatar, mongolia, улан батор, монголия
Australia/Sydney: sydney, canberra, сидней, канберра
Australia/Melbourne: melbourne, мельбурн
Australia/Brisbane: brisbane, брисбен
Australia/Adelaide: adelaide, аделаида
Australia/Darwin: darwin
Australia/Perth: perth, перт
Australia/Hobart: hobart, tasmania
Pacific/Auckland: auckland, new zealand, wellington, окленд, новая зеландия
Pacific/Fiji: fiji, фиджи
Pacific/Honolulu: hawaii, honolulu, гавайи, гонолулу
America/Anchorage: anchorage, alaska, аляска
America/Los_Angeles: los angeles, california, san francisco, san diego, seattle, portland, las vegas, la, лос анджелес, калифорния, сан франциско, сиэтл, лас вегас
America/Denver: denver, colorado, salt lake city, денвер
America/Phoenix: phoenix, arizona, аризона, финикс
America/Chicago: chicago, texas, dallas, houston, austin, minneapolis, nashville, new orleans, чикаго, техас, даллас, хьюстон
America/New_York: new york, ny, nyc, boston, washington, philadelphia, atlanta, miami, florida, нью йорк, бостон, вашингтон, филадельфия, атланта, майами, флорида
America/Detroit: detroit, michigan, детройт
America/Toronto: toronto, ottawa, montreal, ontario, quebec, торонто, оттава, монреаль
America/Winnipeg: winnipeg, виннипег
America/Edmonton: edmonton, calgary, alberta, эдмонтон, калгари
America/Vancouver: vancouver, ванкувер
America/Halifax: halifax, nova scotia
America/St_Johns: newfoundland
America/Mexico_City: mexico city, mexico, мехико, мексика
America/Havana: havana, cuba, гавана, куба
America/Puerto_Rico: puerto rico
America/Bogota: bogota, colombia, богота, колумбия
America/Lima: lima, peru, лима, перу
America/Caracas: caracas, venezuela, каракас
America/Santiago: santiago, chile, сантьяго, чили
America/Argentina/Buenos_Aires: buenos aires, argentina, буэнос айрес, аргентина
America/Montevideo: montevideo, uruguay
America/Sao_Paulo: sao paulo, rio de janeiro, brasilia, сан паулу, рио де жанейро
Atlantic/Reykjavik: reykjavik, iceland, рейкьявик, исландия
Africa/Cairo: cairo, egypt, каир, египет
Africa/Casablanca: casablanca, morocco, марокко, касабланка
Africa/Tunis: tunis, tunisia, тунис
Africa/Lagos: lagos, nigeria, лагос
Africa/Accra: accra, ghana
Africa/Nairobi: nairobi, kenya, найроби, кения
Africa/Johannesburg: johannesburg, south africa, cape town, кейптаун, йоханнесбург
`
