import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../support/house.ts'
import { peopleOf, productFiles } from './people-of.ts'

/** Each file is made as its product exports it, in the product's encoding; the people are invented. */
const cases: readonly (readonly [file: string, region: string, people: readonly string[]])[] = [
  [
    'amocrm.csv',
    'RU',
    [
      'Вера Морозко | +74822555012 (work) | +79165550125 (mobile) | vera@example.com (work) | morozko@example.com (home) | ООО «Север» | #ярмарка | #тёплый',
    ],
  ],
  [
    'bitrix24-1251.csv',
    'RU',
    [
      'Вера Павловна Морозко | +74822555012 (work) | +74822555013 (work) | +79165550126 (mobile) | +74822555014 (fax) | vera@example.com (work) | morozko@example.com (home) | vera_m | Набережная, 5, Тверь | ООО «Север» | 1985-02-03',
    ],
  ],
  [
    'bitrix24.csv',
    'RU',
    [
      'Вера Павловна Морозко | +74822555012 (work) | +74822555013 (work) | +79165550126 (mobile) | +74822555014 (fax) | vera@example.com (work) | morozko@example.com (home) | vera_m | Набережная, 5, Тверь | ООО «Север» | 1985-02-03',
    ],
  ],
  [
    'eventbrite.csv',
    'US',
    ['Ada Field | ada@example.com | +14155550148 (mobile) | 1 Main St, Oakland (home) | North Yard'],
  ],
  ['excel-unicode-text.txt', 'RU', ['Вера Морозко | +79165550130 (mobile) | vera@example.com']],
  [
    'fair-list-no-header.csv',
    'US',
    ['Field Ada | ada@example.com | +14155550156', 'Reed Ben | ben@example.com | +14155550157'],
  ],
  [
    'google-new.csv',
    'US',
    [
      'Ada Field Jr. | ada@example.com (work) | field@example.com (work) | +14155550101 (mobile) | +14155550102 (mobile) | +14155550103 (work fax) | 1 Main St, Oakland, CA 94601, US (home) | North Yard | 1985-02-03 | #Fair',
      'Борис Рид | +79165550123 (mobile) | --12-01',
    ],
  ],
  [
    'google-old-utf16.csv',
    'US',
    ['Zoë Lindqvist | zoe@example.com (home) | zoe_l (other) | +14155550104 (mobile) | Fjord & Co | #Fair'],
  ],
  [
    'google-old.csv',
    'US',
    ['Zoë Lindqvist | zoe@example.com (home) | zoe_l (other) | +14155550104 (mobile) | Fjord & Co | #Fair'],
  ],
  [
    'hubspot.csv',
    'US',
    [
      'Ada Field | ada@example.com | +14155550121 | +14155550122 (mobile) | North Yard | not by email',
      'Ben | ben@example.com',
    ],
  ],
  [
    'linkedin.csv',
    'US',
    [
      'Ada Field | https://www.example.com/in/adafield | ada@example.com | North Yard',
      'Zoë Lindqvist, MBA | https://www.example.com/in/zoe | Fjord',
    ],
  ],
  [
    'mailchimp.csv',
    'US',
    ['Ada Field | ada@example.com | +14155550147 | --02-13 | #fair | #vip', 'nobody@example.com | nobody@example.com'],
  ],
  ['odoo.csv', 'US', ['Ada Field | +14155550151 | +14155550152 (mobile) | ada@example.com | North Yard | #Fair']],
  [
    'outlook-classic-de.csv',
    'DE',
    [
      'Jördis Straßner | +492215550110 (work) | +4915155501110 (mobile) | joerdis@example.com | js@example.com | Gartenweg 2, Köln, 50667 (work) | Müller & Söhne | 1961-05-17 | #Messe',
    ],
  ],
  [
    'outlook-classic-es.csv',
    'ES',
    [
      'Inés Peñalba Ruiz | +34955550115 (work fax) | +34955550116 (work) | +34955550118 (particular) | +34655550117 (mobile) | ines@example.com | Calle Mayor 4, Cádiz (work) | Muebles Añil | 1961-05-17 | #Feria',
    ],
  ],
  [
    'outlook-classic-fr.csv',
    'FR',
    [
      'Hélène Dubreuil | +33455550112 (work fax) | +33455550113 (work) | +33655550114 (mobile) | helene@example.com | hd@example.com | 3 rue du Lac, Annecy (work) | Café du Port | 1961-05-17 | #Salon',
    ],
  ],
  [
    'outlook-classic-ru.csv',
    'RU',
    [
      'Вера Павловна Морозко | +74822555011 (work fax) | +74822555012 (work) | +79165550124 (mobile) | vera@example.com | Набережная, 5, Тверь (work) | ООО «Север» | 1961-05-17 | #Ярмарка',
    ],
  ],
  [
    'outlook-classic.csv',
    'US',
    [
      'Véra Moor Jr. | +15035550105 (work fax) | +15035550106 (work) | +15035550107 (mobile) | vera@example.com | moor@example.com | 5 Quay Rd, Portland, 97201 (work) | Café Étoile | 1961-05-17 | #Fair | #Vip',
      'Ben Reed | +15035550109 (home)',
    ],
  ],
  [
    'outlook-com.csv',
    'US',
    [
      'Cy Wren | cy@example.com | wren@example.com | +14155550120 (work) | +14155550119 (mobile) | 7 Elm St, Reno (home) | Oak & Ash | 1961-05-17',
      'Dee | dee@example.com',
    ],
  ],
  ['pandas.csv', 'US', ['Ada Field | +14155550155 | ada@example.com', 'Ben Reed']],
  [
    'pipedrive.csv',
    'US',
    [
      'Ada Field | ada@example.com (work) | field@example.com (work) | +14155550123 (work) | +14155550124 (mobile) | North Yard | #Hot-lead',
    ],
  ],
  [
    'report-de-excel.csv',
    'DE',
    ['Jörg Weiß | +4915155501530 | joerg@example.com | 1961-05-17', 'Jördis Straßner | +492215550154'],
  ],
  [
    'report-ru-excel.csv',
    'RU',
    ['Морозко Вера Павловна | +79165550127 | vera@example.com', 'Лист Анна | +79165550129'],
  ],
  [
    'salesforce-data-loader.csv',
    'US',
    [
      'Ada Field | +14155550129 | +14155550131 (fax) | +14155550130 (mobile) | ada@example.com | 1 Main St, Oakland | North Yard | 1985-02-03 | not by phone',
    ],
  ],
  [
    'salesforce-report.csv',
    'US',
    ['Ada Field | +14155550133 | ada@example.com | North Yard', 'Ben Reed | +14155550134 (mobile)'],
  ],
  ['shopify.csv', 'US', ['Ada Field | ada@example.com | +14155550150 | Oakland (main) | North Yard | #fair | #vip']],
  [
    'square.csv',
    'US',
    ['Ada Field | ada@example.com | +14155550149 | 1 Main St, Oakland, CA | North Yard | 1985-02-03'],
  ],
  [
    'surname-first.csv',
    'US',
    [
      'Ada Field | +14155550158 | +14155550159',
      'Ben Reed | +14155550160 | +14155550161 (work)',
      'Liz van Moor | liz@example.com | moor@example.com',
    ],
  ],
  [
    'thunderbird-de.csv',
    'DE',
    [
      'Jörg Weiß | joerg@example.com | weiss@example.com (other) | +49305550138 (work) | +49305550139 (fax) | +4915155501400 (mobile) | Gartenweg 2, Köln (home) | Söhne GmbH | 1972-01-31',
    ],
  ],
  [
    'thunderbird.csv',
    'US',
    [
      'Ada Field | ada@example.com | field@example.com (other) | +14155550135 (work) | +14155550136 (fax) | +14155550137 (mobile) | 1 Main St, Oakland (home) | North Yard | 1985-02-03',
    ],
  ],
  [
    'windows-mail-fr.csv',
    'FR',
    [
      'Hélène Dubreuil | helene@example.com | +33455550145 (home) | +33655550146 (mobile) | 3 rue du Lac, Annecy (home)',
    ],
  ],
  [
    'yahoo.csv',
    'US',
    [
      'Ada Field | ada@example.com | +14155550141 (home) | +14155550142 (work) | +14155550144 (fax) | +14155550143 (mobile) | field@example.com (other) | 1 Main St, Oakland (home) | North Yard | 1985-02-13',
    ],
  ],
  [
    'zoho.csv',
    'US',
    [
      'Ada Field | ada@example.com | +14155550125 | +14155550127 (fax) | +14155550126 (mobile) | field@example.com (other) | 1 Main St, Oakland | North Yard | 1985-02-03 | #fair | not by email',
    ],
  ],
]

test.each(cases)('%s in %s gives its people', async (file, region, people) => {
  expect(await peopleOf(file, region)).toEqual(people)
})

test('every file of a product has its people here', () => {
  const known = new Set(cases.map(([file]) => file))
  expect(readdirSync(`${root}/${productFiles}`).filter((file) => !known.has(file))).toEqual([])
})
