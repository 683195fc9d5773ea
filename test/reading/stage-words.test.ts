import { expect, test } from 'vitest'
import { calledBy } from '../../src/reading/stage-words.ts'

const stages = [
  { slug: 'new', labelEn: 'New', labelRu: 'Новый' },
  { slug: 'contacted', labelEn: 'Contacted', labelRu: 'Связались' },
  { slug: 'interested', labelEn: 'Interested', labelRu: 'Интерес' },
  { slug: 'invited', labelEn: 'Invited', labelRu: 'Приглашён' },
  { slug: 'presented', labelEn: 'Presented', labelRu: 'Показали' },
  { slug: 'deciding', labelEn: 'Deciding', labelRu: 'Решает' },
  { slug: 'joined', labelEn: 'Joined', labelRu: 'В команде' },
  { slug: 'lost', labelEn: 'Lost', labelRu: 'Отказ' },
]

test.each([
  ['presented', ['presented']],
  ['PRESENTED', ['presented']],
  ['pres', ['presented']],
  ['presenting', ['presented']],
  ['показали', ['presented']],
  ['показала', ['presented']],
  ['Показать', ['presented']],
  ['связался', ['contacted']],
  ['интересно', ['interested']],
  ['приглашена', ['invited']],
  ['пригласили', ['invited']],
  ['в команде', ['joined']],
  ['команда', ['joined']],
  ['отказалась', ['lost']],
  ['новая', []],
  ['нов', ['new']],
  ['in', ['interested', 'invited']],
  ['', []],
  ['-', []],
  ['won', []],
])('"%s" means %j', (text, slugs) => {
  expect(calledBy(stages, text).map(({ slug }) => slug)).toEqual(slugs)
})
